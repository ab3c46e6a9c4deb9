using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>One way to do the exercises.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double PrecisionElsewhere(double precision, double recall, double tested, double there)
    {
        foreach (double share in (double[])[precision, recall, tested, there])
            if (!(share is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(precision), share, "All four are shares above 0.");
        if (tested == 1) throw new ArgumentOutOfRangeException(nameof(tested), tested, "A test without harmless bags says nothing about false alarms.");
        double alarms = tested * recall * (1 - precision) / precision / (1 - tested);
        return there * recall / (there * recall + (1 - there) * alarms);
    }

    /// <inheritdoc/>
    public static double ThresholdWithin(IReadOnlyList<double> scores, int budget)
    {
        if (budget < 0) throw new ArgumentOutOfRangeException(nameof(budget), budget, "A budget is a number of bags from 0.");
        double[] sorted = [.. scores.OrderDescending()];
        double threshold = double.PositiveInfinity;
        for (int at = 0, end; at < sorted.Length; at = end)
        {
            for (end = at + 1; end < sorted.Length && sorted[end] == sorted[at];) end++;
            if (end > budget) break;
            threshold = sorted[at];
        }
        return threshold;
    }

    /// <inheritdoc/>
    public static bool AverageIsRight(Func<ConfusionMatrix, double> average)
    {
        double Of(double a, double b, double c, double d) => average(ConfusionMatrix.FromCounts(new[,] { { a, b }, { c, d } }, ["no", "yes"]));
        return Math.Abs(Of(9, 0, 9, 1) - (18.0 / 27 + 2.0 / 11) / 2) < 1e-12 && Math.Abs(Of(9, 0, 1, 0) - 18.0 / 19 / 2) < 1e-12 && double.IsNaN(Of(9, 0, 0, 0));
    }

    /// <inheritdoc/>
    public static double MendedAverage(ConfusionMatrix matrix) =>
        Enumerable.Range(0, matrix.ClassNames.Count).Average(c => 2 * matrix[c, c] / (matrix.Rows(c) + matrix.Called(c)));
}
