using System.Buffers;
using System.Runtime.CompilerServices;

namespace Curriculum.Kernels;

/// <summary>
/// Sorting without comparing: the keys are dealt into 256 heaps by their lowest byte and picked up in order, then by the next byte, and
/// so on. Dealing keeps the order within a heap, so after the last byte all is sorted, and equal keys stand as they stood (stable). All
/// eight counts are taken in one pass beforehand, and a byte that all keys share is not dealt at all.
/// </summary>
internal static unsafe class RadixSort
{
    // Below this, insertion is quicker than counting.
    private const int Few = 48;

    /// <summary>
    /// A number as an integer that is ordered alike: positive numbers get the sign bit set, negative ones all bits turned. −0 comes
    /// before 0, and NaN of any sign after ∞.
    /// </summary>
    public static ulong KeyOf(double x)
    {
        long bits = double.IsNaN(x) ? 0x7FF8000000000000 : BitConverter.DoubleToInt64Bits(x);
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    public static double OfKey(ulong key) => BitConverter.Int64BitsToDouble((long)key ^ ((~(long)key >> 63) | long.MinValue));

    /// <summary>Sorts n keys, and takes the payload along where there is one.</summary>
    public static void Run(ulong* keys, int* payload, int n)
    {
        if (n <= Few) Insertion(keys, payload, n);
        else
        {
            ulong[] otherKeys = ArrayPool<ulong>.Shared.Rent(n);
            int[] otherPayload = ArrayPool<int>.Shared.Rent(payload == null ? 0 : n);
            fixed (ulong* k = otherKeys) fixed (int* p = otherPayload) Deal(keys, payload, k, p, n);
            ArrayPool<int>.Shared.Return(otherPayload);
            ArrayPool<ulong>.Shared.Return(otherKeys);
        }
    }

    private static void Insertion(ulong* keys, int* payload, int n)
    {
        for (int i = 1; i < n; i++)
        {
            ulong key = keys[i];
            int with = payload == null ? 0 : payload[i], at = i;
            for (; at > 0 && keys[at - 1] > key; at--)
            {
                keys[at] = keys[at - 1];
                if (payload != null) payload[at] = payload[at - 1];
            }
            keys[at] = key;
            if (payload != null) payload[at] = with;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Deal(ulong* keys, int* payload, ulong* otherKeys, int* otherPayload, int n)
    {
        int* counts = stackalloc int[8 * 256];
        new Span<int>(counts, 8 * 256).Clear();
        for (int i = 0; i < n; i++)
        {
            ulong key = keys[i];
            for (int digit = 0; digit < 8; digit++, key >>= 8) counts[digit * 256 + (int)(key & 255)]++;
        }

        ulong* fromKeys = keys, toKeys = otherKeys;
        int* fromPayload = payload, toPayload = otherPayload;
        for (int digit = 0; digit < 8; digit++)
        {
            int* heap = counts + digit * 256;
            int shift = digit * 8;
            if (heap[(fromKeys[0] >> shift) & 255] == n) continue;
            for (int value = 0, start = 0; value < 256; value++) (heap[value], start) = (start, start + heap[value]);
            if (payload == null)
            {
                for (int i = 0; i < n; i++)
                {
                    ulong key = fromKeys[i];
                    toKeys[heap[(key >> shift) & 255]++] = key;
                }
            }
            else
            {
                for (int i = 0; i < n; i++)
                {
                    ulong key = fromKeys[i];
                    int to = heap[(key >> shift) & 255]++;
                    toKeys[to] = key;
                    toPayload[to] = fromPayload[i];
                }
            }
            ulong* dealtKeys = toKeys;
            int* dealtPayload = toPayload;
            toKeys = fromKeys;
            toPayload = fromPayload;
            fromKeys = dealtKeys;
            fromPayload = dealtPayload;
        }
        if (fromKeys == keys) return;
        new Span<ulong>(fromKeys, n).CopyTo(new Span<ulong>(keys, n));
        if (payload != null) new Span<int>(fromPayload, n).CopyTo(new Span<int>(payload, n));
    }
}
