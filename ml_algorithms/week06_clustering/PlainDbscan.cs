using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>
/// The definition of <see cref="Dbscan"/>, clause by clause: count neighbours to find the core points, let each cluster grow from core
/// point to core point, then give every border point to the first cluster that has a core point in reach. All n² distances are computed,
/// some of them twice.
/// </summary>
/// <param name="Epsilon">The radius of a neighbourhood; a point exactly so far is in it.</param>
/// <param name="MinPoints">How many points a neighbourhood must hold to be dense, its middle included.</param>
public sealed record PlainDbscan(double Epsilon, int MinPoints = 5)
{
    /// <summary>Finds the clusters of some points.</summary>
    /// <param name="x">n points × d features.</param>
    /// <exception cref="ArgumentException">There are no points or features, a value is not finite, or a setting is out of range.</exception>
    public DensityClusters Fit(Matrix x)
    {
        DensityClusters.Require(x, Epsilon, MinPoints);
        bool Near(int a, int b) => PlainNeighbors.SquaredDistance(x.Row(a), x.Row(b)) <= Epsilon * Epsilon;
        int[] all = [.. Enumerable.Range(0, x.Rows)];
        bool[] isCore = [.. all.Select(i => all.Count(j => Near(i, j)) >= MinPoints)];
        int[] labels = [.. all.Select(_ => DensityClusters.Noise)];

        int clusters = 0;
        foreach (int seed in all.Where(i => isCore[i]))
        {
            if (labels[seed] != DensityClusters.Noise) continue;
            labels[seed] = clusters;
            for (Queue<int> reached = new([seed]); reached.TryDequeue(out int core);)
                foreach (int next in all.Where(j => isCore[j] && labels[j] == DensityClusters.Noise && Near(core, j)))
                {
                    labels[next] = clusters;
                    reached.Enqueue(next);
                }
            clusters++;
        }
        foreach (int border in all.Where(i => !isCore[i]))
            labels[border] = all.Where(j => isCore[j] && Near(border, j)).Select(core => labels[core]).DefaultIfEmpty(DensityClusters.Noise).Min();
        return new DensityClusters(labels, isCore, clusters);
    }
}
