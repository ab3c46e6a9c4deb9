using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>Yours. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static int LeastWeighings(int coins) => throw new NotBegun(
        "How many different series of answers are there after w weighings?",
        "Three to the power of w; each coin needs at least one series of its own, and a third of the coins on either side reaches that.",
        "Begin with reach = 1 as a long and w = 0; while reach < coins, multiply reach by three and count one more. Logarithms round, and give one too many for 243.");

    public static double EntropyRate(Matrix transitions) => throw new NotBegun(
        "First find the shares π; the entropies of the rows are easy.",
        "Push any distribution through P again and again. In a rhythm of two it never settles; a machine that first tosses a coin whether to move at all has the same π and settles.",
        "Repeat π ← ½ π + ½ π P until nothing moves by more than 1e-14, at most a million times; then Σᵢ πᵢ · Entropy.Of(row i).");

    public static bool PerplexityIsRight(Perplexity perplexity) => throw new NotBegun(
        "Which model has a perplexity that you know without a formula?",
        "One that gives every letter 1/8 chooses among 8. Some wrong formulas pass that, so also try letters with different probabilities.",
        "[1/8, 1/8] must give 8, [1/2, 1/8] must give 4 (1 bit and 3 bits have a mean of 2), [1] must give 1, and [1/2, 0] infinity.");

    public static double MendedPerplexity(double[] probabilities) => throw new NotBegun(
        "The mean loss is right. In which unit is it?",
        "A power of two undoes a logarithm to the base of two, and no other.",
        "Average −Math.Log2(p) and raise 2 to it, after refusing an empty array and everything that is not between 0 and 1.");
}
