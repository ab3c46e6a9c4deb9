using System.Runtime.InteropServices;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// Collects sweeps of rotations of neighbouring rows (i, i + 1), (i + 1, i + 2), … and applies them to a matrix later, many at once. One
/// sweep alone waits for memory: it does three operations with each number that it fetches. Here a strip of 32 columns is copied to where
/// it stays in the second-level cache, and all sweeps go over it, sixteen at a time over a band of rows that stays in the first-level
/// one; the row that two neighbouring rotations share stays in registers between them
/// (F. G. Van Zee, R. A. van de Geijn, G. Quintana-Ortí, "Restructuring the tridiagonal and bidiagonal QR algorithms for performance", 2014).
/// Each entry sees the same operations in the same order on every machine and for any number of threads.
/// </summary>
/// <param name="target">The matrix whose rows are turned, row after row.</param>
/// <param name="columns">Its columns.</param>
/// <param name="threads">How many threads at most share the work.</param>
public sealed class RotationSweeps(double[] target, int columns, int threads)
{
    private const int Strip = RotationStrip.Width, Band = 32, Group = 16, Capacity = 1 << 15;

    private readonly List<(int FirstRow, int Count, int At)> sweeps = [];
    private readonly double[] tangents = new double[Capacity], sines = new double[Capacity];
    private int used;

    /// <summary>Adds a sweep: rotation i turns rows firstRow + i and firstRow + i + 1.</summary>
    /// <param name="firstRow">The upper row of the first rotation.</param>
    /// <param name="c">Cosines, none negative.</param>
    /// <param name="s">Sines, as many.</param>
    /// <exception cref="ArgumentException">There are not as many sines as cosines, a cosine is negative, or a row is not in the matrix.</exception>
    public void Add(int firstRow, ReadOnlySpan<double> c, ReadOnlySpan<double> s)
    {
        if (c.Length != s.Length) throw new ArgumentException($"There are {c.Length} cosines and {s.Length} sines.", nameof(s));
        if (firstRow < 0 || (firstRow + c.Length + 1L) * columns > target.Length) throw new ArgumentException($"{c.Length} rotations from row {firstRow} on leave the matrix of {target.Length / Math.Max(1, columns)} rows.", nameof(firstRow));
        foreach (double cosine in c)
            if (!(cosine >= 0)) throw new ArgumentException($"A cosine is {cosine:R}; a turn by more than 90 degrees cannot be written as shears.", nameof(c));
        // A sweep longer than a whole batch goes in pieces: it is a sequence of rotations like any other.
        while (c.Length > 0)
        {
            if (used == Capacity) Apply();
            int count = Math.Min(c.Length, Capacity - used);
            for (int i = 0; i < count; i++) tangents[used + i] = s[i] / (1 + c[i]);
            s[..count].CopyTo(sines.AsSpan(used));
            sweeps.Add((firstRow, count, used));
            (used, firstRow) = (used + count, firstRow + count);
            c = c[count..];
            s = s[count..];
        }
    }

    /// <summary>Applies all that was collected.</summary>
    public void Apply()
    {
        if (used > 0)
        {
            int top = sweeps.Min(sweep => sweep.FirstRow), rows = sweeps.Max(sweep => sweep.FirstRow + sweep.Count) + 1 - top;
            int strips = (columns + Strip - 1) / Strip;
            if (threads == 1)
                for (int strip = 0; strip < strips; strip++) Apply(strip * Strip, top, rows);
            else
                Parallel.For(0, strips, new ParallelOptions { MaxDegreeOfParallelism = threads }, strip => Apply(strip * Strip, top, rows));
        }
        sweeps.Clear();
        used = 0;
    }

    private void Apply(int first, int top, int rows)
    {
        int width = Math.Min(Strip, columns - first);
        // A vector that lies across the border of two lines of the cache costs double: the strip begins where a line does.
        double[] buffer = System.Buffers.ArrayPool<double>.Shared.Rent(rows * Strip + 8);
        using PinnedGCHandle<double[]> pinned = new(buffer);
        Span<double> strip = buffer.AsSpan((int)((64 - Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) % 64) % 64 / 8), rows * Strip);
        for (int i = 0; i < rows; i++)
        {
            target.AsSpan((top + i) * columns + first, width).CopyTo(strip[(i * Strip)..]);
            strip.Slice(i * Strip + width, Strip - width).Clear();
        }
        for (int k = 0; k < sweeps.Count; k += Group) InBands(CollectionsMarshal.AsSpan(sweeps).Slice(k, Math.Min(Group, sweeps.Count - k)), strip, top, rows);
        for (int i = 0; i < rows; i++) strip.Slice(i * Strip, width).CopyTo(target.AsSpan((top + i) * columns + first));
        System.Buffers.ArrayPool<double>.Shared.Return(buffer);
    }

    // A band of rows gets all sweeps of the group before the next band does. Each sweep stays one row behind the one before it, so that
    // every row is turned in the same order as if the sweeps went over the strip one after another.
    private void InBands(ReadOnlySpan<(int FirstRow, int Count, int At)> group, Span<double> strip, int top, int rows)
    {
        for (int band = top; band < top + rows + group.Length; band += Band)
            for (int k = 0; k < group.Length; k++)
            {
                (int from, int to) = Share(group[k], band - k);
                if (to - from == Band && k + 1 < group.Length && Share(group[k + 1], band - k - 1) is var (next, end) && end - next == Band)
                {
                    int second = group[k + 1].At + next - group[k + 1].FirstRow, first = group[k].At + from - group[k].FirstRow;
                    RotationStrip.TurnTwice(strip.Slice((next - top) * Strip, (Band + 2) * Strip), tangents.AsSpan(first, Band), sines.AsSpan(first, Band), tangents.AsSpan(second, Band), sines.AsSpan(second, Band));
                    k++;
                }
                else if (from < to)
                {
                    int first = group[k].At + from - group[k].FirstRow;
                    RotationStrip.Turn(strip.Slice((from - top) * Strip, (to - from + 1) * Strip), tangents.AsSpan(first, to - from), sines.AsSpan(first, to - from));
                }
            }
    }

    // The rotations of a sweep whose upper row lies in the band that begins at the given row.
    private static (int From, int To) Share((int FirstRow, int Count, int At) sweep, int band) =>
        (Math.Max(sweep.FirstRow, band), Math.Min(sweep.FirstRow + sweep.Count, band + Band));
}
