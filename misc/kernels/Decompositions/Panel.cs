using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>
/// A few columns of a matrix that is stored row by row, copied out so that each lies in one piece: LU and QR work down their columns,
/// and a vector can then hold neighbours. Every operation here gives each entry a lane to itself.
/// </summary>
internal static unsafe class Panel<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The columns of one panel. Part of the result.</summary>
    public const int Columns = 8;

    /// <summary>How far a column of the panel begins after the one before: a whole number of cache lines, and an odd one.</summary>
    public static int Stride(int rows) => ((rows * sizeof(T) + 63) / 64 | 1) * (64 / sizeof(T));

    /// <summary>Copies the columns out of the matrix, four rows at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyIn(int m, int n, T* a, nint lda, T* panel, nint stride)
    {
        int i = 0;
        for (; i + 4 <= m; i += 4, a += 4 * lda)
        {
            T* r0 = a, r1 = a + lda, r2 = r1 + lda, r3 = r2 + lda, column = panel + i;
            for (nint j = 0; j < n; j++, column += stride)
            {
                column[0] = r0[j]; column[1] = r1[j]; column[2] = r2[j]; column[3] = r3[j];
            }
        }
        for (; i < m; i++, a += lda)
            for (nint j = 0; j < n; j++) panel[j * stride + i] = a[j];
    }

    /// <summary>Copies them back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyOut(int m, int n, T* panel, nint stride, T* a, nint lda)
    {
        int i = 0;
        for (; i + 4 <= m; i += 4, a += 4 * lda)
        {
            T* r0 = a, r1 = a + lda, r2 = r1 + lda, r3 = r2 + lda, column = panel + i;
            for (nint j = 0; j < n; j++, column += stride)
            {
                r0[j] = column[0]; r1[j] = column[1]; r2[j] = column[2]; r3[j] = column[3];
            }
        }
        for (; i < m; i++, a += lda)
            for (nint j = 0; j < n; j++) a[j] = panel[j * stride + i];
    }

    /// <summary>x ← x / d.</summary>
    public static void Divide(LaneWidth width, T d, T* x, nint n)
    {
        if (width == LaneWidth.Bits512) Divide<Lanes512<T>, Vector512<T>>(d, x, n);
        else if (width == LaneWidth.Bits256) Divide<Lanes256<T>, Vector256<T>>(d, x, n);
        else if (width == LaneWidth.Bits128) Divide<Lanes128<T>, Vector128<T>>(d, x, n);
        else Divide<Lanes1<T>, T>(d, x, n);
    }

    /// <summary>The first of the largest |x|, NaN aside.</summary>
    public static int Largest(LaneWidth width, T* x, int n)
    {
        T largest =
            width == LaneWidth.Bits512 ? Largest<Lanes512<T>, Vector512<T>>(x, n)
            : width == LaneWidth.Bits256 ? Largest<Lanes256<T>, Vector256<T>>(x, n)
            : width == LaneWidth.Bits128 ? Largest<Lanes128<T>, Vector128<T>>(x, n)
            : Largest<Lanes1<T>, T>(x, n);
        // By bits, of either sign; they are not there only if all is NaN.
        int at = sizeof(T) == sizeof(long)
            ? new ReadOnlySpan<long>(x, n).IndexOfAny(Unsafe.BitCast<T, long>(largest), Unsafe.BitCast<T, long>(-largest))
            : new ReadOnlySpan<int>(x, n).IndexOfAny(Unsafe.BitCast<T, int>(largest), Unsafe.BitCast<T, int>(-largest));
        return Math.Max(0, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Divide<L, V>(T d, T* x, nint n) where L : struct, ILanes<V, T> where V : struct
    {
        V divisor = L.Fill(d);
        nint i = 0;
        for (; i <= n - L.Count; i += L.Count) L.Store(x + i, L.Divide(L.Load(x + i), divisor));
        for (; i < n; i++) x[i] /= d;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Largest<L, V>(T* x, nint n) where L : struct, ILanes<V, T> where V : struct
    {
        V magnitude = L.Pattern(long.MaxValue, int.MaxValue), most0 = default, most1 = default;
        nint i = 0;
        for (; i <= n - 2 * L.Count; i += 2 * L.Count)
        {
            V x0 = L.And(L.Load(x + i), magnitude), x1 = L.And(L.Load(x + i + L.Count), magnitude);
            most0 = L.Select(L.Less(most0, x0), x0, most0);
            most1 = L.Select(L.Less(most1, x1), x1, most1);
        }
        T* lanes = stackalloc T[2 * L.Count];
        L.Store(lanes, most0);
        L.Store(lanes + L.Count, most1);
        T most = T.Zero;
        for (int lane = 0; lane < 2 * L.Count; lane++) if (lanes[lane] > most) most = lanes[lane];
        for (; i < n; i++) if (T.Abs(x[i]) > most) most = T.Abs(x[i]);
        return most;
    }
}
