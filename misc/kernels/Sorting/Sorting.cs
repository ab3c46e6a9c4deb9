using System.Buffers;

namespace Curriculum.Kernels;

/// <summary>
/// Sorting and selection of doubles. Every order is complete, so every result is the only one possible: NaN comes last, and among equal
/// numbers the one that came first.
/// </summary>
public static unsafe class Sorting
{
    /// <summary>Sorts ascending, in place; −0 before 0, NaN last.</summary>
    /// <param name="values">n numbers.</param>
    public static void Sort(Span<double> values)
    {
        fixed (double* p = values) Sort(p, null, values.Length);
    }

    /// <summary>Sorts ascending, in place, and takes a payload along; −0 before 0, NaN last, equal keys as they stood.</summary>
    /// <param name="keys">n numbers.</param>
    /// <param name="payload">n numbers, each of which stays with its key.</param>
    public static void Sort(Span<double> keys, Span<int> payload)
    {
        Check.Vector<int>(payload, keys.Length, nameof(payload));
        Check.Apart(payload, keys, nameof(payload), nameof(keys));
        fixed (double* p = keys) fixed (int* q = payload) Sort(p, q, keys.Length);
    }

    // A number and its key are equally long, so the keys take the numbers' place meanwhile.
    private static void Sort(double* values, int* payload, int n)
    {
        ulong* keys = (ulong*)values;
        for (int i = 0; i < n; i++) keys[i] = RadixSort.KeyOf(values[i]);
        RadixSort.Run(keys, payload, n);
        for (int i = 0; i < n; i++) values[i] = RadixSort.OfKey(keys[i]);
    }

    /// <summary>The indices that would sort the values ascending: −0 equals 0, NaN last, equal values by index.</summary>
    /// <param name="values">n numbers; they stay as they are.</param>
    /// <param name="order">n indices; what it held is overwritten.</param>
    public static void ArgSort(ReadOnlySpan<double> values, Span<int> order)
    {
        Check.Vector<int>(order, values.Length, nameof(order));
        Check.Apart(order, values, nameof(order), nameof(values));
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            keys[i] = RadixSort.KeyOf(values[i] + 0.0);
            order[i] = i;
        }
        fixed (ulong* p = keys) fixed (int* q = order) RadixSort.Run(p, q, values.Length);
        ArrayPool<ulong>.Shared.Return(keys);
    }

    /// <summary>The indices of the k smallest values, smallest first: −0 equals 0, NaN last, equal values by index.</summary>
    /// <param name="values">n numbers; they stay as they are.</param>
    /// <param name="indices">k indices, 0 ≤ k ≤ n; what it held is overwritten.</param>
    public static void Smallest(ReadOnlySpan<double> values, Span<int> indices) => Select(values, indices, 0);

    /// <summary>The indices of the k largest values, largest first: −0 equals 0, NaN last, equal values by index.</summary>
    /// <param name="values">n numbers; they stay as they are.</param>
    /// <param name="indices">k indices, 0 ≤ k ≤ n; what it held is overwritten.</param>
    public static void Largest(ReadOnlySpan<double> values, Span<int> indices) => Select(values, indices, ulong.MaxValue);

    // A heap of the k best so far, the worst of them on top: most values are no better than that one and cost one comparison.
    private static void Select(ReadOnlySpan<double> values, Span<int> indices, ulong turn)
    {
        int k = indices.Length;
        if (k > values.Length) throw new ArgumentException($"{nameof(indices)} asks for {k} indices; there are {values.Length} values.", nameof(indices));
        Check.Apart(indices, values, nameof(indices), nameof(values));
        if (k == 0) return;

        ulong[] rented = ArrayPool<ulong>.Shared.Rent(k);
        Span<ulong> keys = rented.AsSpan(0, k);
        for (int i = 0; i < k; i++) (keys[i], indices[i]) = (Key(values[i], turn), i);
        for (int i = k / 2 - 1; i >= 0; i--) Sink(keys, indices, i);
        for (int i = k; i < values.Length; i++)
        {
            ulong key = Key(values[i], turn);
            if (key >= keys[0]) continue;           // a later index does not beat an equal value
            (keys[0], indices[0]) = (key, i);
            Sink(keys, indices, 0);
        }
        for (int last = k - 1; last > 0; last--)    // the worst goes to the end, again and again
        {
            (keys[0], keys[last]) = (keys[last], keys[0]);
            (indices[0], indices[last]) = (indices[last], indices[0]);
            Sink(keys[..last], indices[..last], 0);
        }
        ArrayPool<ulong>.Shared.Return(rented);
    }

    // The key, turned round for descending order; NaN stays last either way.
    private static ulong Key(double value, ulong turn) => double.IsNaN(value) ? ulong.MaxValue : RadixSort.KeyOf(value + 0.0) ^ turn;

    private static void Sink(Span<ulong> keys, Span<int> indices, int at)
    {
        while (true)
        {
            int child = 2 * at + 1;
            if (child >= keys.Length) return;
            if (child + 1 < keys.Length && Worse(keys, indices, child + 1, child)) child++;
            if (!Worse(keys, indices, child, at)) return;
            (keys[at], keys[child]) = (keys[child], keys[at]);
            (indices[at], indices[child]) = (indices[child], indices[at]);
            at = child;
        }
    }

    private static bool Worse(Span<ulong> keys, Span<int> indices, int a, int b) => keys[a] > keys[b] || keys[a] == keys[b] && indices[a] > indices[b];
}
