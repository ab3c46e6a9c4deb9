namespace Week06.RocVsPrecisionRecall.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>≥ in place of &gt; and half of =: a model that says the same to everybody has an AUC of 1.</summary>
    public static double TiesAreWins(double[] scores, int[] labels)
    {
        double[] positives = [.. scores.Where((_, i) => labels[i] == 1)], negatives = [.. scores.Where((_, i) => labels[i] == 0)];
        return positives.Sum(positive => (double)negatives.Count(negative => positive >= negative)) / positives.Length / negatives.Length;
    }

    /// <summary>One point per row in the order of the file, ties apart, and rectangles: what equal scores are worth depends on who was entered first.</summary>
    public static double StepsInTheOrderOfTheFile(double[] scores, int[] labels)
    {
        double hits = 0, area = 0;
        foreach (int i in Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]))
            if (labels[i] == 1) hits++;
            else area += hits;
        return area / labels.Sum() / labels.Count(label => label == 0);
    }

    /// <summary>The area under the verdicts of one threshold: half of recall plus specificity.</summary>
    public static double OfVerdicts(double[] scores, int[] labels, double threshold) => Auc.Of([.. scores.Select(score => score >= threshold ? 1.0 : 0.0)], labels);

    /// <summary>A test of two areas that forgets that the rows are the same.</summary>
    public static double ZWithoutCovariance(DeLong first, DeLong second) => (first.Auc - second.Auc) / Math.Sqrt(first.Variance + second.Variance);
}
