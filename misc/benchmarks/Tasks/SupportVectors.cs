using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week05.SupportVectorMachines;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 5's support vector machines: straight by dual coordinate descent, and curved by SMO.</summary>
internal static class SupportVectors
{
    private static readonly IReadOnlyList<ArraySpec> Arrays =
    [
        new("X", ElementType.Float64, "n × d"), new("y", ElementType.Int32, "n × 1, 0 and 1"),
        new("Xt", ElementType.Float64, "m × d, rows to be asked"), new("yt", ElementType.Int32, "m × 1"),
    ];

    /// <summary>A straight street in many rows.</summary>
    public static BenchmarkTask Linear { get; } = new()
    {
        Name = "svm_linear",
        Settings = "½‖(w, b)‖² + C Σ ξ², C = 1; dual coordinate descent until the projected gradient spans 1e-4",
        Arrays = Arrays,
        Quality =
        [
            QualityFigure.Same("acc", "share of Xt that is given its class", 1e-3),
            QualityFigure.Same("primal", "½‖(w, b)‖² + C Σ ξ² on X", 1e-7),
        ],
        Peers = [new("scikit-learn LinearSVC, dual", "svm.py", "linear", "python3-sklearn", "sklearn", 1.0)],
        Size = (5_000, 50),
        Small = (200, 5),
        ScalingN = [1_250, 2_500, 5_000, 10_000],
        ScalingD = [12, 25, 50, 100],
        Generate = (n, d, random) =>
        {
            double[] direction = Synthetic.Normals(random, d);
            (PeerMatrix X, PeerMatrix Y) Rows(int rows)
            {
                double[] x = Synthetic.Normals(random, rows * d);
                int[] y = new int[rows];
                for (int i = 0; i < rows; i++)
                {
                    double z = 0.3;
                    for (int j = 0; j < d; j++) z += direction[j] * x[i * d + j];
                    y[i] = z + 0.5 * Math.Sqrt(d) * random.NextNormal() > 0 ? 1 : 0;
                }
                return (PeerMatrix.Of(rows, d, x), PeerMatrix.Of(rows, 1, y));
            }
            return Together(Rows(n), Rows(Math.Max(20, n / 4)));
        },
        Prepare = static (inputs, threads) =>
        {
            (Dataset data, Dataset asked) = Read(inputs);
            LinearSupportVectorClassifier trainer = new(C: 1, MarginLoss.SquaredHinge, Tolerance: 1e-4, MaxEpochs: 100_000);
            LinearSupportVectorModel? model = null;
            int[] predicted = [];
            return new Trial(() => model = trainer.Fit(data), _ =>
            {
                double[] f = model!.DecisionValues(data.X).Values;
                double squares = VectorMath.Dot(model.Weights.Values, model.Weights.Values) + model.Intercepts[0] * model.Intercepts[0], loss = 0;
                for (int i = 0; i < f.Length; i++) loss += Math.Pow(Math.Max(0, 1 - (data.Labels![i] == 1 ? f[i] : -f[i])), 2);
                return new Dictionary<string, double> { ["acc"] = Accuracy(predicted, asked), ["primal"] = squares / 2 + loss };
            }, () => predicted = model!.Predict(asked.X));
        },
    };

    /// <summary>A curved street. One SMO has nothing to share out, so that threads serve the prediction alone.</summary>
    public static BenchmarkTask Rbf { get; } = new()
    {
        Name = "svm_rbf",
        Settings = "½‖w‖² + C Σ ξ, C = 1; RBF kernel with γ = 1 / (d Var X); SMO, second-order choice of pairs, tolerance 1e-3; predict is the class of n other rows",
        Arrays = Arrays,
        Quality =
        [
            QualityFigure.Same("acc", "share of Xt that is given its class", 2e-3),
            QualityFigure.Same("n_sv", "support vectors", 0.01),
            QualityFigure.Same("sum_abs_alpha", "Σ α", 1e-3),
        ],
        Peers = [new("scikit-learn SVC", "svm.py", "rbf", "python3-sklearn", "sklearn", 0.4, 0.2)],
        Size = (3_000, 10),
        Small = (200, 4),
        ScalingN = [750, 1_500, 3_000, 6_000],
        ScalingD = [5, 10, 20, 40],
        Generate = (n, d, random) => Together(Shells(n, d, random), Shells(n, d, random)),
        Prepare = static (inputs, threads) =>
        {
            (Dataset data, Dataset asked) = Read(inputs);
            SupportVectorClassifier trainer = new(new RbfKernel(), C: 1, Tolerance: 1e-3, Threads: threads);
            SupportVectorModel? model = null;
            int[] predicted = [];
            return new Trial(() => model = trainer.Fit(data), _ => new Dictionary<string, double>
            {
                ["acc"] = Accuracy(predicted, asked),
                ["n_sv"] = model!.SupportRows.Count,
                ["sum_abs_alpha"] = model.Coefficients.Values.Sum(Math.Abs),
            }, () => predicted = model!.Predict(asked.X));
        },
    };

    private static Inputs Together((PeerMatrix X, PeerMatrix Y) train, (PeerMatrix X, PeerMatrix Y) asked) =>
        Inputs.Of(("X", train.X), ("y", train.Y), ("Xt", asked.X), ("yt", asked.Y));

    // Inside or outside of a sphere that is stretched and not sharp.
    private static (PeerMatrix X, PeerMatrix Y) Shells(int n, int d, SeededRandom random)
    {
        double[] x = Synthetic.Normals(random, n * d);
        int[] y = new int[n];
        for (int i = 0; i < n; i++)
        {
            double square = 0;
            for (int j = 0; j < d; j++) square += x[i * d + j] * x[i * d + j] * (j % 2 == 0 ? 1.5 : 0.5);
            y[i] = square + 0.2 * d * random.NextNormal() > d ? 1 : 0;
        }
        return (PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y));
    }

    private static (Dataset Data, Dataset Asked) Read(Inputs inputs)
    {
        Dataset data = Synthetic.Classified(inputs, 2);
        return (data, data with { X = inputs.Columns("Xt", data.Columns).ToMatrix(), Labels = inputs.Vector("yt", "Xt").Integers("yt") });
    }

    private static double Accuracy(int[] predicted, Dataset asked) => predicted.Where((label, i) => label == asked.Labels![i]).Count() / (double)predicted.Length;
}
