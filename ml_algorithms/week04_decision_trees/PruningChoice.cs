using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week04.DecisionTrees;

/// <summary>One tree of the path, judged.</summary>
/// <param name="Alpha">The least price of a leaf at which it is the best subtree of all rows.</param>
/// <param name="Leaves">Its leaves.</param>
/// <param name="TrainError">The share of the rows it learned from that it calls wrongly.</param>
/// <param name="HeldOutError">The same by cross-validation: trees grown without the rows that are asked, pruned at the same price.</param>
/// <param name="StandardError">Of the held-out error, as of a share: √(e (1 − e) / n).</param>
public sealed record JudgedStep(double Alpha, int Leaves, double TrainError, double HeldOutError, double StandardError);

/// <summary>How much to prune, by cross-validation along the path (Breiman et al. 1984, section 3.4).</summary>
/// <param name="Steps">From the full tree to the root.</param>
/// <param name="Least">The position of the least held-out error; of equal ones that of the smallest tree.</param>
/// <param name="Chosen">The smallest tree within one standard error of it: the rule that Breiman and his colleagues propose.</param>
public sealed record PruningChoice(IReadOnlyList<JudgedStep> Steps, int Least, int Chosen)
{
    /// <summary>Grows one tree on all rows and one per fold, and prunes each along the path of the first.</summary>
    /// <param name="trainer">How to grow; its own <c>Alpha</c> is not used.</param>
    /// <param name="data">All rows.</param>
    /// <param name="folds">How many folds; every class is dealt evenly.</param>
    /// <param name="random">Deals the folds.</param>
    public static PruningChoice Of(DecisionTreeClassifier trainer, Dataset data, int folds, SeededRandom random)
    {
        DecisionTreeClassifier full = trainer with { Alpha = 0 };
        ClassificationTree tree = full.Fit(data);
        PruningPath path = PruningPath.Of(tree.Tree);
        Validated<IClassifier> grown = CrossValidation.Of(full, data, new StratifiedKFold(folds).Split(data, random));
        // The path of each fold's tree is found once and asked at every price.
        Pruned[] held = [.. grown.Models.Cast<ClassificationTree>().Select((model, fold) => new Pruned(model, PruningPath.Of(model.Tree), grown.Splits[fold].Test))];
        Pruned learned = new(tree, path, [.. Enumerable.Range(0, data.Rows)]);

        JudgedStep[] steps = new JudgedStep[path.Steps.Count];
        for (int k = 0; k < steps.Length; k++)
        {
            // The tree of step k is the best from its own α up to the next one; the price in the middle, on a logarithmic scale, stands for it.
            double price = k + 1 < steps.Length ? Math.Sqrt(path.Steps[k].Alpha * path.Steps[k + 1].Alpha) : double.PositiveInfinity;
            double wrong = held.Sum(one => one.Wrong(data, price)) / (double)data.Rows, train = learned.Wrong(data, path.Steps[k].Alpha) / (double)data.Rows;
            steps[k] = new JudgedStep(path.Steps[k].Alpha, path.Steps[k].Leaves, train, wrong, Math.Sqrt(wrong * (1 - wrong) / data.Rows));
        }
        int least = Enumerable.Range(0, steps.Length).Reverse().MinBy(k => steps[k].HeldOutError);
        int chosen = Enumerable.Range(0, steps.Length).Last(k => steps[k].HeldOutError <= steps[least].HeldOutError + steps[least].StandardError);
        return new PruningChoice(steps, least, chosen);
    }

    private sealed record Pruned(ClassificationTree Model, PruningPath Path, int[] Asked)
    {
        private readonly int[] verdicts = [.. Enumerable.Range(0, Model.Tree.Nodes.Count).Select(Model.Verdict)];

        public int Wrong(Dataset data, double alpha) => Asked.Count(row => verdicts[Path.NodeOf(data.X.Row(row), alpha)] != data.Labels![row]);
    }
}
