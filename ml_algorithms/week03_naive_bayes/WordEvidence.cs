namespace Week03.NaiveBayes;

/// <summary>What a word of a message had to say.</summary>
/// <param name="Word">The word.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="LogOdds">What it adds to the log odds of spam, all its occurrences together; negative speaks for ham.</param>
public sealed record WordEvidence(string Word, int Count, double LogOdds)
{
    /// <summary>
    /// The words of a message with their part in the verdict. Their sum, and the log odds of the priors, are the log odds of the
    /// message: nothing else enters.
    /// </summary>
    /// <returns>One entry per word of the vocabulary that occurs, the strongest evidence for spam first.</returns>
    public static IReadOnlyList<WordEvidence> Of(MultinomialModel model, Vocabulary vocabulary, IReadOnlyList<string> words) =>
        words.Where(word => vocabulary.ColumnOf(word) >= 0).GroupBy(word => word)
            .Select(group => new WordEvidence(group.Key, group.Count(), group.Count() * model.Evidence(vocabulary.ColumnOf(group.Key), 1, 0)))
            .OrderByDescending(evidence => evidence.LogOdds).ThenBy(evidence => evidence.Word, StringComparer.Ordinal).ToList();
}
