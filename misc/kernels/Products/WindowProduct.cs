using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>
/// C ← A B + β C where the rows of B are windows of one vector: row k is x[offset_k], x[offset_k + 1], … A convolution is such a
/// product, and B, in which each number of x stands many times, is never written down: the tile reads its rows where they lie. The
/// order of summation is that of <see cref="PackedProduct{T}"/>, so the bits are those of the product with B written down.
/// </summary>
internal static unsafe class WindowProduct<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int BlockRows = 192;

    // A that is used for fewer tiles of C than this is read where it lies: packing would take as long as its use.
    private const int FewTiles = 4;

    /// <summary>The products of one A with <paramref name="batch"/> vectors, which begin <paramref name="stepX"/> apart, and their C <paramref name="stepC"/>.</summary>
    /// <param name="width">The widest lanes.</param>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="k">Columns of A.</param>
    /// <param name="a">A.</param>
    /// <param name="x">The first vector.</param>
    /// <param name="end">Where the last vector ends: nothing is read from there on.</param>
    /// <param name="offsets">Where the k windows begin.</param>
    /// <param name="beta">β.</param>
    /// <param name="c">The first C.</param>
    /// <param name="ldc">How far a row of C is from the next.</param>
    /// <param name="batch">How many vectors.</param>
    /// <param name="stepX">How far a vector is from the next.</param>
    /// <param name="stepC">How far a C is from the next.</param>
    public static void Run(LaneWidth width, int m, int n, int k, Strided<T> a, T* x, T* end, int* offsets, T beta, T* c, nint ldc, int batch, nint stepX, nint stepC)
    {
        if (m == 0 || n == 0) return;
        if (k == 0) for (int i = 0; i < batch; i++) PackedProduct<T>.Scale(m, n, beta, c + i * stepC, ldc);
        else if (width == LaneWidth.Bits512) Run<Lanes512<T>, Vector512<T>, Lanes256<T>, Vector256<T>>(m, n, k, a, x, end, offsets, beta, c, ldc, batch, stepX, stepC);
        else if (width == LaneWidth.Bits256) Run<Lanes256<T>, Vector256<T>, Lanes128<T>, Vector128<T>>(m, n, k, a, x, end, offsets, beta, c, ldc, batch, stepX, stepC);
        else if (width == LaneWidth.Bits128) Run<Lanes128<T>, Vector128<T>, Lanes128<T>, Vector128<T>>(m, n, k, a, x, end, offsets, beta, c, ldc, batch, stepX, stepC);
        else Run<Lanes1<T>, T, Lanes1<T>, T>(m, n, k, a, x, end, offsets, beta, c, ldc, batch, stepX, stepC);
    }

    // The last columns of C, where they fill no more than half a tile, are left to the narrower lanes LH of vectors VH: half the work.
    private static void Run<L, V, LH, VH>(int m, int n, int k, Strided<T> a, T* x, T* end, int* offsets, T beta, T* c, nint ldc, int batch, nint stepX, nint stepC)
        where L : struct, ILanes<V, T> where V : struct where LH : struct, ILanes<VH, T> where VH : struct
    {
        int rows = Tile<L, V, T>.Rows, columns = Tile<L, V, T>.Columns, depth = Math.Min(k, PackedProduct<T>.Depth);
        int wide = n % columns <= Tile<LH, VH, T>.Columns ? n - n % columns : n;
        int sizeA = (Math.Min(m, BlockRows) + rows - 1) / rows * rows * depth;
        bool packs = a.ColumnStride != 1 || batch * (long)n > FewTiles * columns;
        T[] buffer = ArrayPool<T>.Shared.Rent(sizeA + depth * columns);
        fixed (T* packedA = buffer)
            for (int pc = 0; pc < k; pc += depth)
            {
                int kc = Math.Min(depth, k - pc);
                T betaNow = pc == 0 ? beta : T.One;
                for (int ic = 0; ic < m; ic += BlockRows)
                {
                    int mc = Math.Min(BlockRows, m - ic);
                    Strided<T> block = a.From(ic, pc);
                    // The last rows, where they are fewer than a tile's, are packed in any case.
                    int first = packs ? 0 : mc - mc % rows;
                    Packing<L, V, T>.Pack(block.At + first * block.RowStride, block.RowStride, block.ColumnStride, mc - first, kc, rows, packedA + first * kc);
                    Strided<T> panels = packs ? default : block;
                    for (int i = 0; i < batch; i++)
                    {
                        T* window = x + i * stepX, target = c + i * stepC + ic * ldc;
                        Block<L, V>(mc, wide, kc, packedA, panels, window, end, offsets + pc, packedA + sizeA, betaNow, target, ldc);
                        Block<LH, VH>(mc, n - wide, kc, packedA, panels, window + wide, end, offsets + pc, packedA + sizeA, betaNow, target + wide, ldc);
                    }
                }
            }
        ArrayPool<T>.Shared.Return(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block<L, V>(int m, int n, int k, T* a, Strided<T> unpacked, T* x, T* end, int* offsets, T* rim, T beta, T* c, nint ldc)
        where L : struct, ILanes<V, T> where V : struct
    {
        int rows = Tile<L, V, T>.Rows, columns = Tile<L, V, T>.Columns;
        T* edge = stackalloc T[rows * columns];
        bool read = !T.IsZero(beta);
        int reach = 0;
        for (int step = 0; step < k; step++) reach = Math.Max(reach, offsets[step]);
        for (int j = 0; j < n; j += columns)
        {
            int breadth = Math.Min(columns, n - j);
            // At the right rim whole vectors may reach beyond the end: then the windows are copied, and filled up with zeros.
            bool beyond = end - (x + j) - reach < columns;
            if (beyond)
                for (int step = 0; step < k; step++)
                {
                    Span<T> row = new(rim + step * columns, columns);
                    new Span<T>(x + offsets[step] + j, breadth).CopyTo(row);
                    row[breadth..].Clear();
                }
            for (int i = 0; i < m; i += rows)
            {
                T* panelA = a + (nint)i * k, tile = c + i * ldc + j;
                int height = Math.Min(rows, m - i);
                Strided<T> rowsA = height == rows && unpacked.At != null ? unpacked.From(i, 0) : default;
                if (height == rows && breadth == columns && !beyond)
                {
                    Product<L, V, WindowRows<T>>(k, panelA, rowsA, new WindowRows<T>(x + j, offsets), read, beta, tile, ldc);
                    continue;
                }
                if (!beyond) Product<L, V, WindowRows<T>>(k, panelA, rowsA, new WindowRows<T>(x + j, offsets), false, T.Zero, edge, columns);
                else Product<L, V, PackedRows<T>>(k, panelA, rowsA, new PackedRows<T>(rim, columns), false, T.Zero, edge, columns);
                for (int row = 0; row < height; row++)
                {
                    if (!read)
                    {
                        new Span<T>(edge + row * columns, breadth).CopyTo(new Span<T>(tile + row * ldc, breadth));
                        continue;
                    }
                    for (int column = 0; column < breadth; column++)
                    {
                        T* entry = tile + row * ldc + column;
                        T sum = edge[row * columns + column];
                        *entry = T.FusedMultiplyAdd(T.One, sum, beta * *entry);
                    }
                }
            }
        }
    }

    // With the panel of A packed or, where it is given, as it lies.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Product<L, V, R>(int k, T* packed, Strided<T> unpacked, R rows, bool read, T beta, T* c, nint ldc)
        where L : struct, ILanes<V, T> where V : struct where R : struct, ITileRows<T>
    {
        if (unpacked.At == null) Tile<L, V, T>.Run<PackedPanel, R>(k, packed, 0, rows, T.One, read, beta, c, ldc);
        else Tile<L, V, T>.Run<RowsOfA, R>(k, unpacked.At, unpacked.RowStride, rows, T.One, read, beta, c, ldc);
    }
}
