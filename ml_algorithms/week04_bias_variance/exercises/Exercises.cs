using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week04.BiasVariance;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static int? OvertakesAt(double noise, int fewer, double biasOfFewer, int more, double biasOfMore) => throw new NotBegun(
        "Write down the expected error of either model at n papers. What is in both of them?",
        "bias² + σ² (1 + p / n) on either side; the σ² falls out, and what remains is an inequality for n.",
        "n > σ² (more − fewer) / (biasOfFewer − biasOfMore), strictly: the floor plus 1, but at least more; null when the denominator is not above 0.");

    public static double Hedge(Matrix predictions, double[] truth) => throw new NotBegun(
        "The mean of (s ŷ − f)² is a parabola in s. Where is its lowest point?",
        "The derivative by s is the sum of 2 ŷ (s ŷ − f) over all candidates and points; it is 0 at the lowest point.",
        "s = Σ ŷ f / Σ ŷ², each sum over all entries of the matrix, with f that of the entry's column.");

    public static bool DecomposerIsRight(Decomposer decomposer) => throw new NotBegun(
        "Think of candidates who are too high at one hour and too low at another, all alike.",
        "A case small enough to be done by hand: three candidates, two points, errors of +1 and −1, no variance. And a second one with variance and a gap.",
        "[[1, −1], [1, −1]] with truth [0, 0] must give (1, 0). [[1, NaN], [3, 5]] must give (3, 2): mean 2, variance 2, 4 − 2 / 2; the second point was asked once.");

    public static (double BiasSquared, double Variance) MendedDecomposition(Matrix predictions, double[] truth) => throw new NotBegun(
        "Where does the square belong, inside the loop over the points or behind it?",
        "Inside: each point has its own bias. What is added up are squares, and they cannot cancel.",
        "bias += (mean − truth[j])² − spread / said.Length; in the loop, and divided by points after it.");
}
