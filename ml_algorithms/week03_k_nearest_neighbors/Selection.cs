namespace Week03.KNearestNeighbors;

/// <summary>Floyd and Rivest's selection: half a sort, for when it is enough to know which half something belongs to.</summary>
/// <remarks>R. W. Floyd, R. L. Rivest, "Algorithm 489: The algorithm SELECT", Communications of the ACM 18(3), 1975.</remarks>
public static class Selection
{
    /// <summary>Rearranges the keys so that none of the first <paramref name="count"/> is larger than any of the others; a payload goes along.</summary>
    public static void Split(Span<double> keys, Span<int> payload, int count)
    {
        if (count > 0 && count < keys.Length) Place(keys, payload, 0, keys.Length - 1, count);
    }

    // Puts the key that belongs at place into it, with none larger before and none smaller behind.
    private static void Place(Span<double> keys, Span<int> payload, int low, int high, int place)
    {
        while (low < high)
        {
            int n = high - low + 1;
            if (n > 600)
            {
                // Do the same with a sample round the place first, a little off towards the nearer end: its key then cuts off most of the rest, and on the right side.
                double rank = place - low, sample = 3 * Math.Sqrt(n), aside = 2 * Math.Sqrt(sample) * (rank < n / 2.0 ? -1 : 1);
                Place(keys, payload, Math.Max(low, (int)(place - rank * sample / n + aside)), Math.Min(high, (int)(place + (n - rank) * sample / n + aside)), place);
            }
            double pivot = keys[place];
            int i = low, j = high;
            while (i <= j)
            {
                while (keys[i] < pivot) i++;
                while (keys[j] > pivot) j--;
                if (i > j) break;
                (keys[i], keys[j]) = (keys[j], keys[i]);
                (payload[i], payload[j]) = (payload[j], payload[i]);
                i++;
                j--;
            }
            // low .. j are at most the pivot, i .. high at least, and what lies between is the pivot itself.
            if (place <= j) high = j;
            else if (place >= i) low = i;
            else return;
        }
    }
}
