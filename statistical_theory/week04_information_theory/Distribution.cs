namespace Week04.InformationTheory;

/// <summary>What counts as a probability distribution here, and how counts become one.</summary>
public static class Distribution
{
    /// <summary>How far from one the sum of probabilities may lie: rounding, and no more.</summary>
    public const double Slack = 1e-9;

    /// <summary>Refuses what is no distribution; every public function of this topic asks it first.</summary>
    /// <param name="p">Probabilities of all outcomes.</param>
    /// <param name="name">What the message calls them.</param>
    /// <exception cref="ArgumentException">There are none, one is negative or not a number, or they do not sum to one.</exception>
    public static void Check(ReadOnlySpan<double> p, string name)
    {
        if (p.Length == 0) throw new ArgumentException("A distribution needs at least one outcome.", name);
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
        {
            if (!(p[i] >= 0 && p[i] <= 1 + Slack)) throw new ArgumentException($"Probability number {i} is {p[i]}; it must lie between 0 and 1.", name);
            sum += p[i];
        }
        if (Math.Abs(sum - 1) > Slack) throw new ArgumentException($"The probabilities sum to {sum}, not to 1. Divide counts by their total first.", name);
    }

    /// <summary>The shares of counts: the maximum likelihood estimate of the distribution that they came from.</summary>
    /// <param name="counts">How often each outcome was seen.</param>
    /// <returns>Shares, in the order of the counts.</returns>
    /// <exception cref="ArgumentException">A count is negative, or nothing was counted.</exception>
    public static double[] FromCounts(ReadOnlySpan<int> counts)
    {
        long total = 0;
        foreach (int count in counts) total += count >= 0 ? count : throw new ArgumentException($"A count is {count}; it must not be negative.", nameof(counts));
        if (total == 0) throw new ArgumentException("Nothing was counted: an empty text has no distribution.", nameof(counts));
        double[] p = new double[counts.Length];
        for (int i = 0; i < p.Length; i++) p[i] = (double)counts[i] / total;
        return p;
    }
}
