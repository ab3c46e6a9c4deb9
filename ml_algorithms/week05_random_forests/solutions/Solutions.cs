namespace Week05.RandomForests;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static int EnoughGuessers(double variance, double correlation, double target)
    {
        if (variance <= target) return 1;
        double spare = target - correlation * variance;
        return spare <= 0 ? 0 : (int)Math.Ceiling((1 - correlation) * variance / spare);
    }

    /// <inheritdoc/>
    public static double Proximity(ClassificationForest forest, double[] a, double[] b) =>
        forest.Trees.Count(grown => grown.Tree.Tree.LeafOf(a) == grown.Tree.Tree.LeafOf(b)) / (double)forest.Trees.Count;

    /// <inheritdoc/>
    public static bool OutOfBagIsRight(OutOfBagError error)
    {
        int[] none = [0, 0, 0], zeros = [0, 0, 0];
        return error([[1, 0, 0], [0, 1, 0], [0, 0, 1]], [none, none, none], zeros) == 0          // each tree errs once, the vote never
            && error([[0, 1, 1], [0, 1, 1]], [[1, 0, 0], [2, 1, 1]], zeros) == 1                 // the row that both have learned does not count
            && error([[1, 1, 1], [0, 0, 0]], [none, none], zeros) == 0                           // a tie is for class 0
            && error([[1, 0, 0], [0, 1, 0], [1, 0, 1]], [none, [1, 1, 0], none], zeros) == 1.0 / 3;   // the first row only: the last is outvoted, and the second has one judge
    }

    /// <inheritdoc/>
    public static double MendedOutOfBag(int[][] votes, int[][] drawn, int[] labels)
    {
        int asked = 0, wrong = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            int trees = 0, ones = 0;
            for (int t = 0; t < votes.Length; t++)
            {
                if (drawn[t][i] > 0) continue;
                trees++;
                ones += votes[t][i];
            }
            if (trees == 0) continue;
            asked++;
            if ((2 * ones > trees ? 1 : 0) != labels[i]) wrong++;
        }
        return wrong / (double)asked;
    }
}
