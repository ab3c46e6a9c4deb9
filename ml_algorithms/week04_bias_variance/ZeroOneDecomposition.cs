using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>
/// The same question for yes and no, where a verdict is right or wrong and no square adds up (P. Domingos, "A unified bias-variance
/// decomposition for zero-one and squared loss", 2000; J. H. Friedman 1997). The main verdict is what most training sets lead to; a point is biased when that is wrong. Where
/// it is right, variance does harm; where it is wrong, variance helps.
/// </summary>
/// <param name="Biased">Share of the points at which the majority is wrong.</param>
/// <param name="HarmfulVariance">Share of wrong verdicts that comes from unbiased points.</param>
/// <param name="HelpfulVariance">Share of right verdicts that comes from biased points.</param>
public sealed record ZeroOneDecomposition(double Biased, double HarmfulVariance, double HelpfulVariance)
{
    /// <summary>The share of wrong verdicts: biased + harmful − helpful variance.</summary>
    public double Error => Biased + HarmfulVariance - HelpfulVariance;

    /// <summary>Takes verdicts apart.</summary>
    /// <param name="says">B × m: 1 where the model of training set b says yes to point j, otherwise 0.</param>
    /// <param name="truth">The right answers at the m points. Where they are noisy themselves, these are the likelier ones.</param>
    /// <exception cref="ArgumentException">No verdicts, lengths that do not fit, or a verdict other than 0 and 1.</exception>
    public static ZeroOneDecomposition Of(Matrix says, bool[] truth)
    {
        if (says.Rows == 0 || says.Columns == 0) throw new ArgumentException($"There are {says.Rows} × {says.Columns} verdicts; at least one is needed.", nameof(says));
        if (truth.Length != says.Columns) throw new ArgumentException($"The truth has {truth.Length} entries for {says.Columns} points.", nameof(truth));
        if (Array.FindIndex(says.Values, value => value is not (0 or 1)) is >= 0 and int bad)
            throw new ArgumentException(FormattableString.Invariant($"Verdict {bad % says.Columns} of training set {bad / says.Columns} is {says.Values[bad]}; it must be 0 or 1."), nameof(says));
        double biased = 0, harmful = 0, helpful = 0;
        for (int j = 0; j < truth.Length; j++)
        {
            double yes = says.Column(j).Average(), right = truth[j] ? yes : 1 - yes;
            // A tie counts as a majority for the truth; the error is the same either way.
            if (right >= 0.5) harmful += 1 - right;
            else (biased, helpful) = (biased + 1, helpful + right);
        }
        return new ZeroOneDecomposition(biased / truth.Length, harmful / truth.Length, helpful / truth.Length);
    }
}
