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

    public static void Run(LaneWidth width, int m, int n, int k, Strided<T> a, T* x, int* offsets, T beta, T* c, nint ldc)
    {
        if (m == 0 || n == 0) return;
        if (k == 0) PackedProduct<T>.Scale(m, n, beta, c, ldc);
        else if (width == LaneWidth.Bits512) Run<Lanes512<T>, Vector512<T>>(m, n, k, a, x, offsets, beta, c, ldc);
        else if (width == LaneWidth.Bits256) Run<Lanes256<T>, Vector256<T>>(m, n, k, a, x, offsets, beta, c, ldc);
        else if (width == LaneWidth.Bits128) Run<Lanes128<T>, Vector128<T>>(m, n, k, a, x, offsets, beta, c, ldc);
        else Run<Lanes1<T>, T>(m, n, k, a, x, offsets, beta, c, ldc);
    }

    private static void Run<L, V>(int m, int n, int k, Strided<T> a, T* x, int* offsets, T beta, T* c, nint ldc)
        where L : struct, ILanes<V, T> where V : struct
    {
        int rows = Tile<L, V, T>.Rows, columns = Tile<L, V, T>.Columns, depth = Math.Min(k, PackedProduct<T>.Depth);
        int sizeA = (Math.Min(m, BlockRows) + rows - 1) / rows * rows * depth;
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
                    Packing<L, V, T>.Pack(block.At, block.RowStride, block.ColumnStride, mc, kc, rows, packedA);
                    Block<L, V>(mc, n, kc, packedA, x, offsets + pc, packedA + sizeA, betaNow, c + ic * ldc, ldc);
                }
            }
        ArrayPool<T>.Shared.Return(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block<L, V>(int m, int n, int k, T* a, T* x, int* offsets, T* rim, T beta, T* c, nint ldc)
        where L : struct, ILanes<V, T> where V : struct
    {
        int rows = Tile<L, V, T>.Rows, columns = Tile<L, V, T>.Columns;
        T* edge = stackalloc T[rows * columns];
        bool read = !T.IsZero(beta);
        for (int j = 0; j < n; j += columns)
        {
            int breadth = Math.Min(columns, n - j);
            // At the right rim whole vectors would reach beyond x: there the windows are copied, and filled up with zeros.
            if (breadth < columns)
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
                if (height == rows && breadth == columns)
                {
                    Tile<L, V, T>.Run(k, panelA, new WindowRows<T>(x + j, offsets), T.One, read, beta, tile, ldc);
                    continue;
                }
                if (breadth == columns) Tile<L, V, T>.Run(k, panelA, new WindowRows<T>(x + j, offsets), T.One, false, T.Zero, edge, columns);
                else Tile<L, V, T>.Run(k, panelA, rim, T.One, false, T.Zero, edge, columns);
                for (int row = 0; row < height; row++)
                    for (int column = 0; column < breadth; column++)
                    {
                        T* entry = tile + row * ldc + column;
                        T sum = edge[row * columns + column];
                        *entry = read ? T.FusedMultiplyAdd(T.One, sum, beta * *entry) : sum;
                    }
            }
        }
    }
}
