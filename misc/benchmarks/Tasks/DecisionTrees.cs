using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 4's decision tree.</summary>
internal static class DecisionTrees
{
    private const int Classes = 2, Depth = 12;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "decision_tree",
        Settings = $"Gini, every threshold tried, depth {Depth}, no other limit; the numbers are floats in doubles, since scikit-learn's trees see floats; predict is the class of every row of Xt",
        Arrays =
        [
            new("X", ElementType.Float64, "n × d"), new("y", ElementType.Int32, $"n × 1, classes 0 to {Classes - 1}"),
            new("Xt", ElementType.Float64, "m × d, rows that were not learned"), new("yt", ElementType.Int32, "m × 1"),
        ],
        // In a node of few rows many questions are equally good. scikit-learn takes one by its random state, we take the first; so the
        // trees part company below, and their sizes agree nearly and not exactly.
        Quality =
        [
            QualityFigure.Same("acc", "share of Xt that is given its class", 0.02),
            QualityFigure.Same("leaves", "leaves of the tree", 0.03),
        ],
        Peers = [new("scikit-learn DecisionTreeClassifier", "decision_tree.py", "sklearn", "python3-sklearn", "sklearn", 0.4)],
        Size = (50_000, 20),
        Small = (400, 3),
        ScalingN = [6_250, 12_500, 25_000, 50_000],
        ScalingD = [5, 10, 20, 40],
        Generate = static (n, d, random) => Generate(n, d, random),
        Prepare = static (inputs, _) =>
        {
            (Dataset data, Matrix asked, int[] labels) = Read(inputs);
            DecisionTreeClassifier trainer = new(MaxDepth: Depth);
            ClassificationTree? model = null;
            int[] prediction = [];
            return new Trial(() => model = trainer.Fit(data), _ => new Dictionary<string, double>
            {
                ["acc"] = prediction.Where((label, i) => label == labels[i]).Count() / (double)prediction.Length,
                ["leaves"] = model!.Tree.Leaves,
            }, () => prediction = model!.Predict(asked));
        },
    };

    /// <summary>Rows to learn from and, a fifth as many, rows to be asked.</summary>
    public static Inputs Generate(int n, int d, SeededRandom random)
    {
        (PeerMatrix X, PeerMatrix Y) train = Rows(n, d, random), test = Rows(Math.Max(1, n / 5), d, random);
        return Inputs.Of(("X", train.X), ("y", train.Y), ("Xt", test.X), ("yt", test.Y));
    }

    /// <summary>The inputs as the topics take them.</summary>
    public static (Dataset Data, Matrix Asked, int[] Labels) Read(Inputs inputs)
    {
        Dataset data = Synthetic.Classified(inputs, Classes);
        return (data, inputs.Columns("Xt", data.Columns).ToMatrix(), inputs.Vector("yt", "Xt").Integers("yt"));
    }

    // Boxes and a slope, with every tenth label a coin: a tree that goes down to depth 12 has something to find, and something to be misled by.
    private static (PeerMatrix X, PeerMatrix Y) Rows(int n, int d, SeededRandom random)
    {
        double[] x = [.. Synthetic.Normals(random, n * d).Select(value => (double)(float)value)];
        int[] y = new int[n];
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> row = x.AsSpan(i * d, d);
            double slope = 0;
            for (int j = 0; j < d; j++) slope += row[j] / (1 + j);
            bool yes = row[0] > 0 == row[d / 2] > 0.5 || slope > 1;
            y[i] = random.NextDouble() < 0.1 ? random.NextInt(Classes) : yes ? 1 : 0;
        }
        return (PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y));
    }
}
