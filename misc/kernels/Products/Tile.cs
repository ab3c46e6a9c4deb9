using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Curriculum.Kernels;

/// <summary>
/// The innermost loop of every product: a tile of C, 6 rows by 2 vectors, is held in 12 registers while k runs through a block. Each
/// step loads 2 vectors of B, spreads 6 numbers of A, and does 12 fused multiply-adds: 8 loads pay for 12 vectors of work, and 12
/// independent sums are enough to hide the latency of the multiply-add. A and B come packed in the order in which they are read here.
/// Each entry of C has one lane of one register to itself and takes its products in increasing k: the fixed order.
/// </summary>
internal static unsafe class Tile<L, V, T> where L : struct, ILanes<V, T> where V : struct where T : unmanaged
{
    public const int Rows = 6;

    public static int Columns => 2 * L.Count;

    /// <summary>C ← α Σ a b + β C over one block; with β = 0 (<paramref name="read"/> false) C is written, not read.</summary>
    /// <param name="depth">The number of steps k.</param>
    /// <param name="a">Packed: depth × 6.</param>
    /// <param name="b">Packed: depth × Columns.</param>
    /// <param name="alpha">α.</param>
    /// <param name="read">Whether C is read, that is β ≠ 0.</param>
    /// <param name="beta">β.</param>
    /// <param name="c">The tile's first entry, 6 × Columns.</param>
    /// <param name="ldc">How far a row of C is from the next.</param>
    public static void Run(nint depth, T* a, T* b, T alpha, bool read, T beta, T* c, nint ldc) =>
        Run<PackedPanel, PackedRows<T>>(depth, a, 0, new PackedRows<T>(b, Columns), alpha, read, beta, c, ldc);

    /// <summary>The same with a panel of A whose rows may lie as in the matrix, <paramref name="lda"/> apart, and rows of B that lie anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<P, R>(nint depth, T* a, nint lda, R rows, T alpha, bool read, T beta, T* c, nint ldc) where P : struct, ITilePanel where R : struct, ITileRows<T>
    {
        V c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        V c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        Prefetch(c, ldc);
        for (; depth > 0; depth--)
        {
            T* b = rows.Next();
            V b0 = L.Load(b), b1 = L.Load(b + L.Count);
            V x = L.Fill(a[0]);
            c00 = L.MultiplyAdd(x, b0, c00); c01 = L.MultiplyAdd(x, b1, c01);
            x = L.Fill(a[P.Row(lda)]);
            c10 = L.MultiplyAdd(x, b0, c10); c11 = L.MultiplyAdd(x, b1, c11);
            x = L.Fill(a[2 * P.Row(lda)]);
            c20 = L.MultiplyAdd(x, b0, c20); c21 = L.MultiplyAdd(x, b1, c21);
            x = L.Fill(a[3 * P.Row(lda)]);
            c30 = L.MultiplyAdd(x, b0, c30); c31 = L.MultiplyAdd(x, b1, c31);
            x = L.Fill(a[4 * P.Row(lda)]);
            c40 = L.MultiplyAdd(x, b0, c40); c41 = L.MultiplyAdd(x, b1, c41);
            x = L.Fill(a[5 * P.Row(lda)]);
            c50 = L.MultiplyAdd(x, b0, c50); c51 = L.MultiplyAdd(x, b1, c51);
            a += P.Step;
        }
        V al = L.Fill(alpha), be = L.Fill(beta);
        Row(c, c00, c01, al, read, be);
        Row(c += ldc, c10, c11, al, read, be);
        Row(c += ldc, c20, c21, al, read, be);
        Row(c += ldc, c30, c31, al, read, be);
        Row(c += ldc, c40, c41, al, read, be);
        Row(c + ldc, c50, c51, al, read, be);
    }

    // Asks for the tile of C while the sums are made, so that it is there when they are done. A hint: it changes no number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(T* c, nint ldc)
    {
        if (!Sse.IsSupported) return;
        for (int row = 0; row < Rows; row++, c += ldc)
        {
            Sse.Prefetch0(c);
            Sse.Prefetch0(c + 2 * L.Count - 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row(T* c, V sum0, V sum1, V alpha, bool read, V beta)
    {
        if (read)
        {
            L.Store(c, L.MultiplyAdd(alpha, sum0, L.Multiply(beta, L.Load(c))));
            L.Store(c + L.Count, L.MultiplyAdd(alpha, sum1, L.Multiply(beta, L.Load(c + L.Count))));
        }
        else
        {
            L.Store(c, L.Multiply(alpha, sum0));
            L.Store(c + L.Count, L.Multiply(alpha, sum1));
        }
    }
}

/// <summary>Where a tile finds the six numbers of A that a step takes.</summary>
internal interface ITilePanel
{
    /// <summary>How far the number of the next row is.</summary>
    static abstract nint Row(nint lda);

    /// <summary>How far the next step is.</summary>
    static abstract nint Step { get; }
}

/// <summary>A packed panel: six numbers a step, side by side.</summary>
internal readonly struct PackedPanel : ITilePanel
{
    public static nint Row(nint lda) => 1;

    public static nint Step => 6;
}

/// <summary>Six rows of the matrix where they lie.</summary>
internal readonly struct RowsOfA : ITilePanel
{
    public static nint Row(nint lda) => lda;

    public static nint Step => 1;
}

/// <summary>Where a tile finds the rows of B, one after the other.</summary>
internal unsafe interface ITileRows<T> where T : unmanaged
{
    /// <summary>The place of the next row.</summary>
    T* Next();
}

/// <summary>Rows of a packed panel, without gaps.</summary>
internal unsafe struct PackedRows<T>(T* at, nint length) : ITileRows<T> where T : unmanaged
{
    private T* at = at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T* Next()
    {
        T* row = at;
        at += length;
        return row;
    }
}

/// <summary>Rows that are windows of one vector.</summary>
internal unsafe struct WindowRows<T>(T* x, int* offsets) : ITileRows<T> where T : unmanaged
{
    private int* offsets = offsets;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T* Next() => x + *offsets++;
}
