using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>
/// C ← α A B + β C by blocks that fit the caches (Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", ACM TOMS
/// 34, 2008): a block of B is packed once and stays in the third-level cache, a block of A is packed and stays in the second, one panel
/// of each stays in the first, and <see cref="Tile{L, V, T}"/> does the arithmetic.
/// <para>
/// The order of summation belongs to the entry of C, not to the machine: its products are added in increasing k by fused multiply-add
/// within blocks of <see cref="Depth"/> steps, each block's sum s is taken in by c ← α s + c, blocks in increasing k. How rows and
/// columns are cut into tiles, blocks and threads does not enter, so all of that may follow the machine.
/// </para>
/// </summary>
internal static unsafe class PackedProduct<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The steps k of one block. Part of the result: another number here gives other last bits.</summary>
    public const int Depth = 256;

    // Rows of a block of A, columns of a block of B: multiples of every tile's, and no part of the result.
    private const int BlockRows = 192, BlockColumns = 2048;

    private const int FewRows = 4;

    // Zeros that fill the last panels, and the way to the next boundary of 64 bytes.
    private const int Spare = 64 / 4;

    /// <summary>
    /// The product on the calling thread. With <paramref name="lower"/>, C is a part of a matrix, from its row
    /// <paramref name="firstRow"/> on, and tiles that lie wholly above that matrix's diagonal are left out.
    /// </summary>
    public static void Run(LaneWidth width, int m, int n, int k, T alpha, Strided<T> a, Strided<T> b, T beta, T* c, nint ldc, bool lower = false, int firstRow = 0)
    {
        if (m == 0 || n == 0) return;
        if (k == 0 || T.IsZero(alpha)) Scale(m, n, beta, c, ldc);
        else if (m <= FewRows && a.ColumnStride == 1 && b.ColumnStride == 1)
        {
            // Packing B would take longer than using it: a row of C is a vector times a matrix, in the same order of summation.
            for (int i = 0; i < m; i++) Products.Part(width, MatrixOp.Transpose, k, n, alpha, b.At, b.RowStride, a.At + i * a.RowStride, beta, c + i * ldc);
        }
        else if (width == LaneWidth.Bits512) Run<Lanes512<T>, Vector512<T>>(m, n, k, alpha, a, b, beta, c, ldc, lower, firstRow);
        else if (width == LaneWidth.Bits256) Run<Lanes256<T>, Vector256<T>>(m, n, k, alpha, a, b, beta, c, ldc, lower, firstRow);
        else if (width == LaneWidth.Bits128) Run<Lanes128<T>, Vector128<T>>(m, n, k, alpha, a, b, beta, c, ldc, lower, firstRow);
        else Run<Lanes1<T>, T>(m, n, k, alpha, a, b, beta, c, ldc, lower, firstRow);
    }

    private static void Run<L, V>(int m, int n, int k, T alpha, Strided<T> a, Strided<T> b, T beta, T* c, nint ldc, bool lower, int firstRow)
        where L : struct, ILanes<V, T> where V : struct
    {
        int rows = Tile<L, V, T>.Rows, columns = Tile<L, V, T>.Columns;
        int depth = Math.Min(k, Depth);
        int sizeA = Up(Math.Min(m, BlockRows), rows) * depth, sizeB = Up(Math.Min(n, BlockColumns), columns) * depth;
        T[] buffer = ArrayPool<T>.Shared.Rent(sizeA + sizeB + 3 * Spare);
        fixed (T* start = buffer)
        {
            T* packedB = Aligned(start), packedA = Aligned(packedB + sizeB);
            for (int jc = 0; jc < n; jc += BlockColumns)
                for (int pc = 0; pc < k; pc += Depth)
                {
                    int nc = Math.Min(BlockColumns, n - jc), kc = Math.Min(Depth, k - pc);
                    T betaNow = pc == 0 ? beta : T.One;
                    Strided<T> blockB = b.From(pc, jc);
                    Packing<L, V, T>.Pack(blockB.At, blockB.ColumnStride, blockB.RowStride, nc, kc, columns, packedB);
                    for (int ic = 0; ic < m; ic += BlockRows)
                    {
                        int mc = Math.Min(BlockRows, m - ic);
                        Strided<T> blockA = a.From(ic, pc);
                        Packing<L, V, T>.Pack(blockA.At, blockA.RowStride, blockA.ColumnStride, mc, kc, rows, packedA);
                        int diagonal = lower ? firstRow + ic - jc : int.MaxValue / 2;
                        Block<L, V>(mc, nc, kc, alpha, packedA, packedB, betaNow, c + ic * ldc + jc, ldc, diagonal);
                    }
                }
        }
        ArrayPool<T>.Shared.Return(buffer);
    }

    // One packed block times another, tile by tile. Row i, column j of this block lies above the diagonal when j > i + diagonal.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block<L, V>(int m, int n, int k, T alpha, T* a, T* b, T beta, T* c, nint ldc, int diagonal)
        where L : struct, ILanes<V, T> where V : struct
    {
        int rows = Tile<L, V, T>.Rows, columns = Tile<L, V, T>.Columns;
        T* edge = stackalloc T[rows * columns];
        bool read = !T.IsZero(beta);
        for (int j = 0; j < n; j += columns)
            for (int i = 0; i < m; i += rows)
            {
                if (j > i + rows - 1 + diagonal) continue;
                T* panelA = a + (nint)i * k, panelB = b + (nint)j * k, tile = c + i * ldc + j;
                int height = Math.Min(rows, m - i), breadth = Math.Min(columns, n - j);
                if (height == rows && breadth == columns)
                {
                    Tile<L, V, T>.Run(k, panelA, panelB, alpha, read, beta, tile, ldc);
                    continue;
                }
                // At the rim the whole tile is computed aside, and what exists of it is taken over in the same way.
                Tile<L, V, T>.Run(k, panelA, panelB, T.One, false, T.Zero, edge, columns);
                for (int row = 0; row < height; row++)
                    for (int column = 0; column < breadth; column++)
                    {
                        T* entry = tile + row * ldc + column;
                        T sum = edge[row * columns + column];
                        *entry = read ? T.FusedMultiplyAdd(alpha, sum, beta * *entry) : alpha * sum;
                    }
            }
    }

    /// <summary>C ← β C, where β = 0 writes zeros whatever C held.</summary>
    public static void Scale(int m, int n, T beta, T* c, nint ldc)
    {
        for (int i = 0; i < m; i++)
        {
            Span<T> row = new(c + i * ldc, n);
            if (T.IsZero(beta)) row.Clear();
            else if (beta != T.One) foreach (ref T entry in row) entry *= beta;
        }
    }

    private static int Up(int size, int multiple) => (size + multiple - 1) / multiple * multiple;

    private static T* Aligned(T* p) => (T*)(((nuint)p + 63) & ~(nuint)63);
}
