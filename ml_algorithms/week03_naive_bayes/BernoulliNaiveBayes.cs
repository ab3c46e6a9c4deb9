using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>
/// Naive Bayes for yes and no: each word is in a message or not, and how often does not matter. That a word is absent is evidence too
/// (A. McCallum and K. Nigam, 1998, who call it the multi-variate Bernoulli model).
/// </summary>
/// <param name="Smoothing">α, imagined messages of every class with each word, and as many without it.</param>
public sealed record BernoulliNaiveBayes(double Smoothing = 1) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>p꜀ⱼ = (M꜀ⱼ + α) / (M꜀ + 2α), with M꜀ⱼ the messages of class c that have word j, and M꜀ all of them.</summary>
    /// <param name="data">n rows × d counts; above 0 means that the word is there.</param>
    /// <exception cref="ArgumentException">Not complete, a negative count, or a negative smoothing.</exception>
    public BernoulliModel Fit(Dataset data)
    {
        Requires.Smoothing(Smoothing, nameof(Smoothing));
        int[] labels = data.RequireClassification(Abilities);
        Requires.Counts(data.X, data.Features);
        ClassCounts classes = ClassCounts.Of(data, labels);
        Matrix with = new(data.ClassNames.Count, data.Columns);
        for (int i = 0; i < data.Rows; i++)
        {
            ReadOnlySpan<double> row = data.X.Row(i);
            Span<double> ofClass = with.Row(labels[i]);
            double weight = data.Weights?[i] ?? 1;
            for (int j = 0; j < row.Length; j++)
                if (row[j] > 0) ofClass[j] += weight;
        }
        Matrix logPresent = new(with.Rows, with.Columns), logAbsent = new(with.Rows, with.Columns);
        for (int c = 0; c < with.Rows; c++)
            for (int j = 0; j < with.Columns; j++)
            {
                // 2α and not α d: one word is either there or not.
                double all = classes.Counts[c] + 2 * Smoothing;
                logPresent[c, j] = Math.Log((with[c, j] + Smoothing) / all);
                logAbsent[c, j] = Math.Log((classes.Counts[c] - with[c, j] + Smoothing) / all);
            }
        return new BernoulliModel(data.Features, data.ClassNames, classes.LogPriors, logPresent, logAbsent);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>Per class the probability that a message has a word.</summary>
/// <param name="Features">The words.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="LogPriors">K logarithms of the classes' shares.</param>
/// <param name="LogPresent">K classes × d words: log p.</param>
/// <param name="LogAbsent">K classes × d words: log (1 − p).</param>
public sealed record BernoulliModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, double[] LogPriors, Matrix LogPresent, Matrix LogAbsent) : IProbabilisticClassifier
{
    /// <summary>
    /// log P(c) + Σⱼ log p꜀ⱼ over the words that are there + Σⱼ log (1 − p꜀ⱼ) over those that are not. So an empty message has more
    /// than the prior: it lacks every word.
    /// </summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a count is missing or negative.</exception>
    public Matrix JointLogLikelihood(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Requires.Counts(x, Features);
        Matrix joint = new(x.Rows, ClassNames.Count);
        for (int i = 0; i < x.Rows; i++)
            for (int c = 0; c < LogPriors.Length; c++)
            {
                double sum = LogPriors[c];
                // A class without rows is out already; without smoothing its p is 0 / 0.
                if (double.IsFinite(sum))
                {
                    ReadOnlySpan<double> row = x.Row(i), present = LogPresent.Row(c), absent = LogAbsent.Row(c);
                    for (int j = 0; j < row.Length; j++) sum += row[j] > 0 ? present[j] : absent[j];
                }
                joint[i, c] = sum;
            }
        return joint;
    }

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x) => LogSpace.Probabilities(JointLogLikelihood(x));

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => LogSpace.Largest(JointLogLikelihood(x));
}
