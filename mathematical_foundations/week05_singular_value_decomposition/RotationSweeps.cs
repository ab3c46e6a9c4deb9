using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// Collects sweeps of rotations of neighbouring rows (i, i + 1), (i + 1, i + 2), … and applies them to a matrix later, many at once. One
/// sweep alone waits for memory: it does six operations with each number that it fetches. Here a strip of 32 columns is copied to where
/// it stays in the cache, and all sweeps go over it; the row that two neighbouring rotations share stays in registers between them
/// (F. G. Van Zee, R. A. van de Geijn, G. Quintana-Ortí, "Restructuring the tridiagonal and bidiagonal QR algorithms for performance", 2014).
/// Each entry sees the same operations in the same order on every machine and for any number of threads.
/// </summary>
/// <param name="target">The matrix whose rows are turned, row after row.</param>
/// <param name="columns">Its columns.</param>
/// <param name="threads">How many threads at most share the work.</param>
internal sealed class RotationSweeps(double[] target, int columns, int threads)
{
    private const int Strip = 32, Capacity = 1 << 15;

    private readonly List<(int FirstRow, int Count, int At)> sweeps = [];
    private readonly double[] cosines = new double[Capacity], sines = new double[Capacity];
    private int used;

    /// <summary>Adds a sweep: rotation i turns rows firstRow + i and firstRow + i + 1.</summary>
    public void Add(int firstRow, ReadOnlySpan<double> c, ReadOnlySpan<double> s)
    {
        // A sweep longer than a whole batch goes in pieces: it is a sequence of rotations like any other.
        while (c.Length > 0)
        {
            if (used == Capacity) Apply();
            int count = Math.Min(c.Length, Capacity - used);
            c[..count].CopyTo(cosines.AsSpan(used));
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
        double[] strip = System.Buffers.ArrayPool<double>.Shared.Rent(rows * Strip);
        for (int i = 0; i < rows; i++)
        {
            target.AsSpan((top + i) * columns + first, width).CopyTo(strip.AsSpan(i * Strip));
            strip.AsSpan(i * Strip + width, Strip - width).Clear();
        }
        foreach ((int firstRow, int count, int at) in sweeps)
        {
            Span<double> from = strip.AsSpan((firstRow - top) * Strip, (count + 1) * Strip);
            ReadOnlySpan<double> c = cosines.AsSpan(at, count), s = sines.AsSpan(at, count);
            if (Vector512.IsHardwareAccelerated) Wide(from, c, s);
            else Narrow(from, c, s);
        }
        for (int i = 0; i < rows; i++) strip.AsSpan(i * Strip, width).CopyTo(target.AsSpan((top + i) * columns + first));
        System.Buffers.ArrayPool<double>.Shared.Return(strip);
    }

    // x ← c x + s y is stored, y ← c y − s x is kept for the next rotation; one product of each is rounded, the other fused.
    private static void Wide(Span<double> strip, ReadOnlySpan<double> c, ReadOnlySpan<double> s)
    {
        ref double row = ref MemoryMarshal.GetReference(strip);
        Vector512<double> x0 = Load(ref row, 0), x1 = Load(ref row, 8), x2 = Load(ref row, 16), x3 = Load(ref row, 24);
        for (int i = 0; i < c.Length; i++)
        {
            Vector512<double> ci = Vector512.Create(c[i]), si = Vector512.Create(s[i]), minus = Vector512.Create(-s[i]);
            ref double next = ref Unsafe.Add(ref row, Strip);
            Vector512<double> y0 = Load(ref next, 0), y1 = Load(ref next, 8), y2 = Load(ref next, 16), y3 = Load(ref next, 24);
            Vector512.FusedMultiplyAdd(ci, x0, si * y0).StoreUnsafe(ref row);
            Vector512.FusedMultiplyAdd(ci, x1, si * y1).StoreUnsafe(ref row, 8);
            Vector512.FusedMultiplyAdd(ci, x2, si * y2).StoreUnsafe(ref row, 16);
            Vector512.FusedMultiplyAdd(ci, x3, si * y3).StoreUnsafe(ref row, 24);
            x0 = Vector512.FusedMultiplyAdd(minus, x0, ci * y0);
            x1 = Vector512.FusedMultiplyAdd(minus, x1, ci * y1);
            x2 = Vector512.FusedMultiplyAdd(minus, x2, ci * y2);
            x3 = Vector512.FusedMultiplyAdd(minus, x3, ci * y3);
            row = ref next;
        }
        x0.StoreUnsafe(ref row);
        x1.StoreUnsafe(ref row, 8);
        x2.StoreUnsafe(ref row, 16);
        x3.StoreUnsafe(ref row, 24);
    }

    private static Vector512<double> Load(ref double row, nuint at) => Vector512.LoadUnsafe(ref row, at);

    // The same for machines with narrower registers: a quarter of the strip at a time.
    private static void Narrow(Span<double> strip, ReadOnlySpan<double> c, ReadOnlySpan<double> s)
    {
        for (int part = 0; part < Strip; part += 8)
        {
            ref double row = ref strip[part];
            Vector256<double> x0 = Vector256.LoadUnsafe(ref row), x1 = Vector256.LoadUnsafe(ref row, 4);
            for (int i = 0; i < c.Length; i++)
            {
                Vector256<double> ci = Vector256.Create(c[i]), si = Vector256.Create(s[i]), minus = Vector256.Create(-s[i]);
                ref double next = ref Unsafe.Add(ref row, Strip);
                Vector256<double> y0 = Vector256.LoadUnsafe(ref next), y1 = Vector256.LoadUnsafe(ref next, 4);
                Vector256.FusedMultiplyAdd(ci, x0, si * y0).StoreUnsafe(ref row);
                Vector256.FusedMultiplyAdd(ci, x1, si * y1).StoreUnsafe(ref row, 4);
                x0 = Vector256.FusedMultiplyAdd(minus, x0, ci * y0);
                x1 = Vector256.FusedMultiplyAdd(minus, x1, ci * y1);
                row = ref next;
            }
            x0.StoreUnsafe(ref row);
            x1.StoreUnsafe(ref row, 4);
        }
    }
}
