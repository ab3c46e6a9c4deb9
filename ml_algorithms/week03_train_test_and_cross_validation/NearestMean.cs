using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// Remembers one row per class, the mean of its standardised rows, and answers with the class whose mean is nearest: a nearest neighbour
/// among the means. Too little memory to parrot anything; classes count alike, however rare.
/// </summary>
public sealed record NearestMean : IClassifierTrainer
{
    /// <inheritdoc/>
    public IClassifier Fit(Dataset data)
    {
        int[] labels = data.RequireClassification();
        StandardScalerModel scaling = new StandardScaler().Fit(data);
        Matrix z = scaling.Transform(data.X), means = new(data.ClassNames.Count, data.Columns);
        int[] counts = new int[data.ClassNames.Count];
        for (int i = 0; i < z.Rows; i++)
        {
            counts[labels[i]]++;
            for (int j = 0; j < z.Columns; j++) means[labels[i], j] += z[i, j];
        }
        // To a class without rows nothing is near.
        int[] present = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0)];
        foreach (int c in present)
            for (int j = 0; j < z.Columns; j++) means[c, j] /= counts[c];
        return new NearestMeanModel(scaling, new KNeighborsClassifier(1, Method: SearchMethod.Plain).Fit(new Dataset { X = means.SelectRows(present), Labels = present, Features = data.Features, ClassNames = data.ClassNames }));
    }
}

/// <summary>The means of a <see cref="NearestMean"/>.</summary>
/// <param name="Scaling">How a row is standardised.</param>
/// <param name="Means">One row per class.</param>
public sealed record NearestMeanModel(StandardScalerModel Scaling, KNeighborsClassifierModel Means) : IClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features => Scaling.Features;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => Means.ClassNames;

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => Means.Predict(Scaling.Transform(x));
}
