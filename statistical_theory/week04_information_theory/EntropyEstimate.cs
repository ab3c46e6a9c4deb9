namespace Week04.InformationTheory;

/// <summary>
/// The entropy of a source, estimated from counts. The shares of a sample are more uneven than the source, so the entropy of the
/// shares is too low on average: by about (m − 1) / (2 n ln 2) bits with m outcomes and n observations.
/// </summary>
public static class EntropyEstimate
{
    /// <summary>The plug-in estimate: the entropy of the shares, in bits.</summary>
    /// <exception cref="ArgumentException">A count is negative, or nothing was counted.</exception>
    public static double PlugIn(ReadOnlySpan<int> counts) => Entropy.Of(Distribution.FromCounts(counts));

    /// <summary>
    /// Miller and Madow's: the plug-in estimate and (m − 1) / (2 n ln 2), in bits (Miller, 1955). m is the number of outcomes
    /// <i>seen</i>, for nobody knows the others; so where most outcomes have not been seen yet, it still is too low.
    /// </summary>
    /// <exception cref="ArgumentException">A count is negative, or nothing was counted.</exception>
    public static double MillerMadow(ReadOnlySpan<int> counts)
    {
        long n = 0;
        int seen = 0;
        foreach (int count in counts)
        {
            n += count;
            if (count > 0) seen++;
        }
        return PlugIn(counts) + Correction(seen, n);
    }

    /// <summary>(m − 1) / (2 n ln 2): the leading term of what a plug-in estimate is short of, in bits.</summary>
    /// <param name="outcomes">m, the number of outcomes.</param>
    /// <param name="n">The number of observations.</param>
    public static double Correction(int outcomes, long n) => (outcomes - 1) / (2.0 * n * Math.Log(2));
}
