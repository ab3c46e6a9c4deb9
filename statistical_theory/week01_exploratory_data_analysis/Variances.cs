namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// The sample variance s² = Σ (xᵢ − x̄)² / (n − 1) by formulas that are equal on paper. <see cref="RunningMoments"/> is the
/// third. T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance: analysis and recommendations",
/// The American Statistician 37(3), 1983, compares them all.
/// </summary>
public static class Variances
{
    /// <summary>
    /// The shortcut of the textbooks, (Σ xᵢ² − (Σ xᵢ)² / n) / (n − 1): one pass, and two large numbers subtracted at the end. It
    /// stands here to be looked at; do not use it. The result may be negative.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two values.</exception>
    public static double OnePass(ReadOnlySpan<double> x)
    {
        Requires.Two(x);
        double sum = 0, squares = 0;
        foreach (double value in x)
        {
            sum += value;
            squares += value * value;
        }
        return (squares - sum * sum / x.Length) / (x.Length - 1);
    }

    /// <summary>The definition: the mean first, then the squared deviations from it. Two passes over the data.</summary>
    /// <exception cref="ArgumentException">Fewer than two values.</exception>
    public static double TwoPass(ReadOnlySpan<double> x)
    {
        Requires.Two(x);
        double mean = Moments.Mean(x), squares = 0;
        foreach (double value in x) squares += (value - mean) * (value - mean);
        return squares / (x.Length - 1);
    }

    /// <summary>
    /// The condition number of the variance, √(1 + n x̄² / Σ (xᵢ − x̄)²): by how much a relative error of the data is magnified
    /// (Chan, Golub and LeVeque, 1983). About x̄ / s where the mean is far from zero.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two values, or all alike.</exception>
    public static double ConditionNumber(ReadOnlySpan<double> x)
    {
        double mean = Moments.Mean(x), squares = TwoPass(x) * (x.Length - 1);
        return squares > 0 ? Math.Sqrt(1 + x.Length * mean * mean / squares) : throw new ArgumentException("All values are alike: the variance is zero.", nameof(x));
    }
}
