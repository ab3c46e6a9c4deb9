using System.Numerics;

namespace Curriculum.Kernels;

/// <content>Products with a matrix whose rows are windows of one vector, such as convolutions.</content>
public static partial class Products
{
    /// <summary>C ← A B + β C, where entry (k, j) of B is x[offsets[k] + j]; B is not written down. Same bits as <c>Gemm</c> with B.</summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of C: how long a window is.</param>
    /// <param name="k">Columns of A, and how many windows.</param>
    /// <param name="a">A: m × k.</param>
    /// <param name="lda">How far a row of A begins after the one before: k or more.</param>
    /// <param name="x">What the windows look at.</param>
    /// <param name="offsets">Where each of the k windows begins; all of it lies inside of x.</param>
    /// <param name="beta">β. With β = 0, C is written and not read.</param>
    /// <param name="c">C: m × n. It may not share memory with A or x.</param>
    /// <param name="ldc">How far a row of C begins after the one before: n or more.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <param name="batch">How many such products there are, all with the same A and offsets.</param>
    /// <param name="strideX">How far the x of a product begins after that of the one before.</param>
    /// <param name="strideC">The same for C: at least as much as one C takes.</param>
    public static void GemmWindows(int m, int n, int k, ReadOnlySpan<double> a, int lda, ReadOnlySpan<double> x, ReadOnlySpan<int> offsets, double beta, Span<double> c, int ldc, int threads = 1, int batch = 1, int strideX = 0, int strideC = 0) =>
        GemmWindows<double>(LaneWidths.For<double>(n), m, n, k, a, lda, x, offsets, beta, c, ldc, threads, batch, strideX, strideC);

    /// <inheritdoc cref="GemmWindows(int, int, int, ReadOnlySpan{double}, int, ReadOnlySpan{double}, ReadOnlySpan{int}, double, Span{double}, int, int, int, int, int)"/>
    public static void GemmWindows(int m, int n, int k, ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> x, ReadOnlySpan<int> offsets, float beta, Span<float> c, int ldc, int threads = 1, int batch = 1, int strideX = 0, int strideC = 0) =>
        GemmWindows<float>(LaneWidths.For<float>(n), m, n, k, a, lda, x, offsets, beta, c, ldc, threads, batch, strideX, strideC);

    internal static unsafe void GemmWindows<T>(LaneWidth width, int m, int n, int k, ReadOnlySpan<T> a, int lda, ReadOnlySpan<T> x, ReadOnlySpan<int> offsets, T beta, Span<T> c, int ldc, int threads, int batch = 1, int strideX = 0, int strideC = 0)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Size(k, nameof(k));
        Check.Matrix(a, m, k, lda, nameof(a), nameof(lda));
        Check.Size(batch, nameof(batch));
        if (ldc < n) Check.Matrix<T>(c, m, n, ldc, nameof(c), nameof(ldc));
        long sizeC = m == 0 || n == 0 ? 0 : (m - 1L) * ldc + n;
        Check.Batch<T>(c, batch, sizeC, strideC, batch > 1 ? sizeC : 0, nameof(c), nameof(strideC));
        if (strideX < 0) throw new ArgumentException($"{nameof(strideX)} is {strideX}; needed is 0 or more.", nameof(strideX));
        if (batch == 0) return;
        Check.Vector(offsets, k, nameof(offsets));
        Check.Apart(c, a, nameof(c), nameof(a));
        Check.Apart(c, x, nameof(c), nameof(x));
        Check.Apart(c, offsets, nameof(c), nameof(offsets));
        Check.Threads(threads, nameof(threads));
        CheckWindows(n, offsets, x.Length, batch, strideX);

        fixed (T* pa = a, px = x, pc = c) fixed (int* po = offsets)
        {
            Strided<T> view = new(pa, lda, 1);
            T* end = px + x.Length;
            int parts = Sharing.Parts(threads, (double)m * n * k * batch, n);
            if (parts == 1) WindowProduct<T>.Run(width, m, n, k, view, px, end, po, beta, pc, ldc, batch, strideX, strideC);
            else InParts(parts, width, m, n, k, view, px, end, po, beta, pc, ldc, batch, strideX, strideC);
        }
    }

    // Each thread takes its own columns of C.
    private static unsafe void InParts<T>(int parts, LaneWidth width, int m, int n, int k, Strided<T> a, T* x, T* end, int* offsets, T beta, T* c, nint ldc, int batch, nint stepX, nint stepC)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Sharing.Run(parts, part =>
        {
            (int from, int to) = Sharing.Share(n, part, parts);
            WindowProduct<T>.Run(width, m, to - from, k, a, x + from, end, offsets, beta, c + from, ldc, batch, stepX, stepC);
        });
}
