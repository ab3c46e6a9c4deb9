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
                double rank = place - low, sample = 3 * Math.Sqrt(n), aside = 2 * Math.Sqrt(sample) * (rank < 0.6 * n ? -1 : 1);
                Place(keys, payload, Math.Max(low, (int)(place - rank * sample / n + aside)), Math.Min(high, (int)(place + (n - rank) * sample / n + aside)), place);
            }
            double pivot = keys[place];
            int smaller = low + MoveForward(keys[low..(high + 1)], payload[low..(high + 1)], pivot, orEqual: false);
            if (place < smaller)
            {
                high = smaller - 1;
                continue;
            }
            // The pivot is the key sought, or too small. Those that equal it go with it, so that a thousand equal keys are done at once.
            low = smaller + MoveForward(keys[smaller..(high + 1)], payload[smaller..(high + 1)], pivot, orEqual: true);
            if (place < low) return;
        }
    }

    // Keys below the pivot, or up to it, go to the front; returns how many. Every key is moved, to where the next of the front will stand,
    // and only the place of that depends on the comparison: with keys in no order, a jump there would be guessed wrongly half the time,
    // and a wrong guess costs more than the moves.
    private static int MoveForward(Span<double> keys, Span<int> payload, double pivot, bool orEqual)
    {
        int front = 0;
        // As Math.BitIncrement(pivot) is the next number, below it means up to the pivot.
        double limit = orEqual ? Math.BitIncrement(pivot) : pivot;
        payload = payload[..keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            (double key, int row) = (keys[i], payload[i]);
            (keys[i], payload[i]) = (keys[front], payload[front]);
            (keys[front], payload[front]) = (key, row);
            front += key < limit ? 1 : 0;
        }
        return front;
    }
}
