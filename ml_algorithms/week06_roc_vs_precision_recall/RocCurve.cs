using Curriculum.Kernels;
using Week06.ModelEvaluation;

namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// What every threshold finds, and what it finds wrongly: the counts of a <see cref="ThresholdSweep"/> in arrays, without a matrix per point, so
/// that a million rows cost a sort and a walk. Drawn as recall against false alarm rate it is the receiver operating characteristic.
/// </summary>
/// <param name="Thresholds">Falling, from +∞ for "call nothing"; one per different score after that.</param>
/// <param name="FalseAlarms">How many negatives score at least the threshold (or what they weigh).</param>
/// <param name="Hits">How many positives do.</param>
public sealed record RocCurve(double[] Thresholds, double[] FalseAlarms, double[] Hits)
{
    /// <summary>All negatives.</summary>
    public double Negatives => FalseAlarms[^1];

    /// <summary>All positives.</summary>
    public double Positives => Hits[^1];

    /// <summary>The share of positives, π.</summary>
    public double Prevalence => Positives / (Positives + Negatives);

    /// <summary>The number of points.</summary>
    public int Count => Thresholds.Length;

    /// <summary>The share of the negatives that is called at point k: the horizontal axis.</summary>
    public double FalseAlarmRate(int k) => FalseAlarms[k] / Negatives;

    /// <summary>The share of the positives that is called at point k: the vertical axis.</summary>
    public double Recall(int k) => Hits[k] / Positives;

    /// <summary>Of what is called at point k, the share that is positive; NaN where nothing is.</summary>
    public double Precision(int k) => Hits[k] / (Hits[k] + FalseAlarms[k]);

    /// <summary>Sorts by falling score and walks; rows of equal score go together.</summary>
    /// <param name="scores">One finite number per row, larger when it looks more like class 1.</param>
    /// <param name="labels">0 or 1 per row, both present.</param>
    /// <param name="weights">How much each row counts; null for one each. Both classes must weigh something.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, a class is missing or weighs nothing, a score is not finite, or a weight negative or no number.</exception>
    public static RocCurve Of(double[] scores, int[] labels, double[]? weights = null)
    {
        TwoClasses.CountPositives(scores, labels);
        if (weights is not null) Check(weights, labels);
        int n = scores.Length, points = 1;
        int[] order = new int[n];
        Sorting.ArgSort(scores, order);
        for (int i = 1; i < n; i++) points += scores[order[i]] != scores[order[i - 1]] ? 1 : 0;
        RocCurve curve = new(new double[points + 1], new double[points + 1], new double[points + 1]);
        curve.Thresholds[0] = double.PositiveInfinity;
        double hits = 0, alarms = 0;
        for (int at = n - 1, k = 1; at >= 0; at--)
        {
            double weight = weights is null ? 1 : weights[order[at]];
            if (labels[order[at]] == 1) hits += weight;
            else alarms += weight;
            if (at > 0 && scores[order[at - 1]] == scores[order[at]]) continue;
            (curve.Thresholds[k], curve.FalseAlarms[k], curve.Hits[k]) = (scores[order[at]], alarms, hits);
            k++;
        }
        return curve;
    }

    /// <summary>The same from a sweep that is there already.</summary>
    /// <exception cref="ArgumentException">A class is missing.</exception>
    public static RocCurve Of(ThresholdSweep sweep)
    {
        RocCurve curve = new([.. sweep.Points.Select(point => point.Threshold)], [.. sweep.Points.Select(point => point.Counts[0, 1])], [.. sweep.Points.Select(point => point.Counts[1, 1])]);
        return curve.Positives > 0 && curve.Negatives > 0 ? curve : throw new ArgumentException("A class is missing; its rate has no denominator.", nameof(sweep));
    }

    /// <summary>The area below, by trapezoids: right here, since a slanted piece is a group of ties, and ties are shared evenly.</summary>
    public double Area
    {
        get
        {
            double area = 0;
            for (int k = 1; k < Count; k++) area += (FalseAlarms[k] - FalseAlarms[k - 1]) * (Hits[k] + Hits[k - 1]) / 2;
            return area / Negatives / Positives;
        }
    }

    /// <summary>The share of the pairs that are ties.</summary>
    public double TiedPairs
    {
        get
        {
            double tied = 0;
            for (int k = 1; k < Count; k++) tied += (FalseAlarms[k] - FalseAlarms[k - 1]) * (Hits[k] - Hits[k - 1]);
            return tied / Negatives / Positives;
        }
    }

    /// <summary>The same scores in a place where the share of positives is another: every negative weighs more, or less.</summary>
    /// <param name="prevalence">The share there, strictly between 0 and 1.</param>
    public RocCurve At(double prevalence)
    {
        if (!(prevalence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, "A share of positives lies between 0 and 1.");
        double weight = Positives * (1 - prevalence) / prevalence / Negatives;
        return this with { FalseAlarms = [.. FalseAlarms.Select(alarms => weight * alarms)] };
    }

    /// <summary>The first point, from the strictest threshold on, that finds a given share of the positives.</summary>
    /// <param name="recall">From 0 to 1.</param>
    public int Finding(double recall) => recall is >= 0 and <= 1
        ? Array.FindIndex(Hits, hits => hits >= recall * Positives)
        : throw new ArgumentOutOfRangeException(nameof(recall), recall, "A recall lies between 0 and 1.");

    /// <summary>Without the points that lie on the line between their neighbours: the picture is the same.</summary>
    public RocCurve WithoutCollinear()
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(k => k == 0 || k == Count - 1 || (FalseAlarms[k] - FalseAlarms[k - 1]) * (Hits[k + 1] - Hits[k]) != (FalseAlarms[k + 1] - FalseAlarms[k]) * (Hits[k] - Hits[k - 1]))];
        return Select(kept);
    }

    /// <summary>Some of the points, in their order.</summary>
    internal RocCurve Select(int[] kept) => new([.. kept.Select(k => Thresholds[k])], [.. kept.Select(k => FalseAlarms[k])], [.. kept.Select(k => Hits[k])]);

    private static void Check(double[] weights, int[] labels)
    {
        if (weights.Length != labels.Length) throw new ArgumentException($"{weights.Length} weights for {labels.Length} rows.", nameof(weights));
        double[] total = new double[2];
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && double.IsFinite(weights[i]))) throw new ArgumentException($"The weight of row {i} is {weights[i]}; it must be a number from 0.", nameof(weights));
            total[labels[i]] += weights[i];
        }
        if (!(total[0] > 0 && total[1] > 0)) throw new ArgumentException($"Class 0 weighs {total[0]} and class 1 {total[1]}; both must weigh something.", nameof(weights));
    }
}
