using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week06.PrincipalComponentAnalysis;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 6's principal components of a tall table: ten of its directions.</summary>
internal static class Pca
{
    private const int Components = 10;

    public static BenchmarkTask Task { get; } = new()
    {
        Name = "pca",
        Settings = "10 components",
        Arrays = [new("X", ElementType.Float64, "n × d, at least 10 each way")],
        Quality = [QualityFigure.Same("explained", "share of the variance that the components explain", 1e-6)],
        Peers =
        [
            new("scikit-learn PCA, default solver", "pca.py", "sklearn", "python3-sklearn", "sklearn", 0.25),
            new("NumPy covariance and eigh", "pca.py", "covariance", "python3-numpy", "numpy", 1.5),
        ],
        Size = (20_000, 100),
        Small = (60, 12),
        ScalingN = [2_500, 5_000, 10_000, 20_000],
        ScalingD = [25, 50, 100, 200],
        Generate = static (n, d, random) => Inputs.Of(("X", PeerMatrix.Of(n, d, Table(n, d, random)))),
        Prepare = static (inputs, threads) =>
        {
            PeerMatrix x = inputs["X"];
            if (Math.Min(x.Rows, x.Columns) < Components) throw new InputException($"X is {x.Rows} × {x.Columns}; for {Components} components it needs at least as many rows and columns.");
            Dataset data = new() { X = x.ToMatrix(), Features = Synthetic.Features(x.Columns) };
            PrincipalComponents trainer = new(Components, Threads: threads);
            PrincipalComponentsModel? model = null;
            return new Trial(() => model = trainer.Fit(data), _ => new Dictionary<string, double> { ["explained"] = model!.ExplainedVarianceRatio.Sum() });
        },
    };

    // Variances that fall as measured ones do, in directions of their own and far from zero: with a flat spectrum a random solver would have no chance.
    private static double[] Table(int n, int d, SeededRandom random)
    {
        double[] z = Synthetic.Normals(random, n * d), mix = Synthetic.Normals(random, d * d), x = new double[n * d];
        for (int j = 0; j < d; j++)
            foreach (ref double entry in mix.AsSpan(j * d, d)) entry *= Math.Pow(0.85, j);
        Products.Gemm(n, d, d, z, mix, x);
        for (int k = 0; k < x.Length; k++) x[k] += k % d;
        return x;
    }
}
