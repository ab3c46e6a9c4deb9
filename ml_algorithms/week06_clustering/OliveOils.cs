using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>The 572 olive oils, with what is known about where they come from kept apart: it judges, and nothing learns from it.</summary>
/// <param name="Acids">572 oils × 8 fatty acids in per cent of all; the label is the region.</param>
/// <param name="Standardized">The same with mean 0 and standard deviation 1 in each acid.</param>
/// <param name="Areas">The area of each oil, a position in <paramref name="AreaNames"/>; each area lies in one region.</param>
/// <param name="AreaNames">The nine areas.</param>
public sealed record OliveOils(Dataset Acids, Dataset Standardized, int[] Areas, IReadOnlyList<string> AreaNames)
{
    /// <summary>Reads the data set.</summary>
    public static OliveOils Read()
    {
        DataTable table = Datasets.ItalianOliveOils();
        Dataset acids = Dataset.ForClassification(table, "region", [.. table.Columns.OfType<NumericColumn>().Select(column => column.Name)]);
        CategoricalColumn area = table.Categories("area");
        return new OliveOils(acids, Standardize(acids), area.Codes, area.Levels);
    }

    /// <summary>Eruptions of Old Faithful: how long each lasted and how long the next was waited for, in minutes.</summary>
    public static Dataset Geyser() => OfNumbers(Datasets.OldFaithful());

    /// <summary>Fifty states of the USA in 1973: arrests per 100,000 people, and the per cent that live in towns.</summary>
    public static Dataset Arrests() => OfNumbers(Datasets.UsArrests());

    /// <summary>Mean 0 and standard deviation 1 in each column.</summary>
    public static Dataset Standardize(Dataset data) => data with { X = new StandardScaler().Fit(data).Transform(data.X) };

    private static Dataset OfNumbers(DataTable table) => Dataset.ForFeatures(table, [.. table.Columns.OfType<NumericColumn>().Select(column => column.Name)]);
}
