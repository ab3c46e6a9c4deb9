namespace Week06.Clustering;

/// <summary>
/// How far two partitions of the same rows agree, whatever their clusters are called (L. Hubert and P. Arabie, "Comparing partitions",
/// Journal of Classification 2, 1985).
/// </summary>
public static class AdjustedRand
{
    /// <summary>
    /// The Rand index (W. M. Rand, JASA 66, 1971): of all pairs of rows, the share that both partitions treat alike, together in both
    /// or apart in both. It is far above 0 for partitions that have nothing to do with each other: most pairs are apart by chance.
    /// </summary>
    /// <param name="a">n labels, any whole numbers.</param>
    /// <param name="b">n labels of the other partition.</param>
    /// <exception cref="ArgumentException">No rows, or not as many in both.</exception>
    public static double Rand(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        (double both, double inA, double inB, double all) = Pairs(a, b);
        return all == 0 ? 1 : (all + 2 * both - inA - inB) / all;
    }

    /// <summary>
    /// (both − expected) / (largest − expected), with the number of pairs that are together in both, its mean when the labels of one
    /// partition are shuffled, inA · inB / all, and (inA + inB) / 2. So 1 is agreement, chance is 0 on average, and less than chance
    /// is negative.
    /// </summary>
    /// <inheritdoc cref="Rand"/>
    public static double Of(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        (double both, double inA, double inB, double all) = Pairs(a, b);
        double expected = all == 0 ? 0 : inA * inB / all, largest = (inA + inB) / 2;
        return largest == expected ? 1 : (both - expected) / (largest - expected);     // both are one cluster, or both only single rows
    }

    // How many pairs are together in both partitions, in a, in b, and how many there are.
    private static (double Both, double InA, double InB, double All) Pairs(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        Requires.SameRows(a, b);
        return (Together(a.Zip(b)), Together(a), Together(b), Of((long)a.Count));
        static double Together<T>(IEnumerable<T> labels) where T : notnull => labels.CountBy(label => label).Sum(cluster => Of((long)cluster.Value));
        static double Of(long rows) => rows * (rows - 1) / 2.0;
    }
}
