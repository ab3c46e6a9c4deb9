using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// Remembers one row per class, the mean of its standardised rows, and answers with the class whose mean is nearest. Too little memory to
/// parrot anything; classes count alike, however rare.
/// </summary>
public sealed record NearestMean : IClassifierTrainer
{
    /// <inheritdoc/>
    public IClassifier Fit(Dataset data)
    {
        int[] labels = data.RequireClassification();
        Standardization scaling = Scaling.Of(data.X);
        Matrix z = scaling.Apply(data.X), means = new(data.ClassNames.Count, data.Columns);
        int[] counts = new int[data.ClassNames.Count];
        for (int i = 0; i < z.Rows; i++)
        {
            counts[labels[i]]++;
            for (int j = 0; j < z.Columns; j++) means[labels[i], j] += z[i, j];
        }
        for (int c = 0; c < counts.Length; c++)
            for (int j = 0; j < z.Columns; j++) means[c, j] /= counts[c];
        return new NearestMeanModel(data.Features, data.ClassNames, scaling, means);
    }
}

/// <summary>The means of a <see cref="NearestMean"/>.</summary>
/// <param name="Features">The features.</param>
/// <param name="ClassNames">The classes.</param>
/// <param name="Scale">How a row is standardised.</param>
/// <param name="Means">One row per class; NaN for a class without rows, to which nothing is near.</param>
public sealed record NearestMeanModel(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, Standardization Scale, Matrix Means) : IClassifier
{
    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix asked = Scale.Apply(x);
        int[] classes = new int[asked.Rows];
        for (int i = 0; i < classes.Length; i++) classes[i] = Scaling.Nearest(asked, i, Means);
        return classes;
    }
}
