using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.RandomForests.Tests;

/// <summary>Data that several tests use.</summary>
internal static class Samples
{
    /// <summary>Three uniform columns; the label and the number hang on the first two, the third is noise.</summary>
    public static Dataset Blobs(int rows, int seed, double noise = 0.1)
    {
        SeededRandom random = new(seed);
        double[][] x = [.. Enumerable.Range(0, rows).Select(_ => (double[])[random.NextDouble(), random.NextDouble(), random.NextDouble()])];
        return new Dataset
        {
            X = Matrix.FromRows(x),
            Features = [Feature.Numeric("a"), Feature.Numeric("b"), Feature.Numeric("noise")],
            Labels = [.. x.Select(row => random.NextDouble() < noise ? random.NextInt(2) : row[0] + row[1] > 1 ? 1 : 0)],
            ClassNames = ["below", "above"],
        };
    }

    /// <summary>The same rows with numbers to predict.</summary>
    public static Dataset Slope(int rows, int seed)
    {
        Dataset data = Blobs(rows, seed);
        SeededRandom random = new(seed + 1);
        return data with { Labels = null, ClassNames = [], Y = [.. Enumerable.Range(0, rows).Select(i => 3 * data.X[i, 0] - data.X[i, 1] + 0.2 * random.NextNormal())] };
    }

    /// <summary>A file as scikit-learn's trees saw it: rounded to float.</summary>
    public static Dataset Floats(Dataset data) => data with { X = new Matrix(data.Rows, data.Columns, [.. data.X.Values.Select(value => (double)(float)value)]) };

    /// <summary>Every fifth row held out.</summary>
    public static (Dataset Train, Dataset Test) Fifths(Dataset data) =>
        (data.SelectRows([.. Enumerable.Range(0, data.Rows).Where(i => i % 5 != 4)]), data.SelectRows([.. Enumerable.Range(0, data.Rows).Where(i => i % 5 == 4)]));
}
