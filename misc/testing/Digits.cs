using NUnit.Framework;

namespace Curriculum.Testing;

/// <summary>Assertions on significant digits, the measure in which NIST states how good a computation is.</summary>
public static class Digits
{
    /// <summary>
    /// The number of correct decimal digits, −log₁₀ of the relative error (of the absolute one when the truth is zero): the
    /// "log relative error" of B. D. McCullough, The American Statistician 52(4), 1998. At most 15, at least 0.
    /// </summary>
    public static double Of(double value, double truth)
    {
        if (value.Equals(truth)) return 15;
        double error = truth == 0 ? Math.Abs(value) : Math.Abs(value - truth) / Math.Abs(truth);
        return double.IsNaN(error) ? 0 : Math.Clamp(-Math.Log10(error), 0, 15);
    }

    /// <summary>The digits of the worst entry.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> truths)
    {
        if (values.Length != truths.Length) throw new ArgumentException($"{values.Length} values cannot be held against {truths.Length}.");
        double worst = 15;
        for (int i = 0; i < values.Length; i++) worst = Math.Min(worst, Of(values[i], truths[i]));
        return worst;
    }

    /// <summary>Asserts that a value has at least the given number of correct digits.</summary>
    public static void ShouldMatchDigits(this double value, double truth, double digits, string what = "value")
    {
        double got = Of(value, truth);
        if (!(got >= digits)) Assert.Fail($"{what}: {value:R} has {got:F1} correct digits, needed are {digits:F1}; the truth is {truth:R}.");
    }

    /// <summary>Asserts that every entry has at least the given number of correct digits.</summary>
    public static void ShouldMatchDigits(this IReadOnlyList<double> values, IReadOnlyList<double> truths, double digits, string what = "values")
    {
        if (values.Count != truths.Count) Assert.Fail($"{what}: {values.Count} entries, expected {truths.Count}.");
        for (int i = 0; i < values.Count; i++) values[i].ShouldMatchDigits(truths[i], digits, $"{what}[{i}]");
    }
}
