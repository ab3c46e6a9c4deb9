namespace Week06.RocVsPrecisionRecall;

/// <summary>The check of scores and labels that every measure here makes once, and the scores of each class.</summary>
internal static class TwoClasses
{
    /// <summary>The scores of class 0 and of class 1, each in the order of the rows.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, a class is missing, or a score is not finite.</exception>
    public static (double[] Negatives, double[] Positives) Part(double[] scores, int[] labels)
    {
        int m = CountPositives(scores, labels);
        double[] negatives = GC.AllocateUninitializedArray<double>(labels.Length - m), positives = GC.AllocateUninitializedArray<double>(m);
        int at = 0, other = 0;
        for (int i = 0; i < scores.Length; i++)
            if (labels[i] == 1) positives[at++] = scores[i];
            else negatives[other++] = scores[i];
        return (negatives, positives);
    }

    /// <summary>How many rows are of class 1.</summary>
    /// <inheritdoc cref="Part" path="/exception"/>
    public static int CountPositives(double[] scores, int[] labels)
    {
        if (scores.Length != labels.Length) throw new ArgumentException($"{scores.Length} scores for {labels.Length} rows.", nameof(scores));
        int positives = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] > 1) throw new ArgumentException($"Row {i} is of class {labels[i]}; one threshold parts 0 and 1.", nameof(labels));
            if (!double.IsFinite(scores[i])) throw new ArgumentException($"The score of row {i} is {scores[i]}; it must be a number.", nameof(scores));
            positives += labels[i];
        }
        if (positives == 0 || positives == labels.Length)
            throw new ArgumentException($"{positives} of {labels.Length} rows are of class 1; there is no pair of a positive and a negative row.", nameof(labels));
        return positives;
    }
}
