using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.KNearestNeighbors;

/// <summary>
/// Week 1's standardisation as a transformer: what it learns from the training rows it applies to every row that is asked later. A
/// feature that is constant in training says nothing about likeness and becomes 0 everywhere.
/// </summary>
public sealed record StandardScaler : ITransformerTrainer
{
    /// <summary>Means and standard deviations (with 1/n) of the features.</summary>
    /// <exception cref="ArgumentException">There are no rows, or a feature is not complete and numeric.</exception>
    public StandardScalerModel Fit(Dataset data)
    {
        data.RequireFeatures();
        return new StandardScalerModel(data.Features, Standardization.Of(data.X));
    }

    ITransformer ITransformerTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>(x − mean) / standard deviation, feature by feature.</summary>
/// <param name="Features">The features, before and after.</param>
/// <param name="Standardization">The means and standard deviations of the training rows.</param>
public sealed record StandardScalerModel(IReadOnlyList<Feature> Features, Standardization Standardization) : ITransformer
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Outputs => Features;

    /// <inheritdoc/>
    public Matrix Transform(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix z = Standardization.Apply(x);
        for (int j = 0; j < z.Columns; j++)
            if (IsConstant(j))
                for (int i = 0; i < z.Rows; i++) z[i, j] = 0;
        return z;
    }

    /// <summary>Whether a feature varied in training by no more than the rounding of its mean.</summary>
    public bool IsConstant(int j) => !(Standardization.Scales[j] > 1e-14 * Math.Abs(Standardization.Means[j]));
}
