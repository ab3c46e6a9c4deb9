namespace Week01.ExploratoryDataAnalysis;

/// <summary>Counts of values in bins of one width: what a histogram draws.</summary>
/// <param name="Start">Where the first bin begins.</param>
/// <param name="Width">The width of each bin.</param>
/// <param name="Counts">How many values each bin holds. A bin holds its left edge, the last one its right edge too.</param>
public sealed record HistogramBins(double Start, double Width, int[] Counts)
{
    /// <summary>The middle of a bin.</summary>
    public double Centre(int bin) => Start + (bin + 0.5) * Width;

    /// <summary>Deals the values into bins of a given width.</summary>
    /// <param name="x">The values.</param>
    /// <param name="start">Where the first bin begins: at most the least value.</param>
    /// <param name="width">The width, greater than zero.</param>
    /// <exception cref="ArgumentException">No values, one that is missing, or one below the start.</exception>
    public static HistogramBins Of(ReadOnlySpan<double> x, double start, double width)
    {
        Requires.Complete(x);
        if (!(width > 0)) throw new ArgumentException($"A bin needs a width greater than zero, not {width}.", nameof(width));
        double largest = start;
        foreach (double value in x)
        {
            if (value < start) throw new ArgumentException($"{value} lies below the first bin, which begins at {start}.", nameof(x));
            largest = Math.Max(largest, value);
        }
        int bins = Math.Max(1, (int)Math.Ceiling((largest - start) / width));
        int[] counts = new int[bins];
        foreach (double value in x) counts[Math.Min((int)((value - start) / width), bins - 1)]++;
        return new HistogramBins(start, width, counts);
    }

    /// <summary>
    /// The width 2 IQR / n^⅓, which follows the bulk and not the outliers (D. Freedman, P. Diaconis, "On the histogram as a
    /// density estimator: L₂ theory", Zeitschrift für Wahrscheinlichkeitstheorie 57, 1981). Quartiles are of type 7, as in R.
    /// </summary>
    /// <exception cref="ArgumentException">No values, one that is missing, or an interquartile range of zero.</exception>
    public static double FreedmanDiaconisWidth(ReadOnlySpan<double> x)
    {
        double range = RobustMeasures.InterquartileRange(x, QuantileType.ModeOfPosition);
        return range > 0 ? 2 * range / Math.Cbrt(x.Length) : throw new ArgumentException("Half of the values are alike: choose the width by hand.", nameof(x));
    }
}
