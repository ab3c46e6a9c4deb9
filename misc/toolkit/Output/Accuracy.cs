namespace Curriculum.Toolkit;

/// <summary>How good a computed number is, in significant digits: the measure in which NIST's reference data sets are graded.</summary>
public static class Accuracy
{
    /// <summary>
    /// The number of correct decimal digits, −log₁₀ of the relative error (of the absolute one when the truth is zero): the
    /// "log relative error" of B. D. McCullough, The American Statistician 52(4), 1998. At most 15, at least 0.
    /// </summary>
    public static double Digits(double value, double truth)
    {
        if (value.Equals(truth)) return 15;
        double error = truth == 0 ? Math.Abs(value) : Math.Abs(value - truth) / Math.Abs(truth);
        return double.IsNaN(error) ? 0 : Math.Clamp(-Math.Log10(error), 0, 15);
    }

    /// <summary>The digits of the worst entry.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double WorstDigits(ReadOnlySpan<double> values, ReadOnlySpan<double> truths)
    {
        if (values.Length != truths.Length) throw new ArgumentException($"{values.Length} values cannot be held against {truths.Length}.");
        double worst = 15;
        for (int i = 0; i < values.Length; i++) worst = Math.Min(worst, Digits(values[i], truths[i]));
        return worst;
    }
}
