using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// Sweeps of rotations over rows of 32 numbers. Of two rows x and y, c x + s y is stored, c y − s x stays in registers for the next
/// rotation. They are written as three shears, with t = s / (1 + c), the tangent of half the angle,
///     x ← x + t y,   y ← y − s x,   x ← x + t y:
/// three multiply-adds for a pair of numbers, where two products and two multiply-adds would be needed otherwise.
/// </summary>
internal static class RotationStrip
{
    /// <summary>Numbers in a row.</summary>
    public const int Width = 32;

    /// <summary>One sweep: rotation i turns rows i and i + 1.</summary>
    /// <param name="strip">One row more than there are rotations.</param>
    /// <param name="t">Tangents of half the angles.</param>
    /// <param name="s">Sines.</param>
    public static void Turn(Span<double> strip, ReadOnlySpan<double> t, ReadOnlySpan<double> s)
    {
        if (Vector512.IsHardwareAccelerated) Wide(strip, t, s);
        else Narrow(strip, t, s);
    }

    /// <summary>
    /// Two sweeps of the same length: rotation i of the first turns rows i + 1 and i + 2, that of the second, which comes later, rows i
    /// and i + 1. With registers of 512 bits both go over the rows at once, and each number is fetched and stored once instead of twice.
    /// </summary>
    public static void TurnTwice(Span<double> strip, ReadOnlySpan<double> t1, ReadOnlySpan<double> s1, ReadOnlySpan<double> t2, ReadOnlySpan<double> s2)
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            Narrow(strip[Width..], t1, s1);
            Narrow(strip, t2, s2);
            return;
        }
        ref double row = ref MemoryMarshal.GetReference(strip);
        ref double second = ref Unsafe.Add(ref row, Width);
        Vector512<double> w0 = Load(ref row, 0), w1 = Load(ref row, 8), w2 = Load(ref row, 16), w3 = Load(ref row, 24);
        Vector512<double> x0 = Load(ref second, 0), x1 = Load(ref second, 8), x2 = Load(ref second, 16), x3 = Load(ref second, 24);
        for (int i = 0; i < t1.Length; i++)
        {
            Vector512<double> t = Vector512.Create(t1[i]), minus = Vector512.Create(-s1[i]);
            ref double next = ref Unsafe.Add(ref row, 2 * Width);
            Vector512<double> y0 = Load(ref next, 0), y1 = Load(ref next, 8), y2 = Load(ref next, 16), y3 = Load(ref next, 24);
            (x0, x1, x2, x3) = (Fused(t, y0, x0), Fused(t, y1, x1), Fused(t, y2, x2), Fused(t, y3, x3));
            (y0, y1, y2, y3) = (Fused(minus, x0, y0), Fused(minus, x1, y1), Fused(minus, x2, y2), Fused(minus, x3, y3));
            (x0, x1, x2, x3) = (Fused(t, y0, x0), Fused(t, y1, x1), Fused(t, y2, x2), Fused(t, y3, x3));
            (t, minus) = (Vector512.Create(t2[i]), Vector512.Create(-s2[i]));
            (w0, w1, w2, w3) = (Fused(t, x0, w0), Fused(t, x1, w1), Fused(t, x2, w2), Fused(t, x3, w3));
            (x0, x1, x2, x3) = (Fused(minus, w0, x0), Fused(minus, w1, x1), Fused(minus, w2, x2), Fused(minus, w3, x3));
            Store(ref row, Fused(t, x0, w0), Fused(t, x1, w1), Fused(t, x2, w2), Fused(t, x3, w3));
            (w0, w1, w2, w3) = (x0, x1, x2, x3);
            (x0, x1, x2, x3) = (y0, y1, y2, y3);
            row = ref Unsafe.Add(ref row, Width);
        }
        Store(ref row, w0, w1, w2, w3);
        Store(ref Unsafe.Add(ref row, Width), x0, x1, x2, x3);
    }

    private static void Wide(Span<double> strip, ReadOnlySpan<double> tangents, ReadOnlySpan<double> s)
    {
        ref double row = ref MemoryMarshal.GetReference(strip);
        Vector512<double> x0 = Load(ref row, 0), x1 = Load(ref row, 8), x2 = Load(ref row, 16), x3 = Load(ref row, 24);
        for (int i = 0; i < tangents.Length; i++)
        {
            Vector512<double> t = Vector512.Create(tangents[i]), minus = Vector512.Create(-s[i]);
            ref double next = ref Unsafe.Add(ref row, Width);
            Vector512<double> y0 = Load(ref next, 0), y1 = Load(ref next, 8), y2 = Load(ref next, 16), y3 = Load(ref next, 24);
            (x0, x1, x2, x3) = (Fused(t, y0, x0), Fused(t, y1, x1), Fused(t, y2, x2), Fused(t, y3, x3));
            (y0, y1, y2, y3) = (Fused(minus, x0, y0), Fused(minus, x1, y1), Fused(minus, x2, y2), Fused(minus, x3, y3));
            Store(ref row, Fused(t, y0, x0), Fused(t, y1, x1), Fused(t, y2, x2), Fused(t, y3, x3));
            (x0, x1, x2, x3) = (y0, y1, y2, y3);
            row = ref next;
        }
        Store(ref row, x0, x1, x2, x3);
    }

    // The same for machines with narrower registers: a quarter of the row at a time.
    private static void Narrow(Span<double> strip, ReadOnlySpan<double> tangents, ReadOnlySpan<double> s)
    {
        for (int part = 0; part < Width; part += 8)
        {
            ref double row = ref strip[part];
            Vector256<double> x0 = Vector256.LoadUnsafe(ref row), x1 = Vector256.LoadUnsafe(ref row, 4);
            for (int i = 0; i < tangents.Length; i++)
            {
                Vector256<double> t = Vector256.Create(tangents[i]), minus = Vector256.Create(-s[i]);
                ref double next = ref Unsafe.Add(ref row, Width);
                Vector256<double> y0 = Vector256.LoadUnsafe(ref next), y1 = Vector256.LoadUnsafe(ref next, 4);
                (x0, x1) = (Vector256.FusedMultiplyAdd(t, y0, x0), Vector256.FusedMultiplyAdd(t, y1, x1));
                (y0, y1) = (Vector256.FusedMultiplyAdd(minus, x0, y0), Vector256.FusedMultiplyAdd(minus, x1, y1));
                Vector256.FusedMultiplyAdd(t, y0, x0).StoreUnsafe(ref row);
                Vector256.FusedMultiplyAdd(t, y1, x1).StoreUnsafe(ref row, 4);
                (x0, x1) = (y0, y1);
                row = ref next;
            }
            x0.StoreUnsafe(ref row);
            x1.StoreUnsafe(ref row, 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ref double row, nuint at) => Vector512.LoadUnsafe(ref row, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fused(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref double row, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2, Vector512<double> x3)
    {
        x0.StoreUnsafe(ref row);
        x1.StoreUnsafe(ref row, 8);
        x2.StoreUnsafe(ref row, 16);
        x3.StoreUnsafe(ref row, 24);
    }
}
