namespace Week02.ProbabilityAndBayes;

/// <summary>A random variable with countably few values: which ones, and how probable each is.</summary>
public sealed class DiscreteDistribution
{
    private const double RoundOff = 1e-9;

    private DiscreteDistribution(double[] values, double[] probabilities) => (Values, Probabilities) = (values, probabilities);

    /// <summary>The values, in increasing order.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The probability of each value.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>A distribution; a value that is named twice gets the sum of its probabilities.</summary>
    /// <exception cref="ArgumentException">A value is not finite, a probability is negative, or they do not sum to one.</exception>
    public static DiscreteDistribution Of(params IReadOnlyList<(double Value, double Probability)> distribution)
    {
        double sum = distribution.Sum(one => one.Probability);
        if (distribution.Any(one => !double.IsFinite(one.Value))) throw new ArgumentException("Every value must be finite.", nameof(distribution));
        if (distribution.Any(one => !(one.Probability >= 0)) || !(Math.Abs(sum - 1) <= RoundOff))
            throw new ArgumentException($"Probabilities must be 0 or more and sum to 1; they sum to {sum:R}.", nameof(distribution));
        (double Value, double Probability)[] merged = distribution.GroupBy(one => one.Value).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(one => one.Probability))).ToArray();
        return new(merged.Select(one => one.Value).ToArray(), merged.Select(one => one.Probability).ToArray());
    }

    /// <summary>The probability mass function, P(X = x); zero where there is no value.</summary>
    public double Pmf(double x) => Expectation(value => value == x ? 1 : 0);

    /// <summary>P(X ≤ x).</summary>
    public double Cumulative(double x) => Expectation(value => value <= x ? 1 : 0);

    /// <summary>E[f(X)] = Σ f(x) P(X = x).</summary>
    public double Expectation(Func<double, double> f)
    {
        double sum = 0;
        for (int i = 0; i < Values.Count; i++) sum += f(Values[i]) * Probabilities[i];
        return sum;
    }

    /// <summary>E[X].</summary>
    public double Mean => Expectation(x => x);

    /// <summary>Var(X) = E[(X − E X)²].</summary>
    public double Variance
    {
        get
        {
            double mean = Mean;
            return Expectation(x => (x - mean) * (x - mean));
        }
    }

    /// <summary>The root of the variance: in the units of X.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The sum of two that know nothing of each other: every pair of values, with the product of the probabilities.</summary>
    public DiscreteDistribution PlusIndependent(DiscreteDistribution other)
    {
        List<(double, double)> pairs = [];
        for (int i = 0; i < Values.Count; i++)
            for (int j = 0; j < other.Values.Count; j++)
                pairs.Add((Values[i] + other.Values[j], Probabilities[i] * other.Probabilities[j]));
        return Of(pairs);
    }
}
