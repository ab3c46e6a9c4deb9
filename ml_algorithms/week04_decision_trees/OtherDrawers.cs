using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week04.DecisionTrees;

/// <summary>One way to settle on a tree, tried with many drawers.</summary>
/// <param name="Rule">What it is called.</param>
/// <param name="Leaves">Mean number of leaves.</param>
/// <param name="Errors">Per drawer the share of its rows that is called wrongly.</param>
public sealed record RuleTried(string Rule, double Leaves, IReadOnlyList<double> Errors);

/// <summary>Is one drawer enough to tell which tree is best? The same with other rows held back, everything chosen anew.</summary>
public static class OtherDrawers
{
    /// <summary>Deals the rows again and again, a quarter into the drawer, and judges five ways to settle on a tree.</summary>
    /// <param name="trainer">How the full tree is grown.</param>
    /// <param name="data">All rows.</param>
    /// <param name="drawers">How often.</param>
    /// <param name="random">Deals the rows, and the folds within the table.</param>
    public static IReadOnlyList<RuleTried> Try(DecisionTreeClassifier trainer, Dataset data, int drawers, SeededRandom random)
    {
        string[] rules = ["everybody dies", "woman or man", "full", "least error in the folds", "within one standard error"];
        double[][] errors = [.. rules.Select(_ => new double[drawers])];
        double[] leaves = new double[rules.Length];
        for (int drawer = 0; drawer < drawers; drawer++)
        {
            Split split = Splits.Stratified(data.Labels!, 0.25, random);
            Dataset table = data.SelectRows(split.Train), locked = data.SelectRows(split.Test);
            ClassificationTree full = trainer.Fit(table);
            PruningChoice choice = PruningChoice.Of(trainer, table, 10, random);
            ClassificationTree[] trees =
            [
                (trainer with { MaxDepth = 0 }).Fit(table), (trainer with { MaxDepth = 1 }).Fit(table), full,
                full.Pruned(choice.Steps[choice.Least].Alpha), full.Pruned(choice.Steps[choice.Chosen].Alpha),
            ];
            for (int rule = 0; rule < trees.Length; rule++)
            {
                errors[rule][drawer] = 1 - Scores.Accuracy(trees[rule], locked);
                leaves[rule] += trees[rule].Tree.Leaves / (double)drawers;
            }
        }
        return [.. rules.Select((rule, k) => new RuleTried(rule, leaves[k], errors[k]))];
    }
}
