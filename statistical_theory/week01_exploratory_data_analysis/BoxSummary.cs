namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// What a box plot draws (J. W. Tukey, Exploratory Data Analysis, 1977): a box between the hinges, a line at the median,
/// whiskers to the last values within 1.5 box lengths, and every value beyond by itself.
/// </summary>
/// <param name="LowerWhisker">The least value that is not an outlier.</param>
/// <param name="LowerHinge">The median of the lower half, the middle value counted in.</param>
/// <param name="Median">The median.</param>
/// <param name="UpperHinge">The median of the upper half.</param>
/// <param name="UpperWhisker">The largest value that is not an outlier.</param>
/// <param name="Outliers">The values beyond the fences, ascending. Far out is not the same as wrong.</param>
public sealed record BoxSummary(double LowerWhisker, double LowerHinge, double Median, double UpperHinge, double UpperWhisker, IReadOnlyList<double> Outliers)
{
    /// <summary>The summary of some values.</summary>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    public static BoxSummary Of(ReadOnlySpan<double> x)
    {
        Requires.Complete(x);
        double[] sorted = x.ToArray();
        Array.Sort(sorted);
        int half = (sorted.Length + 1) / 2;
        double lower = RobustMeasures.Median(sorted.AsSpan(0, half)), upper = RobustMeasures.Median(sorted.AsSpan(sorted.Length - half));
        double reach = 1.5 * (upper - lower);
        double[] inside = sorted.Where(value => value >= lower - reach && value <= upper + reach).ToArray();
        double[] outside = sorted.Where(value => value < lower - reach || value > upper + reach).ToArray();
        return new BoxSummary(inside[0], lower, RobustMeasures.Median(sorted), upper, inside[^1], outside);
    }
}
