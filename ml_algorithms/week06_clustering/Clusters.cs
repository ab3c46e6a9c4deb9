namespace Week06.Clustering;

/// <summary>What is done with labels that any method gave.</summary>
public static class Clusters
{
    /// <summary>The sizes of all clusters, largest first; noise is not among them.</summary>
    public static int[] Sizes(IEnumerable<int> labels) => [.. labels.Where(label => label >= 0).CountBy(label => label).Select(cluster => cluster.Value).OrderDescending()];

    /// <summary>The same partition with the largest cluster as 0, the next as 1 and so on; noise stays −1.</summary>
    public static int[] BySize(IReadOnlyList<int> labels)
    {
        List<int> order = [.. labels.Where(label => label >= 0).CountBy(label => label).OrderByDescending(cluster => cluster.Value).ThenBy(cluster => cluster.Key).Select(cluster => cluster.Key)];
        return [.. labels.Select(label => label < 0 ? -1 : order.IndexOf(label))];
    }
}
