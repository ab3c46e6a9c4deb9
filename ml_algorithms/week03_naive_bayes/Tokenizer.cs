namespace Week03.NaiveBayes;

/// <summary>From a message to its words.</summary>
public static class Tokenizer
{
    /// <summary>
    /// The words of a text, in order and in lower case: runs of two letters or more, of any alphabet. The marks $, % and ! count as
    /// words too, since sellers shout. Figures, other marks and single letters are passed over.
    /// </summary>
    public static IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> words = [];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i])) continue;
            if (i - start >= 2) words.Add(text[start..i].ToLowerInvariant());
            if (i < text.Length && text[i] is ('$' or '%' or '!')) words.Add(text[i].ToString());
            start = i + 1;
        }
        return words;
    }
}
