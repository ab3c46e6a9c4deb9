using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>How far apart two clusters are, when the distance of two points is Euclidean.</summary>
public enum Linkage
{
    /// <summary>The distance of the two nearest points: min ‖a − b‖. Follows chains.</summary>
    Single,

    /// <summary>The distance of the two farthest points: max ‖a − b‖. Makes clusters of like diameter.</summary>
    Complete,

    /// <summary>The mean over all pairs of points: Σ ‖a − b‖ / (|A| |B|).</summary>
    Average,

    /// <summary>
    /// √(2 |A| |B| / (|A| + |B|)) ‖mean of A − mean of B‖. Half its square is by how much the sum of squares inside clusters grows when A and
    /// B become one, so it makes what k-means looks for. Between two single points it is their distance. SciPy's <c>ward</c> and R's
    /// <c>ward.D2</c> have the same heights; R's <c>ward.D</c> applies the rule for squares to distances that are not squared, and is
    /// something else.
    /// </summary>
    Ward,
}

/// <summary>The two ways to know a distance between clusters: from their points, and from the distances before a merge.</summary>
/// <remarks>
/// J. H. Ward, "Hierarchical grouping to optimize an objective function", Journal of the American Statistical Association 58(301), 1963.
/// F. Murtagh, P. Legendre, "Ward's hierarchical agglomerative clustering method: which algorithms implement Ward's criterion?",
/// Journal of Classification 31, 274–295, 2014, shows which programs mean what by Ward.
/// </remarks>
public static class Linkages
{
    /// <summary>The definition: the distance of two clusters from their points.</summary>
    /// <param name="linkage">Which distance.</param>
    /// <param name="x">n points × d features.</param>
    /// <param name="a">The rows of the one cluster.</param>
    /// <param name="b">The rows of the other.</param>
    public static double Between(this Linkage linkage, Matrix x, IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        IEnumerable<double> pairs = a.SelectMany(i => b.Select(j => Distance(x.Row(i), x.Row(j))));
        return linkage switch
        {
            Linkage.Single => pairs.Min(),
            Linkage.Complete => pairs.Max(),
            Linkage.Average => pairs.Average(),
            Linkage.Ward => Math.Sqrt(2.0 * a.Count * b.Count / (a.Count + b.Count)) * Distance(Mean(x, a), Mean(x, b)),
            _ => throw new ArgumentOutOfRangeException(nameof(linkage), linkage, "There is no such linkage."),
        };
    }

    /// <summary>
    /// The recurrence of Lance and Williams: how far the union of two clusters, A and B, is from a third, C, when the three distances
    /// between them are known. No point has to be looked at again.
    /// </summary>
    /// <param name="linkage">Which distance.</param>
    /// <param name="ac">From A to C.</param>
    /// <param name="bc">From B to C.</param>
    /// <param name="ab">From A to B: the height of the merge.</param>
    /// <param name="a">The size of A.</param>
    /// <param name="b">The size of B.</param>
    /// <param name="c">The size of C.</param>
    /// <remarks>G. N. Lance, W. T. Williams, "A general theory of classificatory sorting strategies: 1. Hierarchical systems", The Computer Journal 9(4), 373–380, 1967.</remarks>
    public static double AfterMerge(this Linkage linkage, double ac, double bc, double ab, int a, int b, int c)
    {
        switch (linkage)
        {
            case Linkage.Single: return Math.Min(ac, bc);
            case Linkage.Complete: return Math.Max(ac, bc);
            case Linkage.Average: return (a * ac + b * bc) / (a + b);
            case Linkage.Ward:
                double share = 1.0 / (a + b + c);
                return Math.Sqrt((a + c) * share * ac * ac + (b + c) * share * bc * bc - c * share * ab * ab);
            default: throw new ArgumentOutOfRangeException(nameof(linkage), linkage, "There is no such linkage.");
        }
    }

    /// <summary>√Σ (uⱼ − vⱼ)², feature after feature, each operation rounded: as SciPy sums, so that what is equal there is equal here.</summary>
    internal static double Distance(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int j = 0; j < u.Length; j++) sum += (u[j] - v[j]) * (u[j] - v[j]);
        return Math.Sqrt(sum);
    }

    private static double[] Mean(Matrix x, IReadOnlyList<int> rows)
    {
        double[] mean = new double[x.Columns];
        foreach (int row in rows)
            for (int j = 0; j < mean.Length; j++) mean[j] += x[row, j] / rows.Count;
        return mean;
    }
}
