using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>Naive Bayes for measurements: within a class every feature follows a normal curve of its own, independent of the others.</summary>
/// <param name="VarianceSmoothing">
/// What is added to every variance, as a part of the largest variance that a feature has over all rows. It keeps a feature that is
/// constant within a class from having a curve of width zero.
/// </param>
public sealed record GaussianNaiveBayes(double VarianceSmoothing = 1e-9) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.Weights;

    /// <summary>Mean and variance (divided by n, not n − 1) of every feature in every class.</summary>
    /// <param name="data">n rows × d numbers.</param>
    /// <exception cref="ArgumentException">
    /// Not complete and numeric, a negative smoothing, or variances that are zero even with it, because all features are constant or
    /// nothing is smoothed.
    /// </exception>
    public GaussianModel Fit(Dataset data)
    {
        Requires.Smoothing(VarianceSmoothing, nameof(VarianceSmoothing));
        int[] labels = data.RequireClassification(Abilities);
        ClassCounts classes = ClassCounts.Of(data, labels);
        (Matrix means, Matrix variances) = ClassMoments.Of(data.X, labels, data.Weights, classes.Counts);
        double added = VarianceSmoothing * ClassMoments.TotalVariances(means, variances, classes.Counts).DefaultIfEmpty().Max();
        for (int c = 0; c < variances.Rows; c++)
            for (int j = 0; j < variances.Columns; j++)
            {
                variances[c, j] += added;
                if (classes.Counts[c] > 0 && !(variances[c, j] > 0 && double.IsFinite(variances[c, j])))
                    throw new ArgumentException(FormattableString.Invariant(
                        $"'{data.Features[j].Name}' has variance {variances[c, j]} in class '{data.ClassNames[c]}'; a normal curve needs one that is finite and above 0. Leave constant features out."), nameof(data));
            }
        return new GaussianModel(data.Features, data.ClassNames, classes.LogPriors, means, variances);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>A normal curve per class and feature.</summary>
/// <param name="Features">The d features.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="LogPriors">K logarithms of the classes' shares.</param>
/// <param name="Means">K classes × d features, in the features' units.</param>
/// <param name="Variances">K classes × d features, smoothed, in the units squared.</param>
public sealed record GaussianModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, double[] LogPriors, Matrix Means, Matrix Variances) : IProbabilisticClassifier
{
    /// <summary>log P(c) + Σⱼ log N(xⱼ; μ꜀ⱼ, σ²꜀ⱼ) for each row and class.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public Matrix JointLogLikelihood(Matrix x)
    {
        Requirements.RequireColumns(x, Features);
        // What does not depend on x: log P(c) − ½ Σ log 2πσ², and the 1 / σ².
        double[] constants = new double[LogPriors.Length];
        Matrix precisions = new(Variances.Rows, Variances.Columns);
        for (int c = 0; c < constants.Length; c++)
        {
            constants[c] = LogPriors[c];
            if (!double.IsFinite(LogPriors[c])) continue;
            for (int j = 0; j < Variances.Columns; j++)
            {
                constants[c] -= 0.5 * Math.Log(2 * Math.PI * Variances[c, j]);
                precisions[c, j] = 1 / Variances[c, j];
            }
        }
        Matrix joint = new(x.Rows, constants.Length), means = SquaredDeviations.PaddedRows(Means);
        precisions = SquaredDeviations.PaddedRows(precisions);
        double[] last = new double[precisions.Columns];
        for (int i = 0; i < x.Rows; i++)
        {
            ReadOnlySpan<double> row = last;
            if (i * x.Columns + last.Length <= x.Values.Length) row = x.Values.AsSpan(i * x.Columns, last.Length);
            else x.Row(i).CopyTo(last);
            for (int c = 0; c < constants.Length; c++)
            {
                double value = double.NegativeInfinity;
                if (double.IsFinite(constants[c]))
                {
                    value = constants[c] - 0.5 * SquaredDeviations.Fast(row, means.Row(c), precisions.Row(c));
                    // A measurement that is no number leaves none here: so it is found without a look at all of them beforehand.
                    if (!double.IsFinite(value)) Requirements.RequireValues(x, i, i + 1, Features);
                }
                joint.Values[i * constants.Length + c] = value;
            }
        }
        return joint;
    }

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x) => LogSpace.Probabilities(JointLogLikelihood(x));

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => LogSpace.Largest(JointLogLikelihood(x));
}
