using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <content>
/// Matrix times vector. Each number of A is used once, so there is nothing to pack: memory sets the pace. As stored, an entry of the
/// result is the scalar product of a row with x, summed like <see cref="VectorMath.Dot(ReadOnlySpan{double}, ReadOnlySpan{double})"/>;
/// transposed, it is summed in increasing row, in blocks, like an entry of a product of matrices.
/// </content>
public static partial class Products
{
    /// <summary>y ← A x, with A stored without gaps.</summary>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of A.</param>
    /// <param name="a">A: m × n.</param>
    /// <param name="x">x: n numbers.</param>
    /// <param name="y">y: m numbers; what it held is overwritten, NaN included.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Gemv(int m, int n, ReadOnlySpan<double> a, ReadOnlySpan<double> x, Span<double> y, int threads = 1) =>
        Gemv<double>(LaneWidths.Best, MatrixOp.None, m, n, 1, a, n, x, 0, y, threads);

    /// <inheritdoc cref="Gemv(int, int, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, int)"/>
    public static void Gemv(int m, int n, ReadOnlySpan<float> a, ReadOnlySpan<float> x, Span<float> y, int threads = 1) =>
        Gemv<float>(LaneWidths.Best, MatrixOp.None, m, n, 1, a, n, x, 0, y, threads);

    /// <summary>y ← α op(A) x + β y.</summary>
    /// <param name="op">Whether A is read transposed.</param>
    /// <param name="m">Rows of A as it is stored.</param>
    /// <param name="n">Columns of A as it is stored.</param>
    /// <param name="alpha">α. With α = 0, A and x are not read.</param>
    /// <param name="a">A: m × n.</param>
    /// <param name="lda">How far a row of A begins after the one before: n or more.</param>
    /// <param name="x">x: n numbers, or m when A is read transposed.</param>
    /// <param name="beta">β. With β = 0, y is written and not read.</param>
    /// <param name="y">y: m numbers, or n when A is read transposed. It may not share memory with A or x.</param>
    /// <param name="threads">How many threads at most share the work.</param>
    public static void Gemv(MatrixOp op, int m, int n, double alpha, ReadOnlySpan<double> a, int lda, ReadOnlySpan<double> x, double beta, Span<double> y, int threads = 1) =>
        Gemv<double>(LaneWidths.Best, op, m, n, alpha, a, lda, x, beta, y, threads);

    /// <inheritdoc cref="Gemv(MatrixOp, int, int, double, ReadOnlySpan{double}, int, ReadOnlySpan{double}, double, Span{double}, int)"/>
    public static void Gemv(MatrixOp op, int m, int n, float alpha, ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> x, float beta, Span<float> y, int threads = 1) =>
        Gemv<float>(LaneWidths.Best, op, m, n, alpha, a, lda, x, beta, y, threads);

    internal static unsafe void Gemv<T>(LaneWidth width, MatrixOp op, int m, int n, T alpha, ReadOnlySpan<T> a, int lda, ReadOnlySpan<T> x, T beta, Span<T> y, int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Known(op, nameof(op));
        Check.Size(m, nameof(m));
        Check.Size(n, nameof(n));
        Check.Matrix(a, m, n, lda, nameof(a), nameof(lda));
        Check.Vector(x, op == MatrixOp.None ? n : m, nameof(x));
        Check.Vector<T>(y, op == MatrixOp.None ? m : n, nameof(y));
        Check.Apart(y, a, nameof(y), nameof(a));
        Check.Apart(y, x, nameof(y), nameof(x));
        Check.Threads(threads, nameof(threads));

        fixed (T* pa = a, px = x, py = y)
        {
            int parts = Sharing.Parts(threads, (double)m * n, y.Length);
            if (T.IsZero(alpha) || x.Length == 0) PackedProduct<T>.Scale(1, y.Length, beta, py, y.Length);
            else if (parts == 1) Part(width, op, m, n, alpha, pa, lda, px, beta, py);
            else InParts(parts, width, op, m, n, alpha, pa, lda, px, beta, py);
        }
    }

    private static unsafe void InParts<T>(int parts, LaneWidth width, MatrixOp op, int m, int n, T alpha, T* a, int lda, T* x, T beta, T* y)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Sharing.Run(parts, part =>
        {
            (int from, int to) = Sharing.Share(op == MatrixOp.None ? m : n, part, parts);
            if (op == MatrixOp.None) Part(width, op, to - from, n, alpha, a + (nint)from * lda, lda, x, beta, y + from);
            else Part(width, op, m, to - from, alpha, a + from, lda, x, beta, y + from);
        });

    // The product on the calling thread.
    internal static unsafe void Part<T>(LaneWidth width, MatrixOp op, int m, int n, T alpha, T* a, nint lda, T* x, T beta, T* y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (op == MatrixOp.None)
        {
            for (int i = 0; i < m; i++)
            {
                T dot = Reduction<DotStep<T>, T>.Run(width, a + i * lda, x, n);
                y[i] = T.IsZero(beta) ? alpha * dot : T.FusedMultiplyAdd(alpha, dot, beta * y[i]);
            }
            return;
        }
        for (int first = 0; first < m; first += PackedProduct<T>.Depth, beta = T.One)
        {
            int depth = Math.Min(PackedProduct<T>.Depth, m - first);
            T* block = a + first * lda;
            if (width == LaneWidth.Bits512) Columns<Lanes512<T>, Vector512<T>, T>(depth, n, alpha, block, lda, x + first, beta, y);
            else if (width == LaneWidth.Bits256) Columns<Lanes256<T>, Vector256<T>, T>(depth, n, alpha, block, lda, x + first, beta, y);
            else if (width == LaneWidth.Bits128) Columns<Lanes128<T>, Vector128<T>, T>(depth, n, alpha, block, lda, x + first, beta, y);
            else Columns<Lanes1<T>, T, T>(depth, n, alpha, block, lda, x + first, beta, y);
        }
    }

    // y ← α Aᵀ x + β y for at most one block of rows: eight vectors of columns side by side, then one, then single columns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Columns<L, V, T>(nint m, int n, T alpha, T* a, nint lda, T* x, T beta, T* y)
        where L : struct, ILanes<V, T> where V : struct where T : unmanaged, IFloatingPointIeee754<T>
    {
        bool read = !T.IsZero(beta);
        V al = L.Fill(alpha), be = L.Fill(beta);
        int j = 0, count = L.Count;
        for (; j + 8 * count <= n; j += 8 * count)
        {
            V s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            T* row = a + j;
            for (nint i = 0; i < m; i++, row += lda)
            {
                V v = L.Fill(x[i]);
                s0 = L.MultiplyAdd(v, L.Load(row), s0);
                s1 = L.MultiplyAdd(v, L.Load(row + count), s1);
                s2 = L.MultiplyAdd(v, L.Load(row + 2 * count), s2);
                s3 = L.MultiplyAdd(v, L.Load(row + 3 * count), s3);
                s4 = L.MultiplyAdd(v, L.Load(row + 4 * count), s4);
                s5 = L.MultiplyAdd(v, L.Load(row + 5 * count), s5);
                s6 = L.MultiplyAdd(v, L.Load(row + 6 * count), s6);
                s7 = L.MultiplyAdd(v, L.Load(row + 7 * count), s7);
            }
            Update<L, V, T>(y + j, al, s0, read, be);
            Update<L, V, T>(y + j + count, al, s1, read, be);
            Update<L, V, T>(y + j + 2 * count, al, s2, read, be);
            Update<L, V, T>(y + j + 3 * count, al, s3, read, be);
            Update<L, V, T>(y + j + 4 * count, al, s4, read, be);
            Update<L, V, T>(y + j + 5 * count, al, s5, read, be);
            Update<L, V, T>(y + j + 6 * count, al, s6, read, be);
            Update<L, V, T>(y + j + 7 * count, al, s7, read, be);
        }
        for (; j + count <= n; j += count)
        {
            V sum = default;
            for (nint i = 0; i < m; i++) sum = L.MultiplyAdd(L.Fill(x[i]), L.Load(a + i * lda + j), sum);
            Update<L, V, T>(y + j, al, sum, read, be);
        }
        for (; j < n; j++)
        {
            T sum = T.Zero;
            for (nint i = 0; i < m; i++) sum = T.FusedMultiplyAdd(x[i], a[i * lda + j], sum);
            Update<Lanes1<T>, T, T>(y + j, alpha, sum, read, beta);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Update<L, V, T>(T* y, V alpha, V sum, bool read, V beta) where L : struct, ILanes<V, T> where V : struct where T : unmanaged =>
        L.Store(y, read ? L.MultiplyAdd(alpha, sum, L.Multiply(beta, L.Load(y))) : L.Multiply(alpha, sum));
}
