using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>One way to estimate a score, held against the score it estimates, over many archives.</summary>
/// <param name="Name">What the way is called.</param>
/// <param name="Fits">How many models one estimate costs.</param>
/// <param name="Bias">The mean of estimate less truth.</param>
/// <param name="Dealing">The standard deviation between estimates from one archive, dealt again: the luck of the split.</param>
/// <param name="Error">The root mean square of estimate less truth: all luck together.</param>
public sealed record SplitLuck(string Name, int Fits, double Bias, double Dealing, double Error)
{
    /// <summary>
    /// Draws archives out of a large population. The truth of an archive is the accuracy, on all other rows, of the model trained on the
    /// whole archive; an estimate sees the archive alone.
    /// </summary>
    /// <param name="trainer">The method.</param>
    /// <param name="population">All rows there are.</param>
    /// <param name="rows">The number of rows of an archive.</param>
    /// <param name="archives">How many archives are drawn.</param>
    /// <param name="dealings">How often each archive is split again, at least 2.</param>
    /// <param name="ways">The ways to estimate.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<SplitLuck> Measure(IClassifierTrainer trainer, Dataset population, int rows, int archives, int dealings,
        IReadOnlyList<(string Name, ISplitter Splitter)> ways, int seed)
    {
        double[,] bias = new double[archives, ways.Count], dealing = new double[archives, ways.Count], square = new double[archives, ways.Count];
        int[] fits = new int[ways.Count];
        Parallel.For(0, archives, a =>
        {
            SeededRandom random = new SeededRandom(seed).Fork(a);
            int[] order = random.Permutation(population.Rows);
            Dataset archive = population.SelectRows(order[..rows]), others = population.SelectRows(order[rows..]);
            double truth = Scores.Accuracy(trainer.Fit(archive), others);
            for (int w = 0; w < ways.Count; w++)
            {
                double[] estimates = new double[dealings];
                for (int d = 0; d < dealings; d++)
                {
                    IReadOnlyList<Split> splits = ways[w].Splitter.Split(archive, random);
                    fits[w] = splits.Count;
                    estimates[d] = CrossValidation.Of(trainer, archive, splits).Score(Scores.Accuracy).Mean;
                }
                double mean = estimates.Average();
                bias[a, w] = mean - truth;
                dealing[a, w] = estimates.Sum(estimate => (estimate - mean) * (estimate - mean)) / (dealings - 1);
                square[a, w] = estimates.Average(estimate => (estimate - truth) * (estimate - truth));
            }
        });
        double Mean(double[,] values, int w) => Enumerable.Range(0, archives).Average(a => values[a, w]);
        return [.. ways.Select((way, w) => new SplitLuck(way.Name, fits[w], Mean(bias, w), Math.Sqrt(Mean(dealing, w)), Math.Sqrt(Mean(square, w))))];
    }
}
