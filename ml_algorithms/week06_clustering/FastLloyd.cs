using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>
/// <see cref="PlainLloyd"/>, fast. The rows are laid out once in blocks of sixteen, feature by feature, so that an instruction does the
/// same step for eight of them: each row has a lane to itself, in which its sum runs in the plain order, so distances have the plain
/// bits, however wide the machine's registers are. And the sums of the rows go on from the last assignment: only a row that changes its
/// centre is taken out of one and put into another. They are kept for chunks of 4096 rows, which are added in their order, whichever
/// thread had them.
/// </summary>
public sealed class FastLloyd : ILloyd
{
    private const int Lanes = 8, Block = 2 * Lanes, ChunkRows = 4096;

    private readonly int rows, d, chunks, threads;
    private readonly double[] columns;      // block, feature, row
    private double[] sums = [];             // chunk, centre, feature
    private int[] counts = [];              // chunk, centre
    private LloydState? last;

    /// <summary>Lays the rows out.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="threads">How many threads at most share the chunks.</param>
    public FastLloyd(Matrix x, int threads = 1)
    {
        (rows, d, this.threads) = (x.Rows, x.Columns, threads);
        chunks = (x.Rows + ChunkRows - 1) / ChunkRows;
        columns = GC.AllocateUninitializedArray<double>((x.Rows + Block - 1) / Block * Block * d);
        columns.AsSpan(x.Rows / Block * Block * d).Clear();
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            for (int i = chunk * ChunkRows; i < End(chunk); i++)
            {
                ReadOnlySpan<double> row = x.Values.AsSpan(i * d, d);
                ref double lane = ref columns[i / Block * Block * d + i % Block];
                for (int j = 0; j < row.Length; j++) Unsafe.Add(ref lane, j * Block) = row[j];
            }
        });
    }

    /// <inheritdoc/>
    public bool Assign(Matrix centers, LloydState state)
    {
        int k = centers.Rows;
        if (!ReferenceEquals(state, last)) (sums, counts, last) = (new double[chunks * k * d], new int[chunks * k], state);
        bool[] changed = new bool[chunks];
        // An even number of centres: the one that may be missing is at NaN, and NaN is never below anything.
        double[] even = new double[(k + 1) / 2 * 2 * d];
        even.AsSpan(k * d).Fill(double.NaN);
        centers.Values.CopyTo(even, 0);
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
            changed[chunk] = Chunk(even, chunk * ChunkRows, End(chunk), state, sums.AsSpan(chunk * k * d, k * d), counts.AsSpan(chunk * k, k)));
        Array.Clear(state.Sums.Values);
        Array.Clear(state.Counts);
        for (int i = 0; i < sums.Length; i++) state.Sums.Values[i % (k * d)] += sums[i];
        for (int i = 0; i < counts.Length; i++) state.Counts[i % k] += counts[i];
        return changed.Contains(true);
    }

    private int End(int chunk) => Math.Min(rows, (chunk + 1) * ChunkRows);

    private bool Chunk(double[] centers, int from, int to, LloydState state, Span<double> sums, Span<int> counts)
    {
        Span<double> least = stackalloc double[Block], nearest = stackalloc double[Block];
        bool changed = false;
        for (int first = from; first < to; first += Block)
        {
            Nearest(ref columns[first * d], centers, d, least, nearest);
            Span<int> labels = state.Labels.AsSpan(first, Math.Min(Block, to - first));
            least[..labels.Length].CopyTo(state.Squares.AsSpan(first));
            for (int i = 0; i < labels.Length; i++)
            {
                int old = labels[i], label = (int)nearest[i];
                if (old == label) continue;
                changed = true;
                labels[i] = label;
                counts[label]++;
                if (old >= 0) counts[old]--;
                Move(ref columns[first * d + i], sums.Slice(label * d, d), old < 0 ? [] : sums.Slice(old * d, d));
            }
        }
        return changed;
    }

    // The row is taken from its block, which is in the first-level cache at this moment; the table of rows is not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(ref double lane, Span<double> to, Span<double> from)
    {
        for (int j = 0; j < from.Length; j++) from[j] -= Unsafe.Add(ref lane, j * Block);
        for (int j = 0; j < to.Length; j++) to[j] += Unsafe.Add(ref lane, j * Block);
    }

    // Two vectors of rows meet two centres at a time: four sums that do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Nearest(ref double x, double[] centers, int d, Span<double> least, Span<double> nearest)
    {
        Vector512<double> least0 = Vector512.Create(double.PositiveInfinity), least1 = least0, nearest0 = default, nearest1 = default;
        int count = centers.Length / d;
        nuint end = (nuint)(d * Block);
        for (int c = 0; c < count; c += 2)
        {
            ref double p = ref centers[c * d], q = ref Unsafe.Add(ref p, d);
            Vector512<double> p0 = default, p1 = default, q0 = default, q1 = default;
            for (nuint at = 0; at < end; at += Block)
            {
                Vector512<double> x0 = Vector512.LoadUnsafe(ref x, at), x1 = Vector512.LoadUnsafe(ref x, at + Lanes);
                Vector512<double> center = Vector512.Create(p), u = x0 - center, v = x1 - center;
                (p0, p1) = (Vector512.FusedMultiplyAdd(u, u, p0), Vector512.FusedMultiplyAdd(v, v, p1));
                center = Vector512.Create(q);
                (u, v) = (x0 - center, x1 - center);
                (q0, q1) = (Vector512.FusedMultiplyAdd(u, u, q0), Vector512.FusedMultiplyAdd(v, v, q1));
                p = ref Unsafe.Add(ref p, 1);
                q = ref Unsafe.Add(ref q, 1);
            }
            // Below, not equal: of equally near centres the first stays.
            Vector512<double> below = Vector512.LessThan(p0, least0), number = Vector512.Create((double)c);
            (least0, nearest0) = (Vector512.ConditionalSelect(below, p0, least0), Vector512.ConditionalSelect(below, number, nearest0));
            below = Vector512.LessThan(p1, least1);
            (least1, nearest1) = (Vector512.ConditionalSelect(below, p1, least1), Vector512.ConditionalSelect(below, number, nearest1));
            number = Vector512.Create(c + 1.0);
            below = Vector512.LessThan(q0, least0);
            (least0, nearest0) = (Vector512.ConditionalSelect(below, q0, least0), Vector512.ConditionalSelect(below, number, nearest0));
            below = Vector512.LessThan(q1, least1);
            (least1, nearest1) = (Vector512.ConditionalSelect(below, q1, least1), Vector512.ConditionalSelect(below, number, nearest1));
        }
        least0.CopyTo(least);
        least1.CopyTo(least[Lanes..]);
        nearest0.CopyTo(nearest);
        nearest1.CopyTo(nearest[Lanes..]);
    }
}
