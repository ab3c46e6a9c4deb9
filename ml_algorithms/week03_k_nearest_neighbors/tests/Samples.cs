using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors.Tests;

/// <summary>Data that several tests use.</summary>
internal static class Samples
{
    /// <summary>The penguins with all four measurements.</summary>
    public static Dataset Penguins() => Week03.KNearestNeighbors.Penguins.Species();

    /// <summary>Standard normal numbers.</summary>
    public static Matrix Cloud(int n, int d, int seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(n, d, [.. Enumerable.Range(0, n * d).Select(_ => random.NextNormal())]);
    }

    /// <summary>Whole numbers from 0 to levels − 1: full of equal distances and of equal points.</summary>
    public static Matrix Grid(int n, int d, int levels, int seed)
    {
        SeededRandom random = new(seed);
        return new Matrix(n, d, [.. Enumerable.Range(0, n * d).Select(_ => (double)random.NextInt(levels))]);
    }

    /// <summary>Points with classes.</summary>
    public static Dataset Labelled(Matrix x, params int[] labels) => new()
    {
        X = x,
        Features = [.. Enumerable.Range(0, x.Columns).Select(j => Feature.Numeric($"x{j}"))],
        Labels = labels,
        ClassNames = [.. Enumerable.Range(0, labels.DefaultIfEmpty().Max() + 1).Select(c => $"class {c}")],
    };

    /// <summary>Points with numbers to predict.</summary>
    public static Dataset Measured(Matrix x, params double[] y) => new()
    {
        X = x,
        Features = [.. Enumerable.Range(0, x.Columns).Select(j => Feature.Numeric($"x{j}"))],
        Y = y,
    };

    /// <summary>Every search there is, on the same points.</summary>
    public static INeighborSearch[] Searches(Matrix points) => [new PlainNeighbors(points), new BruteForceNeighbors(points), new KdTree(points)];
}
