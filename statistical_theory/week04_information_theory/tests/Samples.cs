using Curriculum.Toolkit;

namespace Week04.InformationTheory.Tests;

/// <summary>What several tests look at.</summary>
internal static class Samples
{
    public static readonly BookText Whale = BookText.Of(Datasets.MobyDick()), Austen = BookText.Of(Datasets.PrideAndPrejudice());

    /// <summary>The birds, in the order of facts of golden/penguins.json.</summary>
    public static readonly Dataset Penguins = Dataset.ForClassification(Datasets.Penguins(), "species", "island", "sex", "year", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");

    /// <summary>A column of letters; a dot is missing.</summary>
    public static CategoricalColumn Column(string name, string letters) => CategoricalColumn.Of(name, [.. letters.Select(letter => letter == '.' ? null : $"{letter}")]);
}
