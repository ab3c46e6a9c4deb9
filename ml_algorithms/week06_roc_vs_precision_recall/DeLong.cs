using MathNet.Numerics.Distributions;

namespace Week06.RocVsPrecisionRecall;

/// <summary>An interval for an area or a difference of areas.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct AucInterval(double Low, double High);

/// <summary>Two areas on the same rows.</summary>
/// <param name="Difference">The first less the second.</param>
/// <param name="Variance">Of the difference; what both share by judging the same rows is taken off.</param>
public readonly record struct AucDifference(double Difference, double Variance)
{
    /// <summary>The difference in standard errors; 0 where there is neither difference nor variance.</summary>
    public double Z => Difference == 0 && Variance == 0 ? 0 : Difference / Math.Sqrt(Variance);

    /// <summary>How often chance alone would make a difference as large in either direction, by the normal curve.</summary>
    public double P => 2 * Normal.CDF(0, 1, -Math.Abs(Z));

    /// <summary>The normal interval.</summary>
    /// <param name="confidence">Between 0 and 1.</param>
    public AucInterval Interval(double confidence = 0.95)
    {
        double half = DeLong.Quantile(confidence) * Math.Sqrt(Variance);
        return new AucInterval(Difference - half, Difference + half);
    }
}

/// <summary>
/// The variance of an AUC and the covariance of two (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988). The AUC is the mean, over the
/// positives, of the share of negatives that each one beats: its placement. And it is the same mean over the negatives. Both sets of
/// placements vary, and the AUC varies by both. Placements come from midranks in O(n log n) (Sun and Xu, IEEE Signal Processing Letters 21, 2014).
/// </summary>
/// <param name="Positives">Per positive row the share of negatives below it, ties half.</param>
/// <param name="Negatives">Per negative row the share of positives above it, ties half.</param>
public sealed record DeLong(double[] Positives, double[] Negatives)
{
    /// <summary>The area under the ROC curve: the mean placement.</summary>
    public double Auc { get; } = Positives.Average();

    /// <summary>Its variance, S₁₀ / m + S₀₁ / n with the sample variances of the placements.</summary>
    public double Variance => CovarianceWith(this);

    /// <summary>Its standard error.</summary>
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>Places every row among the rows of the other class.</summary>
    /// <param name="scores">One finite number per row, larger when it looks more like class 1.</param>
    /// <param name="labels">0 or 1 per row, at least two of each.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, a class has fewer than two rows, or a score is not finite.</exception>
    public static DeLong Of(double[] scores, int[] labels)
    {
        (double[] negatives, double[] positives) = TwoClasses.Part(scores, labels);
        if (positives.Length < 2 || negatives.Length < 2)
            throw new ArgumentException($"{positives.Length} rows of class 1 and {negatives.Length} of class 0; a variance needs two of each.", nameof(labels));
        double[] among = MidRanks.Of(scores), amongPositives = MidRanks.Of(positives), amongNegatives = MidRanks.Of(negatives);
        int m = positives.Length, n = negatives.Length, p = 0, q = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            // A rank among all, less the rank among its own, is the number of the others below.
            if (labels[i] == 1)
            {
                positives[p] = (among[i] - amongPositives[p]) / n;
                p++;
            }
            else
            {
                negatives[q] = 1 - (among[i] - amongNegatives[q]) / m;
                q++;
            }
        }
        return new DeLong(positives, negatives);
    }

    /// <summary>The covariance with the AUC of other scores for the same rows.</summary>
    /// <exception cref="ArgumentException">The other has other numbers of rows.</exception>
    public double CovarianceWith(DeLong other)
    {
        if (other.Positives.Length != Positives.Length || other.Negatives.Length != Negatives.Length)
            throw new ArgumentException($"The other judges {other.Positives.Length} and {other.Negatives.Length} rows, this one {Positives.Length} and {Negatives.Length}.", nameof(other));
        return Covariance(Positives, Auc, other.Positives, other.Auc) / Positives.Length + Covariance(Negatives, Auc, other.Negatives, other.Auc) / Negatives.Length;
    }

    /// <summary>This area less another one on the same rows.</summary>
    /// <inheritdoc cref="CovarianceWith" path="/exception"/>
    public AucDifference Less(DeLong other) => new(Auc - other.Auc, Math.Max(0, Variance + other.Variance - 2 * CovarianceWith(other)));

    /// <summary>The normal interval, cut at 0 and 1. It has no width when no pair is out of order.</summary>
    /// <param name="confidence">Between 0 and 1.</param>
    public AucInterval Interval(double confidence = 0.95)
    {
        double half = Quantile(confidence) * StandardError;
        return new AucInterval(Math.Max(0, Auc - half), Math.Min(1, Auc + half));
    }

    /// <summary>
    /// The interval made on the scale of ln(AUC / (1 − AUC)), where the standard error is that of the AUC over AUC (1 − AUC), and carried back: it cannot
    /// leave 0 to 1, and is longer towards one half.
    /// </summary>
    /// <param name="confidence">Between 0 and 1.</param>
    public AucInterval LogitInterval(double confidence = 0.95)
    {
        double z = Quantile(confidence);
        if (Auc is 0 or 1) return new AucInterval(Auc, Auc);
        double middle = Math.Log(Auc / (1 - Auc)), half = z * StandardError / (Auc * (1 - Auc));
        return new AucInterval(1 / (1 + Math.Exp(half - middle)), 1 / (1 + Math.Exp(-half - middle)));
    }

    /// <summary>z such that a normal number lies within ±z with the given confidence.</summary>
    internal static double Quantile(double confidence) => confidence is > 0 and < 1
        ? -Normal.InvCDF(0, 1, (1 - confidence) / 2)
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");

    private static double Covariance(double[] a, double meanA, double[] b, double meanB)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += (a[i] - meanA) * (b[i] - meanB);
        return sum / (a.Length - 1);
    }
}
