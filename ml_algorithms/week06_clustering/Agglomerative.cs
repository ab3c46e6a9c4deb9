using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>
/// Agglomerative clustering in O(n²) steps and n² numbers of memory: from the n(n − 1)/2 distances of the points to the tree of all merges,
/// by the minimum spanning tree for single linkage, by the chain of nearest neighbours for the others. <see cref="PlainAgglomerative"/> is
/// the definition.
/// <para>
/// The chain: go from a cluster to its nearest, from there to its nearest, and so on. The steps grow shorter, so the walk ends at two
/// clusters that are nearest to each other. These may be merged at once, even if another pair is nearer elsewhere: in single, complete,
/// average and Ward's linkage the union of two clusters that are nearest to each other is no nearer to a third than the nearer of its parts
/// was, so nothing that happens elsewhere comes between the two. Afterwards the walk goes on where it stood. Only the order of the merges differs, and sorting by height
/// restores it.
/// </para>
/// <para>
/// Where distances are equal, several trees are right. This one follows SciPy step by step: of equally near clusters the one with the
/// smallest number, but the one the walk came from before all, and merges of equal height in the order in which they were found. Other
/// programs, and another order of the rows, may give another tree; what is cut off between two different heights of complete, average or
/// Ward's tree may then differ too, while single linkage's clusters never do.
/// </para>
/// </summary>
/// <param name="Linkage">How far apart two clusters are.</param>
/// <remarks>
/// F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The Computer Journal 26(4), 354–359, 1983 (the chain).
/// J. C. Gower, G. J. S. Ross, "Minimum spanning trees and single linkage cluster analysis", Applied Statistics 18(1), 54–64, 1969.
/// D. Müllner, "Modern hierarchical, agglomerative clustering algorithms", arXiv:1109.2378, 2011 (all of them, with proofs).
/// </remarks>
public sealed record Agglomerative(Linkage Linkage = Linkage.Ward)
{
    /// <summary>The tree of all merges.</summary>
    /// <param name="x">n points × d features, on scales that can be compared.</param>
    /// <exception cref="ArgumentException">There are no points or features, a value is not finite, or so large that its square overflows.</exception>
    public MergeTree Fit(Matrix x)
    {
        Requires.Points(x);
        Matrix distances = new(x.Rows, x.Rows);
        for (int i = 0; i < x.Rows; i++)
            for (int j = 0; j < i; j++)
                distances[i, j] = distances[j, i] = Linkages.Distance(x.Row(i), x.Row(j));
        int bad = Array.FindIndex(distances.Values, distance => !double.IsFinite(distance));
        if (bad >= 0) throw new ArgumentException($"The distance of rows {bad / x.Rows} and {bad % x.Rows} is beyond what a double can hold.", nameof(x));
        return MergeTree.Of(x.Rows, Linkage == Linkage.Single ? SpanningTree(distances) : NeighborChain(distances));
    }

    // Prim's tree: start at row 0 and take in, again and again, the point nearest to all that are in. Taken as a path from each point to the
    // next, its steps merge the same clusters at the same heights as its edges do.
    private static List<(int A, int B, double Height)> SpanningTree(Matrix distances)
    {
        int n = distances.Rows, last = 0;
        List<(int, int, double)> steps = [];
        double[] toTree = new double[n];
        bool[] isIn = new bool[n];
        Array.Fill(toTree, double.PositiveInfinity);
        while (steps.Count < n - 1)
        {
            isIn[last] = true;
            int nearest = -1;
            ReadOnlySpan<double> fromLast = distances.Row(last);
            for (int i = 0; i < n; i++)
            {
                if (isIn[i]) continue;
                toTree[i] = Math.Min(toTree[i], fromLast[i]);
                if (nearest < 0 || toTree[i] < toTree[nearest]) nearest = i;
            }
            steps.Add((last, nearest, toTree[nearest]));
            last = nearest;
        }
        return steps;
    }

    // A cluster is known by one of its rows: that row and column of the matrix hold its distances. Those of the merged are overwritten.
    private List<(int A, int B, double Height)> NeighborChain(Matrix distances)
    {
        int n = distances.Rows;
        List<(int, int, double)> merges = [];
        int[] sizes = new int[n];                                   // 0: merged into another
        Array.Fill(sizes, 1);
        Stack<int> chain = [];
        while (merges.Count < n - 1)
        {
            if (chain.Count == 0) chain.Push(Array.FindIndex(sizes, size => size > 0));
            int end = chain.Pop(), nearest = Nearest(distances.Row(end), sizes, end, chain.TryPeek(out int before) ? before : -1);
            if (chain.Count == 0 || nearest != before)
            {
                chain.Push(end);
                chain.Push(nearest);
                continue;
            }
            chain.Pop();
            (int a, int b) = (Math.Min(end, before), Math.Max(end, before));
            double height = distances[a, b];
            merges.Add((a, b, height));
            for (int c = 0; c < n; c++)
                if (sizes[c] > 0 && c != a && c != b)
                    distances[b, c] = distances[c, b] = Linkage.AfterMerge(distances[a, c], distances[b, c], height, sizes[a], sizes[b], sizes[c]);
            (sizes[a], sizes[b]) = (0, sizes[a] + sizes[b]);
        }
        return merges;
    }

    private static int Nearest(ReadOnlySpan<double> distances, int[] sizes, int self, int preferred)
    {
        int nearest = preferred;
        double least = preferred < 0 ? double.PositiveInfinity : distances[preferred];
        for (int i = 0; i < distances.Length; i++)
            if (sizes[i] > 0 && i != self && distances[i] < least) (least, nearest) = (distances[i], i);
        return nearest;
    }
}
