namespace Week02.ProbabilityAndBayes;

/// <summary>
/// What is believed about an unknown rate θ between 0 and 1: a density proportional to θ^(α − 1) (1 − θ)^(β − 1). Beta(1, 1) is
/// "every rate alike". The likelihood of k successes in n trials has the same form, so that learning is adding.
/// </summary>
public sealed record BetaDistribution : IDensity
{
    /// <summary>A belief worth about α − 1 successes and β − 1 failures.</summary>
    /// <param name="alpha">α, above zero.</param>
    /// <param name="beta">β, above zero.</param>
    public BetaDistribution(double alpha, double beta)
    {
        Requirement.Positive(alpha, nameof(alpha));
        Requirement.Positive(beta, nameof(beta));
        (Alpha, Beta) = (alpha, beta);
    }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>β.</summary>
    public double Beta { get; }

    /// <summary>α / (α + β).</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>mean (1 − mean) / (α + β + 1).</summary>
    public double Variance => Mean * (1 - Mean) / (Alpha + Beta + 1);

    /// <summary>The belief after some more successes and failures: Beta(α + k, β + n − k).</summary>
    /// <param name="successes">k, 0 or more.</param>
    /// <param name="failures">n − k, 0 or more.</param>
    public BetaDistribution Updated(int successes, int failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        return new(Alpha + successes, Beta + failures);
    }

    /// <inheritdoc/>
    public double Density(double theta) => theta switch
    {
        < 0 or > 1 => 0,
        // At the ends 0 · ln 0 would be NaN, where the power itself is 1, 0 or infinite.
        0 => Alpha < 1 ? double.PositiveInfinity : Alpha > 1 ? 0 : Math.Exp(-GammaFunctions.LogBeta(Alpha, Beta)),
        1 => Beta < 1 ? double.PositiveInfinity : Beta > 1 ? 0 : Math.Exp(-GammaFunctions.LogBeta(Alpha, Beta)),
        _ => Math.Exp((Alpha - 1) * Math.Log(theta) + (Beta - 1) * GammaFunctions.Log1p(-theta) - GammaFunctions.LogBeta(Alpha, Beta)),
    };

    /// <inheritdoc/>
    public double Cumulative(double theta) => GammaFunctions.RegularizedIncompleteBeta(Alpha, Beta, Math.Clamp(theta, 0, 1));

    /// <summary>The θ below which the share <paramref name="p"/> of the belief lies.</summary>
    public double Quantile(double p)
    {
        Requirement.Probability(p, nameof(p));
        // The area rounds to one long before θ is one.
        return p is 0 or 1 ? p : Bisection.Solve(theta => Cumulative(theta) - p, 0, 1);
    }

    /// <summary>A credible interval: θ lies in it with the given probability, and below and above it with equal ones.</summary>
    /// <param name="mass">The probability, such as 0.95.</param>
    public (double Low, double High) CredibleInterval(double mass = 0.95)
    {
        Requirement.Probability(mass, nameof(mass));
        return (Quantile((1 - mass) / 2), Quantile((1 + mass) / 2));
    }

    /// <summary>
    /// The beta-binomial distribution, P(k of the next n) = C(n, k) B(α + k, β + n − k) / B(α, β): θ itself is uncertain and is
    /// averaged over.
    /// </summary>
    /// <param name="k">How many successes, from 0 to n.</param>
    /// <param name="n">How many trials.</param>
    public double Predictive(int k, int n) =>
        Math.Exp(GammaFunctions.LogChoose(n, k) + GammaFunctions.LogBeta(Alpha + k, Beta + n - k) - GammaFunctions.LogBeta(Alpha, Beta));
}
