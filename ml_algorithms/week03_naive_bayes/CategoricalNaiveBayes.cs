using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>Naive Bayes for categories: outlook, temperature, humidity, wind. This is the kind that is done by hand.</summary>
/// <param name="Smoothing">α, imagined rows of every class with each level of a feature; 0 is plain counting.</param>
public sealed record CategoricalNaiveBayes(double Smoothing = 1) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Categories | Abilities.Weights;

    /// <summary>P(level v of feature j | c) = (rows of class c with it + α) / (rows of class c + α · number of levels of j).</summary>
    /// <param name="data">n rows × d categories.</param>
    /// <exception cref="ArgumentException">A feature is not categorical, a value is missing, or the smoothing is negative.</exception>
    public CategoricalModel Fit(Dataset data)
    {
        Requires.Smoothing(Smoothing, nameof(Smoothing));
        int[] labels = data.RequireClassification(Abilities);
        if (data.Features.FirstOrDefault(feature => feature.Kind == FeatureKind.Numeric) is { } numeric)
            throw new ArgumentException($"Feature '{numeric.Name}' is numeric; this method counts categories. Cut it into levels, or use {nameof(GaussianNaiveBayes)}.", nameof(data));
        ClassCounts classes = ClassCounts.Of(data, labels);
        Matrix[] logProbabilities = data.Features.Select(feature => new Matrix(data.ClassNames.Count, feature.Levels.Count)).ToArray();
        for (int j = 0; j < data.Columns; j++)
        {
            Matrix table = logProbabilities[j];
            for (int i = 0; i < data.Rows; i++) table[labels[i], (int)data.X[i, j]] += data.Weights?[i] ?? 1;
            for (int c = 0; c < table.Rows; c++)
                for (int v = 0; v < table.Columns; v++)
                    table[c, v] = Math.Log((table[c, v] + Smoothing) / (classes.Counts[c] + Smoothing * table.Columns));
        }
        return new CategoricalModel(data.Features, data.ClassNames, classes.LogPriors, logProbabilities);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>Per class and feature the probability of each level.</summary>
/// <param name="Features">The d categorical features.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="LogPriors">K logarithms of the classes' shares.</param>
/// <param name="LogProbabilities">Per feature K classes × its levels: log P(level | class).</param>
public sealed record CategoricalModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, double[] LogPriors, IReadOnlyList<Matrix> LogProbabilities) : IProbabilisticClassifier
{
    /// <summary>log P(c) + Σⱼ log P(xⱼ | c) for each row and class.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is no number of a level.</exception>
    public Matrix JointLogLikelihood(Matrix x)
    {
        Requirements.RequireRows(x, Features, Abilities.Categories);
        Matrix joint = new(x.Rows, ClassNames.Count);
        for (int i = 0; i < x.Rows; i++)
            for (int c = 0; c < LogPriors.Length; c++)
            {
                double sum = LogPriors[c];
                if (double.IsFinite(sum))
                    for (int j = 0; j < x.Columns; j++) sum += LogProbabilities[j][c, (int)x[i, j]];
                joint[i, c] = sum;
            }
        return joint;
    }

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x) => LogSpace.Probabilities(JointLogLikelihood(x));

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => LogSpace.Largest(JointLogLikelihood(x));
}
