using Curriculum.Testing;

namespace Week05.RandomForests;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static int EnoughGuessers(double variance, double correlation, double target) => throw new NotBegun(
        "One part of the variance does not depend on B. What if the target lies below it?",
        "Solve for B: (1 − ρ)σ² / B ≤ target − ρσ². Round up, and look at the case where one guesser is enough.",
        "if (variance <= target) return 1; spare = target − ρσ²; spare <= 0 ? 0 : (int)Math.Ceiling((1 − ρ)σ² / spare).");

    public static double Proximity(ClassificationForest forest, double[] a, double[] b) => throw new NotBegun(
        "A tree knows to which leaf a row comes. Ask each tree about both.",
        "forest.Trees holds the grown trees; the nodes are one step further in, and LeafOf takes a row.",
        "forest.Trees.Count(grown => grown.Tree.Tree.LeafOf(a) == grown.Tree.Tree.LeafOf(b)) / (double)forest.Trees.Count.");

    public static bool OutOfBagIsRight(OutOfBagError error) => throw new NotBegun(
        "An average of errors is not the error of an average. Which of the two does a forest make?",
        "Make a case by hand where each tree is often wrong and their vote is right: three trees that left all rows out, each wrong about another row.",
        "votes [[1,0,0],[0,1,0],[0,0,1]], nothing drawn, labels [0,0,0]: the vote is right everywhere, so 0; single trees are wrong in a third. Check also that learned rows are not asked, that a row learned by all trees does not count, and a tie.");

    public static double MendedOutOfBag(int[][] votes, int[][] drawn, int[] labels) => throw new NotBegun(
        "Turn the two loops round: a row at a time, and its trees inside.",
        "For each row count the votes for 1 and the trees that did not learn it; no such tree, no judgement; else compare the majority with the label.",
        "asked trees: drawn[t][i] == 0; verdict = 2 * ones > trees ? 1 : 0; wrong / rows with trees > 0.");
}
