using Curriculum.Kernels;
using Week05.RandomForests;

namespace Week06.RocVsPrecisionRecall;

/// <summary>
/// An interval for any measure of scores by drawing the rows again with replacement, each class by itself so that both keep their size
/// (Efron, 1979). For average precision there is no formula like DeLong's. The model stays as it is: its own chance is not in the interval.
/// </summary>
public static class Resampled
{
    /// <summary>The middle part of the measure over resamples (the percentile interval).</summary>
    /// <param name="scores">One finite number per row.</param>
    /// <param name="labels">0 or 1 per row, both present.</param>
    /// <param name="measure">A curve in, a number out.</param>
    /// <param name="times">How many resamples.</param>
    /// <param name="random">Draws them.</param>
    /// <param name="confidence">The share of the resamples that lies inside.</param>
    public static AucInterval Interval(double[] scores, int[] labels, Func<RocCurve, double> measure, int times, SeededRandom random, double confidence = 0.95)
    {
        if (times < 2) throw new ArgumentOutOfRangeException(nameof(times), times, "An interval needs at least two resamples.");
        if (!(confidence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        int positives = TwoClasses.CountPositives(scores, labels);
        double[] drawn = new double[times], weights = new double[labels.Length];
        for (int t = 0; t < times; t++)
        {
            double[] ofPositives = Bootstrap.Counts(positives, random), ofNegatives = Bootstrap.Counts(labels.Length - positives, random);
            int p = 0, q = 0;
            for (int i = 0; i < labels.Length; i++) weights[i] = labels[i] == 1 ? ofPositives[p++] : ofNegatives[q++];
            drawn[t] = measure(RocCurve.Of(scores, labels, weights));
        }
        Sorting.Sort(drawn);
        int cut = (int)Math.Round((1 - confidence) / 2 * (times - 1));
        return new AucInterval(drawn[cut], drawn[times - 1 - cut]);
    }
}
