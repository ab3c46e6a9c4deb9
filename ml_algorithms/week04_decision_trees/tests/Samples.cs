using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees.Tests;

/// <summary>Data that several tests use.</summary>
internal static class Samples
{
    public static Dataset Tennis() => Dataset.ForClassification(Datasets.PlayTennis(), "play");

    /// <summary>Numbers only, as scikit-learn had them: complete rows, female 0 and male 1, rounded to float.</summary>
    public static Dataset TitanicNumbers()
    {
        Dataset all = Passengers.Titanic();
        int age = Column(all, "age"), fare = Column(all, "fare");
        Dataset complete = all.SelectRows([.. Enumerable.Range(0, all.Rows).Where(row => !double.IsNaN(all.X[row, age]) && !double.IsNaN(all.X[row, fare]))])
            .SelectColumns([.. new[] { "pclass", "sex", "age", "sibsp", "parch", "fare" }.Select(name => Column(all, name))]);
        return Floats(complete with { Features = [.. complete.Features.Select(feature => Feature.Numeric(feature.Name))] });
    }

    public static Dataset SacramentoNumbers() => Floats(Dataset.ForRegression(Datasets.SacramentoHousing(), "price", "beds", "baths", "sqft", "latitude", "longitude"));

    public static int Column(Dataset data, string name) => data.Features.ToList().FindIndex(feature => feature.Name == name);

    public static Dataset Of(double[][] x, int[] labels, params string[] classes) => new()
    {
        X = Matrix.FromRows(x),
        Features = [.. Enumerable.Range(0, x[0].Length).Select(j => Feature.Numeric($"x{j}"))],
        Labels = labels,
        ClassNames = classes.Length > 0 ? classes : ["no", "yes"],
    };

    public static Dataset Of(double[] x, double[] y) => new() { X = Matrix.FromColumns(x), Features = [Feature.Numeric("x")], Y = y };

    /// <summary>Numbers with few different values, a category, gaps, and both kinds of target: everything that a tree may meet, and many ties.</summary>
    public static Dataset Mixed(SeededRandom random, int n, int classes, bool gaps = true, bool weights = false)
    {
        string[] levels = ["a", "b", "c", "d", "e"];
        double[][] rows = [.. Enumerable.Range(0, n).Select(_ => (double[])[random.NextInt(4), random.NextUniform(-1, 1), random.NextInt(5), random.NextInt(2), Math.Round(random.NextUniform(-3, 3))])];
        foreach (double[] row in rows)
            for (int j = 0; j < row.Length; j++)
                if (gaps && random.NextDouble() < 0.15) row[j] = double.NaN;
        return new Dataset
        {
            X = Matrix.FromRows(rows),
            Features = [Feature.Numeric("few", gaps), Feature.Numeric("many", gaps), Feature.Categorical("level", levels, gaps), Feature.Categorical("two", ["p", "q"], gaps), Feature.Numeric("whole", gaps)],
            Y = [.. rows.Select(row => (double.IsNaN(row[0]) ? 2 : row[0]) + random.NextUniform(0, 2))],
            Labels = [.. rows.Select(row => (int)((double.IsNaN(row[2]) ? 1 : row[2]) + random.NextInt(classes)) % classes)],
            ClassNames = [.. Enumerable.Range(0, classes).Select(c => $"class {c}")],
            Weights = weights ? [.. Enumerable.Range(0, n).Select(_ => random.NextInt(4) / 2.0)] : null,
        };
    }

    private static Dataset Floats(Dataset data) => data with { X = new Matrix(data.Rows, data.Columns, [.. data.X.Values.Select(value => (double)(float)value)]) };
}
