using System.Numerics;

namespace Curriculum.Kernels;

/// <content>A = L Lᵀ for symmetric positive definite A (LAPACK calls it potrf and potrs).</content>
public static partial class Decompositions
{
    /// <summary>L with A = L Lᵀ, in place of A; above the diagonal, zeros are written. The result is 0 if that went well: look at it.</summary>
    /// <param name="n">Rows and columns of A.</param>
    /// <param name="a">A, n × n. Its lower triangle is read.</param>
    /// <param name="lda">How far a row of A begins after the one before: n or more. What lies between the rows stays as it is.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <returns>
    /// 0, or the number of the first pivot, counted from 1, that is not positive (or is NaN). Then A is not positive definite as far as
    /// rounded numbers can tell; it has been overwritten, and holds that pivot on its diagonal.
    /// </returns>
    public static int Cholesky(int n, Span<double> a, int lda, int threads = 1) => Cholesky<double>(LaneWidths.Best, n, a, lda, threads);

    /// <inheritdoc cref="Cholesky(int, Span{double}, int, int)"/>
    public static int Cholesky(int n, Span<float> a, int lda, int threads = 1) => Cholesky<float>(LaneWidths.Best, n, a, lda, threads);

    /// <summary>X with L Lᵀ X = B, in place of B.</summary>
    /// <param name="n">Rows and columns of L, rows of B.</param>
    /// <param name="columns">Columns of B.</param>
    /// <param name="l">L, n × n, as <see cref="Cholesky(int, Span{double}, int, int)"/> leaves it.</param>
    /// <param name="ldl">How far a row of L begins after the one before: n or more.</param>
    /// <param name="b">B, n × columns, which X takes the place of. It may not share memory with L.</param>
    /// <param name="ldb">The same for B: at least its number of columns.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <exception cref="InvalidOperationException">A number on the diagonal of L is zero.</exception>
    public static void CholeskySolve(int n, int columns, ReadOnlySpan<double> l, int ldl, Span<double> b, int ldb, int threads = 1) =>
        CholeskySolve<double>(LaneWidths.Best, n, columns, l, ldl, b, ldb, threads);

    /// <inheritdoc cref="CholeskySolve(int, int, ReadOnlySpan{double}, int, Span{double}, int, int)"/>
    public static void CholeskySolve(int n, int columns, ReadOnlySpan<float> l, int ldl, Span<float> b, int ldb, int threads = 1) =>
        CholeskySolve<float>(LaneWidths.Best, n, columns, l, ldl, b, ldb, threads);

    internal static unsafe int Cholesky<T>(LaneWidth width, int n, Span<T> a, int lda, int threads) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(n, nameof(n));
        Check.Matrix<T>(a, n, n, lda, nameof(a), nameof(lda));
        Check.Threads(threads, nameof(threads));
        fixed (T* p = a)
        {
            int failed = BlockedCholesky<T>.Run(width, threads, n, p, lda);
            for (int i = 0; i < n; i++) a.Slice(i * lda + i + 1, n - i - 1).Clear();
            return failed;
        }
    }

    internal static void CholeskySolve<T>(LaneWidth width, int n, int columns, ReadOnlySpan<T> l, int ldl, Span<T> b, int ldb, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        SolveTriangular(width, SolveSide.Left, TriangularPart.Lower, MatrixOp.None, false, n, columns, l, ldl, b, ldb, threads);
        SolveTriangular(width, SolveSide.Left, TriangularPart.Lower, MatrixOp.Transpose, false, n, columns, l, ldl, b, ldb, threads);
    }
}
