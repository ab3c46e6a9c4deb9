using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.LogisticRegression;
using Week02.Optimization;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 2's logistic regression by L-BFGS, with scikit-learn's objective and its rules for stopping.</summary>
internal static class Logistic
{
    public static BenchmarkTask Task { get; } = new()
    {
        Name = "logistic",
        Settings = "½‖w‖² + Σ log loss, intercept unpenalised; L-BFGS, 10 pairs, until the gradient's largest entry is 1e-4 or a step gains 2.2e-9 of the value",
        Arrays = [new("X", ElementType.Float64, "n × d"), new("y", ElementType.Int32, "n × 1, 0 and 1")],
        Quality =
        [
            QualityFigure.Same("log_loss", "mean log loss on X", 1e-6),
            QualityFigure.Same("objective", "what is minimised", 1e-7),
            QualityFigure.Same("acc", "share of X with a probability of its class above one half", 1e-4),
            QualityFigure.Shown("evaluations", "of the objective and its gradient"),
        ],
        Peers = [new("scikit-learn LogisticRegression", "logistic.py", "sklearn", "python3-sklearn", "sklearn", 0.5)],
        Size = (100_000, 50),
        Small = (200, 5),
        ScalingN = [12_500, 25_000, 50_000, 100_000],
        ScalingD = [10, 25, 50, 100],
        Generate = static (n, d, random) =>
        {
            // Columns of different widths and some shared movement, so that the minimum is not at the end of the first step.
            double[] x = Synthetic.Normals(random, n * d);
            int[] y = new int[n];
            for (int i = 0; i < n; i++)
            {
                Span<double> row = x.AsSpan(i * d, d);
                double z = -0.5, common = row[0];
                for (int j = 0; j < d; j++)
                {
                    row[j] = (row[j] + 0.5 * common) * (1 + j % 5);
                    z += (j % 2 == 0 ? 0.3 : -0.2) * row[j] / (1 + j % 3);
                }
                y[i] = random.NextDouble() < 1 / (1 + Math.Exp(-z)) ? 1 : 0;
            }
            return Inputs.Of((PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y)));
        },
        Prepare = static (inputs, threads) =>
        {
            Dataset data = Synthetic.Classified(inputs, 2);
            BinaryLogisticRegression trainer = new(Penalty: 1, new Lbfgs(GradientTolerance: 1e-4), threads);
            LogisticModel? model = null;
            return new Trial(() => model = trainer.Fit(data), _ =>
            {
                int right = 0;
                int[] prediction = model!.Predict(data.X);
                for (int i = 0; i < prediction.Length; i++) right += prediction[i] == data.Labels![i] ? 1 : 0;
                double penalty = VectorMath.Dot(model.Coefficients, model.Coefficients) / 2;
                return new Dictionary<string, double>
                {
                    ["log_loss"] = (model.Optimum.Value - penalty) / data.Rows,
                    ["objective"] = model.Optimum.Value,
                    ["acc"] = (double)right / data.Rows,
                    ["evaluations"] = model.Optimum.Evaluations,
                };
            });
        },
    };
}
