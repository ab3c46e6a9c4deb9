using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>Which words have a column, learned from the training messages alone.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> columns;

    private Vocabulary(IReadOnlyList<string> words)
    {
        Words = words;
        columns = words.Select((word, j) => (word, j)).ToDictionary(pair => pair.word, pair => pair.j, StringComparer.Ordinal);
        Features = words.Select(word => Feature.Numeric(word)).ToList();
    }

    /// <summary>The d words, in ordinal order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words as features.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>The column of a word, or −1 when it has none.</summary>
    public int ColumnOf(string word) => columns.GetValueOrDefault(word, -1);

    /// <summary>The words that stand in at least <paramref name="least"/> of the messages.</summary>
    /// <param name="messages">Tokenised messages.</param>
    /// <param name="least">1 or more; words below it are mostly names and typing errors.</param>
    /// <exception cref="ArgumentException">No word stands in so many messages, or <paramref name="least"/> is below 1.</exception>
    public static Vocabulary Of(IEnumerable<IReadOnlyList<string>> messages, int least = 1)
    {
        if (least < 1) throw new ArgumentException($"least is {least}; a word must stand in at least 1 message.", nameof(least));
        Dictionary<string, int> inMessages = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> message in messages)
            foreach (string word in message.Distinct()) inMessages[word] = inMessages.GetValueOrDefault(word) + 1;
        string[] words = inMessages.Where(pair => pair.Value >= least).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        return words.Length > 0 ? new Vocabulary(words) : throw new ArgumentException($"No word stands in {least} messages or more.", nameof(messages));
    }

    /// <summary>How often each word of the vocabulary stands in each message; words without a column are passed over.</summary>
    /// <returns>One row per message × d counts.</returns>
    public Matrix Counts(IReadOnlyList<IReadOnlyList<string>> messages)
    {
        Matrix counts = new(messages.Count, Words.Count);
        for (int i = 0; i < messages.Count; i++)
            foreach (string word in messages[i])
                if (columns.TryGetValue(word, out int j)) counts[i, j]++;
        return counts;
    }
}
