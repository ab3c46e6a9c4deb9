namespace Week04.InformationTheory;

/// <summary>A message in bits. The number of symbols travels with it: it says where the padding of the last byte begins.</summary>
/// <param name="Bytes">The bits, the first one highest in the first byte.</param>
/// <param name="Bits">How many of them count.</param>
/// <param name="Symbols">How many symbols they stand for.</param>
public sealed record EncodedMessage(byte[] Bytes, long Bits, int Symbols);

/// <summary>
/// A code in which no word is the beginning of another, so that a message needs no commas. Its words are the canonical ones: sorted
/// by length, then by symbol, each is the one before plus one, with zeros appended where words get longer. So lengths alone
/// determine the code, and the code exists exactly when Kraft's inequality holds for them.
/// </summary>
public sealed class PrefixCode
{
    /// <summary>The longest word that fits into the 64 bits that words are kept in.</summary>
    public const int LongestWord = 63;

    private readonly int[] lengths;
    private readonly ulong[] words;
    private readonly List<int[]> children = [[0, 0]];        // per node two entries: 0 none yet, > 0 a node, < 0 the symbol ~entry

    /// <summary>The canonical code of given lengths.</summary>
    /// <param name="lengths">Per symbol the number of bits of its word, −1 for none; 0 only for a single symbol.</param>
    /// <exception cref="ArgumentException">There is no such code: Kraft's sum exceeds one, or a length is out of range.</exception>
    public PrefixCode(int[] lengths)
    {
        if (lengths.FirstOrDefault(length => length is < -1 or > LongestWord) is not 0 and int odd) throw new ArgumentException($"A word has {odd} bits; allowed are 0 to {LongestWord}, and −1 for no word.", nameof(lengths));
        if (!lengths.Any(length => length >= 0)) throw new ArgumentException("A code needs a word.", nameof(lengths));
        if (KraftSum(lengths) is > 1 and double sum) throw new ArgumentException($"Kraft's sum of the lengths is {sum}; above 1 there is no code.", nameof(lengths));
        (this.lengths, words) = ((int[])lengths.Clone(), new ulong[lengths.Length]);
        int before = 0;
        ulong next = 0;
        foreach (int symbol in Enumerable.Range(0, lengths.Length).Where(symbol => lengths[symbol] >= 0).OrderBy(symbol => lengths[symbol]).ThenBy(symbol => symbol))
        {
            next <<= lengths[symbol] - before;
            // Kraft's sum in doubles rounds an excess of 2⁻⁵³ and less away; counting words does not.
            if (next >> lengths[symbol] != 0) throw new ArgumentException("Kraft's sum of the lengths is above 1: there is no word left.", nameof(lengths));
            (words[symbol], before) = (next++, lengths[symbol]);
            Plant(symbol);
        }
    }

    /// <summary>Per symbol the number of bits of its word; −1 for none.</summary>
    public IReadOnlyList<int> Lengths => lengths;

    /// <summary>Σ 2^−lᵢ (Kraft, 1949): at most 1 for every prefix code, and exactly 1 when no question is wasted.</summary>
    /// <param name="lengths">Lengths of words; those of −1 do not count.</param>
    public static double KraftSum(IReadOnlyList<int> lengths) =>
        // From the smallest term on: sums of powers of two are then exact in doubles wherever the code is complete.
        lengths.Where(length => length >= 0).OrderDescending().Sum(length => Math.ScaleB(1, -length));

    /// <summary>The lengths ⌈−log₂ pᵢ⌉ that Shannon gave (1948, section 9): Kraft's inequality holds, and they lose less than a bit.</summary>
    /// <exception cref="ArgumentException">p is no distribution.</exception>
    public static int[] ShannonLengths(ReadOnlySpan<double> p)
    {
        Distribution.Check(p, nameof(p));
        int[] lengths = new int[p.Length];
        for (int i = 0; i < p.Length; i++) lengths[i] = p[i] > 0 ? (int)Math.Ceiling(Entropy.Surprise(Math.Min(1, p[i]))) : -1;
        return lengths;
    }

    /// <summary>The word of a symbol as zeros and ones; empty for the only symbol of its code, null for a symbol without one.</summary>
    public string? Word(int symbol) => lengths[symbol] < 0 ? null : string.Concat(Enumerable.Range(1, lengths[symbol]).Select(place => (words[symbol] >> (lengths[symbol] - place)) & 1));

    /// <summary>The mean length Σ pᵢ lᵢ in bits per symbol; infinite where a symbol that occurs has no word.</summary>
    /// <exception cref="ArgumentException">p is no distribution over the code's symbols.</exception>
    public double MeanLength(ReadOnlySpan<double> p)
    {
        Distribution.Check(p, nameof(p));
        if (p.Length != lengths.Length) throw new ArgumentException($"p has {p.Length} outcomes, the code {lengths.Length}.", nameof(p));
        double mean = 0;
        for (int i = 0; i < p.Length; i++)
            if (p[i] > 0) mean += lengths[i] < 0 ? double.PositiveInfinity : p[i] * lengths[i];
        return mean;
    }

    /// <summary>The message's words, one after the other.</summary>
    /// <exception cref="ArgumentException">A symbol has no word.</exception>
    public EncodedMessage Encode(ReadOnlySpan<int> message)
    {
        List<byte> bytes = [];
        long bits = 0;
        for (int i = 0; i < message.Length; i++)
        {
            int symbol = message[i];
            if (symbol < 0 || symbol >= lengths.Length || lengths[symbol] < 0) throw new ArgumentException($"Symbol {symbol} at place {i} has no word in this code.", nameof(message));
            for (int place = lengths[symbol] - 1; place >= 0; place--, bits++)
            {
                if (bits % 8 == 0) bytes.Add(0);
                if (((words[symbol] >> place) & 1) == 1) bytes[^1] |= (byte)(0x80 >> (int)(bits % 8));
            }
        }
        return new EncodedMessage([.. bytes], bits, message.Length);
    }

    /// <summary>The symbols of a message: walk from the root with every bit, and begin again at every leaf.</summary>
    /// <exception cref="FormatException">The bits end in the middle of a word, go where there is no word, some are left over, or the numbers contradict each other.</exception>
    public int[] Decode(EncodedMessage message)
    {
        if (message.Bits < 0 || message.Bits > 8L * message.Bytes.Length) throw new FormatException($"{message.Bytes.Length} bytes do not hold {message.Bits} bits.");
        if (message.Symbols < 0 || (message.Symbols > message.Bits && !lengths.Contains(0))) throw new FormatException($"{message.Bits} bits do not hold {message.Symbols} symbols.");
        int[] symbols = new int[message.Symbols];
        int start = lengths.Contains(0) ? children[0][0] : 0;      // an empty word is read before any bit
        long bit = 0;
        for (int i = 0; i < symbols.Length; i++)
        {
            int at = start;
            while (at >= 0)
            {
                if (bit >= message.Bits) throw new FormatException($"The message ends within the word of symbol number {i}.");
                at = children[at][(message.Bytes[bit / 8] >> (int)(7 - bit % 8)) & 1];
                bit++;
                if (at == 0) throw new FormatException($"The bits up to number {bit} are no word of this code.");
            }
            symbols[i] = ~at;
        }
        if (bit != message.Bits) throw new FormatException($"{message.Bits - bit} bits are left over.");
        return symbols;
    }

    /// <summary>Grows the branch of a symbol's word.</summary>
    private void Plant(int symbol)
    {
        if (lengths[symbol] == 0)
        {
            children[0] = [~symbol, ~symbol];
            return;
        }
        int at = 0;
        for (int place = lengths[symbol] - 1; place > 0; place--)
        {
            int side = (int)((words[symbol] >> place) & 1);
            if (children[at][side] == 0)
            {
                children.Add([0, 0]);
                children[at][side] = children.Count - 1;
            }
            at = children[at][side];
        }
        children[at][(int)(words[symbol] & 1)] = ~symbol;
    }
}
