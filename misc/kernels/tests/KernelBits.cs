using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>A line for each kernel: its name and a hash of what it gives for inputs of awkward sizes.</summary>
internal static class KernelBits
{
    public static string Report() => string.Join('\n', (string[])[.. Lines<double>(), .. Lines<float>(), .. SortingLines()]);

    private static List<string> Lines<T>() where T : unmanaged, IFloatingPointIeee754<T>
    {
        List<string> lines = [];
        string type = typeof(T).Name;
        T[] a = Numbers<T>(1, 67 * 530), b = Numbers<T>(2, 530 * 45), c = Numbers<T>(3, 67 * 45);
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 67, 45, 530, T.CreateChecked(0.7), a, 530, b, 45, T.CreateChecked(-1.3), c, 45, 1);
        lines.Add($"Gemm {type} {Bits.Hash<T>(c)}");
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.Transpose, MatrixOp.Transpose, 67, 45, 530, T.One, a, 67, b, 530, T.Zero, c, 45, 2);
        lines.Add($"Gemm, transposed, {type} {Bits.Hash<T>(c)}");
        T[] gram = new T[45 * 45], y = new T[67], z = new T[530];
        Products.Gram<T>(LaneWidths.Best, MatrixOp.Transpose, 45, 530, T.One, b, 45, T.Zero, gram, 45, 2);
        lines.Add($"Gram {type} {Bits.Hash<T>(gram)}");
        Products.Gemv<T>(LaneWidths.Best, MatrixOp.None, 67, 530, T.One, a, 530, b.AsSpan(0, 530), T.Zero, y, 1);
        Products.Gemv<T>(LaneWidths.Best, MatrixOp.Transpose, 67, 530, T.One, a, 530, y, T.Zero, z, 1);
        lines.Add($"Gemv {type} {Bits.Hash<T>(y)} {Bits.Hash<T>(z)}");
        Span<T> left = a.AsSpan(0, 12345), right = a.AsSpan(20000, 12345);
        T[] sums = [VectorMath.Reduce<DotStep<T>, T>(LaneWidths.Best, left, right), VectorMath.Reduce<SumStep<T>, T>(LaneWidths.Best, left, left), VectorMath.Reduce<SquaredDistanceStep<T>, T>(LaneWidths.Best, left, right)];
        lines.Add($"Reductions {type} {Bits.Hash<T>(sums)}");
        right = right.ToArray();
        VectorMath.Axpy(LaneWidths.Best, T.CreateChecked(-0.3), left, right);
        lines.Add($"Axpy {type} {Bits.Hash<T>(right)}");
        T[] products = new T[7 * 13 * 9];
        Products.GemmBatched<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.Transpose, 7, 13, 9, 41, T.One, a, 13 * 41, b, 9 * 41 + 5, T.Zero, products, 13 * 9, 2);
        lines.Add($"GemmBatched {type} {Bits.Hash<T>(products)}");
        T[] windows = new T[19 * 77];
        Products.GemmWindows<T>(LaneWidths.Best, 19, 77, 300, a, 300, b, [.. Enumerable.Range(0, 300).Select(k => 5 * k)], T.Zero, windows, 77, 2);
        lines.Add($"GemmWindows {type} {Bits.Hash<T>(windows)}");
        T[] dots = new T[7 * 31];
        Products.GemmWindowsTransposed<T>(LaneWidths.Best, 7, 333, 31, a, 333, b, [.. Enumerable.Range(0, 31).Select(k => 5 * k)], T.Zero, dots, 31, 2, 3, 7 * 333, 900);
        lines.Add($"GemmWindowsTransposed {type} {Bits.Hash<T>(dots)}");
        lines.AddRange(DecompositionLines<T>(type));
        foreach (string name in (string[])["Exp", "Expm1", "Log", "Log1p", "Tanh", "Sigmoid", "Erf"])
            lines.Add($"{name} {type} {Bits.Hash<T>(FunctionTests.Apply(name, LaneWidths.Best, a[..4999]))}");
        return lines;
    }

    private static List<string> DecompositionLines<T>(string type) where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int n = 203, m = 301;
        List<string> lines = [];
        T[] l = Definite<T>(5, n), lu = Numbers<T>(6, n * n), qr = Numbers<T>(7, m * n), tau = new T[n], q = new T[m * n];
        T[] many = Numbers<T>(8, n * 37), one = Numbers<T>(9, n);
        int[] pivots = new int[n];
        lines.Add($"Cholesky {type} {Decompositions.Cholesky<T>(LaneWidths.Best, n, l, n, 2)} {Bits.Hash<T>(l)}");
        Decompositions.CholeskySolve<T>(LaneWidths.Best, n, 37, l, n, many, 37, 2);
        Decompositions.CholeskySolve<T>(LaneWidths.Best, n, 1, l, n, one, 1, 1);
        lines.Add($"CholeskySolve {type} {Bits.Hash<T>(many)} {Bits.Hash<T>(one)}");
        Decompositions.SolveTriangular<T>(LaneWidths.Best, SolveSide.Right, TriangularPart.Lower, MatrixOp.Transpose, false, 37, n, l, n, many, n, 2);
        lines.Add($"SolveTriangular {type} {Bits.Hash<T>(many)}");
        lines.Add($"Lu {type} {Decompositions.Lu<T>(LaneWidths.Best, n, lu, n, pivots, 2)} {Bits.Hash<T>(lu)} {Bits.Hash<int>(pivots)}");
        Decompositions.Qr<T>(LaneWidths.Best, m, n, qr, n, tau, 2);
        Decompositions.FormQ<T>(LaneWidths.Best, m, n, n, qr, n, tau, q, n, 2);
        lines.Add($"Qr {type} {Bits.Hash<T>(qr)} {Bits.Hash<T>(tau)} {Bits.Hash<T>(q)}");
        return lines;
    }

    private static List<string> SortingLines()
    {
        double[] values = Numbers<double>(10, 5000), sorted = [.. values];
        int[] order = new int[values.Length], largest = new int[50];
        Sorting.Sort(sorted);
        Sorting.ArgSort(values, order);
        Sorting.Largest(values, largest);
        return [$"Sort {Bits.Hash<double>(sorted)}", $"ArgSort {Bits.Hash<int>(order)}", $"Largest {Bits.Hash<int>(largest)}"];
    }

    /// <summary>A positive definite matrix: XᵀX + n I for X of normal numbers.</summary>
    public static T[] Definite<T>(int seed, int n) where T : unmanaged, IFloatingPointIeee754<T>
    {
        SeededRandom random = new(seed);
        T[] x = new T[n * n], a = new T[n * n];
        for (int i = 0; i < x.Length; i++) x[i] = T.CreateChecked(random.NextNormal());
        Products.Gram<T>(LaneWidths.Best, MatrixOp.Transpose, n, n, T.One, x, n, T.Zero, a, n, 1);
        for (int i = 0; i < n; i++) a[i * n + i] += T.CreateChecked(n);
        return a;
    }

    public static T[] Numbers<T>(int seed, int count) where T : INumber<T>
    {
        SeededRandom random = new(seed);
        T[] numbers = new T[count];
        for (int i = 0; i < count; i++) numbers[i] = T.CreateChecked(Math.ScaleB(random.NextNormal(), random.NextInt(-9, 10)));
        return numbers;
    }
}
