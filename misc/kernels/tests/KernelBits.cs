using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>A line for each kernel: its name and a hash of what it gives for inputs of awkward sizes.</summary>
internal static class KernelBits
{
    public static string Report() => string.Join('\n', (string[])[.. Lines<double>(), .. Lines<float>()]);

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
        foreach (string name in (string[])["Exp", "Expm1", "Log", "Log1p", "Tanh", "Sigmoid", "Erf"])
            lines.Add($"{name} {type} {Bits.Hash<T>(FunctionTests.Apply(name, LaneWidths.Best, a[..4999]))}");
        return lines;
    }

    public static T[] Numbers<T>(int seed, int count) where T : INumber<T>
    {
        SeededRandom random = new(seed);
        T[] numbers = new T[count];
        for (int i = 0; i < count; i++) numbers[i] = T.CreateChecked(Math.ScaleB(random.NextNormal(), random.NextInt(-9, 10)));
        return numbers;
    }
}
