using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>
/// Cross-validated accuracy on labels that are tossed, so that the truth is one half: with the columns chosen before the split, on all
/// rows, and with the choice made inside each training part (the selection bias that Ambroise and McLachlan described in 2002).
/// </summary>
/// <param name="Before">Choice on all rows, once; entry per world.</param>
/// <param name="Inside">Choice as a part of training.</param>
public sealed record Screening(double[] Before, double[] Inside)
{
    /// <summary>Runs the experiment in several worlds of noise.</summary>
    /// <param name="worlds">How many.</param>
    /// <param name="rows">Rows, one half of each class.</param>
    /// <param name="columns">Columns of standard normal noise.</param>
    /// <param name="keep">How many columns are chosen.</param>
    /// <param name="inner">What learns from the chosen columns.</param>
    /// <param name="splitter">How it is validated.</param>
    /// <param name="seed">The seed.</param>
    public static Screening Run(int worlds, int rows, int columns, int keep, IClassifierTrainer inner, ISplitter splitter, int seed)
    {
        double[] before = new double[worlds], inside = new double[worlds];
        Parallel.For(0, worlds, world =>
        {
            SeededRandom random = new SeededRandom(seed).Fork(world);
            Dataset noise = Noise(rows, columns, random);
            IReadOnlyList<Split> splits = splitter.Split(noise, random);
            Dataset screened = noise.SelectColumns(BestColumns.Choose(noise, keep));
            before[world] = CrossValidation.Of(inner, screened, splits).Score(Scores.Accuracy).Mean;
            inside[world] = CrossValidation.Of(new BestColumns(keep, inner), noise, splits).Score(Scores.Accuracy).Mean;
        });
        return new Screening(before, inside);
    }

    /// <summary>Columns of standard normal noise, and labels that have nothing to do with them.</summary>
    public static Dataset Noise(int rows, int columns, SeededRandom random)
    {
        Matrix x = new(rows, columns);
        random.FillNormal(x.Values);
        int[] labels = [.. Enumerable.Range(0, rows).Select(i => i % 2)];
        random.Shuffle(labels.AsSpan());
        return new Dataset
        {
            X = x,
            Features = [.. Enumerable.Range(0, columns).Select(j => Feature.Numeric($"gene {j}"))],
            TargetName = "outcome",
            Labels = labels,
            ClassNames = ["well", "ill"],
        };
    }
}
