using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation;

/// <summary>What a choice among many candidates promises, and what comes of it, on average over small archives out of a large one.</summary>
/// <param name="Winner">The accuracy of the winner on the folds that chose it.</param>
/// <param name="Nested">The accuracy by a nested cross-validation.</param>
/// <param name="Kept">The accuracy of the winner, fitted on the archive, on all other rows.</param>
public sealed record ChoiceHonesty(double Winner, double Nested, double Kept)
{
    /// <summary>Measures it.</summary>
    /// <param name="trainer">The choice.</param>
    /// <param name="population">All rows there are.</param>
    /// <param name="rows">Rows of an archive.</param>
    /// <param name="outer">The outer folds of the nested cross-validation.</param>
    /// <param name="archives">How many archives.</param>
    /// <param name="seed">The seed.</param>
    public static ChoiceHonesty Of(BestOf trainer, Dataset population, int rows, ISplitter outer, int archives, int seed)
    {
        ChoiceHonesty[] one = new ChoiceHonesty[archives];
        Parallel.For(0, archives, a =>
        {
            SeededRandom random = new SeededRandom(seed).Fork(a);
            int[] order = random.Permutation(population.Rows);
            Dataset archive = population.SelectRows(order[..rows]), others = population.SelectRows(order[rows..]);
            ChosenModel chosen = trainer.Fit(archive);
            one[a] = new(chosen.InnerScores.Max(), CrossValidation.Of(trainer, archive, outer.Split(archive, random)).Score(Scores.Accuracy).Mean, Scores.Accuracy(chosen, others));
        });
        return new(one.Average(a => a.Winner), one.Average(a => a.Nested), one.Average(a => a.Kept));
    }
}
