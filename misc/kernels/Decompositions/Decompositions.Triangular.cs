using System.Numerics;

namespace Curriculum.Kernels;

/// <summary>On which side of the unknown the triangular matrix stands.</summary>
public enum SolveSide
{
    /// <summary>op(T) X = B.</summary>
    Left,

    /// <summary>X op(T) = B.</summary>
    Right,
}

/// <summary>Which triangle of a matrix, as it is stored, is read.</summary>
public enum TriangularPart
{
    /// <summary>The diagonal and what lies below it.</summary>
    Lower,

    /// <summary>The diagonal and what lies above it.</summary>
    Upper,
}

/// <summary>
/// Cholesky, LU and QR of matrices that are stored row by row in spans, and the systems that they solve. Nearly all of the work goes
/// through <see cref="Products"/>, and like there every result has the same bits on every machine and for any number of threads (NaN
/// apart). The plain forms, to be read first, are those of the topic on linear algebra.
/// </summary>
public static partial class Decompositions
{
    /// <summary>X with op(T) X = B or X op(T) = B, in place of B (BLAS calls it trsm).</summary>
    /// <param name="side">Whether T stands left or right of X.</param>
    /// <param name="part">Which triangle of T, as it is stored, is read. The other one may hold anything.</param>
    /// <param name="op">Whether that triangle is read transposed.</param>
    /// <param name="unitDiagonal">Whether the diagonal is taken for ones, and not read.</param>
    /// <param name="m">Rows of X and B.</param>
    /// <param name="n">Columns of X and B.</param>
    /// <param name="t">T: m × m on the left, n × n on the right.</param>
    /// <param name="ldt">How far a row of T begins after the one before: at least its number of columns.</param>
    /// <param name="b">B, m × n, which X takes the place of. It may not share memory with T.</param>
    /// <param name="ldb">The same for B. What lies between the rows stays as it is.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <exception cref="InvalidOperationException">A number on the diagonal is zero; B is as it was.</exception>
    public static void SolveTriangular(SolveSide side, TriangularPart part, MatrixOp op, bool unitDiagonal, int m, int n, ReadOnlySpan<double> t, int ldt, Span<double> b, int ldb, int threads = 1) =>
        SolveTriangular<double>(LaneWidths.Best, side, part, op, unitDiagonal, m, n, t, ldt, b, ldb, threads);

    /// <inheritdoc cref="SolveTriangular(SolveSide, TriangularPart, MatrixOp, bool, int, int, ReadOnlySpan{double}, int, Span{double}, int, int)"/>
    public static void SolveTriangular(SolveSide side, TriangularPart part, MatrixOp op, bool unitDiagonal, int m, int n, ReadOnlySpan<float> t, int ldt, Span<float> b, int ldb, int threads = 1) =>
        SolveTriangular<float>(LaneWidths.Best, side, part, op, unitDiagonal, m, n, t, ldt, b, ldb, threads);

    /// <summary>x with op(T) x = b, in place of b.</summary>
    /// <param name="part">Which triangle of T, as it is stored, is read. The other one may hold anything.</param>
    /// <param name="op">Whether that triangle is read transposed.</param>
    /// <param name="unitDiagonal">Whether the diagonal is taken for ones, and not read.</param>
    /// <param name="n">Rows and columns of T.</param>
    /// <param name="t">T: n × n.</param>
    /// <param name="ldt">How far a row of T begins after the one before: n or more.</param>
    /// <param name="b">b, n numbers, which x takes the place of. It may not share memory with T.</param>
    /// <exception cref="InvalidOperationException">A number on the diagonal is zero; b is as it was.</exception>
    public static void SolveTriangular(TriangularPart part, MatrixOp op, bool unitDiagonal, int n, ReadOnlySpan<double> t, int ldt, Span<double> b) =>
        SolveTriangular<double>(LaneWidths.Best, part, op, unitDiagonal, n, t, ldt, b);

    /// <inheritdoc cref="SolveTriangular(TriangularPart, MatrixOp, bool, int, ReadOnlySpan{double}, int, Span{double})"/>
    public static void SolveTriangular(TriangularPart part, MatrixOp op, bool unitDiagonal, int n, ReadOnlySpan<float> t, int ldt, Span<float> b) =>
        SolveTriangular<float>(LaneWidths.Best, part, op, unitDiagonal, n, t, ldt, b);

    internal static void SolveTriangular<T>(LaneWidth width, TriangularPart part, MatrixOp op, bool unitDiagonal, int n, ReadOnlySpan<T> t, int ldt, Span<T> b)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(n, nameof(n));
        Check.Vector<T>(b, n, nameof(b));
        SolveTriangular(width, SolveSide.Left, part, op, unitDiagonal, n, 1, t, ldt, b, 1, 1);
    }

    internal static unsafe void SolveTriangular<T>(LaneWidth width, SolveSide side, TriangularPart part, MatrixOp op, bool unitDiagonal, int m, int n, ReadOnlySpan<T> t, int ldt, Span<T> b, int ldb, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Known(side, nameof(side));
        Check.Known(part, nameof(part));
        Check.Known(op, nameof(op));
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        int size = side == SolveSide.Left ? m : n;
        Check.Matrix(t, size, size, ldt, nameof(t), nameof(ldt));
        Check.Matrix<T>(b, m, n, ldb, nameof(b), nameof(ldb));
        Check.Apart(b, t, nameof(b), nameof(t));
        Check.Threads(threads, nameof(threads));
        if (!unitDiagonal) RequireDiagonal(size, t, ldt, "triangular matrix");

        fixed (T* pt = t, pb = b)
        {
            // X op(T) = B, transposed, is op(T)ᵀ Xᵀ = Bᵀ.
            bool transposed = (op == MatrixOp.Transpose) != (side == SolveSide.Right);
            Strided<T> view = Strided<T>.Of(pt, ldt, transposed ? MatrixOp.Transpose : MatrixOp.None), x = new(pb, ldb, 1);
            TriangularSystem<T>.Solve(width, threads, (part == TriangularPart.Lower) != transposed, unitDiagonal, size, view, side == SolveSide.Left ? n : m, side == SolveSide.Left ? x : x.Transposed);
        }
    }

    private static void RequireDiagonal<T>(int n, ReadOnlySpan<T> t, int ldt, string what) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < n; i++)
            if (T.IsZero(t[i * ldt + i])) throw new InvalidOperationException($"The {what} is singular: number {i + 1} of {n} on its diagonal is zero.");
    }
}
