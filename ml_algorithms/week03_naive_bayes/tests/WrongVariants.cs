using Curriculum.Toolkit;

namespace Week03.NaiveBayes.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>Plain shares of the words: one that a class never had gives it probability zero, whatever the others say.</summary>
    public static Matrix WithoutSmoothing(Dataset data, Matrix x) => Joint(data, x, (count, words, d) => count / words);

    /// <summary>α added above the line and the vocabulary's size forgotten below it: the "probabilities" sum to more than one.</summary>
    public static Matrix WithoutTheVocabularySize(Dataset data, Matrix x) => Joint(data, x, (count, words, d) => (count + 1) / (words + 1));

    /// <summary>No P(c): as if all classes were equally frequent.</summary>
    public static Matrix WithoutPriors(Dataset data, Matrix x) => Joint(data, x, (count, words, d) => (count + 1) / (words + d), priors: false);

    /// <summary>Bernoulli's p for the words that are there, and nothing for those that are not.</summary>
    public static Matrix BernoulliOfPresentWordsOnly(Dataset data, Matrix x)
    {
        BernoulliModel model = new BernoulliNaiveBayes().Fit(data);
        Matrix joint = new(x.Rows, model.LogPriors.Length);
        for (int i = 0; i < x.Rows; i++)
            for (int c = 0; c < joint.Columns; c++)
                joint[i, c] = model.LogPriors[c] + Enumerable.Range(0, x.Columns).Where(j => x[i, j] > 0).Sum(j => model.LogPresent[c, j]);
        return joint;
    }

    /// <summary>The probabilities multiplied, and their logarithm taken at the end.</summary>
    public static Matrix ProductWithoutLogarithms(MultinomialModel model, Matrix x)
    {
        Matrix joint = new(x.Rows, model.LogPriors.Length);
        for (int i = 0; i < x.Rows; i++)
            for (int c = 0; c < joint.Columns; c++)
                joint[i, c] = Math.Log(Enumerable.Range(0, x.Columns).Aggregate(Math.Exp(model.LogPriors[c]), (product, j) => product * Math.Pow(Math.Exp(model.LogTheta[c, j]), x[i, j])));
        return joint;
    }

    /// <summary>log Σ exp(x) as it is written, without taking the largest out.</summary>
    public static double PlainLogSumExp(double[] x) => Math.Log(x.Sum(Math.Exp));

    /// <summary>E[x²] − (E x)² in place of the mean squared deviation.</summary>
    public static double VarianceAsDifference(double[] x) => x.Average(value => value * value) - x.Average() * x.Average();

    private static Matrix Joint(Dataset data, Matrix x, Func<double, double, int, double> estimate, bool priors = true)
    {
        int classes = data.ClassNames.Count, d = data.Columns;
        Matrix joint = new(x.Rows, classes);
        for (int c = 0; c < classes; c++)
        {
            int[] rows = [.. Enumerable.Range(0, data.Rows).Where(row => data.Labels![row] == c)];
            double[] counts = [.. Enumerable.Range(0, d).Select(j => rows.Sum(row => data.X[row, j]))];
            double prior = priors ? Math.Log((double)rows.Length / data.Rows) : 0;
            for (int i = 0; i < x.Rows; i++)
                joint[i, c] = prior + Enumerable.Range(0, d).Where(j => x[i, j] > 0).Sum(j => x[i, j] * Math.Log(estimate(counts[j], counts.Sum(), d)));
        }
        return joint;
    }
}
