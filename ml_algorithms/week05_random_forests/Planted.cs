using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.RandomForests;

/// <summary>Columns that are added to see what importances say about them.</summary>
public static class Planted
{
    /// <summary>With a column of uniform random numbers: it knows nothing.</summary>
    public static Dataset WithDice(Dataset data, SeededRandom random) =>
        With(data, [.. Enumerable.Range(0, data.Rows).Select(_ => random.NextDouble())], Feature.Numeric("dice"));

    /// <summary>With a column once more: it knows what the first one knows.</summary>
    public static Dataset WithCopy(Dataset data, int column) =>
        With(data, data.X.Column(column), data.Features[column] with { Name = data.Features[column].Name + " again" });

    private static Dataset With(Dataset data, double[] values, Feature feature) => data with
    {
        X = Matrix.FromColumns([.. Enumerable.Range(0, data.Columns).Select(data.X.Column), values]),
        Features = [.. data.Features, feature],
    };
}
