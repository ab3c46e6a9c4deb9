using Curriculum.Toolkit;

namespace Week06.RocVsPrecisionRecall;

/// <summary>One way to do the exercises.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double AucOfGrades(int[] healthy, int[] ill)
    {
        if (healthy.Length != ill.Length) throw new ArgumentException($"{healthy.Length} and {ill.Length} grades.", nameof(ill));
        if (healthy.Concat(ill).Any(count => count < 0)) throw new ArgumentException("A count is negative.", nameof(healthy));
        if (healthy.Sum() == 0 || ill.Sum() == 0) throw new ArgumentException("Nobody is healthy, or nobody ill.", nameof(ill));
        long twice = 0, below = 0;
        for (int g = 0; g < ill.Length; g++)
        {
            twice += ill[g] * (2 * below + healthy[g]);
            below += healthy[g];
        }
        return twice / (2.0 * below * ill.Sum());
    }

    /// <inheritdoc/>
    public static double AreaUpTo(double[] scores, int[] labels, double most)
    {
        if (!(most is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(most), most, "A share above 0 and at most 1 is needed.");
        RocCurve curve = RocCurve.Of(scores, labels);
        double area = 0;
        for (int k = 1; k < curve.Count && curve.FalseAlarmRate(k - 1) < most; k++)
        {
            double x0 = curve.FalseAlarmRate(k - 1), x1 = curve.FalseAlarmRate(k), y0 = curve.Recall(k - 1), y1 = curve.Recall(k);
            if (x1 > most) (x1, y1) = (most, y0 + (y1 - y0) * (most - x0) / (x1 - x0));
            area += (x1 - x0) * (y0 + y1) / 2;
        }
        return area;
    }

    /// <inheritdoc/>
    public static bool AucIsRight(Func<Matrix, int[], int, double> auc)
    {
        Matrix p = Matrix.FromRows([0.9, 0.1], [0.8, 0.2], [0.8, 0.2], [0.7, 0.3], [0.6, 0.4]), exchanged = Matrix.FromColumns(p.Column(1), p.Column(0));
        int[] classes = [0, 0, 1, 0, 1], turned = [1, 1, 0, 1, 0];
        bool Is(double got, double expected) => Math.Abs(got - expected) < 1e-12;
        return Is(auc(p, classes, 1), 0.75) && Is(auc(exchanged, turned, 0), 0.75) && Is(auc(p, classes, 0), 0.75) && Is(auc(p, turned, 1), 0.25);
    }

    /// <inheritdoc/>
    public static double MendedAuc(Matrix probabilities, int[] classes, int sought) =>
        Auc.Of(probabilities.Column(sought), [.. classes.Select(c => c == sought ? 1 : 0)]);
}
