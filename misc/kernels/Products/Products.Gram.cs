using System.Numerics;

namespace Curriculum.Kernels;

/// <content>
/// XᵀX. It is symmetric, so the tiles above the diagonal are left out and copied from below at the end: half the work of a general
/// product, and the same bits, since a b = b a and both orders of summation are the same.
/// </content>
public static partial class Products
{
    /// <summary>C ← XᵀX, both stored without gaps; C is symmetric to the last bit.</summary>
    /// <param name="n">Rows of X.</param>
    /// <param name="p">Columns of X.</param>
    /// <param name="x">X: n × p.</param>
    /// <param name="c">C: p × p; what it held is overwritten, NaN included.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Gram(int n, int p, ReadOnlySpan<double> x, Span<double> c, int threads = 1) =>
        Gram<double>(LaneWidths.For<double>(p), MatrixOp.Transpose, p, n, 1, x, p, 0, c, p, threads);

    /// <inheritdoc cref="Gram(int, int, ReadOnlySpan{double}, Span{double}, int)"/>
    public static void Gram(int n, int p, ReadOnlySpan<float> x, Span<float> c, int threads = 1) =>
        Gram<float>(LaneWidths.For<float>(p), MatrixOp.Transpose, p, n, 1, x, p, 0, c, p, threads);

    /// <summary>C ← α op(A) op(A)ᵀ + β C (BLAS calls it syrk): A Aᵀ as stored, AᵀA transposed.</summary>
    /// <param name="op">Whether A is read transposed.</param>
    /// <param name="m">Rows of op(A); rows and columns of C.</param>
    /// <param name="k">Columns of op(A).</param>
    /// <param name="alpha">α. With α = 0, A is not read.</param>
    /// <param name="a">A: m × k, or k × m when it is read transposed.</param>
    /// <param name="lda">How far a row of A begins after the one before: at least its number of columns.</param>
    /// <param name="beta">β. With β = 0, C is written and not read.</param>
    /// <param name="c">C: m × m. Its lower triangle is read, both are written. It may not share memory with A.</param>
    /// <param name="ldc">How far a row of C begins after the one before: m or more.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Gram(MatrixOp op, int m, int k, double alpha, ReadOnlySpan<double> a, int lda, double beta, Span<double> c, int ldc, int threads = 1) =>
        Gram<double>(LaneWidths.For<double>(m), op, m, k, alpha, a, lda, beta, c, ldc, threads);

    /// <inheritdoc cref="Gram(MatrixOp, int, int, double, ReadOnlySpan{double}, int, double, Span{double}, int, int)"/>
    public static void Gram(MatrixOp op, int m, int k, float alpha, ReadOnlySpan<float> a, int lda, float beta, Span<float> c, int ldc, int threads = 1) =>
        Gram<float>(LaneWidths.For<float>(m), op, m, k, alpha, a, lda, beta, c, ldc, threads);

    internal static unsafe void Gram<T>(LaneWidth width, MatrixOp op, int m, int k, T alpha, ReadOnlySpan<T> a, int lda, T beta, Span<T> c, int ldc, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Known(op, nameof(op));
        Check.Size(m, nameof(m));
        Check.Size(k, nameof(k));
        if (op == MatrixOp.None) Check.Matrix(a, m, k, lda, nameof(a), nameof(lda)); else Check.Matrix(a, k, m, lda, nameof(a), nameof(lda));
        Check.Matrix<T>(c, m, m, ldc, nameof(c), nameof(ldc));
        Check.Apart(c, a, nameof(c), nameof(a));
        Check.Threads(threads, nameof(threads));

        fixed (T* pa = a, pc = c)
        {
            LowerGram(width, threads, m, k, alpha, Strided<T>.Of(pa, lda, op), beta, pc, ldc);
            for (int i = 0; i < m; i++)
                for (int j = i + 1; j < m; j++) pc[(nint)i * ldc + j] = pc[(nint)j * ldc + i];
        }
    }

    /// <summary>The lower triangle of C ← α A Aᵀ + β C. Above the diagonal, numbers of no meaning may be left behind.</summary>
    internal static unsafe void LowerGram<T>(LaneWidth width, int threads, int m, int k, T alpha, Strided<T> a, T beta, T* c, nint ldc)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int parts = Sharing.Parts(threads, 0.5 * m * m * k, m);
        if (parts == 1) PackedProduct<T>.Run(width, m, m, k, alpha, a, a.Transposed, beta, c, ldc, lower: true);
        else InParts(parts, width, m, k, alpha, a, a.Transposed, beta, c, ldc);
    }

    // Rows of a triangle: the part of the work above row i grows with i², so the parts end at the square roots.
    private static unsafe void InParts<T>(int parts, LaneWidth width, int m, int k, T alpha, Strided<T> a, Strided<T> b, T beta, T* c, nint ldc)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Sharing.Run(parts, part =>
        {
            int from = Boundary(part), to = Boundary(part + 1);
            PackedProduct<T>.Run(width, to - from, to, k, alpha, a.From(from, 0), b, beta, c + from * ldc, ldc, lower: true, firstRow: from);
            int Boundary(int i) => i == parts ? m : (int)(m * Math.Sqrt(i / (double)parts)) / 6 * 6;
        });
}
