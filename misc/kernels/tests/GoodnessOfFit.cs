using MathNet.Numerics.Distributions;

namespace Curriculum.Kernels.Tests;

/// <summary>The two classic tests of fit. A verdict at one in ten thousand, on fixed seeds: a right generator always passes.</summary>
internal static class GoodnessOfFit
{
    public const double Doubtful = 1e-4;

    /// <summary>Pearson's chi-square: the chance of counts at least this uneven when the expected ones are true.</summary>
    public static double ChiSquare(ReadOnlySpan<int> counts, Func<int, double> expected)
    {
        double statistic = 0;
        for (int i = 0; i < counts.Length; i++)
            statistic += (counts[i] - expected(i)) * (counts[i] - expected(i)) / expected(i);
        return 1 - new ChiSquared(counts.Length - 1).CumulativeDistribution(statistic);
    }

    /// <summary>Chi-square against all counts equal.</summary>
    public static double EvenCounts(ReadOnlySpan<int> counts)
    {
        double each = 0;
        foreach (int count in counts) each += count;
        each /= counts.Length;
        return ChiSquare(counts, _ => each);
    }

    /// <summary>Kolmogorov–Smirnov: the chance of a largest distance between empirical and true CDF at least this large.</summary>
    public static double KolmogorovSmirnov(double[] sample, Func<double, double> cdf)
    {
        double[] sorted = [.. sample.Order()];
        double distance = 0, n = sorted.Length;
        for (int i = 0; i < sorted.Length; i++)
        {
            double p = cdf(sorted[i]);
            distance = Math.Max(distance, Math.Max(p - i / n, (i + 1) / n - p));
        }
        double t = distance * (Math.Sqrt(n) + 0.12 + 0.11 / Math.Sqrt(n)), tail = 0;    // Stephens' correction
        for (int k = 1; k <= 100; k++) tail += 2 * (k % 2 == 1 ? 1 : -1) * Math.Exp(-2 * k * k * t * t);
        return Math.Clamp(t < 0.2 ? 1 : tail, 0, 1);
    }

    public static double[] Sample(int n, Func<double> draw)
    {
        double[] sample = new double[n];
        for (int i = 0; i < n; i++) sample[i] = draw();
        return sample;
    }
}
