namespace Week02.ProbabilityAndBayes;

/// <summary>
/// k successes in n independent trials of one rate θ: C(n, k) θᵏ (1 − θ)ⁿ⁻ᵏ. Read as a function of k it is a distribution and
/// sums to one; read as a function of θ, with k observed, it is a likelihood and does not.
/// </summary>
public static class Binomial
{
    /// <summary>P(k of n), as a function of k.</summary>
    /// <param name="k">Successes, from 0 to n.</param>
    /// <param name="n">Trials.</param>
    /// <param name="theta">The rate, from 0 to 1.</param>
    public static double Pmf(int k, int n, double theta) => Math.Exp(LogLikelihood(theta, k, n));

    /// <summary>ln of the same, as a function of θ: minus infinity where the observation is impossible.</summary>
    /// <param name="theta">The rate, from 0 to 1.</param>
    /// <param name="k">Successes, from 0 to n.</param>
    /// <param name="n">Trials.</param>
    public static double LogLikelihood(double theta, int k, int n)
    {
        Requirement.Probability(theta, nameof(theta));
        // 0 · ln 0 is 0 here: no success where none can be is no surprise.
        double successes = k == 0 ? 0 : k * Math.Log(theta), failures = k == n ? 0 : (n - k) * GammaFunctions.Log1p(-theta);
        return GammaFunctions.LogChoose(n, k) + successes + failures;
    }

    /// <summary>The whole distribution of k.</summary>
    public static DiscreteDistribution Distribution(int n, double theta) =>
        DiscreteDistribution.Of(Enumerable.Range(0, n + 1).Select(k => ((double)k, Pmf(k, n, theta))).ToList());
}
