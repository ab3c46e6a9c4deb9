using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 1's least squares on a tall table.</summary>
internal static class Ols
{
    public static BenchmarkTask Task { get; } = new()
    {
        Name = "ols",
        Settings = "intercept; least squares",
        Arrays = [new("X", ElementType.Float64, "n × d"), new("y", ElementType.Float64, "n × 1")],
        Quality = [QualityFigure.Same("rss", "residual sum of squares", 1e-9)],
        Peers =
        [
            new("scikit-learn LinearRegression", "ols.py", "sklearn", "python3-sklearn", "sklearn", 0.15),
            new("NumPy normal equations", "ols.py", "normal_equations", "python3-numpy", "numpy", 1.2),
        ],
        Size = (100_000, 50),
        Small = (60, 4),
        ScalingN = [12_500, 25_000, 50_000, 100_000],
        ScalingD = [10, 25, 50, 100],
        Generate = static (n, d, random) =>
        {
            double[] x = Synthetic.Normals(random, n * d), y = new double[n];
            for (int i = 0; i < n; i++) y[i] = 1 + x.AsSpan(i * d, d)[0] + 0.1 * VectorMath.Sum(x.AsSpan(i * d, d)) + random.NextNormal();
            return Inputs.Of((PeerMatrix.Of(n, d, x), PeerMatrix.Of(n, 1, y)));
        },
        Prepare = static (inputs, _) =>
        {
            PeerMatrix x = inputs["X"];
            Dataset data = new() { X = x.ToMatrix(), Features = Synthetic.Features(x.Columns), Y = inputs.Vector("y", "X").Doubles() };
            OrdinaryLeastSquares trainer = new(Solver.FastNormalEquations);
            LinearModel? model = null;
            return new Trial(() => model = trainer.Fit(data), _ =>
            {
                double[] prediction = model!.Predict(data.X);
                return new Dictionary<string, double> { ["rss"] = VectorMath.SquaredDistance(prediction, data.Y) };
            });
        },
    };
}
