using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>How much a tree depends on which rows happened to be there.</summary>
/// <param name="SameFirst">How many trees ask the first question of the tree of all rows (the same feature and the same sides).</param>
/// <param name="SameTop">How many of them also ask the same two questions after it.</param>
/// <param name="Leaves">Mean number of leaves.</param>
/// <param name="Disagreement">The share of the asked rows that two of the trees call differently, the mean over all pairs of trees.</param>
/// <param name="Error">The share of the asked rows that a tree calls wrongly, the mean over the trees.</param>
public sealed record Stability(int SameFirst, int SameTop, double Leaves, double Disagreement, double Error)
{
    /// <summary>Grows trees that each lack some rows of the data.</summary>
    /// <param name="trainer">How to grow.</param>
    /// <param name="data">Rows to learn from.</param>
    /// <param name="asked">Rows that no tree learns.</param>
    /// <param name="trees">How many trees.</param>
    /// <param name="share">The share of rows that each tree lacks.</param>
    /// <param name="random">Picks them.</param>
    public static Stability Of(DecisionTreeClassifier trainer, Dataset data, Dataset asked, int trees, double share, SeededRandom random)
    {
        ClassificationTree all = trainer.Fit(data);
        ClassificationTree[] grown = [.. Enumerable.Range(0, trees).Select(_ => trainer.Fit(data.SelectRows(Splits.Stratified(data.Labels!, share, random).Train)))];
        int[][] verdicts = [.. grown.Select(tree => tree.Predict(asked.X))];
        double differing = 0;
        for (int a = 0; a < trees; a++)
            for (int b = 0; b < a; b++) differing += verdicts[a].Where((verdict, row) => verdict != verdicts[b][row]).Count();
        int[] first = [.. Enumerable.Range(0, trees).Where(k => Asks(grown[k], 0) == Asks(all, 0))];
        return new Stability(first.Length, first.Count(k => Below(grown[k]) == Below(all)), grown.Average(tree => tree.Tree.Leaves),
            differing / (trees * (trees - 1) / 2.0) / asked.Rows, verdicts.Average(of => of.Where((verdict, row) => verdict != asked.Labels![row]).Count() / (double)asked.Rows));
    }

    private static string Asks(ClassificationTree tree, int node) => tree.Tree.Nodes[node].IsLeaf ? "" : PrintedTree.Condition(tree.Tree.Nodes[node].Question, tree.Features, left: true);

    private static (string, string) Below(ClassificationTree tree) =>
        tree.Tree.Nodes[0].IsLeaf ? ("", "") : (Asks(tree, tree.Tree.Nodes[0].Left), Asks(tree, tree.Tree.Nodes[0].Right));
}
