namespace Week01.ExploratoryDataAnalysis;

/// <summary>Means of values and of products of deviations. Whatever is divided by n − 1 estimates something about those who were not asked.</summary>
public static class Moments
{
    /// <summary>The mean x̄ = Σ xᵢ / n.</summary>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    public static double Mean(ReadOnlySpan<double> x)
    {
        Requires.Complete(x);
        double sum = 0;
        foreach (double value in x) sum += value;
        return sum / x.Length;
    }

    /// <summary>The sample standard deviation s, the root of the variance by two passes; in the units of the values.</summary>
    /// <exception cref="ArgumentException">Fewer than two values, or one that is missing.</exception>
    public static double StandardDeviation(ReadOnlySpan<double> x) => Math.Sqrt(Variances.TwoPass(x));

    /// <summary>The sample covariance Σ (xᵢ − x̄)(yᵢ − ȳ) / (n − 1).</summary>
    /// <exception cref="ArgumentException">Fewer than two pairs, lengths that differ, or a missing value.</exception>
    public static double Covariance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Requires.Pairs(x, y);
        double meanX = Mean(x), meanY = Mean(y), products = 0;
        for (int i = 0; i < x.Length; i++) products += (x[i] - meanX) * (y[i] - meanY);
        return products / (x.Length - 1);
    }

    /// <summary>
    /// The lag-1 autocorrelation r₁ = Σ (xᵢ − x̄)(xᵢ₊₁ − x̄) / Σ (xᵢ − x̄)², as NIST defines it: whether neighbours in the file are
    /// alike. Its numerator has one product less than the denominator.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two values, or all alike.</exception>
    public static double Autocorrelation(ReadOnlySpan<double> x)
    {
        Requires.Two(x);
        double mean = Mean(x), products = 0, squares = 0;
        for (int i = 0; i < x.Length; i++)
        {
            squares += (x[i] - mean) * (x[i] - mean);
            if (i + 1 < x.Length) products += (x[i] - mean) * (x[i + 1] - mean);
        }
        return squares > 0 ? products / squares : throw new ArgumentException("All values are alike: they have no correlation.", nameof(x));
    }
}
