namespace Week01.ExploratoryDataAnalysis;

/// <summary>Measures that a few wrong entries cannot carry away.</summary>
public static class RobustMeasures
{
    /// <summary>The scale that makes the median absolute deviation estimate σ where the values are normal: 1 / Φ⁻¹(¾).</summary>
    public const double NormalScale = 1.4826022185056018;

    /// <summary>The median: the middle value, or the mean of the middle two.</summary>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    public static double Median(ReadOnlySpan<double> x) => Quantiles.Of(x, 0.5, QuantileType.AveragedAtSteps);

    /// <summary>
    /// The median absolute deviation from the median, times <paramref name="scale"/>: a standard deviation in which half the
    /// values may be wrong (F. R. Hampel, JASA 69, 1974).
    /// </summary>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> x, double scale = NormalScale)
    {
        double median = Median(x);
        double[] deviations = new double[x.Length];
        for (int i = 0; i < x.Length; i++) deviations[i] = Math.Abs(x[i] - median);
        return scale * Median(deviations);
    }

    /// <summary>The interquartile range: how far the third quartile lies above the first.</summary>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    public static double InterquartileRange(ReadOnlySpan<double> x, QuantileType type = QuantileType.MedianUnbiased) =>
        Quantiles.Of(x, 0.75, type) - Quantiles.Of(x, 0.25, type);

    /// <summary>
    /// The mean of what is left when ⌊n · share⌋ values are cut off at each end (J. W. Tukey, "The future of data analysis",
    /// Annals of Mathematical Statistics 33(1), 1962). Share 0 is the mean; from ½ on it is the median.
    /// </summary>
    /// <param name="x">The values.</param>
    /// <param name="share">The share that is cut off at each end, from 0 to 0.5.</param>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 0.5.</exception>
    public static double TrimmedMean(ReadOnlySpan<double> x, double share)
    {
        if (!(share >= 0 && share <= 0.5)) throw new ArgumentOutOfRangeException(nameof(share), share, "Each end may lose a share of 0 to 0.5.");
        if (share == 0.5) return Median(x);
        Requires.Complete(x);
        double[] sorted = x.ToArray();
        Array.Sort(sorted);
        int cut = (int)Math.Floor(x.Length * share);
        return Moments.Mean(sorted.AsSpan(cut, x.Length - 2 * cut));
    }
}
