using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>Puts the mean of a column where a value is missing: "as the others did, on average". The simplest treatment, and not a neutral one.</summary>
public sealed record MeanImputer : ITransformerTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.MissingValues;

    /// <summary>Learns the means of the known values.</summary>
    /// <exception cref="ArgumentException">There are no rows, a feature is not numeric, or one has no known value.</exception>
    public MeanImputerModel Fit(Dataset data)
    {
        data.RequireFeatures(Abilities);
        double[] means = new double[data.Columns];
        for (int j = 0; j < means.Length; j++)
        {
            double[] known = [.. data.X.Column(j).Where(value => !double.IsNaN(value))];
            if (known.Length == 0) throw new ArgumentException($"Feature '{data.Features[j].Name}' is missing in every row; it has no mean.", nameof(data));
            means[j] = known.Average();
        }
        return new MeanImputerModel(data.Features, means);
    }

    ITransformer ITransformerTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>Complete rows.</summary>
/// <param name="Features">The features that go in; values may be missing.</param>
/// <param name="Means">What is put in their place.</param>
public sealed record MeanImputerModel(IReadOnlyList<Feature> Features, double[] Means) : ITransformer
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Outputs { get; } = [.. Features.Select(feature => feature with { MissingAllowed = false })];

    /// <inheritdoc/>
    public Matrix Transform(Matrix x)
    {
        Requirements.RequireRows(x, Features, Abilities.MissingValues);
        Matrix complete = x.Copy();
        for (int i = 0; i < x.Rows; i++)
            for (int j = 0; j < x.Columns; j++)
                if (double.IsNaN(x[i, j])) complete[i, j] = Means[j];
        return complete;
    }
}
