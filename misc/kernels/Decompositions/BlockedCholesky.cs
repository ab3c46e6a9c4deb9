using System.Numerics;

namespace Curriculum.Kernels;

/// <summary>
/// A = L Lᵀ by halves (F. Gustavson, "Recursion leads to automatic variable blocking for dense linear-algebra algorithms", IBM Journal
/// of Research and Development 41, 1997): nearly all of the work is in one triangular system and one product per cut.
///
///      ┌─────┐             L₁₁ ← the root of A₁₁         (by halves again)
///      │ A₁₁ │             L₂₁ ← A₂₁ L₁₁⁻ᵀ               (triangular system)
///      ├─────┼─────┐       A₂₂ ← A₂₂ − L₂₁ L₂₁ᵀ          (half a product: the lower triangle)
///      │ A₂₁ │ A₂₂ │       L₂₂ ← the root of A₂₂         (by halves again)
///      └─────┴─────┘
/// </summary>
internal static unsafe class BlockedCholesky<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Base = TriangularSystem<T>.Base;

    /// <summary>L takes the place of A's lower triangle; above it, numbers of no meaning may be left behind.</summary>
    /// <returns>0, or the number of the first pivot that is not positive, counted from 1.</returns>
    public static int Run(LaneWidth width, int threads, int n, T* a, nint lda)
    {
        if (n <= Base) return Columns(n, a, lda);
        int first = TriangularSystem<T>.Half(n), second = n - first;
        int failed = Run(width, threads, first, a, lda);
        if (failed != 0) return failed;
        T* a21 = a + first * lda, a22 = a21 + first;
        TriangularSystem<T>.Solve(width, threads, lower: true, unit: false, first, new(a, lda, 1), second, new(a21, 1, lda));
        Products.LowerGram(LaneWidths.For<T>(second, width), threads, second, first, -T.One, new(a21, lda, 1), T.One, a22, lda);
        failed = Run(width, threads, second, a22, lda);
        return failed == 0 ? 0 : first + failed;
    }

    // Column by column, as in the textbook: Golub and Van Loan, Matrix Computations, 4th ed., section 4.2.5.
    private static int Columns(int n, T* a, nint lda)
    {
        for (int j = 0; j < n; j++)
        {
            T* rowJ = a + j * lda;
            T pivot = rowJ[j];
            for (int k = 0; k < j; k++) pivot = T.FusedMultiplyAdd(-rowJ[k], rowJ[k], pivot);
            rowJ[j] = pivot;
            if (!(pivot > T.Zero)) return j + 1;
            pivot = rowJ[j] = T.Sqrt(pivot);
            for (int i = j + 1; i < n; i++)
            {
                T* rowI = a + i * lda;
                T sum = rowI[j];
                for (int k = 0; k < j; k++) sum = T.FusedMultiplyAdd(-rowI[k], rowJ[k], sum);
                rowI[j] = sum / pivot;
            }
        }
        return 0;
    }
}
