using Curriculum.Toolkit;
using NUnit.Framework;

namespace Curriculum.Testing;

/// <summary>Assertions on significant digits; <see cref="Accuracy"/> says how they are counted.</summary>
public static class DigitsAssertions
{
    /// <summary>Asserts that a value has at least the given number of correct digits.</summary>
    public static void ShouldMatchDigits(this double value, double truth, double digits, string what = "value")
    {
        double got = Accuracy.Digits(value, truth);
        if (!(got >= digits)) Assert.Fail($"{what}: {value:R} has {got:F1} correct digits, needed are {digits:F1}; the truth is {truth:R}.");
    }

    /// <summary>Asserts that every entry has at least the given number of correct digits.</summary>
    public static void ShouldMatchDigits(this IReadOnlyList<double> values, IReadOnlyList<double> truths, double digits, string what = "values")
    {
        if (values.Count != truths.Count) Assert.Fail($"{what}: {values.Count} entries, expected {truths.Count}.");
        for (int i = 0; i < values.Count; i++) values[i].ShouldMatchDigits(truths[i], digits, $"{what}[{i}]");
    }
}
