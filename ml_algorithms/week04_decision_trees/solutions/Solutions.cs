namespace Week04.DecisionTrees;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double GainRatio(int[][] counts)
    {
        double n = counts.Sum(branch => branch.Sum());
        int[] classes = [.. Enumerable.Range(0, counts[0].Length).Select(k => counts.Sum(branch => branch[k]))];
        double saved = Bits(classes) - counts.Sum(branch => branch.Sum() / n * Bits(branch)), price = Bits([.. counts.Select(branch => branch.Sum())]);
        return price > 0 ? saved / price : 0;
    }

    /// <inheritdoc/>
    public static double MedianCut(double[] x, double[] y)
    {
        double[] values = [.. x.Distinct().Order()];
        (double best, double least) = (double.NaN, double.PositiveInfinity);
        for (int i = 0; i + 1 < values.Length; i++)
        {
            double t = (values[i] + values[i + 1]) / 2, cost = Cost([.. y.Where((_, row) => x[row] <= t)]) + Cost([.. y.Where((_, row) => x[row] > t)]);
            if (cost < least) (best, least) = (t, cost);
        }
        return best;
    }

    /// <inheritdoc/>
    public static bool CutIsRight(Cut cut) =>
        cut([1, 1, 2, 2], [0, 0, 0, 1]) == 1.5
        && cut([1, 2, 2, 3, 4], [0, 0, 1, 1, 1]) == 2.5     // leaves 4/3; 1.5 leaves 3/2, and between the twos it would be 0
        && cut([3, 1, 4, 2], [1, 0, 1, 0]) == 2.5
        && double.IsNaN(cut([5, 5], [0, 1]));

    /// <inheritdoc/>
    public static double MendedCut(double[] x, int[] labels)
    {
        int n = x.Length;
        int[] order = [.. Enumerable.Range(0, n).OrderBy(i => x[i])];
        double least = double.PositiveInfinity, best = double.NaN, ones = labels.Sum(), left = 0;
        for (int i = 0; i < n - 1; i++)
        {
            left += labels[order[i]];
            if (x[order[i]] == x[order[i + 1]]) continue;
            double below = i + 1, above = n - below, right = ones - left;
            double impurity = 2 * left * (below - left) / below + 2 * right * (above - right) / above;
            if (impurity < least) (least, best) = (impurity, (x[order[i]] + x[order[i + 1]]) / 2);
        }
        return best;
    }

    private static double Bits(int[] counts)
    {
        double total = counts.Sum();
        return counts.Where(count => count > 0).Sum(count => -count / total * Math.Log2(count / total));
    }

    private static double Cost(double[] y)
    {
        Array.Sort(y);
        double median = (y[(y.Length - 1) / 2] + y[y.Length / 2]) / 2;
        return y.Sum(one => Math.Abs(one - median));
    }
}
