using MathNet.Numerics.Distributions;

namespace Week06.ModelEvaluation;

/// <summary>
/// The shares π that would not be surprised by what was seen: all for which |k/n − π| ≤ z √(π (1 − π) / n). The error is that of π and not
/// of k/n, so the interval has a width even when k is 0 or n, and never leaves [0, 1] (E. B. Wilson, 1927; derived in week 11).
/// </summary>
/// <param name="Low">The smaller solution of the quadratic equation.</param>
/// <param name="High">The larger one.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The interval after k of n.</summary>
    /// <param name="k">How often it happened.</param>
    /// <param name="n">How often it could have, at least once.</param>
    /// <param name="confidence">The share of such intervals that hold π, about; between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ k ≤ n, n &lt; 1, or no confidence between 0 and 1.</exception>
    public static WilsonInterval Of(int k, int n, double confidence = 0.95)
    {
        if (n < 1) throw new ArgumentOutOfRangeException(nameof(n), n, "A share needs at least one row.");
        if (k < 0 || k > n) throw new ArgumentOutOfRangeException(nameof(k), k, $"Of {n} rows from 0 to {n} can be counted.");
        if (!(confidence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        // From the small tail, which keeps its digits when the confidence is nearly 1.
        double z = -Normal.InvCDF(0, 1, (1 - confidence) / 2), share = (double)k / n, square = z * z;
        double middle = share + square / (2 * n), half = z * Math.Sqrt(share * (1 - share) / n + square / (4.0 * n * n)), scale = 1 + square / n;
        return new WilsonInterval(k == 0 ? 0 : (middle - half) / scale, k == n ? 1 : (middle + half) / scale);
    }
}
