namespace Week05.SupportVectorMachines;

/// <summary>
/// Rows of the kernel matrix, computed when they are first asked for and kept while there is room; then the one that has not been asked
/// for longest makes way. SMO comes back to the same few rows, those of the support vectors, again and again.
/// </summary>
public sealed class KernelRowCache
{
    private const int RowsOfAChunk = 32;
    private readonly FixedRows rows;
    private readonly int stride, capacity;
    private readonly List<double[]> chunks = [];
    private readonly int[] slotOf;
    private readonly List<int> ownerOf = [];
    private readonly List<long> lastUse = [];
    private long clock;

    /// <summary>An empty cache.</summary>
    /// <param name="rows">The n rows.</param>
    /// <param name="stride">Numbers per row of the cache, n or more; what follows the n values is 0.</param>
    /// <param name="megabytes">The room; two rows are kept in any case.</param>
    public KernelRowCache(FixedRows rows, int stride, double megabytes)
    {
        (this.rows, this.stride) = (rows, stride);
        capacity = (int)Math.Clamp(megabytes * 1e6 / (8.0 * Math.Max(1, stride)), 2, Math.Max(2, rows.Count));
        slotOf = new int[rows.Count];
        slotOf.AsSpan().Fill(-1);
    }

    /// <summary>How many rows had to be computed.</summary>
    public int Computed { get; private set; }

    /// <summary>Row i; it stays valid while one other row is asked for.</summary>
    public ReadOnlySpan<double> Row(int i)
    {
        int slot = slotOf[i];
        if (slot < 0)
        {
            slot = FreeSlot();
            (slotOf[i], ownerOf[slot]) = (slot, i);
            Span<double> place = Place(slot);
            rows.Row(i, place[..rows.Count]);
            place[rows.Count..].Clear();
            Computed++;
        }
        lastUse[slot] = ++clock;
        return Place(slot);
    }

    private Span<double> Place(int slot) => chunks[slot / RowsOfAChunk].AsSpan(slot % RowsOfAChunk * stride, stride);

    private int FreeSlot()
    {
        if (ownerOf.Count == capacity)
        {
            int oldest = 0;
            for (int slot = 1; slot < capacity; slot++)
                if (lastUse[slot] < lastUse[oldest]) oldest = slot;
            slotOf[ownerOf[oldest]] = -1;
            return oldest;
        }
        if (ownerOf.Count % RowsOfAChunk == 0) chunks.Add(GC.AllocateUninitializedArray<double>(Math.Min(RowsOfAChunk, capacity - ownerOf.Count) * stride));
        ownerOf.Add(-1);
        lastUse.Add(0);
        return ownerOf.Count - 1;
    }
}
