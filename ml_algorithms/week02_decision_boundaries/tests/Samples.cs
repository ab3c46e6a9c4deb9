using Curriculum.Toolkit;

namespace Week02.DecisionBoundaries.Tests;

/// <summary>Models whose boundaries are known, and data that several tests use.</summary>
internal static class Samples
{
    public static Dataset Of(double[][] x, int[] labels, params string[] classes) => new()
    {
        X = Matrix.FromRows(x),
        Features = [.. Enumerable.Range(0, x[0].Length).Select(j => Feature.Numeric($"x{j}"))],
        Labels = labels,
        ClassNames = classes,
    };

    /// <summary>The penguins with all four measurements.</summary>
    public static Dataset Penguins(params string[] features)
    {
        Dataset all = Dataset.ForClassification(Datasets.Penguins(), "species", features);
        return all.SelectRows([.. Enumerable.Range(0, all.Rows).Where(i => !all.X.Row(i).ToArray().Any(double.IsNaN))]);
    }

    /// <summary>Class 1 where the function of the features is above one half; it is also the probability.</summary>
    public sealed record Known(Func<double[], double> Probability, int Columns = 2) : IProbabilisticClassifier
    {
        public IReadOnlyList<Feature> Features { get; } = [.. Enumerable.Range(0, Columns).Select(j => Feature.Numeric($"x{j}"))];

        public IReadOnlyList<string> ClassNames => ["outside", "inside"];

        public int[] Predict(Matrix x) => [.. Enumerable.Range(0, x.Rows).Select(i => Probability(x.Row(i).ToArray()) > 0.5 ? 1 : 0)];

        public Matrix PredictProbabilities(Matrix x) => Matrix.FromRows([.. Enumerable.Range(0, x.Rows).Select(i => Probability(x.Row(i).ToArray())).Select(p => (double[])[1 - p, p])]);
    }

    /// <summary>The answers of another classifier, without its probabilities.</summary>
    public sealed record AnswersOnly(IClassifier Inner) : IClassifier
    {
        public IReadOnlyList<Feature> Features => Inner.Features;

        public IReadOnlyList<string> ClassNames => Inner.ClassNames;

        public int[] Predict(Matrix x) => Inner.Predict(x);
    }
}
