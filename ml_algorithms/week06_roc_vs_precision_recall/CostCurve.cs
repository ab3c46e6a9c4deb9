namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// The hull in another dress (Drummond and Holte, Machine Learning 65, 2006): to the right the share of the worst cost that stands on the side of the
/// positives, upwards the cost as a share of the worst. A threshold is a straight line, and the hull is the lower edge of all lines.
/// </summary>
/// <param name="Hull">The corners; no other point's line reaches the edge.</param>
public sealed record CostCurve(RocHull Hull)
{
    /// <summary>Where a place lies on the horizontal axis: π miss / (π miss + (1 − π) falseAlarm), between 0 and 1.</summary>
    /// <inheritdoc cref="RocHull.SlopeOfCost" path="/param"/>
    public static double Place(double prevalence, double miss, double falseAlarm) => 1 / (1 + RocHull.SlopeOfCost(prevalence, miss, falseAlarm));

    /// <summary>The line of a point: (1 − recall) x + false alarm rate (1 − x).</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="k">Which of its points.</param>
    /// <param name="x">A place, from 0 to 1.</param>
    public static double Line(RocCurve curve, int k, double x) => (1 - curve.Recall(k)) * x + curve.FalseAlarmRate(k) * (1 - x);

    /// <summary>The least cost at a place: that of the best threshold for it.</summary>
    /// <param name="x">From 0 to 1.</param>
    public double LeastAt(double x)
    {
        if (!(x is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(x), x, "A place lies between 0 and 1.");
        double least = double.PositiveInfinity;
        for (int k = 0; k < Hull.Corners.Count; k++) least = Math.Min(least, Line(Hull.Corners, k, x));
        return least;
    }

    /// <summary>What it costs without any model: call nobody, or everybody.</summary>
    public static double WithoutModel(double x) => Math.Min(x, 1 - x);
}
