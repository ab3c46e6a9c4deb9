namespace Week06.Clustering;

/// <summary>One way to solve the exercises.</summary>
public sealed class Solutions : IExercises
{
    public static double CombinedMean(int n, double mean, int m, double other) => (n * mean + m * other) / (n + m);

    public static double MendedVariance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
