using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>
/// Naive Bayes for counts: a message is a bag of words, drawn one after the other from the word frequencies θ of its class
/// (A. McCallum and K. Nigam, "A comparison of event models for naive Bayes text classification", 1998).
/// </summary>
/// <param name="Smoothing">
/// α, imagined occurrences of every word in every class (Laplace: 1). With 0, one word that a class never had rules the class out.
/// </param>
public sealed record MultinomialNaiveBayes(double Smoothing = 1) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>θ꜀ⱼ = (N꜀ⱼ + α) / (N꜀ + α d), with N꜀ⱼ how often word j stands in the messages of class c, and N꜀ = Σⱼ N꜀ⱼ.</summary>
    /// <param name="data">n rows × d counts, each 0 or more.</param>
    /// <exception cref="ArgumentException">Not complete, a negative count, a negative smoothing, or no word in a class while nothing is smoothed.</exception>
    public MultinomialModel Fit(Dataset data)
    {
        Requires.Smoothing(Smoothing, nameof(Smoothing));
        int[] labels = data.RequireClassification(Abilities);
        Requires.Counts(data.X, data.Features);
        ClassCounts classes = ClassCounts.Of(data, labels);
        int d = data.Columns;
        Matrix counts = new(data.ClassNames.Count, d);
        for (int i = 0; i < data.Rows; i++)
        {
            ReadOnlySpan<double> row = data.X.Row(i);
            Span<double> ofClass = counts.Row(labels[i]);
            double weight = data.Weights?[i] ?? 1;
            for (int j = 0; j < d; j++) ofClass[j] += weight * row[j];
        }
        Matrix logTheta = new(counts.Rows, d);
        for (int c = 0; c < counts.Rows; c++)
        {
            double words = 0;
            foreach (double count in counts.Row(c)) words += count;
            if (words + Smoothing * d == 0 && classes.Counts[c] > 0 && d > 0)
                throw new ArgumentException($"Class '{data.ClassNames[c]}' has no words at all; use a smoothing above 0.", nameof(data));
            // α d and not α: the imagined words are d, one of each.
            for (int j = 0; j < d; j++) logTheta[c, j] = Math.Log((counts[c, j] + Smoothing) / (words + Smoothing * d));
        }
        return new MultinomialModel(data.Features, data.ClassNames, classes.LogPriors, logTheta);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>Word frequencies per class.</summary>
/// <param name="Features">The words.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="LogPriors">K logarithms of the classes' shares.</param>
/// <param name="LogTheta">K classes × d words: log θ.</param>
public sealed record MultinomialModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, double[] LogPriors, Matrix LogTheta) : IProbabilisticClassifier
{
    /// <summary>log P(c) + Σⱼ xⱼ log θ꜀ⱼ for each row and class. An empty message has the prior alone.</summary>
    /// <remarks>The number of orders in which the words may stand is the same for every class and left out.</remarks>
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
                // A class without rows is out already; without smoothing its θ is 0 / 0.
                if (double.IsFinite(sum))
                {
                    ReadOnlySpan<double> row = x.Row(i), logTheta = LogTheta.Row(c);
                    // A word that does not occur is passed over: 0 · log 0 would not be a number.
                    for (int j = 0; j < row.Length; j++)
                        if (row[j] > 0) sum += row[j] * logTheta[j];
                }
                joint[i, c] = sum;
            }
        return joint;
    }

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x) => LogSpace.Probabilities(JointLogLikelihood(x));

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => LogSpace.Largest(JointLogLikelihood(x));

    /// <summary>What one occurrence of word <paramref name="j"/> adds to the log odds of class <paramref name="a"/> against class <paramref name="b"/>.</summary>
    public double Evidence(int j, int a, int b) => LogTheta[a, j] - LogTheta[b, j];
}
