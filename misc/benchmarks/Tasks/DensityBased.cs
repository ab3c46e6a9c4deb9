using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week06.Clustering;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 6's DBSCAN.</summary>
internal static class DensityBased
{
    private const double Epsilon = 0.15, Spread = 0.4;
    private const int MinPoints = 10, PointsInABlob = 1000;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "dbscan",
        Settings = $"neighbourhoods of radius {Epsilon} with {MinPoints} points, the middle one counted; fit is the label of every row of X",
        Arrays = [new("X", ElementType.Float64, "n × d", AnyShape: true)],
        Quality =
        [
            QualityFigure.Same("clusters", "clusters", 0),
            QualityFigure.Same("noise", "points that belong to none", 0),
            QualityFigure.Same("core", "core points", 0),
        ],
        Peers = [new("scikit-learn DBSCAN", "dbscan.py", "sklearn", "python3-sklearn", "sklearn", 0.15)],
        Size = (10_000, 2),
        Small = (400, 2),
        ScalingN = [5_000, 10_000, 20_000, 40_000, 80_000],
        Generate = static (n, d, random) => Inputs.Of(("X", PeerMatrix.Of(n, d, Rows(n, d, random)))),
        Prepare = static (inputs, _) =>
        {
            Matrix x = inputs["X"].ToMatrix();
            Dbscan method = new(Epsilon, MinPoints);
            DensityClusters? found = null;
            return new Trial(() => found = method.Fit(x), _ => new Dictionary<string, double>
            {
                ["clusters"] = found!.Clusters,
                ["noise"] = found.NoiseCount,
                ["core"] = found.CoreCount,
            });
        },
    };

    // Nine tenths in round blobs of a thousand, the rest anywhere. The area grows with n, so that a point has as many neighbours in a
    // large table as in a small one.
    private static double[] Rows(int n, int d, SeededRandom random)
    {
        int blobs = Math.Max(1, n / PointsInABlob);
        double side = Math.Max(4, 4 * Math.Pow(blobs, 1.0 / d));
        double[] centers = [.. Enumerable.Range(0, blobs * d).Select(_ => side * random.NextDouble())];
        double[] x = new double[n * d];
        for (int i = 0; i < n; i++)
        {
            int blob = random.NextDouble() < 0.9 ? random.NextInt(blobs) : -1;
            for (int j = 0; j < d; j++)
                x[i * d + j] = blob < 0 ? (side + 2) * random.NextDouble() - 1 : centers[blob * d + j] + Spread * random.NextNormal();
        }
        return x;
    }
}
