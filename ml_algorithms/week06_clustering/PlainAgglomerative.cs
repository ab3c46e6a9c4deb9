using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>
/// The definition of agglomerative clustering: every point is a cluster; find the two clusters that are nearest, make them one, and again,
/// until one is left. All distances are measured anew from the points each time: O(n³) of them in all, to be read rather than run on more
/// than a few hundred points. <see cref="Agglomerative"/> gives the same tree in O(n²).
/// </summary>
/// <param name="Linkage">How far apart two clusters are.</param>
public sealed record PlainAgglomerative(Linkage Linkage = Linkage.Ward)
{
    /// <summary>The tree of all merges.</summary>
    /// <param name="x">n points × d features, on scales that can be compared.</param>
    /// <returns>The merges as they were made; of pairs that are equally near the first is taken.</returns>
    /// <exception cref="ArgumentException">There are no points or features, or a value is not finite.</exception>
    public MergeTree Fit(Matrix x)
    {
        Requires.Points(x);
        List<(int Id, List<int> Rows)> clusters = [.. Enumerable.Range(0, x.Rows).Select(row => (row, new List<int> { row }))];
        List<Merge> merges = [];
        while (clusters.Count > 1)
        {
            (double Distance, int A, int B) nearest = (double.PositiveInfinity, 0, 1);
            for (int a = 0; a < clusters.Count; a++)
                for (int b = a + 1; b < clusters.Count; b++)
                    if (Linkage.Between(x, clusters[a].Rows, clusters[b].Rows) is double distance && distance < nearest.Distance) nearest = (distance, a, b);
            ((int Id, List<int> Rows) left, (int Id, List<int> Rows) right) = (clusters[nearest.A], clusters[nearest.B]);
            List<int> union = [.. left.Rows, .. right.Rows];
            clusters.RemoveAt(nearest.B);
            clusters.RemoveAt(nearest.A);
            clusters.Add((x.Rows + merges.Count, union));
            merges.Add(new Merge(left.Id, right.Id, nearest.Distance, union.Count));
        }
        return new MergeTree(x.Rows, merges);
    }
}
