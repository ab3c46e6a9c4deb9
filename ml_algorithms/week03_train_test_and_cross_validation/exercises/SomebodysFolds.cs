using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>Somebody's folds, for the exercise "Find the bug". They are wrong; leave them as they are and catch them.</summary>
public static class SomebodysFolds
{
    /// <summary>"First balance the classes, then deal the folds: it is all the same in which order."</summary>
    public static IReadOnlyList<Split> Balanced(int[] labels, int k, SeededRandom random)
    {
        int most = labels.GroupBy(label => label).Max(group => group.Count());
        int[] balanced = labels.Select((label, row) => (label, row)).GroupBy(one => one.label).OrderBy(group => group.Key)
            .SelectMany(group =>
            {
                int[] rows = [.. group.Select(one => one.row)];
                return (int[])[.. rows, .. Enumerable.Range(0, most - rows.Length).Select(_ => rows[random.NextInt(rows.Length)])];
            }).ToArray();
        int[] classes = [.. balanced.Select(row => labels[row])];
        return [.. Splits.StratifiedKFold(classes, k, random).Select(split => new Split([.. split.Train.Select(i => balanced[i])], [.. split.Test.Select(i => balanced[i])]))];
    }
}
