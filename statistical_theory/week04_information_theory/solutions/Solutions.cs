using Curriculum.Toolkit;

namespace Week04.InformationTheory;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static int LeastWeighings(int coins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(coins, 1);
        int weighings = 0;
        for (long reach = 1; reach < coins; reach *= 3) weighings++;
        return weighings;
    }

    /// <inheritdoc/>
    public static double EntropyRate(Matrix transitions)
    {
        int k = transitions.Rows;
        if (k == 0 || transitions.Columns != k) throw new ArgumentException($"The matrix is {k}×{transitions.Columns}; as many columns as rows are needed.", nameof(transitions));
        double[] entropies = [.. Enumerable.Range(0, k).Select(i => Entropy.Of(transitions.Row(i)))];
        double[] shares = [.. Enumerable.Repeat(1.0 / k, k)];
        double moved = 1;
        for (int round = 0; round < 1_000_000 && moved > 1e-14; round++)
        {
            // Half of the time the machine stays: the same shares, and no rhythm that would keep them from settling.
            double[] next = [.. shares.Select(share => share / 2)];
            for (int i = 0; i < k; i++)
                for (int j = 0; j < k; j++) next[j] += shares[i] * transitions[i, j] / 2;
            moved = next.Zip(shares).Max(pair => Math.Abs(pair.First - pair.Second));
            shares = next;
        }
        return shares.Zip(entropies).Sum(pair => pair.First * pair.Second);
    }

    /// <inheritdoc/>
    public static bool PerplexityIsRight(Perplexity perplexity) =>
        Near(perplexity([0.125, 0.125]), 8) && Near(perplexity([0.5, 0.125]), 4) && Near(perplexity([1]), 1) && double.IsPositiveInfinity(perplexity([0.5, 0]));

    /// <inheritdoc/>
    public static double MendedPerplexity(double[] probabilities)
    {
        if (probabilities.Length == 0 || probabilities.Any(p => !(p >= 0 && p <= 1))) throw new ArgumentException("A perplexity needs letters, each with a probability between 0 and 1.", nameof(probabilities));
        return Math.Pow(2, probabilities.Average(p => -Math.Log2(p)));
    }

    private static bool Near(double value, double truth) => Math.Abs(value - truth) < 1e-9 * truth;
}
