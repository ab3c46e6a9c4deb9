using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>
/// Points in blocks of eight, stored feature by feature, so that one instruction does the same step for eight points. Each point has a
/// lane to itself, and in it the sum runs as in <see cref="PlainNeighbors.SquaredDistance"/>: same order, same rounding, same bits,
/// however wide the machine's registers are. Where the last block has no point stands NaN, and NaN is never below anything.
/// </summary>
internal sealed class PointBlocks
{
    /// <summary>Points in a block.</summary>
    public const int Width = 8;

    private readonly double[] values;   // block, feature, lane
    private readonly int[] rows;        // block, lane
    private readonly int d;

    /// <summary>Lays the points out in the given order of rows; the number of blocks is even, for loops that take two.</summary>
    public PointBlocks(Matrix points, ReadOnlySpan<int> order)
    {
        d = points.Columns;
        Count = (order.Length + 2 * Width - 1) / (2 * Width) * 2;
        values = GC.AllocateUninitializedArray<double>(Count * Width * d);
        rows = new int[Count * Width];
        order.CopyTo(rows);
        values.AsSpan(order.Length / Width * Width * d).Fill(double.NaN);
        for (int i = 0; i < order.Length; i++)
        {
            ReadOnlySpan<double> point = points.Values.AsSpan(order[i] * d, d);
            ref double lane = ref values[i / Width * Width * d + i % Width];
            for (int j = 0; j < point.Length; j++) Unsafe.Add(ref lane, j * Width) = point[j];
        }
    }

    /// <summary>How many blocks there are.</summary>
    public int Count { get; }

    /// <summary>The squared distances of a query to the eight points of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> SquaredDistances(int block, ReadOnlySpan<double> query)
    {
        ref double point = ref values[block * Width * d];
        Vector512<double> sum = Vector512<double>.Zero;
        for (int j = 0; j < query.Length; j++)
        {
            Vector512<double> difference = Vector512.LoadUnsafe(ref point, (nuint)(j * Width)) - Vector512.Create(query[j]);
            sum = Vector512.FusedMultiplyAdd(difference, difference, sum);
        }
        return sum;
    }

    /// <summary>
    /// The same for four queries and two blocks at once: each number that is loaded is used several times, and eight sums that do not
    /// wait for each other keep the multipliers busy.
    /// </summary>
    /// <param name="block">The first of the two blocks.</param>
    /// <param name="queries">Four queries, one after the other.</param>
    /// <param name="squares">8 vectors: for each query those of the first and of the second block.</param>
    public void SquaredDistances(int block, ReadOnlySpan<double> queries, Span<Vector512<double>> squares)
    {
        nuint n = (nuint)d, next = n * Width;
        ref double point = ref values[block * Width * d];
        ref double query = ref MemoryMarshal.GetReference(queries[..(4 * d)]);
        Vector512<double> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (nuint j = 0; j < n; j++)
        {
            Vector512<double> x0 = Vector512.LoadUnsafe(ref point, j * Width), x1 = Vector512.LoadUnsafe(ref point, next + j * Width);
            Vector512<double> q = Vector512.Create(Unsafe.Add(ref query, j)), u = x0 - q, v = x1 - q;
            (a0, a1) = (Vector512.FusedMultiplyAdd(u, u, a0), Vector512.FusedMultiplyAdd(v, v, a1));
            q = Vector512.Create(Unsafe.Add(ref query, n + j));
            (u, v) = (x0 - q, x1 - q);
            (b0, b1) = (Vector512.FusedMultiplyAdd(u, u, b0), Vector512.FusedMultiplyAdd(v, v, b1));
            q = Vector512.Create(Unsafe.Add(ref query, 2 * n + j));
            (u, v) = (x0 - q, x1 - q);
            (c0, c1) = (Vector512.FusedMultiplyAdd(u, u, c0), Vector512.FusedMultiplyAdd(v, v, c1));
            q = Vector512.Create(Unsafe.Add(ref query, 3 * n + j));
            (u, v) = (x0 - q, x1 - q);
            (d0, d1) = (Vector512.FusedMultiplyAdd(u, u, d0), Vector512.FusedMultiplyAdd(v, v, d1));
        }
        (squares[0], squares[1], squares[2], squares[3]) = (a0, a1, b0, b1);
        (squares[4], squares[5], squares[6], squares[7]) = (c0, c1, d0, d1);
    }

    /// <summary>Offers those points of a block that are near enough.</summary>
    public void Offer(int block, Vector512<double> squares, NearestList nearest)
    {
        // Up to the worst and not below it: of equally near points the row number decides.
        ulong near = Vector512.LessThanOrEqual(squares, Vector512.Create(nearest.Worst)).ExtractMostSignificantBits();
        for (; near != 0; near &= near - 1)
        {
            int lane = BitOperations.TrailingZeroCount(near);
            nearest.Offer(squares[lane], rows[block * Width + lane]);
        }
    }

    /// <summary>Writes down the rows of those points of a block whose squared distance is at most the given one.</summary>
    /// <param name="block">The number of the block.</param>
    /// <param name="squares">The squared distances of its points.</param>
    /// <param name="square">The largest that counts.</param>
    /// <param name="found">Room for <see cref="Width"/> rows, all of which may be overwritten.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Within(int block, Vector512<double> squares, double square, Span<int> found)
    {
        // Which of the eight are near is anyone's guess, and a loop over them would be guessed wrongly at most blocks. So all eight
        // are moved at once, the near ones to the front, as a table says for each of the 256 cases.
        ulong near = Vector512.LessThanOrEqual(squares, Vector512.Create(square)).ExtractMostSignificantBits();
        Vector256<int> front = Vector256.Create<int>(NearToTheFront.AsSpan((int)near * Width, Width));
        Vector256.ShuffleNative(Vector256.Create<int>(rows.AsSpan(block * Width, Width)), front).CopyTo(found);
        return BitOperations.PopCount(near);
    }

    // For each set of lanes: its lanes, ascending, and then anything.
    private static readonly int[] NearToTheFront =
        [.. Enumerable.Range(0, 256).SelectMany(near => Enumerable.Range(0, Width).OrderBy(lane => (near >> lane & 1) == 1 ? 0 : 1))];
}
