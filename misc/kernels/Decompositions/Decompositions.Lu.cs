using System.Numerics;

namespace Curriculum.Kernels;

/// <content>P A = L U with partial pivoting for any square A (LAPACK calls it getrf and getrs).</content>
public static partial class Decompositions
{
    /// <summary>L and U with P A = L U, in place of A: U on and above the diagonal, L without its ones below it.</summary>
    /// <param name="n">Rows and columns of A.</param>
    /// <param name="a">A, n × n.</param>
    /// <param name="lda">How far a row of A begins after the one before: n or more. What lies between the rows stays as it is.</param>
    /// <param name="pivots">n numbers, P as a list of exchanges: row i changes places with row pivots[i] ≥ i, in increasing i.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <returns>
    /// 0, or the number of the first pivot, counted from 1, that is exactly zero. Then A is singular; the decomposition is complete all
    /// the same, but no system can be solved with it. NaN becomes a pivot only where a column holds nothing else.
    /// </returns>
    public static int Lu(int n, Span<double> a, int lda, Span<int> pivots, int threads = 1) => Lu<double>(LaneWidths.Best, n, a, lda, pivots, threads);

    /// <inheritdoc cref="Lu(int, Span{double}, int, Span{int}, int)"/>
    public static int Lu(int n, Span<float> a, int lda, Span<int> pivots, int threads = 1) => Lu<float>(LaneWidths.Best, n, a, lda, pivots, threads);

    /// <summary>X with A X = B, in place of B, from the decomposition of A.</summary>
    /// <param name="n">Rows and columns of A, rows of B.</param>
    /// <param name="columns">Columns of B.</param>
    /// <param name="lu">L and U as <see cref="Lu(int, Span{double}, int, Span{int}, int)"/> leaves them.</param>
    /// <param name="ldlu">How far a row of L and U begins after the one before: n or more.</param>
    /// <param name="pivots">The exchanges that it made.</param>
    /// <param name="b">B, n × columns, which X takes the place of. It may not share memory with L and U.</param>
    /// <param name="ldb">The same for B: at least its number of columns.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <exception cref="InvalidOperationException">A pivot is exactly zero; B is as it was.</exception>
    public static void LuSolve(int n, int columns, ReadOnlySpan<double> lu, int ldlu, ReadOnlySpan<int> pivots, Span<double> b, int ldb, int threads = 1) =>
        LuSolve<double>(LaneWidths.Best, n, columns, lu, ldlu, pivots, b, ldb, threads);

    /// <inheritdoc cref="LuSolve(int, int, ReadOnlySpan{double}, int, ReadOnlySpan{int}, Span{double}, int, int)"/>
    public static void LuSolve(int n, int columns, ReadOnlySpan<float> lu, int ldlu, ReadOnlySpan<int> pivots, Span<float> b, int ldb, int threads = 1) =>
        LuSolve<float>(LaneWidths.Best, n, columns, lu, ldlu, pivots, b, ldb, threads);

    internal static unsafe int Lu<T>(LaneWidth width, int n, Span<T> a, int lda, Span<int> pivots, int threads) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(n, nameof(n));
        Check.Matrix<T>(a, n, n, lda, nameof(a), nameof(lda));
        Check.Vector<int>(pivots, n, nameof(pivots));
        Check.Threads(threads, nameof(threads));
        if (n == 0) return 0;
        fixed (T* p = a) fixed (int* q = pivots) return RecursiveLu<T>.Run(width, threads, n, n, p, lda, q);
    }

    internal static unsafe void LuSolve<T>(LaneWidth width, int n, int columns, ReadOnlySpan<T> lu, int ldlu, ReadOnlySpan<int> pivots, Span<T> b, int ldb, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(n, nameof(n));
        Check.Size(columns, nameof(columns));
        Check.Matrix(lu, n, n, ldlu, nameof(lu), nameof(ldlu));
        Check.Vector(pivots, n, nameof(pivots));
        Check.Matrix<T>(b, n, columns, ldb, nameof(b), nameof(ldb));
        Check.Apart(b, lu, nameof(b), nameof(lu));
        Check.Threads(threads, nameof(threads));
        for (int i = 0; i < n; i++)
            if (pivots[i] < i || pivots[i] >= n) throw new ArgumentException($"{nameof(pivots)}[{i}] is {pivots[i]}; needed is a row from {i} to {n - 1}.", nameof(pivots));
        RequireDiagonal(n, lu, ldlu, "matrix");

        fixed (T* pb = b) fixed (int* q = pivots) RecursiveLu<T>.ExchangeRows(0, n, q, columns, pb, ldb);
        SolveTriangular(width, SolveSide.Left, TriangularPart.Lower, MatrixOp.None, true, n, columns, lu, ldlu, b, ldb, threads);
        SolveTriangular(width, SolveSide.Left, TriangularPart.Upper, MatrixOp.None, false, n, columns, lu, ldlu, b, ldb, threads);
    }
}
