using System.Globalization;
using Curriculum.Toolkit;
using Week01.ExploratoryDataAnalysis;

namespace Week04.InformationTheory;

/// <summary>
/// A measurement as a category. What the order within a bin told is lost, so the information about anything else can only fall, as
/// long as one knew the truth; with few rows, many bins seem to tell more because each holds hardly a row.
/// </summary>
public static class Binning
{
    /// <summary>Bins with about the same number of rows: the cuts are quantiles, and a value equal to a cut belongs below it.</summary>
    /// <param name="column">The numbers; a missing one stays missing.</param>
    /// <param name="bins">How many bins are wanted; there are fewer where quantiles coincide.</param>
    /// <returns>A categorical column with levels that say from where to where.</returns>
    /// <exception cref="ArgumentException">The column holds no number, or an infinite one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one bin.</exception>
    public static CategoricalColumn EqualCounts(NumericColumn column, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        double[] sorted = [.. column.Values.Where(value => !double.IsNaN(value)).Order()];
        if (sorted.Length == 0 || !double.IsFinite(sorted[0]) || !double.IsFinite(sorted[^1])) throw new ArgumentException($"Column '{column.Name}' needs finite numbers.", nameof(column));
        double[] cuts = [.. Enumerable.Range(1, bins - 1).Select(i => Quantiles.OfSorted(sorted, (double)i / bins, QuantileType.InverseOfDistribution)).Distinct().Where(cut => cut < sorted[^1])];
        string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
        string[] levels = [.. Enumerable.Range(0, cuts.Length + 1).Select(bin =>
            cuts.Length == 0 ? "all" : bin == 0 ? $"up to {Text(cuts[0])}" : bin == cuts.Length ? $"above {Text(cuts[^1])}" : $"{Text(cuts[bin - 1])} to {Text(cuts[bin])}")];
        return new CategoricalColumn(column.Name, [.. column.Values.Select(value => double.IsNaN(value) ? -1 : cuts.Count(cut => value > cut))], levels);
    }

    /// <summary>Every value a category of its own, in the order of the values: for years, grades and other numbers of which there are few.</summary>
    /// <param name="column">The numbers; a missing one stays missing.</param>
    public static CategoricalColumn EachValue(NumericColumn column)
    {
        double[] values = [.. column.Values.Where(value => !double.IsNaN(value)).Distinct().Order()];
        return new CategoricalColumn(column.Name, [.. column.Values.Select(value => double.IsNaN(value) ? -1 : Array.BinarySearch(values, value))], [.. values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))]);
    }
}
