using Curriculum.Kernels;

namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// The area under the ROC curve as what it counts: of all pairs of a positive and a negative row, the share in which the positive one has
/// the higher score, a tie counting half (Hanley and McNeil, Radiology 143, 1982). Mann and Whitney's U over its largest value.
/// </summary>
public static class Auc
{
    /// <summary>
    /// Both classes sorted by themselves, and one walk along both: O(n log n), and linear with a radix sort. Twice the count is a whole number,
    /// so nothing is rounded before the one division.
    /// </summary>
    /// <param name="scores">One finite number per row, larger when it looks more like class 1.</param>
    /// <param name="labels">0 or 1 per row, both present.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, a class is missing, or a score is not finite.</exception>
    public static double Of(double[] scores, int[] labels)
    {
        (double[] negatives, double[] positives) = TwoClasses.Part(scores, labels);
        Sorting.Sort(negatives);
        Sorting.Sort(positives);
        long twice = 0;
        int below = 0, notAbove = 0;
        foreach (double score in positives)
        {
            while (below < negatives.Length && negatives[below] < score) below++;
            while (notAbove < negatives.Length && negatives[notAbove] <= score) notAbove++;
            twice += below + notAbove;      // what it beats counts 2, what it ties with 1
        }
        return twice / (2.0 * positives.Length * negatives.Length);
    }

    /// <summary>The same by its definition: every pair is looked at. O(n²), to be read and to be tested against.</summary>
    /// <inheritdoc cref="Of(double[], int[])" path="/param"/>
    /// <inheritdoc cref="Of(double[], int[])" path="/exception"/>
    public static double ByPairs(double[] scores, int[] labels)
    {
        (double[] negatives, double[] positives) = TwoClasses.Part(scores, labels);
        long twice = 0;
        foreach (double positive in positives)
            foreach (double negative in negatives) twice += positive > negative ? 2 : positive == negative ? 1 : 0;
        return twice / (2.0 * positives.Length * negatives.Length);
    }

    /// <summary>The same by ranks: (W − m (m + 1) / 2) / (m n), where W sums the midranks of the m positives among all rows.</summary>
    /// <inheritdoc cref="Of(double[], int[])" path="/param"/>
    /// <inheritdoc cref="Of(double[], int[])" path="/exception"/>
    public static double ByRanks(double[] scores, int[] labels)
    {
        (double[] negatives, double[] positives) = TwoClasses.Part(scores, labels);
        double[] ranks = MidRanks.Of(scores);
        double sum = 0, m = positives.Length, n = negatives.Length;
        for (int i = 0; i < ranks.Length; i++) sum += labels[i] * ranks[i];
        return (sum - m * (m + 1) / 2) / (m * n);
    }

    /// <summary>The same where rows weigh: a pair counts the product of its weights.</summary>
    /// <param name="scores">One finite number per row.</param>
    /// <param name="labels">0 or 1 per row.</param>
    /// <param name="weights">How much each row counts, from 0; both classes must weigh something.</param>
    /// <exception cref="ArgumentException">As above, or a weight is negative or no number.</exception>
    public static double Of(double[] scores, int[] labels, double[] weights) => RocCurve.Of(scores, labels, weights).Area;

    /// <summary>Gini's coefficient of the scores, 2 AUC − 1: the share of pairs won less the share lost.</summary>
    public static double Gini(double auc) => 2 * auc - 1;
}
