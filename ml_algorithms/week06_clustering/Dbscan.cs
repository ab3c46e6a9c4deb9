using System.Runtime.InteropServices;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>
/// DBSCAN: a cluster is where points lie densely, whatever its shape, and what lies nowhere densely is noise.
/// <list type="bullet">
/// <item>A <b>core</b> point has at least MinPoints points within Epsilon of it, itself among them.</item>
/// <item>Two core points within Epsilon of each other belong to one cluster, and so does all that is linked by a chain of such steps.</item>
/// <item>A <b>border</b> point is not core, but has a core point within Epsilon, and belongs to that one's cluster. It does not pass the
/// cluster on. Where several clusters reach it, it goes to the one that was found first.</item>
/// <item>All others are <b>noise</b>.</item>
/// </list>
/// Clusters are numbered in the order of the first core point of each in the table, as scikit-learn numbers them. Core points, noise and
/// the partition of the core points do not depend on the order of the rows; the cluster of a border point between two may.
/// <para>
/// This is the algorithm of the paper: each point's neighbourhood is asked for once, as the clusters grow, and from a k-d tree. In few
/// features and with neighbourhoods of m points that takes O(n log n + n m) steps and O(n) memory. <see cref="PlainDbscan"/> is the
/// definition.
/// </para>
/// </summary>
/// <param name="Epsilon">The radius of a neighbourhood, in the features' units; a point exactly so far is in it.</param>
/// <param name="MinPoints">How many points a neighbourhood must hold to be dense, its middle included.</param>
/// <remarks>
/// M. Ester, H.-P. Kriegel, J. Sander, X. Xu, "A density-based algorithm for discovering clusters in large spatial databases with noise",
/// KDD-96, pages 226–231, 1996. There is no model to fit and ask later: a new point can make others core and join two clusters.
/// </remarks>
public sealed record Dbscan(double Epsilon, int MinPoints = 5)
{
    /// <summary>Finds the clusters of some points.</summary>
    /// <param name="x">n points × d features.</param>
    /// <exception cref="ArgumentException">There are no points or features, a value is not finite, or a setting is out of range.</exception>
    public DensityClusters Fit(Matrix x)
    {
        DensityClusters.Require(x, Epsilon, MinPoints);
        KdTree tree = new(x);
        int[] labels = new int[x.Rows];
        Array.Fill(labels, DensityClusters.Noise);
        bool[] isCore = new bool[x.Rows];
        int cluster = 0;
        List<int> near = [];
        Stack<int> waiting = [];                                    // points of the cluster whose neighbourhoods have not been looked at
        for (int seed = 0; seed < x.Rows; seed++)
        {
            if (labels[seed] != DensityClusters.Noise) continue;
            waiting.Push(seed);
            while (waiting.TryPop(out int row))
            {
                tree.Within(x.Row(row), Epsilon, near);
                if (near.Count < MinPoints) continue;               // a border point ends the chain; a seed stays noise until a cluster reaches it
                isCore[row] = true;
                foreach (int reached in CollectionsMarshal.AsSpan(near))
                {
                    if (labels[reached] != DensityClusters.Noise) continue;
                    labels[reached] = cluster;
                    if (reached > seed) waiting.Push(reached);      // what lies before the seed in the table was a seed itself, and is not core
                }
            }
            if (isCore[seed]) cluster++;
        }
        return new DensityClusters(labels, isCore, cluster);
    }

    /// <summary>
    /// For choosing Epsilon: the distance of every point to its k-th nearest point, itself counted as the first, largest first. Those up
    /// to Epsilon belong to the points that are core with MinPoints = k; where the falling curve bends into its flat part, the noise ends
    /// (section 4.2 of the paper, which counts without the point itself).
    /// </summary>
    /// <param name="x">n points × d features.</param>
    /// <param name="k">MinPoints: from 1 to n.</param>
    /// <returns>n distances in the features' units.</returns>
    /// <exception cref="ArgumentException">There are no points or features, a value is not finite, or k is out of range.</exception>
    public static double[] KDistances(Matrix x, int k)
    {
        double[] distances = new KdTree(x).Nearest(x, k).Distances.Column(k - 1);
        Array.Sort(distances);
        Array.Reverse(distances);
        return distances;
    }
}
