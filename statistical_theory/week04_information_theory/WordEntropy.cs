namespace Week04.InformationTheory;

/// <summary>The entropy of a text's words, one by one, and what that makes per letter.</summary>
/// <param name="Words">Words in the text.</param>
/// <param name="Different">Different ones among them.</param>
/// <param name="Bits">Plug-in entropy of a word, in bits.</param>
/// <param name="MillerMadow">The same, corrected.</param>
/// <param name="LettersPerWord">Mean number of letters, the space that ends the word included.</param>
public sealed record WordEntropy(int Words, int Different, double Bits, double MillerMadow, double LettersPerWord)
{
    /// <summary>Bits per letter, by the plug-in estimate.</summary>
    public double BitsPerLetter => Bits / LettersPerWord;

    /// <summary>Counts the words.</summary>
    public static WordEntropy Of(BookText text)
    {
        string[] words = text.Words();
        int[] counts = [.. words.GroupBy(word => word, StringComparer.Ordinal).Select(group => group.Count()).OrderDescending()];
        return new WordEntropy(words.Length, counts.Length, EntropyEstimate.PlugIn(counts), EntropyEstimate.MillerMadow(counts), words.Average(word => word.Length + 1.0));
    }
}
