using Curriculum.Kernels;

namespace Curriculum.Toolkit;

/// <summary>
/// Drawn data of two features x1, x2 and two classes that no straight line parts: the same shapes as scikit-learn's make_moons and
/// make_circles, from this house's random numbers. Half of the rows, rounded down, are of the first class, and they come first.
/// </summary>
public static class Shapes
{
    /// <summary>
    /// Two half circles of radius 1 that reach into each other: "upper" around (0, 0) and "lower" around (1, 0.5), opening upwards.
    /// </summary>
    /// <param name="rows">How many, 2 or more.</param>
    /// <param name="noise">Standard deviation of the normal noise that is added to both features, not negative.</param>
    /// <param name="seed">Seed; the same seed gives the same data.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few rows, or noise that is no standard deviation.</exception>
    public static Dataset Moons(int rows, double noise, int seed) => Draw(rows, noise, seed, ["upper", "lower"], (label, angle) =>
        label == 0 ? (Math.Cos(angle / 2), Math.Sin(angle / 2)) : (1 - Math.Cos(angle / 2), 0.5 - Math.Sin(angle / 2)));

    /// <summary>Two circles around (0, 0): "outer" of radius 1 and "inner" of radius <paramref name="inner"/>.</summary>
    /// <param name="rows">How many, 2 or more.</param>
    /// <param name="noise">Standard deviation of the normal noise that is added to both features, not negative.</param>
    /// <param name="seed">Seed; the same seed gives the same data.</param>
    /// <param name="inner">Radius of the inner circle, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few rows, noise that is no standard deviation, or no inner circle.</exception>
    public static Dataset Circles(int rows, double noise, int seed, double inner = 0.5)
    {
        if (!(inner is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(inner), inner, "The inner radius lies between 0 and 1.");
        return Draw(rows, noise, seed, ["outer", "inner"], (label, angle) => label == 0 ? (Math.Cos(angle), Math.Sin(angle)) : (inner * Math.Cos(angle), inner * Math.Sin(angle)));
    }

    private static Dataset Draw(int rows, double noise, int seed, string[] classes, Func<int, double, (double X, double Y)> at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        if (!(noise >= 0 && double.IsFinite(noise))) throw new ArgumentOutOfRangeException(nameof(noise), noise, "A standard deviation is a number, and not negative.");
        SeededRandom random = new(seed);
        Matrix x = new(rows, 2);
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            labels[i] = i < rows / 2 ? 0 : 1;
            (double across, double up) = at(labels[i], random.NextUniform(0, 2 * Math.PI));
            x[i, 0] = across + noise * random.NextNormal();
            x[i, 1] = up + noise * random.NextNormal();
        }
        return new Dataset { X = x, Features = [Feature.Numeric("x1"), Feature.Numeric("x2")], TargetName = "shape", Labels = labels, ClassNames = classes };
    }
}
