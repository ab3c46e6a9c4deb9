using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation;

/// <summary>
/// K folds in which no group is on both sides: all photographs of one bag, all visits of one patient. The largest group is dealt first,
/// each to the fold that has the fewest rows so far, so the folds are about equally large. Nothing is random.
/// </summary>
/// <param name="K">The number of folds, from 2 to the number of groups.</param>
public sealed record GroupedKFold(int K = 5) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random)
    {
        IGrouping<int, int>[] groups = Groups.Of(data, K);
        int[] rows = new int[K];
        List<int>[] folds = Groups.Empty(K);
        // Of groups of one size the one with the higher number goes first, as in scikit-learn.
        foreach (IGrouping<int, int> group in groups.OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key))
        {
            int lightest = Array.IndexOf(rows, rows.Min());
            folds[lightest].AddRange(group);
            rows[lightest] += group.Count();
        }
        return Groups.Splits(folds, data.Rows);
    }
}

/// <summary>
/// Grouped folds whose classes are as even as whole groups allow: groups that lean most to one class are dealt first, each to the fold
/// where it leaves the shares of the classes most alike.
/// </summary>
/// <param name="K">The number of folds, from 2 to the number of groups.</param>
public sealed record StratifiedGroupedKFold(int K = 5) : ISplitter
{
    /// <inheritdoc/>
    public IReadOnlyList<Split> Split(Dataset data, SeededRandom random)
    {
        int[] labels = data.Labels ?? throw new ArgumentException($"The data set holds numbers in '{data.TargetName}'; only classes can be kept in proportion.", nameof(data));
        IGrouping<int, int>[] groups = Groups.Of(data, K);
        // A class without rows has no share to keep.
        int[] classes = [.. labels.Distinct().Order()];
        double[] totals = [.. classes.Select(c => (double)labels.Count(label => label == c))];
        double[][] counts = [.. groups.Select(group => classes.Select(c => (double)group.Count(row => labels[row] == c)).ToArray())];
        double[][] inFold = [.. Enumerable.Range(0, K).Select(_ => new double[classes.Length])];
        List<int>[] folds = Groups.Empty(K);
        foreach (int g in Enumerable.Range(0, groups.Length).OrderByDescending(g => Deviation(counts[g])))
        {
            (int best, double least, double fewest) = (-1, double.PositiveInfinity, double.PositiveInfinity);
            for (int fold = 0; fold < K; fold++)
            {
                double uneven = Enumerable.Range(0, classes.Length).Average(c =>
                    Deviation([.. inFold.Select((of, f) => (of[c] + (f == fold ? counts[g][c] : 0)) / totals[c])]));
                double rows = inFold[fold].Sum();
                // Differences that are rounding are none; the emptier fold takes the group then.
                bool alike = Math.Abs(uneven - least) <= 1e-8 + 1e-5 * Math.Abs(least);
                if (uneven < least || (alike && rows < fewest)) (best, least, fewest) = (fold, uneven, rows);
            }
            folds[best].AddRange(groups[g]);
            for (int c = 0; c < classes.Length; c++) inFold[best][c] += counts[g][c];
        }
        return Groups.Splits(folds, data.Rows);
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}

file static class Groups
{
    public static IGrouping<int, int>[] Of(Dataset data, int k)
    {
        int[] numbers = data.Groups ?? throw new ArgumentException("The data set has no Groups; without them no plan can keep a group together.", nameof(data));
        if (numbers.Length != data.Rows) throw new ArgumentException($"Groups has {numbers.Length} entries for {data.Rows} rows.", nameof(data));
        IGrouping<int, int>[] groups = [.. Enumerable.Range(0, numbers.Length).GroupBy(row => numbers[row]).OrderBy(group => group.Key)];
        return k >= 2 && k <= groups.Length ? groups : throw new ArgumentException($"{k} folds of {groups.Length} groups; from 2 folds to one per group are possible.", nameof(data));
    }

    public static List<int>[] Empty(int k) => [.. Enumerable.Range(0, k).Select(_ => new List<int>())];

    public static IReadOnlyList<Split> Splits(List<int>[] folds, int rows)
    {
        if (Array.FindIndex(folds, fold => fold.Count == 0) is >= 0 and int empty)
            throw new ArgumentException($"Fold {empty} of {folds.Length} got no group: too few groups of too unequal size.");
        return [.. folds.Select(fold =>
        {
            HashSet<int> asked = [.. fold];
            return new Split([.. Enumerable.Range(0, rows).Where(row => !asked.Contains(row))], [.. fold.Order()]);
        })];
    }
}
