using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering.Tests;

/// <summary>Data that several tests use, standardised where the name says nothing else.</summary>
internal static class Samples
{
    public static Dataset Oils { get; } = Standardized(Dataset.ForClassification(Datasets.ItalianOliveOils(), "region", Acids));

    public static int[] Areas { get; } = Datasets.ItalianOliveOils().Categories("area").Codes;

    public static Dataset Geyser { get; } = Standardized(OfTable(Datasets.OldFaithful()));

    private static string[] Acids => [.. Datasets.ItalianOliveOils().Columns.Skip(2).Select(column => column.Name)];

    /// <summary>Rows without a target.</summary>
    public static Dataset Of(Matrix x) => new() { X = x, Features = [.. Enumerable.Range(0, x.Columns).Select(j => Feature.Numeric($"x{j}"))] };

    /// <summary>Clouds around drawn centres.</summary>
    public static Dataset Clouds(int rows, int columns, int clouds, int seed)
    {
        Curriculum.Kernels.SeededRandom random = new(seed);
        Matrix centers = new(clouds, columns), x = new(rows, columns);
        for (int i = 0; i < centers.Values.Length; i++) centers.Values[i] = 3 * random.NextNormal();
        for (int i = 0; i < rows; i++)
            for (int j = 0, cloud = random.NextInt(clouds); j < columns; j++) x[i, j] = centers[cloud, j] + random.NextNormal();
        return Of(x);
    }

    private static Dataset OfTable(DataTable table) => Dataset.ForFeatures(table, [.. table.Columns.Select(column => column.Name)]);

    private static Dataset Standardized(Dataset data) => data with { X = new StandardScaler().Fit(data).Transform(data.X) };
}
