namespace Week03.KNearestNeighbors;

/// <summary>The points within a radius of several queries: as many for each as there happen to be, in no particular order.</summary>
/// <param name="Starts">q + 1 numbers: the points of query i are <see cref="Rows"/>[Starts[i]] up to, without, Rows[Starts[i + 1]].</param>
/// <param name="Rows">The row numbers of the points, query after query.</param>
/// <param name="Examined">To how many points the distance was computed, over all queries.</param>
public sealed record Neighborhoods(int[] Starts, int[] Rows, long Examined)
{
    /// <summary>How many queries there were.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>The row numbers of the points within the radius of one query.</summary>
    /// <param name="query">The number of the query.</param>
    public ReadOnlySpan<int> RowsOf(int query) => Rows.AsSpan(Starts[query], Starts[query + 1] - Starts[query]);

    /// <summary>Puts together what the shares of the work have found; each begins where the one before ends.</summary>
    /// <param name="counts">q + 1 numbers: how many points each query has, and at the end anything; they become the starts.</param>
    /// <param name="shares">The row numbers, share after share, and how many of them count.</param>
    /// <param name="examined">To how many points the distance was computed.</param>
    internal static Neighborhoods Joined(int[] counts, (int[] Rows, int Count)[] shares, long examined)
    {
        int total = 0;
        for (int i = 0; i < counts.Length; i++) (counts[i], total) = (total, checked(total + counts[i]));
        int[] rows = GC.AllocateUninitializedArray<int>(counts[^1]);
        int at = 0;
        foreach ((int[] found, int count) in shares)
        {
            found.AsSpan(0, count).CopyTo(rows.AsSpan(at));
            at += count;
        }
        return new Neighborhoods(counts, rows, examined);
    }
}
