using Curriculum.Toolkit;

namespace Week06.ModelEvaluation;

/// <summary>One place where the threshold can stand.</summary>
/// <param name="Threshold">Called positive is what scores at least this; +∞ for nothing.</param>
/// <param name="Counts">What comes of it: class 1 is the one that is looked for.</param>
public sealed record OperatingPoint(double Threshold, ConfusionMatrix Counts)
{
    /// <summary>All scores at this threshold.</summary>
    public ConfusionReport Report => new(Counts);

    /// <summary>What the mistakes cost.</summary>
    /// <param name="miss">The cost of a positive that is called negative.</param>
    /// <param name="falseAlarm">The cost of a negative that is called positive.</param>
    public double Cost(double miss, double falseAlarm) => miss * Counts[1, 0] + falseAlarm * Counts[0, 1];
}

/// <summary>
/// All the confusion matrices that a threshold can give, from "call nothing" to "call everything". One sort and one walk, O(n log n):
/// passing a row's score moves that row from one column to the other, and nothing else.
/// </summary>
/// <param name="Points">By falling threshold; rows with equal scores change sides together, so there is one point per different score and one more.</param>
public sealed record ThresholdSweep(IReadOnlyList<OperatingPoint> Points)
{
    /// <summary>Walks the threshold down.</summary>
    /// <param name="scores">One finite number per row, larger when it looks more like class 1; a probability or any other.</param>
    /// <param name="labels">0 or 1 per row.</param>
    /// <param name="classNames">The two names.</param>
    /// <param name="weights">How much each row counts; null for one each.</param>
    /// <exception cref="ArgumentException">Lengths differ, there are no rows, a label is not 0 or 1, a score is not finite, or a weight negative or no number.</exception>
    public static ThresholdSweep Of(IReadOnlyList<double> scores, IReadOnlyList<int> labels, IReadOnlyList<string> classNames, IReadOnlyList<double>? weights = null)
    {
        if (classNames.Count != 2) throw new ArgumentException($"There are {classNames.Count} classes; one threshold parts two.", nameof(classNames));
        if (scores.Count != labels.Count) throw new ArgumentException($"{scores.Count} scores for {labels.Count} rows.", nameof(scores));
        for (int i = 0; i < scores.Count; i++)
            if (!double.IsFinite(scores[i])) throw new ArgumentException($"The score of row {i} is {scores[i]}; it must be a number.", nameof(scores));
        // Nothing is called: the first matrix, and the check of labels and weights.
        ConfusionMatrix none = ConfusionMatrix.Of(labels, new int[labels.Count], classNames, weights);
        double positives = none.Rows(1), negatives = none.Rows(0), hits = 0, alarms = 0;
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i])];
        List<OperatingPoint> points = [new(double.PositiveInfinity, none)];
        for (int at = 0; at < order.Length; at++)
        {
            double weight = weights?[order[at]] ?? 1;
            if (labels[order[at]] == 1) hits += weight;
            else alarms += weight;
            if (at + 1 < order.Length && scores[order[at + 1]] == scores[order[at]]) continue;
            points.Add(new(scores[order[at]], ConfusionMatrix.FromCounts(new[,] { { Math.Max(0, negatives - alarms), alarms }, { Math.Max(0, positives - hits), hits } }, classNames)));
        }
        return new ThresholdSweep(points);
    }

    /// <summary>What a given threshold does: the point with the smallest threshold that is not below it.</summary>
    public OperatingPoint At(double threshold)
    {
        if (double.IsNaN(threshold)) throw new ArgumentException("The threshold is not a number.", nameof(threshold));
        int from = 0, to = Points.Count - 1;
        while (from < to)
        {
            int middle = (from + to + 1) / 2;
            if (Points[middle].Threshold >= threshold) from = middle;
            else to = middle - 1;
        }
        return Points[from] with { Threshold = threshold };
    }

    /// <summary>The point with the best score, of equals the one with the highest threshold. Points where the score is undefined do not take part.</summary>
    /// <param name="score">Larger is better.</param>
    /// <exception cref="ArgumentException">The score is undefined everywhere.</exception>
    public OperatingPoint Best(Func<OperatingPoint, double> score)
    {
        (OperatingPoint? best, double highest) = (null, double.NegativeInfinity);
        foreach (OperatingPoint point in Points)
            if (score(point) is var value && !double.IsNaN(value) && (best is null || value > highest)) (best, highest) = (point, value);
        return best ?? throw new ArgumentException("The score is undefined at every threshold.", nameof(score));
    }

    /// <summary>The point with the least cost of mistakes.</summary>
    /// <inheritdoc cref="OperatingPoint.Cost" path="/param"/>
    public OperatingPoint Cheapest(double miss, double falseAlarm) => Best(point => -point.Cost(miss, falseAlarm));

    /// <summary>The highest threshold that still finds a given share of the positives.</summary>
    /// <param name="recall">The share, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The share is not one, or there are no positives to find.</exception>
    public OperatingPoint Finding(double recall)
    {
        if (!(recall is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(recall), recall, "A recall lies between 0 and 1.");
        return Points.FirstOrDefault(point => point.Counts.Recall(1) >= recall) ?? throw new ArgumentException("No row is of class 1; there is nothing to find.", nameof(recall));
    }
}
