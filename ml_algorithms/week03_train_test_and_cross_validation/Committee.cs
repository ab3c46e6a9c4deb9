using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// A selection that overfits the rows it selects on: many candidates, one validation set, the best of them wins. Per number of candidates
/// tried: what the winner scored there, and what it scores on rows that had no part in the choice.
/// </summary>
/// <param name="OnValidation">The mean score of the best so far on the rows that chose it; entry i after i + 1 candidates.</param>
/// <param name="Honest">The mean score of the same candidate on rows nobody has looked at.</param>
public sealed record Committee(double[] OnValidation, double[] Honest)
{
    /// <summary>Candidates are one trainer on random subsets of the columns, each column in or out with even chances, at least one in.</summary>
    /// <param name="trainer">What every candidate uses.</param>
    /// <param name="population">All rows; each meeting draws its own train and validation part, and the rest is honest.</param>
    /// <param name="train">Rows to learn from.</param>
    /// <param name="validation">Rows to choose on.</param>
    /// <param name="candidates">How many are tried.</param>
    /// <param name="meetings">Over how many repetitions the mean is taken.</param>
    /// <param name="seed">The seed.</param>
    public static Committee OfSubsets(IClassifierTrainer trainer, Dataset population, int train, int validation, int candidates, int meetings, int seed) =>
        Average(candidates, meetings, meeting =>
        {
            SeededRandom random = new SeededRandom(seed).Fork(meeting);
            int[] order = random.Permutation(population.Rows);
            Dataset learned = population.SelectRows(order[..train]), chosenOn = population.SelectRows(order[train..(train + validation)]), others = population.SelectRows(order[(train + validation)..]);
            return () =>
            {
                int[] columns = SomeOf(population.Columns, random);
                IClassifier model = trainer.Fit(learned.SelectColumns(columns));
                return (Scores.Accuracy(model, chosenOn.SelectColumns(columns)), () => Scores.Accuracy(model, others.SelectColumns(columns)));
            };
        });

    /// <summary>Candidates that toss a coin for every row of two equally frequent classes: their honest score is one half, whoever wins.</summary>
    /// <inheritdoc cref="OfSubsets"/>
    public static Committee OfCoins(int validation, int candidates, int meetings, int seed) =>
        Average(candidates, meetings, meeting =>
        {
            SeededRandom random = new SeededRandom(seed).Fork(meeting);
            return () =>
            {
                int right = 0;
                for (int i = 0; i < validation; i++) right += random.NextInt(2);
                return ((double)right / validation, () => 0.5);
            };
        });

    private static Committee Average(int candidates, int meetings, Func<int, Func<(double Score, Func<double> Honest)>> meet)
    {
        double[,] best = new double[meetings, candidates], honest = new double[meetings, candidates];
        Parallel.For(0, meetings, meeting =>
        {
            Func<(double Score, Func<double> Honest)> next = meet(meeting);
            (double leader, double truth) = (double.NegativeInfinity, 0);
            for (int i = 0; i < candidates; i++)
            {
                (double score, Func<double> asked) = next();
                if (score > leader) (leader, truth) = (score, asked());
                (best[meeting, i], honest[meeting, i]) = (leader, truth);
            }
        });
        double[] Mean(double[,] values) => [.. Enumerable.Range(0, candidates).Select(i => Enumerable.Range(0, meetings).Average(meeting => values[meeting, i]))];
        return new Committee(Mean(best), Mean(honest));
    }

    private static int[] SomeOf(int columns, SeededRandom random)
    {
        while (true)
        {
            int[] chosen = [.. Enumerable.Range(0, columns).Where(_ => random.NextInt(2) == 1)];
            if (chosen.Length > 0) return chosen;
        }
    }
}
