using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Week02.Optimization;

/// <summary>
/// z ← X w for rows of some dozens of numbers, the fast variant beside <see cref="Curriculum.Kernels.Products"/>' product: four rows at a
/// time, in eight lanes whatever the machine has, so that the bits are the same everywhere. Numbers beyond a row's end belong to the next
/// row and are multiplied by 0, so all of X must be finite.
/// </summary>
internal static class RowProducts
{
    private const int Lanes = 8;

    /// <summary>w with zeros at the end, up to a multiple of eight.</summary>
    public static double[] Padded(ReadOnlySpan<double> w)
    {
        double[] padded = new double[(w.Length + Lanes - 1) / Lanes * Lanes];
        w.CopyTo(padded);
        return padded;
    }

    /// <summary>Products of rows from, from + 1, … with w.</summary>
    /// <param name="x">All of X, n × d, finite.</param>
    /// <param name="d">Its columns.</param>
    /// <param name="from">The first row.</param>
    /// <param name="w">d weights, padded.</param>
    /// <param name="z">One place per row.</param>
    public static void Multiply(double[] x, int d, int from, double[] w, Span<double> z)
    {
        int i = 0;
        // Rows whose padding still lies inside the array, four by four.
        for (; i + 4 <= z.Length && (long)(from + i + 3) * d + w.Length <= x.Length; i += 4)
        {
            ref double row = ref MemoryMarshal.GetArrayDataReference(x), weight = ref MemoryMarshal.GetArrayDataReference(w);
            row = ref Unsafe.Add(ref row, (nint)(from + i) * d);
            Vector512<double> a = default, b = default, c = default, e = default;
            for (nint j = 0; j < w.Length; j += Lanes)
            {
                Vector512<double> v = Vector512.LoadUnsafe(ref weight, (nuint)j);
                a = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref row, (nuint)j), v, a);
                b = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref row, (nuint)(j + d)), v, b);
                c = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref row, (nuint)(j + 2 * d)), v, c);
                e = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref row, (nuint)(j + 3 * d)), v, e);
            }
            (z[i], z[i + 1], z[i + 2], z[i + 3]) = (Sum(a), Sum(b), Sum(c), Sum(e));
        }
        if (i == z.Length) return;
        double[] copy = new double[w.Length];
        for (; i < z.Length; i++)
        {
            x.AsSpan((from + i) * d, d).CopyTo(copy);
            Vector512<double> sum = default;
            for (int j = 0; j < w.Length; j += Lanes) sum = Vector512.FusedMultiplyAdd(Vector512.Create<double>(copy.AsSpan(j)), Vector512.Create<double>(w.AsSpan(j)), sum);
            z[i] = Sum(sum);
        }
    }

    /// <summary>The lanes in a fixed order: halves onto each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector512<double> lanes)
    {
        Vector256<double> four = lanes.GetLower() + lanes.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }
}
