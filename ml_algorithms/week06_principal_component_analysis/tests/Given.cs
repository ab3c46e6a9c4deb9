using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week05.SingularValueDecomposition;

namespace Week06.PrincipalComponentAnalysis.Tests;

/// <summary>Data that several tests use.</summary>
internal static class Given
{
    public static Dataset Of(Matrix x) => new() { X = x, Features = [.. Enumerable.Range(0, x.Columns).Select(j => Feature.Numeric($"x{j}"))] };

    public static Dataset Without(DataTable table, string column) => Dataset.ForFeatures(table, [.. table.Columns.Select(one => one.Name).Where(name => name != column)]);

    public static Matrix Random(int n, int d, ulong seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(n, d, [.. Enumerable.Range(0, n * d).Select(_ => random.NextNormal())]);
    }

    /// <summary>Columns of different size that hang together, far from zero.</summary>
    public static Matrix Slanted(int n, int d, ulong seed)
    {
        Matrix x = Random(n, d, seed);
        for (int i = 0; i < n; i++)
            for (int j = d - 1; j >= 0; j--)
                x[i, j] = (1 + j) * x[i, j] + (j > 0 ? 0.7 * x[i, j - 1] : 0) + 10 * j;
        return x;
    }

    /// <summary>Two of each row, one mirrored: the mean is exactly the given one, and the singular values of the centred table √2 times the given ones.</summary>
    public static Matrix WithDeviations(double[] s, ulong seed)
    {
        Matrix half = KnownMatrices.WithSingularValues(2 * s.Length, s, new SeededRandom(seed)), x = new(2 * half.Rows, s.Length);
        for (int k = 0; k < half.Values.Length; k++) (x.Values[k], x.Values[half.Values.Length + k]) = (half.Values[k], -half.Values[k]);
        return x;
    }

    public static double Gap(IReadOnlyList<double> a, IReadOnlyList<double> b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Append(0).Max() / Math.Max(1e-300, b.Max(Math.Abs));
}
