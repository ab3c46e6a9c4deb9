using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 3's nearest neighbours: all distances, and by a tree.</summary>
internal static class NearestNeighbors
{
    private const int Classes = 4, K = 10;

    /// <summary>Many features: a thousand queries and all distances. There is nothing to learn, so the goal is the prediction's.</summary>
    public static BenchmarkTask Brute { get; } = Of("knn_brute", SearchMethod.BruteForce, "all distances", (10_000, 32), [2_500, 5_000, 10_000, 20_000], [8, 16, 32, 64], "brute", null, 0.6);

    /// <summary>Few features: ten thousand queries and a tree.</summary>
    public static BenchmarkTask Tree { get; } = Of("knn_tree", SearchMethod.KdTree, "k-d tree", (100_000, 3), [12_500, 25_000, 50_000, 100_000], [2, 3, 4, 6], "kd_tree", 0.3, 0.3);

    private static BenchmarkTask Of(string name, SearchMethod method, string how, (int N, int D) size, int[] scalingN, int[] scalingD, string algorithm, double? goal, double goalPredict) => new()
    {
        Name = name,
        Settings = $"{how}; k = {K}, Euclidean, each vote alike; fit lays the training rows out, predict is the class of every query, a tenth as many as there are training rows",
        Arrays =
        [
            new("X", ElementType.Float64, "n × d"), new("y", ElementType.Int32, $"n × 1, classes 0 to {Classes - 1}"),
            new("Xt", ElementType.Float64, "m × d, the queries"), new("yt", ElementType.Int32, "m × 1"),
        ],
        // The last two need ten neighbours of every query, which the clock does not see a second time.
        Quality =
        [
            QualityFigure.Same("acc", "share of the queries that is given its class", 1e-12),
            QualityFigure.Same("distance_sum", "sum of the distances to all neighbours", 1e-10),
            QualityFigure.Same("id_sum", "sum of the row numbers of all neighbours", 0),
        ],
        Peers = [new($"scikit-learn KNeighborsClassifier, {algorithm}", "knn.py", algorithm, "python3-sklearn", "sklearn", goal, goalPredict)],
        Size = size,
        Small = (200, 3),
        ScalingN = scalingN,
        ScalingD = scalingD,
        Generate = (n, d, random) =>
        {
            (PeerMatrix X, PeerMatrix Y) train = Rows(n, d, random), test = Rows(Math.Max(1, n / 10), d, random);
            return Inputs.Of(("X", train.X), ("y", train.Y), ("Xt", test.X), ("yt", test.Y));
        },
        Prepare = (inputs, threads) =>
        {
            Dataset data = Synthetic.Classified(inputs, Classes);
            Matrix asked = inputs.Columns("Xt", data.Columns).ToMatrix();
            int[] labels = inputs.Vector("yt", "Xt").Integers("yt");
            KNeighborsClassifier trainer = new(K, Method: method, Threads: threads);
            KNeighborsClassifierModel? model = null;
            int[] prediction = [];
            return new Trial(() => model = trainer.Fit(data), _ =>
            {
                Neighbors found = model!.Index.Nearest(asked, K);
                return new Dictionary<string, double>
                {
                    ["acc"] = prediction.Where((label, i) => label == labels[i]).Count() / (double)prediction.Length,
                    ["distance_sum"] = VectorMath.Sum(found.Distances.Values),
                    ["id_sum"] = found.Rows.Sum(row => (double)row),
                };
            }, () => prediction = model!.Predict(asked));
        },
    };

    // One cloud per class, near enough to each other that there is something to get wrong.
    private static (PeerMatrix X, PeerMatrix Y) Rows(int n, int d, SeededRandom random)
    {
        int[] y = new int[n];
        double[] x = Synthetic.Normals(random, n * d);
        for (int i = 0; i < n; i++)
        {
            y[i] = random.NextInt(Classes);
            for (int j = 0; j < d; j++) x[i * d + j] += j % Classes == y[i] ? 1 : 0;
        }
        return (PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y));
    }
}
