namespace Week04.DecisionTrees;

/// <summary>Somebody's scan, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysCut
{
    /// <summary>"Sorted once, one pass, and the midpoint at the end."</summary>
    public static double Of(double[] x, int[] labels)
    {
        int n = x.Length;
        int[] order = [.. Enumerable.Range(0, n).OrderBy(i => x[i])];
        if (x[order[0]] == x[order[n - 1]]) return double.NaN;
        double least = double.PositiveInfinity, best = double.NaN, ones = labels.Sum(), left = 0;
        for (int i = 0; i < n - 1; i++)
        {
            left += labels[order[i]];
            double below = i + 1, above = n - below, right = ones - left;
            double impurity = 2 * left * (below - left) / below + 2 * right * (above - right) / above;
            if (impurity < least) (least, best) = (impurity, (x[order[i]] + x[order[i + 1]]) / 2);
        }
        return best;
    }
}
