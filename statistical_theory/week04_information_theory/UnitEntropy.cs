namespace Week04.InformationTheory;

/// <summary>A text asked for in units, letters, blocks of letters or words, each without a look at the one before.</summary>
/// <param name="Units">Units in the text.</param>
/// <param name="Different">Different ones among them.</param>
/// <param name="Bits">H, the entropy of a unit by its shares, in bits.</param>
/// <param name="CodeLength">L, the mean length of a unit's word in Huffman's code, in bits.</param>
/// <param name="LettersPerUnit">Mean number of letters; the space that ends a word belongs to it.</param>
public sealed record UnitEntropy(int Units, int Different, double Bits, double CodeLength, double LettersPerUnit)
{
    /// <summary>H over the letters in a unit.</summary>
    public double BitsPerLetter => Bits / LettersPerUnit;

    /// <summary>L over the letters in a unit.</summary>
    public double CodeLengthPerLetter => CodeLength / LettersPerUnit;

    /// <summary>Blocks of letters side by side.</summary>
    /// <param name="text">A text of at least one block.</param>
    /// <param name="size">Letters per block, 1 to 6.</param>
    /// <exception cref="ArgumentException">The text is shorter than a block, or the size is out of range.</exception>
    public static UnitEntropy OfBlocks(BookText text, int size) => Of(text.Blocks(size), size);

    /// <summary>Words, each with the space that ends it.</summary>
    public static UnitEntropy OfWords(BookText text)
    {
        string[] words = text.Words();
        return Of(words, words.Average(word => word.Length + 1.0));
    }

    private static UnitEntropy Of<T>(T[] units, double letters) where T : notnull
    {
        double[] p = Distribution.FromCounts([.. units.GroupBy(unit => unit).Select(group => group.Count())]);
        return new UnitEntropy(units.Length, p.Length, Entropy.Of(p), new PrefixCode(HuffmanCode.Lengths(p)).MeanLength(p), letters);
    }
}
