using System.Numerics;

namespace Curriculum.Kernels;

/// <summary>
/// Products of matrices and vectors that are stored row by row in spans. Every result has the same bits on every machine and for any
/// number of threads (NaN apart, of which there are many kinds): each entry is summed in an order that depends on nothing but k.
/// </summary>
public static partial class Products
{
    /// <summary>C ← A B, all three stored without gaps.</summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="a">A: m × k.</param>
    /// <param name="b">B: k × n.</param>
    /// <param name="c">C: m × n; what it held is overwritten, NaN included.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Gemm(int m, int n, int k, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c, int threads = 1) =>
        Gemm<double>(LaneWidths.For<double>(n), MatrixOp.None, MatrixOp.None, m, n, k, 1, a, k, b, n, 0, c, n, threads);

    /// <inheritdoc cref="Gemm(int, int, int, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, int)"/>
    public static void Gemm(int m, int n, int k, ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int threads = 1) =>
        Gemm<float>(LaneWidths.For<float>(n), MatrixOp.None, MatrixOp.None, m, n, k, 1, a, k, b, n, 0, c, n, threads);

    /// <summary>C ← α op(A) op(B) + β C.</summary>
    /// <param name="opA">Whether A is read transposed.</param>
    /// <param name="opB">Whether B is read transposed.</param>
    /// <param name="m">Rows of op(A) and C.</param>
    /// <param name="n">Columns of op(B) and C.</param>
    /// <param name="k">Columns of op(A), rows of op(B).</param>
    /// <param name="alpha">α. With α = 0, A and B are not read.</param>
    /// <param name="a">A: m × k, or k × m when it is read transposed.</param>
    /// <param name="lda">How far a row of A begins after the one before: at least its number of columns.</param>
    /// <param name="b">B: k × n, or n × k when it is read transposed.</param>
    /// <param name="ldb">The same for B.</param>
    /// <param name="beta">β. With β = 0, C is written and not read: what it held is overwritten, NaN included.</param>
    /// <param name="c">C: m × n. It may not share memory with A or B.</param>
    /// <param name="ldc">The same for C. What lies between the rows stays as it is.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Gemm(MatrixOp opA, MatrixOp opB, int m, int n, int k, double alpha, ReadOnlySpan<double> a, int lda, ReadOnlySpan<double> b, int ldb, double beta, Span<double> c, int ldc, int threads = 1) =>
        Gemm<double>(LaneWidths.For<double>(n), opA, opB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc, threads);

    /// <inheritdoc cref="Gemm(MatrixOp, MatrixOp, int, int, int, double, ReadOnlySpan{double}, int, ReadOnlySpan{double}, int, double, Span{double}, int, int)"/>
    public static void Gemm(MatrixOp opA, MatrixOp opB, int m, int n, int k, float alpha, ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> b, int ldb, float beta, Span<float> c, int ldc, int threads = 1) =>
        Gemm<float>(LaneWidths.For<float>(n), opA, opB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc, threads);

    internal static unsafe void Gemm<T>(LaneWidth width, MatrixOp opA, MatrixOp opB, int m, int n, int k, T alpha, ReadOnlySpan<T> a, int lda, ReadOnlySpan<T> b, int ldb, T beta, Span<T> c, int ldc, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Size(k, nameof(k));
        Check.Known(opA, nameof(opA));
        Check.Known(opB, nameof(opB));
        if (opA == MatrixOp.None) Check.Matrix(a, m, k, lda, nameof(a), nameof(lda)); else Check.Matrix(a, k, m, lda, nameof(a), nameof(lda));
        if (opB == MatrixOp.None) Check.Matrix(b, k, n, ldb, nameof(b), nameof(ldb)); else Check.Matrix(b, n, k, ldb, nameof(b), nameof(ldb));
        Check.Matrix<T>(c, m, n, ldc, nameof(c), nameof(ldc));
        Check.Apart(c, a, nameof(c), nameof(a));
        Check.Apart(c, b, nameof(c), nameof(b));
        Check.Threads(threads, nameof(threads));

        fixed (T* pa = a, pb = b, pc = c) Multiply(width, threads, m, n, k, alpha, Strided<T>.Of(pa, lda, opA), Strided<T>.Of(pb, ldb, opB), beta, pc, ldc);
    }

    /// <summary>C ← α A B + β C for whoever keeps the memory in place and has checked it.</summary>
    internal static unsafe void Multiply<T>(LaneWidth width, int threads, int m, int n, int k, T alpha, Strided<T> a, Strided<T> b, T beta, T* c, nint ldc)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int parts = Sharing.Parts(threads, (double)m * n * k, Math.Max(m, n));
        if (parts == 1) PackedProduct<T>.Run(width, m, n, k, alpha, a, b, beta, c, ldc);
        else InParts(parts, width, m, n, k, alpha, a, b, beta, c, ldc);
    }

    // Each thread takes its own rows of C, or its own columns where there are more of them.
    private static unsafe void InParts<T>(int parts, LaneWidth width, int m, int n, int k, T alpha, Strided<T> a, Strided<T> b, T beta, T* c, nint ldc)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Sharing.Run(parts, part =>
        {
            (int from, int to) = Sharing.Share(Math.Max(m, n), part, parts);
            if (m >= n) PackedProduct<T>.Run(width, to - from, n, k, alpha, a.From(from, 0), b, beta, c + from * ldc, ldc);
            else PackedProduct<T>.Run(width, m, to - from, k, alpha, a, b.From(0, from), beta, c + from, ldc);
        });
}
