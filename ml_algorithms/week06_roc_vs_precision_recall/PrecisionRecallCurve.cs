namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// Precision against recall, from the same counts as the ROC curve; only the other axis differs. It begins where something is called and ends
/// where everything is, at the prevalence.
/// </summary>
/// <param name="Roc">Where the counts are.</param>
public sealed record PrecisionRecallCurve(RocCurve Roc)
{
    /// <summary>
    /// Average precision, Σ (Rₖ − Rₖ₋₁) Pₖ: the mean, over the positives, of the precision at the threshold that lets each of them in. Steps, not lines.
    /// </summary>
    public double AveragePrecision
    {
        get
        {
            double area = 0;
            for (int k = 1; k < Roc.Count; k++)
                if (Roc.Hits[k] > Roc.Hits[k - 1]) area += (Roc.Hits[k] - Roc.Hits[k - 1]) * Roc.Precision(k);
            return area / Roc.Positives;
        }
    }

    /// <summary>
    /// The precision at a given recall when the calls between two thresholds are drawn by lot: the straight line of the ROC curve, which is bent here
    /// (Davis and Goadrich, ICML 2006, section 4).
    /// </summary>
    /// <param name="recall">Above 0, at most 1.</param>
    public double PrecisionAt(double recall)
    {
        if (!(recall is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(recall), recall, "A recall above 0 and at most 1 is needed; at 0 there is no precision.");
        int k = Roc.Finding(recall);
        double hits = recall * Roc.Positives, alarms = Roc.FalseAlarms[k - 1] + AlarmsPerHit(k) * (hits - Roc.Hits[k - 1]);
        return hits / (hits + alarms);
    }

    /// <summary>
    /// The area under that bent curve, exactly: between two points false alarms grow as c + s t with the hits t, and t / (t + c + s t) has the
    /// antiderivative t / (1 + s) − c ln((1 + s) t + c) / (1 + s)².
    /// </summary>
    public double InterpolatedArea
    {
        get
        {
            double area = 0;
            for (int k = 1; k < Roc.Count; k++)
            {
                double from = Roc.Hits[k - 1], to = Roc.Hits[k];
                if (to == from) continue;
                double s = AlarmsPerHit(k), c = Roc.FalseAlarms[k - 1] - s * from, rise = 1 + s;
                // From nothing at all, c is 0 and precision the same all along.
                area += (to - from) / rise - (c == 0 ? 0 : c / rise / rise * Math.Log((rise * to + c) / (rise * from + c)));
            }
            return area / Roc.Positives;
        }
    }

    /// <summary>
    /// What comes out when the points are joined by straight lines and begin at recall 0 with precision 1, as many a report has it. It is far too
    /// large where points lie far apart; kept to be seen beside the other two.
    /// </summary>
    public double AreaByStraightLines
    {
        get
        {
            double area = 0, before = 1;
            for (int k = 1; k < Roc.Count; k++)
            {
                area += (Roc.Recall(k) - Roc.Recall(k - 1)) * (before + Roc.Precision(k)) / 2;
                before = Roc.Precision(k);
            }
            return area;
        }
    }

    private double AlarmsPerHit(int k) => (Roc.FalseAlarms[k] - Roc.FalseAlarms[k - 1]) / (Roc.Hits[k] - Roc.Hits[k - 1]);
}
