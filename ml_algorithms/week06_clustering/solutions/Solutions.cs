namespace Week06.Clustering;

/// <summary>One way to solve the exercises.</summary>
public sealed class Solutions : IExercises
{
    public static double ChangeOfInertia(int n, double square, int m, double other) => other * m / (m + 1.0) - square * n / (n - 1.0);

    public static (double Lower, double Upper) BestTwoMeans(double[] values)
    {
        double mean = values.Average();
        double[] sorted = [.. values.Select(value => value - mean).Order()];
        double total = sorted.Sum(), lower = 0, best = double.NegativeInfinity;
        (double Lower, double Upper) means = default;
        for (int count = 1; count < sorted.Length; count++)
        {
            lower += sorted[count - 1];
            double upper = total - lower, explained = lower * lower / count + upper * upper / (sorted.Length - count);
            if (explained > best) (best, means) = (explained, (mean + lower / count, mean + upper / (sorted.Length - count)));
        }
        return means;
    }

    public static bool BicIsRight(InformationCriterion bic)
    {
        bool Is(double value, double truth) => Math.Abs(value - truth) < 1e-9 * Math.Max(1, Math.Abs(truth));
        double[] Rows(int n, double log) => [.. Enumerable.Repeat(log, n)];
        return Is(bic(Rows(100, -2), 3, 2), 400 + 19 * Math.Log(100))
            && Is(bic(Rows(200, -2), 3, 2), 800 + 19 * Math.Log(200))
            && Is(bic(Rows(50, 0), 1, 1), 2 * Math.Log(50))
            && Is(bic([1, -3, 5], 2, 4), -6 + 23 * Math.Log(3));
    }

    public static double MendedBic(double[] logDensities, int columns, int k) =>
        -2 * logDensities.Sum() + (k - 1 + k * columns + k * columns * (columns + 1) / 2) * Math.Log(logDensities.Length);
}
