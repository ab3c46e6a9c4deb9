using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.InformationTheory.Tests;

/// <summary>What several tests look at.</summary>
internal static class Samples
{
    public static readonly BookText Whale = BookText.Of(Datasets.MobyDick()), Austen = BookText.Of(Datasets.PrideAndPrejudice());

    public static CategoricalColumn[] Facts(DataTable penguins) =>
    [
        penguins.Categories("island"), penguins.Categories("sex"), Binning.EachValue((NumericColumn)penguins["year"]),
        .. ((string[])["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]).Select(name => Binning.EqualCounts((NumericColumn)penguins[name], 4)),
    ];

    /// <summary>A column of letters; a dot is missing.</summary>
    public static CategoricalColumn Column(string name, string letters) => CategoricalColumn.Of(name, [.. letters.Select(letter => letter == '.' ? null : $"{letter}")]);
}
