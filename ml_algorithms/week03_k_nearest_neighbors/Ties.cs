namespace Week03.KNearestNeighbors;

/// <summary>How often the rule for ties decides.</summary>
/// <param name="AtTheBorder">Queries whose k-th and (k+1)-th neighbours are equally far: which of them votes?</param>
/// <param name="InTheVote">Queries for which two classes share the most votes.</param>
public sealed record Ties(int AtTheBorder, int InTheVote)
{
    /// <summary>Counts the ties among k neighbours with equal votes.</summary>
    /// <param name="found">The neighbours, more than k of each query.</param>
    /// <param name="k">How many vote.</param>
    /// <param name="labels">The class of every training row.</param>
    /// <param name="classes">The number of classes.</param>
    public static Ties Of(Neighbors found, int k, int[] labels, int classes)
    {
        int border = 0, vote = 0;
        double[] shares = new double[classes];
        for (int i = 0; i < found.Distances.Rows; i++)
        {
            if (found.Distances[i, k - 1] == found.Distances[i, k]) border++;
            NeighborVote.Shares(Weighting.Uniform, found.RowsOf(i)[..k], found.Distances.Row(i)[..k], labels, shares);
            if (shares.Count(share => share == shares[NeighborVote.Winner(shares)]) > 1) vote++;
        }
        return new Ties(border, vote);
    }
}
