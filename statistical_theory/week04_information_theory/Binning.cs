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

    /// <summary>All features of a data set as categories: numbers with more than <paramref name="bins"/> different values in bins, the others value by value.</summary>
    /// <exception cref="ArgumentException">A number is infinite, a feature is missing in every row, or a category has no such level.</exception>
    public static CategoricalColumn[] Features(Dataset data, int bins) => [.. data.Features.Select((feature, j) =>
    {
        double[] values = [.. Enumerable.Range(0, data.Rows).Select(i => data.X[i, j])];
        if (feature.Kind == FeatureKind.Numeric) return OfNumbers(new NumericColumn(feature.Name, values), bins);
        return new CategoricalColumn(feature.Name, [.. values.Select(value => double.IsNaN(value) ? -1 : Level(value, feature.Levels.Count, feature.Name))], [.. feature.Levels]);
    })];

    /// <summary>The target of a data set as categories: its classes, or its numbers treated like a feature's.</summary>
    /// <exception cref="ArgumentException">There is no target, or it is not a class of the data set, or not finite.</exception>
    public static CategoricalColumn Target(Dataset data, int bins)
    {
        if (data.Labels is not null) return new CategoricalColumn(data.TargetName, [.. data.Labels.Select(label => Level(label, data.ClassNames.Count, data.TargetName))], [.. data.ClassNames]);
        if (data.Y is null) throw new ArgumentException("The data set has neither classes nor numbers to predict.", nameof(data));
        if (data.Y.Any(double.IsNaN)) throw new ArgumentException($"The target '{data.TargetName}' is missing in a row.", nameof(data));
        return OfNumbers(new NumericColumn(data.TargetName, data.Y), bins);
    }

    private static CategoricalColumn OfNumbers(NumericColumn column, int bins) =>
        column.Values.Where(double.IsFinite).Distinct().Take(bins + 1).Count() > bins || column.Values.Any(double.IsInfinity) ? EqualCounts(column, bins) : EachValue(column);

    private static int Level(double code, int levels, string name) =>
        code >= 0 && code < levels && code == Math.Floor(code) ? (int)code : throw new ArgumentException($"'{name}' has {levels} levels, and {code.ToString(CultureInfo.InvariantCulture)} is none of their numbers.");
}
