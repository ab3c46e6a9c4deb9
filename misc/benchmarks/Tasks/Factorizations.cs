using Curriculum.Kernels;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Cholesky, LU and QR in their fast forms.</summary>
internal static class Factorizations
{
    public static BenchmarkTask Cholesky { get; } = Of("cholesky", "S", "n × n, symmetric and positive definite", "A = L Lᵀ", SymmetricPositive, static (inputs, threads) =>
    {
        PeerMatrix s = inputs.SquareMatrix("S");
        int n = s.Rows;
        double[] given = s.Doubles(), l = new double[n * n];
        return new Trial(() =>
        {
            given.CopyTo(l, 0);
            if (Decompositions.Cholesky(n, l, n, threads) is not 0 and var pivot) throw new InputException($"S is not positive definite: pivot {pivot} is not positive.");
        }, _ =>
        {
            double[] product = (double[])given.Clone();
            Products.Gemm(MatrixOp.None, MatrixOp.Transpose, n, n, n, 1, l, n, l, n, -1, product, n);
            return Residual(product);
        });
    }, 1e-9);

    public static BenchmarkTask Lu { get; } = Of("lu", "G", "n × n", "P A = L U, then A x = 1 solved for a right-hand side of ones", General, static (inputs, threads) =>
    {
        PeerMatrix g = inputs.SquareMatrix("G");
        int n = g.Rows;
        double[] given = g.Doubles(), lu = new double[n * n], x = new double[n];
        int[] pivots = new int[n];
        return new Trial(() =>
        {
            given.CopyTo(lu, 0);
            x.AsSpan().Fill(1);
            if (Decompositions.Lu(n, lu, n, pivots, threads) is not 0 and var pivot) throw new InputException($"G is singular: pivot {pivot} is zero.");
            Decompositions.LuSolve(n, 1, lu, n, pivots, x, 1, threads);
        }, _ =>
        {
            double[] rest = new double[n];
            rest.AsSpan().Fill(-1);
            Products.Gemv(MatrixOp.None, n, n, 1, given, n, x, 1, rest);
            return Residual(rest);
        });
    }, 1e-8);

    public static BenchmarkTask Qr { get; } = Of("qr", "G", "m × n", "A = Q R with Q and R formed", General, static (inputs, threads) =>
    {
        PeerMatrix g = inputs["G"];
        (int m, int n) = (g.Rows, g.Columns);
        if (m < n) throw new InputException($"G is {m} × {n}; at least as many rows as columns are needed.");
        double[] given = g.Doubles(), qr = new double[m * n], tau = new double[n], q = new double[m * n], r = new double[n * n];
        return new Trial(() =>
        {
            given.CopyTo(qr, 0);
            Decompositions.Qr(m, n, qr, n, tau, threads);
            Decompositions.FormR(m, n, qr, n, r, n);
            Decompositions.FormQ(m, n, n, qr, n, tau, q, n, threads);
        }, _ =>
        {
            double[] product = (double[])given.Clone();
            Products.Gemm(MatrixOp.None, MatrixOp.None, m, n, n, 1, q, n, r, n, -1, product, n);
            return Residual(product);
        });
    }, 1e-11);

    private static BenchmarkTask Of(string name, string array, string shape, string settings, Func<int, SeededRandom, PeerMatrix> matrix, Func<Inputs, int, Trial> prepare, double bound) => new()
    {
        Name = name,
        Settings = settings,
        Arrays = [new(array, ElementType.Float64, shape)],
        Quality = [QualityFigure.Below("resid", "largest entry of what the factors leave over", bound)],
        Peers = [new("LAPACK through " + (name == "qr" ? "NumPy" : "SciPy"), "factorizations.py", name, "python3-scipy", "scipy", 1.5)],
        Size = (500, 500),
        Small = (33, 33),
        Square = true,
        ScalingN = [125, 250, 500, 1000],
        Generate = (n, _, random) => Inputs.Of((array, matrix(n, random))),
        Prepare = prepare,
    };

    private static PeerMatrix General(int n, SeededRandom random) => PeerMatrix.Of(n, n, Synthetic.Normals(random, n * n));

    private static PeerMatrix SymmetricPositive(int n, SeededRandom random)
    {
        double[] s = new double[n * n];
        Products.Gram(n, n, Synthetic.Normals(random, n * n), s);
        for (int i = 0; i < n; i++) s[i * n + i] += n;
        return PeerMatrix.Of(n, n, s);
    }

    private static Dictionary<string, double> Residual(double[] rest) => new() { ["resid"] = rest.Max(Math.Abs) };
}
