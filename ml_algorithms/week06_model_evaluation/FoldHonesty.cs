using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation;

/// <summary>What a plan promises, and what comes of it, on average over worlds whose truth can be drawn as often as one likes.</summary>
/// <param name="Promised">The mean accuracy on the folds, one entry per plan.</param>
/// <param name="Kept">The mean accuracy, on what came later, of the model fitted on all rows.</param>
public sealed record FoldHonesty(double[] Promised, double Kept)
{
    /// <summary>Compares plans.</summary>
    /// <param name="trainer">The method.</param>
    /// <param name="world">A world: the rows at hand, and rows that come later.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="worlds">How many worlds.</param>
    /// <param name="seed">The seed.</param>
    public static FoldHonesty Of(IClassifierTrainer trainer, Func<SeededRandom, (Dataset AtHand, Dataset Later)> world, IReadOnlyList<ISplitter> plans, int worlds, int seed)
    {
        double[,] promised = new double[worlds, plans.Count];
        double[] kept = new double[worlds];
        Parallel.For(0, worlds, w =>
        {
            SeededRandom random = new SeededRandom(seed).Fork(w);
            (Dataset atHand, Dataset later) = world(random);
            for (int p = 0; p < plans.Count; p++) promised[w, p] = CrossValidation.Of(trainer, atHand, plans[p].Split(atHand, random)).Score(Scores.Accuracy).Mean;
            kept[w] = Scores.Accuracy(trainer.Fit(atHand), later);
        });
        return new FoldHonesty([.. Enumerable.Range(0, plans.Count).Select(p => Enumerable.Range(0, worlds).Average(w => promised[w, p]))], kept.Average());
    }
}
