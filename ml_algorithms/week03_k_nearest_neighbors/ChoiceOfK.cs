using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The share of wrong answers for each K, by cross-validation and on the training rows themselves.</summary>
/// <param name="Ks">The values of K that were tried, ascending.</param>
/// <param name="HeldOut">For each K the share of rows that got a wrong class from the other folds.</param>
/// <param name="Training">For each K the share of rows that got a wrong class from all rows, themselves included.</param>
public sealed record ChoiceOfK(int[] Ks, double[] HeldOut, double[] Training)
{
    /// <summary>The K with the fewest errors on held-out rows; of equal ones the largest, whose borders are the smoothest.</summary>
    public int Best => Ks[Array.LastIndexOf(HeldOut, HeldOut.Min())];

    /// <summary>Tries all values of K with one search per fold: the neighbours of a smaller K are the first ones of a larger K.</summary>
    /// <param name="trainer">What to try; its own K does not matter.</param>
    /// <param name="data">n rows with labels.</param>
    /// <param name="splits">The folds; each row is in the test of one.</param>
    /// <param name="ks">The values of K, ascending; the largest is no more than the rows of the smallest training part.</param>
    /// <exception cref="ArgumentException">The data do not suit the trainer, or a K is out of range.</exception>
    public static ChoiceOfK Among(KNeighborsClassifier trainer, Dataset data, IReadOnlyList<Split> splits, params int[] ks)
    {
        if (ks.Length == 0 || ks[0] < 1 || !ks.SequenceEqual(ks.Order())) throw new ArgumentException("The values of K must ascend from 1 or more.", nameof(ks));
        int[] wrong = new int[ks.Length];
        foreach (Split split in splits) Count(trainer, data.SelectRows(split.Train), data.SelectRows(split.Test), ks, wrong);
        int[] wrongInTraining = new int[ks.Length];
        Count(trainer, data, data, ks, wrongInTraining);
        double asked = splits.Sum(split => split.Test.Length);
        return new ChoiceOfK(ks, [.. wrong.Select(count => count / asked)], [.. wrongInTraining.Select(count => (double)count / data.Rows)]);
    }

    private static void Count(KNeighborsClassifier trainer, Dataset train, Dataset test, int[] ks, int[] wrong)
    {
        KNeighborsClassifierModel model = (trainer with { K = ks[^1] }).Fit(train);
        Neighbors found = model.Index.Nearest(test.X, ks[^1], trainer.Threads);
        for (int at = 0; at < ks.Length; at++)
            wrong[at] += CrossValidated.Wrong(NeighborVote.Classes(trainer.Weighting, found, ks[at], model.Labels, train.ClassNames.Count), test.Labels!);
    }
}
