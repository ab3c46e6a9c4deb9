using System.Text.Json;
using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week05.SupportVectorMachines.Tests;

/// <summary>Data of the tests.</summary>
internal static class Samples
{
    public static Dataset Of(double[][] rows, int[] labels, params string[] classes) => new()
    {
        X = Matrix.FromRows(rows),
        Features = [.. Enumerable.Range(0, rows[0].Length).Select(j => Feature.Numeric($"x{j}"))],
        Labels = labels,
        ClassNames = classes.Length > 0 ? classes : [.. Enumerable.Range(0, labels.Max() + 1).Select(c => $"{c}")],
    };

    /// <summary>The banknotes with "genuine" as the second class, as in the golden files.</summary>
    public static Dataset SixMeasurements() => Banknotes.All();

    public static Dataset TwoMeasurements() => Banknotes.MarginAndDiagonal();

    public static Dataset Standardised(Dataset data) => data with { X = Standardization.Of(data.X).Apply(data.X) };

    public static Dataset Iris() => Dataset.ForClassification(Datasets.Iris(), "species");

    public static Matrix Rows(JsonElement element) => Matrix.FromRows([.. element.EnumerateArray().Select(Numbers)]);

    public static double[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(item => item.GetDouble())];

    public static Dataset From(JsonElement x, JsonElement y)
    {
        Matrix rows = Rows(x);
        return Of([.. Enumerable.Range(0, rows.Rows).Select(i => rows.Row(i).ToArray())], [.. Numbers(y).Select(label => (int)label)], "0", "1");
    }
}
