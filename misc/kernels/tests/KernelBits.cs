using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>A line for each kernel: its name and a hash of what it gives for inputs of awkward sizes.</summary>
internal static class KernelBits
{
    public static string Report() => string.Join('\n', (string[])[.. Lines<double>(), .. Lines<float>()]);

    private static IEnumerable<string> Lines<T>() where T : unmanaged, IFloatingPointIeee754<T>
    {
        string type = typeof(T).Name;
        T[] a = Numbers<T>(1, 67 * 530), b = Numbers<T>(2, 530 * 45), c = Numbers<T>(3, 67 * 45);
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.None, MatrixOp.None, 67, 45, 530, T.CreateChecked(0.7), a, 530, b, 45, T.CreateChecked(-1.3), c, 45, 1);
        yield return $"Gemm {type} {Bits.Hash<T>(c)}";
        Products.Gemm<T>(LaneWidths.Best, MatrixOp.Transpose, MatrixOp.Transpose, 67, 45, 530, T.One, a, 67, b, 530, T.Zero, c, 45, 2);
        yield return $"Gemm, transposed, {type} {Bits.Hash<T>(c)}";
    }

    public static T[] Numbers<T>(int seed, int count) where T : INumber<T>
    {
        SeededRandom random = new(seed);
        T[] numbers = new T[count];
        for (int i = 0; i < count; i++) numbers[i] = T.CreateChecked(Math.ScaleB(random.NextNormal(), random.NextInt(-9, 10)));
        return numbers;
    }
}
