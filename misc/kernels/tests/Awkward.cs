using System.Numerics;

namespace Curriculum.Kernels.Tests;

/// <summary>Matrices that lie in memory as awkwardly as they may.</summary>
internal static class Awkward
{
    /// <summary>Normal numbers inside a longer array: an odd offset, rows further apart than they are long, NaN all around.</summary>
    public static (T[] Array, int Offset, int Ld) Matrix<T>(SeededRandom random, int rows, int columns) where T : IFloatingPointIeee754<T>
    {
        int ld = columns + random.NextInt(4), offset = 1 + random.NextInt(9);
        T[] array = new T[offset + rows * ld + 3];
        Array.Fill(array, T.NaN);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) array[offset + i * ld + j] = T.CreateChecked(random.NextNormal());
        return (array, offset, ld);
    }

    /// <summary>The same numbers without gaps, as doubles.</summary>
    public static double[,] Read<T>(ReadOnlySpan<T> a, int ld, int rows, int columns) where T : INumber<T>
    {
        double[,] result = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) result[i, j] = double.CreateChecked(a[i * ld + j]);
        return result;
    }

    /// <summary>Whether what lies before, between and behind the rows is NaN as <see cref="Matrix{T}"/> made it.</summary>
    public static void ShouldBeUntouchedAround<T>(T[] array, int offset, int ld, int rows, int columns, string what) where T : IFloatingPointIeee754<T>
    {
        for (int at = 0; at < array.Length; at++)
        {
            int beyond = at - offset;
            bool inside = beyond >= 0 && beyond < rows * ld && beyond % ld < columns;
            if (!inside && !T.IsNaN(array[at])) Assert.Fail($"{what}: the number {beyond} places after the first was written to");
        }
    }

    /// <summary>max |actual − expected| ≤ 10^−digits max |expected|, and NaN nowhere.</summary>
    public static void ShouldMatch(double[,] actual, double[,] expected, double digits, string what)
    {
        actual.GetLength(0).Should().Be(expected.GetLength(0), what);
        actual.GetLength(1).Should().Be(expected.GetLength(1), what);
        double gap = 0, size = 0;
        for (int i = 0; i < expected.GetLength(0); i++)
            for (int j = 0; j < expected.GetLength(1); j++)
            {
                double difference = Math.Abs(actual[i, j] - expected[i, j]);
                if (!(difference <= gap)) gap = double.IsNaN(difference) ? double.PositiveInfinity : difference;
                size = Math.Max(size, Math.Abs(expected[i, j]));
            }
        if (!(gap <= Math.Pow(10, -digits) * size)) Assert.Fail($"{what}: off by {gap:G3} beside {size:G3}, {digits} digits were asked for");
    }
}
