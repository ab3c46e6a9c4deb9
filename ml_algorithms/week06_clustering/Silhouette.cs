using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>
/// How well a row fits its cluster, from distances alone (P. J. Rousseeuw, "Silhouettes: a graphical aid to the interpretation and
/// validation of cluster analysis", Journal of Computational and Applied Mathematics 20, 1987).
/// </summary>
public static class Silhouette
{
    /// <summary>
    /// s = (b − a) / max(a, b) of each row: a is its mean distance to the other rows of its cluster, b the least mean distance to the
    /// rows of another cluster. Near 1 it fits well, near 0 it lies between two clusters, below 0 it is nearer to another. A row that is
    /// alone in its cluster has 0. Every row counts: leave noise out before, or it is taken for a cluster.
    /// </summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="labels">The cluster of each row; from 2 to n − 1 different numbers.</param>
    /// <exception cref="ArgumentException">Not one label per row, or fewer than two clusters, or nothing but single rows.</exception>
    public static double[] Of(Matrix x, IReadOnlyList<int> labels)
    {
        if (labels.Count != x.Rows) throw new ArgumentException($"{labels.Count} labels for {x.Rows} rows.", nameof(labels));
        int[] names = [.. labels.Distinct().Order()];
        if (names.Length < 2 || names.Length >= x.Rows) throw new ArgumentException($"There are {names.Length} clusters of {x.Rows} rows; from 2 to {x.Rows - 1} are needed.", nameof(labels));
        int[] cluster = [.. labels.Select(label => Array.BinarySearch(names, label))];
        int[] counts = new int[names.Length];
        foreach (int c in cluster) counts[c]++;
        double[] values = new double[x.Rows], sums = new double[names.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Array.Clear(sums);
            for (int other = 0; other < x.Rows; other++) sums[cluster[other]] += Math.Sqrt(PlainNeighbors.SquaredDistance(x.Row(other), x.Row(i)));
            if (counts[cluster[i]] == 1) continue;
            double a = sums[cluster[i]] / (counts[cluster[i]] - 1), b = double.PositiveInfinity;
            for (int c = 0; c < sums.Length; c++)
                if (c != cluster[i]) b = Math.Min(b, sums[c] / counts[c]);
            values[i] = a == b ? 0 : (b - a) / Math.Max(a, b);
        }
        return values;
    }

    /// <summary>The mean silhouette of all rows.</summary>
    /// <inheritdoc cref="Of"/>
    public static double Mean(Matrix x, IReadOnlyList<int> labels) => Of(x, labels).Average();
}
