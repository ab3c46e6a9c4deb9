namespace Week03.NaiveBayes;

/// <summary>The formula as it stands on paper, without logarithms: kept to show what becomes of it.</summary>
public static class PlainProduct
{
    /// <summary>P(c) Π θ over the words of a message, as a double.</summary>
    /// <param name="model">The word frequencies.</param>
    /// <param name="vocabulary">Their words; a word without a column is passed over.</param>
    /// <param name="words">The message.</param>
    /// <param name="c">The class.</param>
    public static double Of(MultinomialModel model, Vocabulary vocabulary, IEnumerable<string> words, int c)
    {
        double product = Math.Exp(model.LogPriors[c]);
        foreach (string word in words)
            if (vocabulary.ColumnOf(word) is >= 0 and int j) product *= Math.Exp(model.LogTheta[c, j]);
        return product;
    }

    /// <summary>P(spam | message) = the product for spam over the sum of both; NaN when both have underflowed to 0.</summary>
    public static double Posterior(MultinomialModel model, Vocabulary vocabulary, IReadOnlyList<string> words)
    {
        double ham = Of(model, vocabulary, words, 0), spam = Of(model, vocabulary, words, 1);
        return spam / (ham + spam);
    }
}
