namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// The upper convex hull of a ROC curve (Provost and Fawcett, Machine Learning 42, 2001). Expected cost is linear in the two rates, so whatever
/// the costs and the prevalence, the cheapest threshold is a corner of the hull; a point below it is never the best.
/// </summary>
/// <param name="Corners">The curve's points that are corners, from "call nothing" to "call everything".</param>
public sealed record RocHull(RocCurve Corners)
{
    /// <summary>Walks the points once and takes back every corner at which the walk does not turn right (Andrew's monotone chain).</summary>
    public static RocHull Of(RocCurve curve)
    {
        List<int> kept = [];
        for (int k = 0; k < curve.Count; k++)
        {
            while (kept.Count >= 2 && !TurnsRight(curve, kept[^2], kept[^1], k)) kept.RemoveAt(kept.Count - 1);
            kept.Add(k);
        }
        return new RocHull(curve.Select([.. kept]));
    }

    /// <summary>The slope of the hull's edge that ends in a corner k ≥ 1, in rates: false alarm rate to the right, recall upwards.</summary>
    public double Slope(int k) => (Corners.Recall(k) - Corners.Recall(k - 1)) / (Corners.FalseAlarmRate(k) - Corners.FalseAlarmRate(k - 1));

    /// <summary>The slope of the lines of equal cost, (1 − π) falseAlarm / (π miss): along them a recall gained pays for false alarms.</summary>
    /// <param name="prevalence">π, strictly between 0 and 1.</param>
    /// <param name="miss">What a missed positive costs, above 0.</param>
    /// <param name="falseAlarm">What a false alarm costs, above 0.</param>
    public static double SlopeOfCost(double prevalence, double miss, double falseAlarm) => prevalence is > 0 and < 1 && miss > 0 && falseAlarm > 0
        ? (1 - prevalence) * falseAlarm / (prevalence * miss)
        : throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, $"A prevalence lies between 0 and 1, and costs above 0 ({miss}, {falseAlarm}).");

    /// <summary>The corner with the least expected cost: the last whose edge is at least as steep as the lines of equal cost.</summary>
    /// <inheritdoc cref="SlopeOfCost" path="/param"/>
    public int Cheapest(double prevalence, double miss, double falseAlarm)
    {
        double slope = SlopeOfCost(prevalence, miss, falseAlarm);
        int k = 0;
        while (k + 1 < Corners.Count && Slope(k + 1) > slope) k++;
        return k;
    }

    // By counts: with whole numbers the product is exact, and three points on a line are seen to be.
    private static bool TurnsRight(RocCurve of, int a, int b, int c) =>
        (of.Hits[b] - of.Hits[a]) * (of.FalseAlarms[c] - of.FalseAlarms[b]) > (of.Hits[c] - of.Hits[b]) * (of.FalseAlarms[b] - of.FalseAlarms[a]);
}
