using Curriculum.Kernels;
using Week06.RocVsPrecisionRecall;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 6's area under the ROC curve.</summary>
internal static class RocAuc
{
    public static BenchmarkTask Task { get; } = new()
    {
        Name = "roc_auc",
        Settings = "the area under the ROC curve, ties counting half; one row in fourteen is positive; scores with all their bits",
        Arrays = [new("s", ElementType.Float64, "n × 1, a score per row"), new("y", ElementType.Int32, "n × 1, classes 0 and 1")],
        Quality = [QualityFigure.Same("auc", "the area", 1e-12)],
        Peers = [new("scikit-learn roc_auc_score", "roc_auc.py", "sklearn", "python3-sklearn", "sklearn", 0.12)],
        Size = (1_000_000, 1),
        Small = (200, 1),
        ScalingN = [125_000, 250_000, 500_000, 1_000_000],
        Generate = static (n, _, random) =>
        {
            int[] y = new int[n];
            double[] s = Synthetic.Normals(random, n);
            for (int i = 0; i < n; i++)
            {
                y[i] = i % 14 == 0 ? 1 : 0;
                s[i] += y[i];
            }
            return Inputs.Of(("s", PeerMatrix.Of(n, 1, s)), ("y", PeerMatrix.Of(n, 1, y)));
        },
        Prepare = static (inputs, _) =>
        {
            double[] s = inputs.Vector("s", "y").Doubles();
            int[] y = inputs.Vector("y", "s").Integers("y");
            double auc = 0;
            return new Trial(() => auc = Auc.Of(s, y), _ => new Dictionary<string, double> { ["auc"] = auc });
        },
    };
}
