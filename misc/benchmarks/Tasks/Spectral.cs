using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week05.SingularValueDecomposition;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>The decompositions of week 5, with their vectors.</summary>
internal static class Spectral
{
    public static BenchmarkTask Svd { get; } = Of("svd", "G", "m × n, of any shape", "G = U Σ Vᵀ, thin, with both sets of vectors", "s0", "largest singular value", (n, random) => Synthetic.Normals(random, n * n), static (inputs, threads) =>
    {
        PeerMatrix g = inputs["G"];
        Matrix given = new(g.Rows, g.Columns, g.Doubles());
        Week05.SingularValueDecomposition.Svd? svd = null;
        return new Trial(() => svd = GolubKahan.Decompose(given, threads), _ => Figures(svd!.U, svd.S, svd.Vt, given, "s0", svd.S[0]));
    });

    public static BenchmarkTask Eigh { get; } = Of("eigh", "S", "n × n, symmetric", "S = V Λ Vᵀ, with the vectors", "w0", "smallest eigenvalue", Symmetric, static (inputs, threads) =>
    {
        PeerMatrix s = inputs.SquareMatrix("S");
        Matrix given = new(s.Rows, s.Rows, s.Doubles());
        Eigen? eigen = null;
        return new Trial(() => eigen = HouseholderEigen.Decompose(given, threads), _ => Figures(eigen!.Vectors, eigen.Values, eigen.Vectors.Transpose(), given, "w0", eigen.Values[^1]));
    });

    private static BenchmarkTask Of(string name, string array, string shape, string settings, string value, string meaning, Func<int, SeededRandom, double[]> matrix, Func<Inputs, int, Trial> prepare) => new()
    {
        Name = name,
        Settings = settings,
        Arrays = [new(array, ElementType.Float64, shape, AnyShape: name == "svd")],
        Quality = [QualityFigure.Below("resid", "largest entry of what the factors leave over", 1e-10), QualityFigure.Same(value, meaning, 1e-11)],
        Peers = [new("LAPACK through NumPy", "spectral.py", name, "python3-numpy", "numpy", 2)],
        Size = (500, 500),
        Small = (33, 33),
        Square = true,
        ScalingN = [125, 250, 500, 1000],
        Generate = (n, _, random) => Inputs.Of((array, PeerMatrix.Of(n, n, matrix(n, random)))),
        Prepare = prepare,
    };

    private static double[] Symmetric(int n, SeededRandom random)
    {
        double[] s = Synthetic.Normals(random, n * n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                s[i * n + j] = s[j * n + i];
        return s;
    }

    private static Dictionary<string, double> Figures(Matrix left, double[] values, Matrix right, Matrix given, string name, double value)
    {
        Matrix product = new Week05.SingularValueDecomposition.Svd(left, values, right).Product();
        return new() { ["resid"] = product.Values.Zip(given.Values, (x, y) => Math.Abs(x - y)).Max(), [name] = value };
    }
}
