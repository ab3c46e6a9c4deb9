using System.Numerics;

namespace Curriculum.Kernels;

/// <content>Products of rows with windows of one vector, such as the gradient of a convolution's weights.</content>
public static partial class Products
{
    /// <summary>
    /// C ← Σ A Bᵀ + β C, where entry (k, j) of B is x[offsets[k] + j] and the sum goes over a batch of pairs of A and x; B is not written
    /// down. It is the counterpart of <c>GemmWindows</c> for long windows and small C, and has an order of summation of its own.
    /// </summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of A: how long a window is. Multiples of 64 bytes are read fastest.</param>
    /// <param name="k">Columns of C, and how many windows.</param>
    /// <param name="a">The A: each m × n.</param>
    /// <param name="lda">How far a row of A begins after the one before: n or more.</param>
    /// <param name="x">What the windows look at.</param>
    /// <param name="offsets">Where each of the k windows begins; all of it lies inside of x.</param>
    /// <param name="beta">β. With β = 0, C is written and not read.</param>
    /// <param name="c">C: m × k. It may not share memory with A or x.</param>
    /// <param name="ldc">How far a row of C begins after the one before: k or more.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    /// <param name="batch">How many pairs of A and x are summed over.</param>
    /// <param name="strideA">How far an A begins after the one before.</param>
    /// <param name="strideX">How far the x of an A begins after that of the one before.</param>
    public static void GemmWindowsTransposed(int m, int n, int k, ReadOnlySpan<double> a, int lda, ReadOnlySpan<double> x, ReadOnlySpan<int> offsets, double beta, Span<double> c, int ldc, int threads = 1, int batch = 1, int strideA = 0, int strideX = 0) =>
        GemmWindowsTransposed<double>(LaneWidths.For<double>(n), m, n, k, a, lda, x, offsets, beta, c, ldc, threads, batch, strideA, strideX);

    /// <inheritdoc cref="GemmWindowsTransposed(int, int, int, ReadOnlySpan{double}, int, ReadOnlySpan{double}, ReadOnlySpan{int}, double, Span{double}, int, int, int, int, int)"/>
    public static void GemmWindowsTransposed(int m, int n, int k, ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> x, ReadOnlySpan<int> offsets, float beta, Span<float> c, int ldc, int threads = 1, int batch = 1, int strideA = 0, int strideX = 0) =>
        GemmWindowsTransposed<float>(LaneWidths.For<float>(n), m, n, k, a, lda, x, offsets, beta, c, ldc, threads, batch, strideA, strideX);

    internal static unsafe void GemmWindowsTransposed<T>(LaneWidth width, int m, int n, int k, ReadOnlySpan<T> a, int lda, ReadOnlySpan<T> x, ReadOnlySpan<int> offsets, T beta, Span<T> c, int ldc, int threads, int batch = 1, int strideA = 0, int strideX = 0)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Size(k, nameof(k));
        Check.Size(batch, nameof(batch));
        if (lda < n) Check.Matrix(a, m, n, lda, nameof(a), nameof(lda));
        Check.Batch(a, batch, m == 0 || n == 0 ? 0 : (m - 1L) * lda + n, strideA, 0, nameof(a), nameof(strideA));
        Check.Matrix<T>(c, m, k, ldc, nameof(c), nameof(ldc));
        if (strideX < 0) throw new ArgumentException($"{nameof(strideX)} is {strideX}; needed is 0 or more.", nameof(strideX));
        Check.Vector(offsets, k, nameof(offsets));
        Check.Apart(c, a, nameof(c), nameof(a));
        Check.Apart(c, x, nameof(c), nameof(x));
        Check.Apart(c, offsets, nameof(c), nameof(offsets));
        Check.Threads(threads, nameof(threads));
        CheckWindows(n, offsets, x.Length, batch, strideX);

        if (m == 0 || k == 0) return;
        fixed (T* pa = a, px = x, pc = c) fixed (int* po = offsets)
        {
            int parts = Math.Min((k + 1) / 2, Sharing.Parts(threads, (double)m * n * k * batch, int.MaxValue));
            if (parts == 1) WindowDots<T>.Run(width, m, n, 0, k, pa, lda, px, po, beta, pc, ldc, batch, strideA, strideX);
            else InParts(parts, width, m, n, k, pa, lda, px, po, beta, pc, ldc, batch, strideA, strideX);
        }
    }

    // Each thread takes its own windows, two by two.
    private static unsafe void InParts<T>(int parts, LaneWidth width, int m, int n, int k, T* a, nint lda, T* x, int* offsets, T beta, T* c, nint ldc, int batch, nint stepA, nint stepX)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int pairs = (k + 1) / 2;
        Sharing.Run(parts, part => WindowDots<T>.Run(width, m, n, 2 * (int)((long)pairs * part / parts), Math.Min(k, 2 * (int)((long)pairs * (part + 1) / parts)), a, lda, x, offsets, beta, c, ldc, batch, stepA, stepX));
    }

    private static void CheckWindows(int n, ReadOnlySpan<int> offsets, int length, int batch, int strideX)
    {
        if (batch == 0) return;
        foreach (int offset in offsets)
            if (offset < 0 || (batch - 1L) * strideX + offset + n > length) throw new ArgumentException($"A window begins at {offset} and is {n} long; x has {length} numbers.", nameof(offsets));
    }
}
