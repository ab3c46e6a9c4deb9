using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week05.RandomForests;

/// <summary>
/// Each training row asked only of the trees that never saw it, about 37 of 100 (Breiman, "Out-of-bag estimation", 1996): a test set for
/// nothing.
/// </summary>
public static class OutOfBag
{
    /// <summary>Mean shares from the trees that did not see the row.</summary>
    /// <param name="forest">A forest with bootstrap.</param>
    /// <param name="x">The very n rows that it learned, or the same rows with a column shuffled.</param>
    /// <returns>n × K; a row that every tree has seen is NaN.</returns>
    /// <exception cref="ArgumentException">The matrix is not of the size that was learned, or no tree left a row out.</exception>
    public static Matrix Probabilities(ClassificationForest forest, Matrix x) =>
        Means(x, forest.Features, forest.ClassNames.Count, [.. forest.Trees.Select(grown => grown.Tree.Tree)], [.. forest.Trees.Select(grown => grown.LeftOut)]);

    /// <summary>Mean answers from the trees that did not see the row.</summary>
    /// <param name="forest">A forest with bootstrap.</param>
    /// <param name="x">The very n rows that it learned, or the same rows with a column shuffled.</param>
    /// <returns>n numbers; NaN for a row that every tree has seen.</returns>
    /// <exception cref="ArgumentException">The matrix is not of the size that was learned, or no tree left a row out.</exception>
    public static double[] Predictions(RegressionForest forest, Matrix x) =>
        Means(x, forest.Features, 1, [.. forest.Trees.Select(grown => grown.Tree.Tree)], [.. forest.Trees.Select(grown => grown.LeftOut)]).Values;

    /// <summary>The share of wrong rows, of those that some tree left out.</summary>
    /// <param name="probabilities">From <see cref="Probabilities"/>.</param>
    /// <param name="labels">The n true classes.</param>
    public static double Error(Matrix probabilities, int[] labels)
    {
        int[] verdicts = LeafMeans.Largest(probabilities);
        return Enumerable.Range(0, labels.Length).Count(row => verdicts[row] >= 0 && verdicts[row] != labels[row]) / (double)verdicts.Count(verdict => verdict >= 0);
    }

    /// <summary>The root of the mean squared error over the rows that some tree left out, in the target's unit.</summary>
    /// <param name="predictions">From <see cref="Predictions"/>.</param>
    /// <param name="y">The n true numbers.</param>
    public static double RootMeanSquaredError(double[] predictions, double[] y) =>
        Math.Sqrt(Enumerable.Range(0, y.Length).Where(row => !double.IsNaN(predictions[row])).Average(row => (predictions[row] - y[row]) * (predictions[row] - y[row])));

    private static Matrix Means(Matrix x, IReadOnlyList<Feature> features, int outputs, Tree[] trees, IReadOnlyList<int>[] leftOut)
    {
        Requirements.RequireRows(x, features, Abilities.MissingValues | Abilities.Categories);
        if (leftOut.All(rows => rows.Count == 0)) throw new ArgumentException("No tree left a row out: out-of-bag needs bootstrap samples.", nameof(leftOut));
        if (leftOut.Max(rows => rows.Count == 0 ? -1 : rows[^1]) >= x.Rows) throw new ArgumentException($"The matrix has {x.Rows} rows, fewer than were learned.", nameof(x));
        Matrix sums = new(x.Rows, outputs);
        int[] asked = new int[x.Rows];
        for (int t = 0; t < trees.Length; t++)
            foreach (int row in leftOut[t])
            {
                LeafMeans.AddRow(trees[t], x.Row(row), sums.Row(row));
                asked[row]++;
            }
        for (int i = 0; i < x.Rows; i++)
            for (int k = 0; k < outputs; k++) sums[i, k] /= asked[i];       // 0 / 0 is NaN
        return sums;
    }
}
