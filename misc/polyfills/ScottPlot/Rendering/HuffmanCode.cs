namespace ScottPlot;

/// <summary>Short codes for frequent symbols (Huffman 1952), none longer than asked, as deflate writes them.</summary>
internal sealed class HuffmanCode
{
    /// <summary>Bits per symbol; 0 for one that does not occur.</summary>
    internal int[] Lengths { get; }

    /// <summary>The code of each symbol, its first bit lowest.</summary>
    internal int[] Codes { get; }

    internal HuffmanCode(int[] counts, int longest)
    {
        Lengths = new int[counts.Length];
        // Where a code grows too long, frequencies are evened out until it does not.
        for (int[] weights = counts; ; weights = [.. weights.Select(weight => weight == 0 ? 0 : weight / 2 + 1)])
        {
            Assign(weights);
            if (Lengths.Max() <= longest)
                break;
        }
        Codes = new int[counts.Length];
        for (int length = 1, code = 0; length <= longest; length++, code <<= 1)
            for (int symbol = 0; symbol < Lengths.Length; symbol++)
                if (Lengths[symbol] == length)
                    Codes[symbol] = Reversed(code++, length);
    }

    private void Assign(int[] weights)
    {
        Array.Clear(Lengths);
        PriorityQueue<int[], (long Weight, int Order)> open = new();
        int order = 0;
        for (int symbol = 0; symbol < weights.Length; symbol++)
            if (weights[symbol] > 0)
                open.Enqueue([symbol], (weights[symbol], order++));
        if (open.Count == 1)
            Lengths[open.Dequeue()[0]] = 1;
        while (open.Count > 1)
        {
            open.TryDequeue(out int[]? a, out (long Weight, int Order) first);
            open.TryDequeue(out int[]? b, out (long Weight, int Order) second);
            int[] both = [.. a!, .. b!];
            foreach (int symbol in both)
                Lengths[symbol]++;
            open.Enqueue(both, (first.Weight + second.Weight, order++));
        }
    }

    private static int Reversed(int code, int length)
    {
        int reversed = 0;
        for (int bit = 0; bit < length; bit++)
            reversed |= (code >> bit & 1) << (length - 1 - bit);
        return reversed;
    }
}
