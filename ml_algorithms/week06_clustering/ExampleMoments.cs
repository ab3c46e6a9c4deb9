namespace Week06.Clustering;

/// <summary>
/// Replace: one algorithm, one file. This example is the mean and the variance in one pass: B. P. Welford, "Note on a method
/// for calculating corrected sums of squares and products", Technometrics 4(3), 1962.
/// </summary>
/// <param name="Count">The number of values, n.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="SumOfSquares">Σ (xᵢ − mean)².</param>
public readonly record struct ExampleMoments(int Count, double Mean, double SumOfSquares)
{
    /// <summary>The variance with n − 1 in the denominator; NaN for fewer than two values.</summary>
    public double Variance => Count > 1 ? SumOfSquares / (Count - 1) : double.NaN;

    /// <summary>The moments of some values.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static ExampleMoments Of(IEnumerable<double> values) => values.Aggregate(default(ExampleMoments), (moments, value) => moments.With(value));

    /// <summary>The moments with one more value: what the mean has moved by enters the sum of squares.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public ExampleMoments With(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"The value is {value}; it must be finite.", nameof(value));
        double mean = Mean + (value - Mean) / (Count + 1);
        return new ExampleMoments(Count + 1, mean, SumOfSquares + (value - Mean) * (value - mean));
    }
}
