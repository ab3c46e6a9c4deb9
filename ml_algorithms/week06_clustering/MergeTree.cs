using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>Two clusters become one.</summary>
/// <param name="Left">The smaller of both numbers: below n a point, n + i what merge i made.</param>
/// <param name="Right">The larger.</param>
/// <param name="Height">How far apart they were.</param>
/// <param name="Size">How many points they have together.</param>
public readonly record struct Merge(int Left, int Right, double Height, int Size);

/// <summary>
/// What agglomerative clustering finds: n − 1 merges in the order of their heights, in the form of SciPy's linkage matrix. One tree holds the
/// answer for every number of clusters.
/// </summary>
/// <param name="Points">The number of points, n.</param>
/// <param name="Merges">n − 1 merges; merge i makes cluster n + i.</param>
public sealed record MergeTree(int Points, IReadOnlyList<Merge> Merges)
{
    /// <summary>Sorts merges by height and numbers the clusters that they make.</summary>
    /// <param name="points">The number of points, n.</param>
    /// <param name="pairs">n − 1 merges in any order, each side named by a point that belongs to it; equal heights stay in their order.</param>
    public static MergeTree Of(int points, IEnumerable<(int A, int B, double Height)> pairs)
    {
        int[] above = [.. Enumerable.Range(0, 2 * points - 1)];     // of each cluster the one it was merged into; its own number at the top
        int Top(int cluster)
        {
            while (above[cluster] != cluster) cluster = above[cluster] = above[above[cluster]];
            return cluster;
        }
        List<Merge> merges = [];
        int SizeOf(int cluster) => cluster < points ? 1 : merges[cluster - points].Size;
        foreach ((int a, int b, double height) in pairs.OrderBy(pair => pair.Height))
        {
            (int left, int right) = (Math.Min(Top(a), Top(b)), Math.Max(Top(a), Top(b)));
            above[left] = above[right] = points + merges.Count;
            merges.Add(new Merge(left, right, height, SizeOf(left) + SizeOf(right)));
        }
        return new MergeTree(points, merges);
    }

    /// <summary>The k clusters that the last k − 1 merges made into one.</summary>
    /// <param name="k">From 1 to n. Always k clusters come out, also where merges have the same height.</param>
    /// <returns>n labels from 0, numbered in the order in which the clusters first appear in the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">k is below 1 or above n.</exception>
    public int[] Cut(int k)
    {
        if (k < 1 || k > Points) throw new ArgumentOutOfRangeException(nameof(k), k, $"{Points} points can be cut into 1 to {Points} clusters.");
        return After(Points - k);
    }

    /// <summary>The clusters that are merged up to a height.</summary>
    /// <param name="height">In the units of the distances; a merge exactly so high is made.</param>
    /// <returns>n labels from 0, numbered in the order in which the clusters first appear in the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The height is NaN.</exception>
    public int[] CutAt(double height)
    {
        if (double.IsNaN(height)) throw new ArgumentOutOfRangeException(nameof(height), height, "A height is a number.");
        return After(Merges.Count(merge => merge.Height <= height));
    }

    /// <summary>The points from left to right as the tree is drawn without crossings, the left of each merge first.</summary>
    public int[] LeafOrder()
    {
        List<int> order = [];
        Stack<int> waiting = new([2 * Points - 2]);
        while (waiting.TryPop(out int cluster))
        {
            if (cluster < Points)
            {
                order.Add(cluster);
                continue;
            }
            waiting.Push(Merges[cluster - Points].Right);
            waiting.Push(Merges[cluster - Points].Left);
        }
        return [.. order];
    }

    /// <summary>The cophenetic distances: at which height two points come into one cluster.</summary>
    /// <returns>n × n, symmetric, zeros on the diagonal.</returns>
    public Matrix CopheneticDistances()
    {
        Matrix distances = new(Points, Points);
        List<int[]> members = [.. Enumerable.Range(0, Points).Select(row => (int[])[row])];
        foreach (Merge merge in Merges)
        {
            foreach (int a in members[merge.Left])
                foreach (int b in members[merge.Right])
                    distances[a, b] = distances[b, a] = merge.Height;
            members.Add([.. members[merge.Left], .. members[merge.Right]]);
            members[merge.Left] = members[merge.Right] = [];
        }
        return distances;
    }

    // The clusters after so many merges. From the last merge backwards every cluster hands down what it belongs to.
    private int[] After(int merges)
    {
        int[] cluster = [.. Enumerable.Range(0, Points + merges)];
        for (int i = merges - 1; i >= 0; i--) cluster[Merges[i].Left] = cluster[Merges[i].Right] = cluster[Points + i];
        Dictionary<int, int> numbers = [];
        int[] labels = new int[Points];
        for (int row = 0; row < Points; row++)
        {
            numbers.TryAdd(cluster[row], numbers.Count);
            labels[row] = numbers[cluster[row]];
        }
        return labels;
    }
}
