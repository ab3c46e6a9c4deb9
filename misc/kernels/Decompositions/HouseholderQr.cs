using System.Buffers;
using System.Numerics;

namespace Curriculum.Kernels;

/// <summary>
/// A = Q R by Householder's reflections I − τ v vᵀ, several at once: the product of w of them is I − V T Vᵀ with V's columns the v and T
/// upper triangular, w × w (R. Schreiber and C. Van Loan, "A storage-efficient WY representation for products of Householder
/// transformations", SIAM Journal on Scientific and Statistical Computing 10, 1989). To apply it are three products.
///
///      ┌─────┬───────┐     panel: reflections that clear it below its diagonal     (by halves, down to 8 columns)
///      │R╲   │       │     right: C ← C − V Tᵀ (Vᵀ C)                              (products)
///      │V │╲ │   C   │     then the same one panel further right and down
///      │  │ ╲│       │
///      └─────┴───────┘
/// </summary>
internal static unsafe class HouseholderQr<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Reflections that are applied at once. Part of the result.</summary>
    public const int Block = 64;

    // Sums of squares above this have lost nothing to numbers that are too small to be squared.
    private static readonly T Safe = T.ScaleB(T.One, typeof(T) == typeof(double) ? -900 : -90);

    /// <summary>R takes the place of A's upper triangle, the v without their leading ones that of the rest; m ≥ n.</summary>
    public static void Run(LaneWidth width, int threads, int m, int n, T* a, nint lda, T* tau)
    {
        if (n <= Panel<T>.Columns)
        {
            Columns(width, m, n, a, lda, tau);
            return;
        }
        int left = n > Block ? Block : TriangularSystem<T>.Half(n, Panel<T>.Columns);
        Run(width, threads, m, left, a, lda, tau);
        Apply(width, threads, MatrixOp.Transpose, m, n - left, left, a, lda, tau, a + left, lda);
        Run(width, threads, m - left, n - left, a + left * lda + left, lda, tau + left);
    }

    /// <summary>C ← op(Q) C for all k reflections, C of m × n: Qᵀ takes the first reflection first, Q the last.</summary>
    public static void ApplyAll(LaneWidth width, int threads, MatrixOp op, int m, int n, int k, T* a, nint lda, T* tau, T* c, nint ldc)
    {
        int blocks = (k + Block - 1) / Block;
        for (int i = 0; i < blocks; i++)
        {
            int first = (op == MatrixOp.Transpose ? i : blocks - 1 - i) * Block;
            Apply(width, threads, op, m - first, n, Math.Min(Block, k - first), a + first * lda + first, lda, tau + first, c + first * ldc, ldc);
        }
    }

    /// <summary>The first n columns of Q, m × n with n ≥ k: those of the identity, with the last block of reflections applied first, which leaves what lies above and to the left of it as it is.</summary>
    public static void Form(LaneWidth width, int threads, int m, int n, int k, T* a, nint lda, T* tau, T* q, nint ldq)
    {
        for (nint i = 0; i < m; i++)
        {
            new Span<T>(q + i * ldq, n).Clear();
            if (i < n) q[i * ldq + i] = T.One;
        }
        for (int first = (k - 1) / Block * Block; first >= 0 && k > 0; first -= Block)
            Apply(width, threads, MatrixOp.None, m - first, n - first, Math.Min(Block, k - first), a + first * lda + first, lda, tau + first, q + first * ldq + first, ldq);
    }

    /// <summary>C ← (I − V op(T) Vᵀ) C for w reflections, at most <see cref="Block"/>, which are stored from <paramref name="a"/> on; C is m × n.</summary>
    public static void Apply(LaneWidth width, int threads, MatrixOp op, int m, int n, int w, T* a, nint lda, T* tau, T* c, nint ldc)
    {
        if (n == 0 || w == 0) return;
        T[] buffer = ArrayPool<T>.Shared.Rent(checked(m * w + 2 * w * w + 2 * w * n));
        fixed (T* v = buffer)
        {
            T* g = v + (nint)m * w, t = g + w * w, vc = t + w * w, tvc = vc + (nint)w * n;
            for (int i = 0; i < m; i++)
            {
                Span<T> row = new(v + (nint)i * w, w);
                new Span<T>(a + i * lda, Math.Min(i, w)).CopyTo(row);
                if (i < w)
                {
                    row[i..].Clear();
                    row[i] = T.One;
                }
            }
            Strided<T> rows = new(v, w, 1);
            Products.LowerGram(LaneWidths.For<T>(w, width), threads, w, m, T.One, rows.Transposed, T.Zero, g, w);
            FormT(w, g, tau, t);
            LaneWidth narrow = LaneWidths.For<T>(n, width);
            Products.Multiply(narrow, threads, w, n, m, T.One, rows.Transposed, new(c, ldc, 1), T.Zero, vc, n);
            Products.Multiply(narrow, threads, w, n, w, T.One, op == MatrixOp.None ? new(t, w, 1) : new Strided<T>(t, 1, w), new(vc, n, 1), T.Zero, tvc, n);
            Products.Multiply(narrow, threads, m, n, w, -T.One, rows, new(tvc, n, 1), T.One, c, ldc);
        }
        ArrayPool<T>.Shared.Return(buffer);
    }

    // T column by column: t_k = (−τ_k T (Vᵀ v_k), τ_k), where Vᵀ v_k stands in row k of the Gram matrix g.
    private static void FormT(int w, T* g, T* tau, T* t)
    {
        new Span<T>(t, w * w).Clear();
        for (int k = 0; k < w; k++)
        {
            for (int i = 0; i < k; i++)
            {
                T sum = T.Zero;
                for (int j = i; j < k; j++) sum = T.FusedMultiplyAdd(t[i * w + j], g[k * w + j], sum);
                t[i * w + k] = -tau[k] * sum;
            }
            t[k * w + k] = tau[k];
        }
    }

    // One panel, column by column: Golub and Van Loan, Matrix Computations, 4th ed., algorithm 5.2.1.
    private static void Columns(LaneWidth width, int m, int n, T* a, nint lda, T* tau)
    {
        int stride = Panel<T>.Stride(m);
        T[] buffer = ArrayPool<T>.Shared.Rent(checked(stride * n));
        fixed (T* panel = buffer)
        {
            Panel<T>.CopyIn(m, n, a, lda, panel, stride);
            for (int k = 0; k < n; k++)
            {
                T* v = panel + (nint)k * stride + k;
                (T r, tau[k]) = Reflection(width, v, m - k);
                *v = T.One;
                for (int j = k + 1; j < n; j++)
                {
                    T* other = panel + (nint)j * stride + k;
                    T along = Reduction<DotStep<T>, T>.Run(width, v, other, m - k);
                    VectorMath.Axpy(width, -tau[k] * along, v, other, m - k);
                }
                *v = r;
            }
            Panel<T>.CopyOut(m, n, panel, stride, a, lda);
        }
        ArrayPool<T>.Shared.Return(buffer);
    }

    // The reflection that turns x into (r, 0, …, 0), as LAPACK's larfg chooses it: r has the other sign than x₀, so that nothing
    // cancels, and where nothing but zeros follows x₀, nothing is reflected. What follows x₀ is overwritten by the v's.
    private static (T R, T Tau) Reflection(LaneWidth width, T* x, int m)
    {
        if (new Span<T>(x + 1, m - 1).IndexOfAnyExcept(T.Zero) < 0) return (*x, T.Zero);
        T length = Length(width, x, m), r = *x > T.Zero ? -length : length;
        Panel<T>.Divide(width, *x - r, x + 1, m - 1);
        return (r, (r - *x) / r);
    }

    // ‖x‖, with a detour by a power of two where the squares would leave the range of normal numbers.
    private static T Length(LaneWidth width, T* x, int n)
    {
        T squares = Reduction<DotStep<T>, T>.Run(width, x, x, n);
        if (squares > Safe && T.IsFinite(squares) || T.IsNaN(squares)) return T.Sqrt(squares);
        T largest = T.Abs(x[Panel<T>.Largest(width, x, n)]);
        if (T.IsInfinity(largest)) return largest;
        int exponent = T.ILogB(largest);
        squares = T.Zero;
        for (int i = 0; i < n; i++)
        {
            T scaled = T.ScaleB(x[i], -exponent);
            squares = T.FusedMultiplyAdd(scaled, scaled, squares);
        }
        return T.ScaleB(T.Sqrt(squares), exponent);
    }
}
