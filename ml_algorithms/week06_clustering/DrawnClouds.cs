using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>Drawn data of two features on which one method or another must fail.</summary>
public static class DrawnClouds
{
    /// <summary>Two long clouds side by side, "left" and "right": 0.5 wide and 4 long (standard deviations), 3 apart.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="seed">Seed.</param>
    public static Dataset Parallel(int rows, int seed) => Draw(rows, seed, ["left", "right"], (label, random) => (3 * label + 0.5 * random.NextNormal(), 4 * random.NextNormal()));

    /// <summary>Two tight clouds close together and a thin one apart: standard deviations 0.05, 0.05 and 1, middles at 0, 0.6 and 6.</summary>
    /// <inheritdoc cref="Parallel"/>
    public static Dataset TwoDensities(int rows, int seed) => Draw(rows, seed, ["tight", "tight too", "thin"], (label, random) =>
        label < 2 ? (0.6 * label + 0.05 * random.NextNormal(), 0.05 * random.NextNormal()) : (6 + random.NextNormal(), random.NextNormal()));

    private static Dataset Draw(int rows, int seed, string[] classes, Func<int, SeededRandom, (double, double)> at)
    {
        SeededRandom random = new(seed);
        Matrix x = new(rows, 2);
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            labels[i] = i * classes.Length / rows;
            (x[i, 0], x[i, 1]) = at(labels[i], random);
        }
        return new Dataset { X = x, Features = [Feature.Numeric("x1"), Feature.Numeric("x2")], TargetName = "cloud", Labels = labels, ClassNames = classes };
    }
}
