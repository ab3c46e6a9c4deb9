using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>A feature and what it tells about the target.</summary>
/// <param name="Name">The feature's name.</param>
/// <param name="Bits">Its mutual information with the target, in bits, as the shares give it.</param>
/// <param name="ByChance">What it would seem to tell if the target were shuffled, in bits.</param>
/// <param name="Rows">Rows in which feature and target are both known.</param>
public sealed record RankedFeature(string Name, double Bits, double ByChance, int Rows)
{
    /// <summary>What is left above chance, in bits; by this features are ranked. Around zero, often just below, where there is nothing to tell.</summary>
    public double AboveChance => Bits - ByChance;
}

/// <summary>
/// Features in the order of what each tells about the target: the simplest filter for feature selection. It sees relations of any
/// shape, of words as of numbers; it does not see what two features tell only together, nor that two tell the same.
/// </summary>
public static class FeatureRanking
{
    /// <summary>
    /// Ranks all features of a data set. Numbers with more than <paramref name="bins"/> different values, the target's included, go into
    /// that many bins of about equal counts; a row counts for a feature when the feature is not missing in it.
    /// </summary>
    /// <param name="data">Classes or numbers to predict; without weights.</param>
    /// <param name="bins">Bins per number, 2 or more. More of them see finer relations, and more of what they see is chance.</param>
    /// <returns>All features, those that tell most above chance first; equal ones in their order.</returns>
    /// <exception cref="ArgumentException">There is no target, there are weights, a feature is missing in every row, a number is infinite, or a category has no such level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two bins.</exception>
    public static IReadOnlyList<RankedFeature> Rank(Dataset data, int bins = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        if (data.Weights is not null) throw new ArgumentException("Rows with weights cannot be ranked: neither the bins nor what chance tells are defined for them here. Repeat rows instead.", nameof(data));
        return Rank(Binning.Features(data, bins), Binning.Target(data, bins));
    }

    /// <summary>Ranks columns of categories.</summary>
    /// <param name="features">The columns; numbers go through <see cref="Binning"/> first.</param>
    /// <param name="target">What is to be known.</param>
    /// <returns>All of them, those that tell most above chance first; equal ones in their order.</returns>
    /// <exception cref="ArgumentException">A column differs in length from the target, or has no row in common with it.</exception>
    public static IReadOnlyList<RankedFeature> Rank(IEnumerable<CategoricalColumn> features, CategoricalColumn target) =>
        [.. features.Select(x => new RankedFeature(x.Name, MutualInformation.OfColumns(x, target), ChanceInformation.OfColumns(x, target), (int)MutualInformation.Counts(x, target).Values.Sum()))
            .OrderByDescending(one => one.AboveChance)];
}
