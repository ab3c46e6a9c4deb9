using Curriculum.Toolkit;

namespace Week05.RandomForests;

/// <summary>
/// How far shares are from what happened: the mean over the rows of Σ_k (p_k − 1 if k happened)² (Brier, "Verification of forecasts expressed
/// in terms of probability", Monthly Weather Review 78, 1950). From 0, sure and right, to 2, sure and wrong. It moves with every share, where
/// the count of errors moves only when a verdict flips: so it shows small effects in fewer rows.
/// </summary>
public static class BrierScore
{
    /// <summary>The score; rows of NaN, which nobody was asked about, do not count.</summary>
    /// <param name="probabilities">n × K.</param>
    /// <param name="labels">The n true classes.</param>
    public static double Of(Matrix probabilities, int[] labels)
    {
        double sum = 0;
        int rows = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<double> p = probabilities.Row(i);
            if (double.IsNaN(p[0])) continue;
            for (int k = 0; k < p.Length; k++) sum += k == labels[i] ? (p[k] - 1) * (p[k] - 1) : p[k] * p[k];
            rows++;
        }
        return sum / rows;
    }
}
