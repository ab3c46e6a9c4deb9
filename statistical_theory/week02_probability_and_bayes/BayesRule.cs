namespace Week02.ProbabilityAndBayes;

/// <summary>What to believe after the evidence, from what was believed before it and what each hypothesis said about it.</summary>
public static class BayesRule
{
    /// <summary>P(Hⱼ | E) = P(Hⱼ) P(E | Hⱼ) / Σᵢ P(Hᵢ) P(E | Hᵢ).</summary>
    /// <param name="prior">What was believed of each hypothesis; 0 or more. Only the proportions matter.</param>
    /// <param name="likelihood">How probable each hypothesis makes the evidence; 0 or more.</param>
    /// <returns>What is believed afterwards; sums to one.</returns>
    /// <exception cref="ArgumentException">The lengths differ, an entry is negative, or no hypothesis allows the evidence.</exception>
    public static double[] Posterior(IReadOnlyList<double> prior, IReadOnlyList<double> likelihood)
    {
        if (prior.Count != likelihood.Count) throw new ArgumentException($"There are {prior.Count} hypotheses, and likelihoods of {likelihood.Count}.", nameof(likelihood));
        if (prior.Concat(likelihood).Any(value => !(value >= 0))) throw new ArgumentException("Priors and likelihoods must be 0 or more.", nameof(prior));
        double[] products = prior.Zip(likelihood, (p, l) => p * l).ToArray();
        double evidence = products.Sum();
        if (!(evidence > 0)) throw new ArgumentException("Every hypothesis that was thought possible rules the evidence out.", nameof(likelihood));
        return products.Select(product => product / evidence).ToArray();
    }

    /// <summary>The same for a hypothesis and its opposite, in one multiplication: posterior odds = prior odds × likelihood ratio.</summary>
    /// <param name="prior">The probability before, from 0 to 1.</param>
    /// <param name="likelihoodRatio">How much more probable the hypothesis makes the evidence than its opposite does; 0 or more.</param>
    public static double Update(double prior, double likelihoodRatio)
    {
        Requirement.Probability(prior, nameof(prior));
        if (!(likelihoodRatio >= 0)) throw new ArgumentOutOfRangeException(nameof(likelihoodRatio), likelihoodRatio, "A likelihood ratio is 0 or more.");
        return prior is 0 or 1 ? prior : FromOdds(Odds(prior) * likelihoodRatio);
    }

    /// <summary>p / (1 − p): 1 in 1000 is odds of 1 to 999.</summary>
    public static double Odds(double probability) => probability / (1 - probability);

    /// <summary>The probability of given odds.</summary>
    public static double FromOdds(double odds) => double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
}

/// <summary>Checks that several files share.</summary>
internal static class Requirement
{
    /// <summary>Refuses what is no probability.</summary>
    public static void Probability(double value, string name)
    {
        if (!(value >= 0 && value <= 1)) throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; a probability lies between 0 and 1."));
    }

    /// <summary>Refuses what is not a finite number above zero.</summary>
    public static void Positive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value))) throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; it must be finite and greater than 0."));
    }
}
