using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week05.RandomForests;

/// <summary>Sums and means over the trees of a forest.</summary>
internal static class LeafMeans
{
    /// <summary>Adds to each row of sums what the tree answers about that row of x.</summary>
    public static void Add(Tree tree, Matrix x, Matrix sums)
    {
        for (int i = 0; i < x.Rows; i++) AddRow(tree, x.Row(i), sums.Row(i));
    }

    public static void AddRow(Tree tree, ReadOnlySpan<double> row, Span<double> sums)
    {
        ReadOnlySpan<double> value = tree.Value(tree.LeafOf(row));
        for (int k = 0; k < value.Length; k++) sums[k] += value[k];
    }

    /// <summary>Per row the position of its largest value; of equal ones the first. −1 where there is none (NaN).</summary>
    public static int[] Largest(Matrix p)
    {
        int[] found = new int[p.Rows];
        for (int i = 0; i < found.Length; i++)
        {
            ReadOnlySpan<double> row = p.Row(i);
            int most = 0;
            for (int k = 1; k < row.Length; k++)
                if (row[k] > row[most]) most = k;
            found[i] = double.IsNaN(row[0]) ? -1 : most;
        }
        return found;
    }

    /// <summary>Each tree's shares sum to 1 and count the same; a tree that asks nothing does not count.</summary>
    public static double[] Importances(IReadOnlyList<Tree> trees, int features)
    {
        double[] sums = new double[features];
        foreach (Tree tree in trees)
        {
            double[] own = tree.Importances(features);
            for (int j = 0; j < features; j++) sums[j] += own[j];
        }
        double all = sums.Sum();
        return all > 0 ? [.. sums.Select(sum => sum / all)] : sums;
    }
}
