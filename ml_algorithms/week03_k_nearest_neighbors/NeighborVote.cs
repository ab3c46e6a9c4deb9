namespace Week03.KNearestNeighbors;

/// <summary>How much each neighbour counts.</summary>
public enum Weighting
{
    /// <summary>All alike.</summary>
    Uniform,

    /// <summary>By 1 / distance. Neighbours at distance 0 decide alone.</summary>
    Distance,
}

/// <summary>What k neighbours say together. Only the first k of the list are heard, so one search serves every smaller k too.</summary>
public static class NeighborVote
{
    /// <summary>The weights of neighbours at the given distances, up to a common factor.</summary>
    /// <param name="weighting">Alike, or by 1 / distance.</param>
    /// <param name="distances">Nearest first; none is negative.</param>
    /// <param name="weights">As many weights, between 0 and 1.</param>
    public static void Weigh(Weighting weighting, ReadOnlySpan<double> distances, Span<double> weights)
    {
        // The nearest distance over this one, and not 1 over this one: the same shares, and nothing overflows for a distance of 1e-310.
        // Equal ones have weight 1, which also holds where both are 0.
        for (int i = 0; i < distances.Length; i++)
            weights[i] = weighting == Weighting.Uniform || distances[i] == distances[0] ? 1 : distances[0] / distances[i];
    }

    /// <summary>The share of the weight that each class has among the neighbours.</summary>
    /// <param name="weighting">How much each neighbour counts.</param>
    /// <param name="rows">The k neighbours, nearest first.</param>
    /// <param name="distances">Their distances.</param>
    /// <param name="labels">The class of every training row.</param>
    /// <param name="shares">One entry per class; what they held is overwritten.</param>
    public static void Shares(Weighting weighting, ReadOnlySpan<int> rows, ReadOnlySpan<double> distances, int[] labels, Span<double> shares)
    {
        Span<double> weights = rows.Length <= 128 ? stackalloc double[rows.Length] : new double[rows.Length];
        Weigh(weighting, distances, weights);
        shares.Clear();
        double total = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            shares[labels[rows[i]]] += weights[i];
            total += weights[i];
        }
        for (int c = 0; c < shares.Length; c++) shares[c] /= total;
    }

    /// <summary>The class with the largest share; of equal ones the first.</summary>
    public static int Winner(ReadOnlySpan<double> shares)
    {
        int winner = 0;
        for (int c = 1; c < shares.Length; c++)
            if (shares[c] > shares[winner]) winner = c;
        return winner;
    }

    /// <summary>The winning class of every query, when only its first k neighbours vote.</summary>
    /// <param name="weighting">How much each neighbour counts.</param>
    /// <param name="found">The neighbours, k or more of each query.</param>
    /// <param name="k">How many of them are heard.</param>
    /// <param name="labels">The class of every training row.</param>
    /// <param name="classes">The number of classes.</param>
    public static int[] Classes(Weighting weighting, Neighbors found, int k, int[] labels, int classes)
    {
        int[] winners = new int[found.Distances.Rows];
        double[] shares = new double[classes];
        for (int i = 0; i < winners.Length; i++)
        {
            Shares(weighting, found.RowsOf(i)[..k], found.Distances.Row(i)[..k], labels, shares);
            winners[i] = Winner(shares);
        }
        return winners;
    }

    /// <summary>The weighted mean of the neighbours' targets.</summary>
    /// <param name="weighting">How much each neighbour counts.</param>
    /// <param name="rows">The k neighbours, nearest first.</param>
    /// <param name="distances">Their distances.</param>
    /// <param name="y">The target of every training row.</param>
    public static double Mean(Weighting weighting, ReadOnlySpan<int> rows, ReadOnlySpan<double> distances, double[] y)
    {
        Span<double> weights = rows.Length <= 128 ? stackalloc double[rows.Length] : new double[rows.Length];
        Weigh(weighting, distances, weights);
        double sum = 0, total = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            sum += weights[i] * y[rows[i]];
            total += weights[i];
        }
        return sum / total;
    }
}
