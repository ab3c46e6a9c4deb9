using Curriculum.Kernels;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>The product of two matrices, in both precisions.</summary>
internal static class Matmul
{
    private const string Settings = "C = A B";

    public static BenchmarkTask Double { get; } = Of("matmul_f64", ElementType.Float64, static (n, random) => PeerMatrix.Of(n, n, Synthetic.Normals(random, n * n)), static (inputs, threads) =>
    {
        (int m, int n, int k) = Shape(inputs);
        double[] a = inputs["A"].Doubles(), b = inputs["B"].Doubles(), c = new double[m * n];
        return new Trial(() => Products.Gemm(m, n, k, a, b, c, threads), seconds => Quality(m, n, k, seconds, i => c[i * n + i]));
    });

    public static BenchmarkTask Single { get; } = Of("matmul_f32", ElementType.Float32, static (n, random) => PeerMatrix.Of(n, n, Synthetic.Singles(random, n * n)), static (inputs, threads) =>
    {
        (int m, int n, int k) = Shape(inputs);
        float[] a = inputs["A"].Singles(), b = inputs["B"].Singles(), c = new float[m * n];
        return new Trial(() => Products.Gemm(m, n, k, a, b, c, threads), seconds => Quality(m, n, k, seconds, i => c[i * n + i]));
    });

    private static BenchmarkTask Of(string name, ElementType type, Func<int, SeededRandom, PeerMatrix> matrix, Func<Inputs, int, Trial> prepare) => new()
    {
        Name = name,
        Settings = Settings,
        Arrays = [new("A", type, "m × k"), new("B", type, "k × n")],
        // Each entry of the trace is a sum of 1024 products that nearly cancel: its last digits are round-off on both sides.
        Quality = [QualityFigure.Same("trace", "sum of C's diagonal", type == ElementType.Float64 ? 1e-11 : 1e-3), QualityFigure.Shown("gflops", "2 m n k operations per nanosecond")],
        Peers = [new("NumPy with OpenBLAS", "matmul.py", "numpy", "python3-numpy", "numpy", 1.05)],
        Size = (1024, 1024),
        Small = (33, 33),
        Square = true,
        ScalingN = [128, 256, 512, 1024],
        Generate = (n, _, random) => Inputs.Of(("A", matrix(n, random)), ("B", matrix(n, random))),
        Prepare = prepare,
    };

    private static (int M, int N, int K) Shape(Inputs inputs)
    {
        PeerMatrix a = inputs["A"], b = inputs["B"];
        if (b.Rows != a.Columns) throw new InputException($"A is {a.Rows} × {a.Columns} and B is {b.Rows} × {b.Columns}: A needs as many columns as B has rows.");
        return (a.Rows, b.Columns, a.Columns);
    }

    private static Dictionary<string, double> Quality(int m, int n, int k, double seconds, Func<int, double> diagonal) => new()
    {
        ["trace"] = Enumerable.Range(0, Math.Min(m, n)).Sum(diagonal),
        ["gflops"] = 2.0 * m * n * k / seconds * 1e-9,
    };
}
