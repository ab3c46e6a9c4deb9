using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week06.Clustering.Tests;

/// <summary>Points that the tests of trees and densities use.</summary>
internal static class ClusterTables
{
    /// <summary>50 states × 4 features, standardised.</summary>
    public static Matrix Arrests() => Standardised("us-arrests", "murder", "assault", "urban_pop", "rape");

    /// <summary>572 oils × 8 fatty acids, standardised.</summary>
    public static Matrix Olives() =>
        Standardised("italian-olive-oils", "palmitic", "palmitoleic", "stearic", "oleic", "linoleic", "linolenic", "arachidic", "eicosenoic");

    /// <summary>272 eruptions × their length and the wait for the next, standardised.</summary>
    public static Matrix Faithful() => Standardised("old-faithful", "eruptions", "waiting");

    /// <summary>150 flowers × 4 lengths in cm, as measured: many distances are equal.</summary>
    public static Matrix Iris() => Columns("iris", "sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");

    /// <summary>The points that a golden file carries.</summary>
    public static Matrix PointsOf(GoldenFile golden) =>
        Matrix.FromRows([.. golden.Input.GetProperty("x").EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetDouble()).ToArray())]);

    /// <summary>Standard normal numbers.</summary>
    public static Matrix Cloud(int n, int d, int seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(n, d, [.. Enumerable.Range(0, n * d).Select(_ => random.NextNormal())]);
    }

    /// <summary>Whole numbers from 0 to levels − 1: equal distances and equal points.</summary>
    public static Matrix Lattice(int n, int d, int levels, int seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(n, d, [.. Enumerable.Range(0, n * d).Select(_ => (double)random.NextInt(levels))]);
    }

    /// <summary>The numbers 0 to n − 1 in a random order.</summary>
    public static int[] Shuffled(int n, int seed)
    {
        SeededRandom random = new(seed);
        double[] keys = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
        return [.. Enumerable.Range(0, n).OrderBy(i => keys[i])];
    }

    /// <summary>Labels renumbered in the order in which they first appear; −1 stays.</summary>
    public static int[] ByFirstAppearance(IEnumerable<int> labels)
    {
        Dictionary<int, int> numbers = [];
        return [.. labels.Select(label => label < 0 ? label : numbers.TryGetValue(label, out int number) ? number : numbers[label] = numbers.Count)];
    }

    private static Matrix Columns(string file, params string[] columns)
    {
        DataTable table = Datasets.Read(file);
        return Matrix.FromColumns([.. columns.Select(table.Numbers)]);
    }

    private static Matrix Standardised(string file, params string[] columns)
    {
        Matrix x = Columns(file, columns);
        return Standardization.Of(x).Apply(x);
    }
}
