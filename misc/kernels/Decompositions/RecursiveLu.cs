using System.Buffers;
using System.Numerics;

namespace Curriculum.Kernels;

/// <summary>
/// P A = L U by halves of the columns (S. Toledo, "Locality of reference in LU decomposition with partial pivoting", SIAM Journal on
/// Matrix Analysis and Applications 18, 1997). The pivots are those of elimination column by column.
///
///      ┌─────┬─────┐       left half              ← its own L and U      (by halves again)
///      │     │ A₁₂ │       rows of the right half exchanged as on the left
///      │left ├─────┤       U₁₂ ← L₁₁⁻¹ A₁₂                               (triangular system)
///      │     │ A₂₂ │       A₂₂ ← A₂₂ − L₂₁ U₁₂                           (product)
///      └─────┴─────┘       A₂₂ ← its own L and U; rows of L₂₁ exchanged  (by halves again)
/// </summary>
internal static unsafe class RecursiveLu<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>L and U take the place of A, m × n with m ≥ n ≥ 1.</summary>
    /// <returns>0, or the number of the first pivot that is zero, counted from 1.</returns>
    public static int Run(LaneWidth width, int threads, int m, int n, T* a, nint lda, int* pivots)
    {
        if (n <= Panel<T>.Columns) return Columns(width, m, n, a, lda, pivots);
        int left = TriangularSystem<T>.Half(n, Panel<T>.Columns), right = n - left;
        int zero = Run(width, threads, m, left, a, lda, pivots);
        T* a12 = a + left, a21 = a + left * lda, a22 = a21 + left;
        ExchangeRows(0, left, pivots, right, a12, lda);
        TriangularSystem<T>.Solve(width, threads, lower: true, unit: true, left, new(a, lda, 1), right, new(a12, lda, 1));
        Products.Multiply(LaneWidths.For<T>(right, width), threads, m - left, right, left, -T.One, new(a21, lda, 1), new(a12, lda, 1), T.One, a22, lda);
        int later = Run(width, threads, m - left, right, a22, lda, pivots + left);
        for (int i = left; i < n; i++) pivots[i] += left;
        ExchangeRows(left, n, pivots, left, a, lda);
        return zero != 0 ? zero : later != 0 ? left + later : 0;
    }

    /// <summary>Exchanges row i with row pivots[i], for i from <paramref name="from"/> on, in a part of the matrix with <paramref name="columns"/> columns.</summary>
    public static void ExchangeRows(int from, int to, int* pivots, int columns, T* a, nint lda)
    {
        const int piece = 64;
        T* aside = stackalloc T[piece];
        for (int i = from; i < to; i++)
        {
            if (pivots[i] == i) continue;
            for (int j = 0; j < columns; j += piece)
            {
                int length = Math.Min(piece, columns - j);
                Span<T> one = new(a + i * lda + j, length), other = new(a + pivots[i] * lda + j, length), kept = new(aside, length);
                one.CopyTo(kept);
                other.CopyTo(one);
                kept.CopyTo(other);
            }
        }
    }

    // One panel, column by column: Golub and Van Loan, Matrix Computations, 4th ed., algorithm 3.4.1.
    private static int Columns(LaneWidth width, int m, int n, T* a, nint lda, int* pivots)
    {
        int stride = Panel<T>.Stride(m), zero = 0;
        T[] buffer = ArrayPool<T>.Shared.Rent(checked(stride * n));
        fixed (T* panel = buffer)
        {
            Panel<T>.CopyIn(m, n, a, lda, panel, stride);
            for (int k = 0; k < n; k++)
            {
                T* column = panel + (nint)k * stride;
                int pivot = pivots[k] = k + Panel<T>.Largest(width, column + k, m - k);
                if (pivot != k) for (T* entry = panel; entry < panel + (nint)n * stride; entry += stride) (entry[k], entry[pivot]) = (entry[pivot], entry[k]);
                if (T.IsZero(column[k]))
                {
                    if (zero == 0) zero = k + 1;
                    continue;
                }
                Panel<T>.Divide(width, column[k], column + k + 1, m - k - 1);
                for (int j = k + 1; j < n; j++)
                {
                    T* other = panel + (nint)j * stride;
                    VectorMath.Axpy(width, -other[k], column + k + 1, other + k + 1, m - k - 1);
                }
            }
            Panel<T>.CopyOut(m, n, panel, stride, a, lda);
        }
        ArrayPool<T>.Shared.Return(buffer);
        return zero;
    }
}
