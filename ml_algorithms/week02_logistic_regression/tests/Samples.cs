using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week02.LogisticRegression.Tests;

/// <summary>Data sets that several tests use.</summary>
internal static class Samples
{
    public static readonly string[] Three = ["worst_area", "worst_smoothness", "mean_texture"];

    /// <summary>569 tumours, benign and malignant, all 30 measurements or those named.</summary>
    public static Dataset Cancer(params string[] features) => Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis", features);

    /// <summary>Three measurements: area per 100, smoothness per 0.01, texture.</summary>
    public static Dataset CancerOfThree()
    {
        Dataset data = Cancer(Three);
        for (int i = 0; i < data.Rows; i++) (data.X[i, 0], data.X[i, 1]) = (data.X[i, 0] * 0.01, data.X[i, 1] * 100);
        return data;
    }

    public static Dataset Iris() => Dataset.ForClassification(Datasets.Iris(), "species");

    public static Dataset Standardised(Dataset data) => data with { X = Standardization.Of(data.X).Apply(data.X) };

    public static Dataset Of(double[][] x, int[] labels, params string[] classes) => new()
    {
        X = Matrix.FromRows(x),
        Features = Enumerable.Range(0, x[0].Length).Select(j => Feature.Numeric($"x{j}")).ToList(),
        Labels = labels,
        ClassNames = classes.Length > 0 ? classes : ["no", "yes"],
    };

    /// <summary>Two classes whose log odds are the given line.</summary>
    public static Dataset Simulated(int n, double[] b, double intercept, ulong seed)
    {
        SeededRandom random = new(seed);
        double[][] x = [.. Enumerable.Range(0, n).Select(_ => b.Select(_ => random.NextNormal()).ToArray())];
        int[] labels = [.. x.Select(row => random.NextDouble() < 1 / (1 + Math.Exp(-intercept - row.Zip(b, (v, w) => v * w).Sum())) ? 1 : 0)];
        return Of(x, labels);
    }

    public static double[] Numbers(Dataset data) => [.. data.Labels!.Select(label => (double)label)];

    public static double[] Point(LogisticModel model) => [.. model.Coefficients, model.Intercept];
}
