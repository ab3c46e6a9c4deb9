using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

/// <summary>Mistakes that have really been made with trees and densities, kept so that the checks can be seen to catch them.</summary>
internal static class WrongClusterings
{
    /// <summary>Ward's linkage by someone who took the means and forgot the sizes. It is known as the centroid method, and its heights can fall.</summary>
    public static MergeTree WardWithoutSizes(Matrix x) => Merged(x, (a, b) => Math.Sqrt(Enumerable.Range(0, x.Columns).Sum(j =>
    {
        double difference = a.Average(row => x[row, j]) - b.Average(row => x[row, j]);
        return difference * difference;
    })));

    /// <summary>Ward's rule for squared distances, used on distances that are not squared: what R called "ward" until 2014.</summary>
    public static MergeTree WardOnDistances(Matrix x)
    {
        List<Merge> merges = [];
        Dictionary<int, int> sizes = Enumerable.Range(0, x.Rows).ToDictionary(row => row, _ => 1);
        Dictionary<(int, int), double> far = [];
        for (int i = 0; i < x.Rows; i++)
            for (int j = 0; j < x.Rows; j++) far[(i, j)] = Linkage.Single.Between(x, [i], [j]);
        while (sizes.Count > 1)
        {
            ((int a, int b), double height) = far.Where(pair => pair.Key.Item1 < pair.Key.Item2 && sizes.ContainsKey(pair.Key.Item1) && sizes.ContainsKey(pair.Key.Item2)).MinBy(pair => pair.Value);
            int union = x.Rows + merges.Count, na = sizes[a], nb = sizes[b];
            sizes.Remove(a);
            sizes.Remove(b);
            foreach ((int c, int nc) in sizes)
                far[(union, c)] = far[(c, union)] = ((na + nc) * far[(a, c)] + (nb + nc) * far[(b, c)] - nc * height) / (na + nb + nc);
            sizes[union] = na + nb;
            merges.Add(new Merge(a, b, height, na + nb));
        }
        return new MergeTree(x.Rows, merges);
    }

    /// <summary>Minimum and maximum exchanged.</summary>
    public static MergeTree SingleForComplete(Linkage linkage, Matrix x) =>
        new Agglomerative(linkage switch { Linkage.Single => Linkage.Complete, Linkage.Complete => Linkage.Single, _ => linkage }).Fit(x);

    /// <summary>DBSCAN by someone who counts the neighbours of a point without the point.</summary>
    public static int[] WithoutThePointItself(Matrix x, double epsilon, int minPoints) => Grown(x, epsilon, minPoints + 1, throughBorder: false);

    /// <summary>DBSCAN in which a border point passes its cluster on.</summary>
    public static int[] ThroughBorderPoints(Matrix x, double epsilon, int minPoints) => Grown(x, epsilon, minPoints, throughBorder: true);

    /// <summary>DBSCAN in which a point exactly Epsilon away is outside.</summary>
    public static int[] BelowEpsilon(Matrix x, double epsilon, int minPoints) => Grown(x, Math.BitDecrement(epsilon), minPoints, throughBorder: false);

    /// <summary>DBSCAN in which the last cluster that reaches a border point keeps it.</summary>
    public static int[] LastClusterTakesTheBorder(Matrix x, double epsilon, int minPoints)
    {
        DensityClusters found = new PlainDbscan(epsilon, minPoints).Fit(x);
        return [.. found.Labels.Select((label, row) => found.IsCore[row] || label < 0 ? label
            : Enumerable.Range(0, x.Rows).Where(core => found.IsCore[core] && Linkage.Single.Between(x, [row], [core]) <= epsilon).Max(core => found.Labels[core]))];
    }

    private static int[] Grown(Matrix x, double epsilon, int minPoints, bool throughBorder)
    {
        int[] all = [.. Enumerable.Range(0, x.Rows)];
        int[][] near = [.. all.Select(i => all.Where(j => Linkage.Single.Between(x, [i], [j]) <= epsilon).ToArray())];
        int[] labels = [.. all.Select(_ => -1)];
        int clusters = 0;
        foreach (int seed in all)
        {
            if (labels[seed] >= 0 || near[seed].Length < minPoints) continue;
            labels[seed] = clusters;
            for (Stack<int> waiting = new([seed]); waiting.TryPop(out int row);)
                foreach (int next in near[row].Where(next => labels[next] < 0))
                {
                    labels[next] = clusters;
                    if (throughBorder || near[next].Length >= minPoints) waiting.Push(next);
                }
            clusters++;
        }
        return labels;
    }

    private static MergeTree Merged(Matrix x, Func<List<int>, List<int>, double> distance)
    {
        List<(int Id, List<int> Rows)> clusters = [.. Enumerable.Range(0, x.Rows).Select(row => (row, new List<int> { row }))];
        List<Merge> merges = [];
        while (clusters.Count > 1)
        {
            (int a, int b) = Enumerable.Range(0, clusters.Count).SelectMany(a => Enumerable.Range(0, a).Select(b => (b, a)))
                .MinBy(pair => distance(clusters[pair.b].Rows, clusters[pair.a].Rows));
            merges.Add(new Merge(clusters[a].Id, clusters[b].Id, distance(clusters[a].Rows, clusters[b].Rows), clusters[a].Rows.Count + clusters[b].Rows.Count));
            clusters.Add((x.Rows + merges.Count - 1, [.. clusters[a].Rows, .. clusters[b].Rows]));
            clusters.RemoveAt(Math.Max(a, b));
            clusters.RemoveAt(Math.Min(a, b));
        }
        return new MergeTree(x.Rows, merges);
    }
}
