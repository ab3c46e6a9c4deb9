using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>What becomes of "near" when there are many features: measured on points that lie evenly in a cube of side 1.</summary>
/// <param name="Features">d.</param>
/// <param name="Nearest">The mean distance from a query to its nearest point.</param>
/// <param name="Mean">The mean distance to all points.</param>
/// <param name="Farthest">The mean distance to the farthest point.</param>
/// <param name="Examined">The share of the points to which a k-d tree computes the distance when it looks for ten neighbours.</param>
public sealed record Concentration(int Features, double Nearest, double Mean, double Farthest, double Examined)
{
    /// <summary>(farthest − nearest) / nearest: how much there is to choose.</summary>
    public double Contrast => (Farthest - Nearest) / Nearest;

    /// <summary>The side of a cube that holds one percent of the volume: 0.01^(1/d).</summary>
    public double SideOfOnePercent => Math.Pow(0.01, 1.0 / Features);

    /// <summary>Draws points and queries evenly in a cube, and measures.</summary>
    /// <param name="features">d, at least 1.</param>
    /// <param name="points">How many points, at least 10.</param>
    /// <param name="queries">How many queries, at least 1.</param>
    /// <param name="random">The seeded generator.</param>
    public static Concentration InCube(int features, int points, int queries, SeededRandom random)
    {
        Matrix x = new(points, features), asked = new(queries, features);
        random.FillUniform(x.Values);
        random.FillUniform(asked.Values);
        double nearest = 0, mean = 0, farthest = 0;
        double[] distances = new double[points];
        for (int query = 0; query < queries; query++)
        {
            for (int i = 0; i < points; i++) distances[i] = Math.Sqrt(VectorMath.SquaredDistance(x.Row(i), asked.Row(query)));
            nearest += distances.Min() / queries;
            mean += VectorMath.Sum(distances) / points / queries;
            farthest += distances.Max() / queries;
        }
        return new Concentration(features, nearest, mean, farthest, ShareExamined(x, asked, Math.Min(10, points)));
    }

    /// <summary>The share of the points to which a k-d tree computes the distance, over all queries.</summary>
    public static double ShareExamined(Matrix points, Matrix queries, int k) =>
        new KdTree(points).Nearest(queries, k).Examined / ((double)points.Rows * queries.Rows);
}
