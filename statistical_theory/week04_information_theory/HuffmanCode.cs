namespace Week04.InformationTheory;

/// <summary>
/// The prefix code of least mean length (Huffman, 1952): join the two rarest outcomes into one, again and again; every join asks
/// one question more about all that lies below it.
/// </summary>
public static class HuffmanCode
{
    /// <summary>The length of each outcome's code word.</summary>
    /// <remarks>
    /// Ties are broken the same way everywhere: of equally rare nodes the one that is older goes first, the outcomes being older than
    /// any join, and among themselves as old as their numbers say. Other ways give other lengths and the same mean. With one outcome only, its word is empty: there is nothing to ask.
    /// </remarks>
    /// <param name="weights">Probabilities or counts, one per outcome; any positive total.</param>
    /// <returns>Lengths in bits; −1 for an outcome of weight 0, which has no word.</returns>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or none is positive.</exception>
    public static int[] Lengths(ReadOnlySpan<double> weights)
    {
        int n = weights.Length;
        int[] parent = new int[2 * n];
        PriorityQueue<int, (double Weight, int Age)> rarest = new();
        for (int i = 0; i < n; i++)
        {
            if (!(weights[i] >= 0 && double.IsFinite(weights[i]))) throw new ArgumentException($"Weight number {i} is {weights[i]}; it must be finite and not negative.", nameof(weights));
            if (weights[i] > 0) rarest.Enqueue(i, (weights[i], i));
        }
        if (rarest.Count == 0) throw new ArgumentException("No outcome has a positive weight: an empty text has no code.", nameof(weights));

        int node = n;
        while (rarest.Count > 1)
        {
            rarest.TryDequeue(out int first, out (double Weight, int Age) a);
            rarest.TryDequeue(out int second, out (double Weight, int Age) b);
            parent[first] = parent[second] = node;
            rarest.Enqueue(node, (a.Weight + b.Weight, node));
            node++;
        }

        // The last node is the root; a parent has a higher number than its children, so depths can be handed down.
        int root = rarest.Dequeue();
        int[] depth = new int[2 * n];
        for (int i = root - 1; i >= 0; i--)
            if (parent[i] > 0) depth[i] = depth[parent[i]] + 1;
        int[] lengths = new int[n];
        for (int i = 0; i < n; i++) lengths[i] = weights[i] > 0 ? depth[i] : -1;
        return lengths;
    }
}
