using System.Globalization;
using Curriculum.Toolkit;
using NUnit.Framework;

namespace Curriculum.Testing;

/// <summary>How strictly an analytic gradient is held against central differences.</summary>
/// <param name="Relative">Allowed deviation as a share of the larger of the two values.</param>
/// <param name="Absolute">Allowed deviation whatever the values, for entries that are zero.</param>
/// <param name="Step">
/// The step for a coordinate of size up to 1; a larger one gets this times its size. The default, the cube root of a
/// double's 2.2e-16, is where the truncation and the round-off of a central difference are about equal.
/// </param>
public sealed record GradientTolerance(double Relative = 1e-6, double Absolute = 1e-8, double Step = 6.0554544523933395e-6);

/// <summary>A parameter array of a model, together with the gradient that the model claims for it.</summary>
/// <param name="Name">Its name, as it stands in messages.</param>
/// <param name="Values">The parameters themselves: the check moves one at a time and puts its very bits back.</param>
/// <param name="Gradient">The analytic gradient, entry by entry.</param>
public sealed record CheckedParameter(string Name, double[] Values, double[] Gradient);

/// <summary>
/// Holds an analytic gradient against central differences (f(x + h) − f(x − h)) / 2h in double, coordinate by coordinate.
/// Allowed is <c>Absolute + Relative · max(|analytic|, |numeric|)</c> plus what rounding of f alone can do to the difference.
/// A failure names the worst coordinate with both values. At a kink, such as that of |x| at 0, no derivative exists and the
/// check rightly fails: move the point. When f is so large that its rounding would hide a wrong gradient, the check
/// refuses to pass rather than prove nothing.
/// </summary>
public static class GradientCheck
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>A sum of many terms is rounded more than once: this many half units of its last digit are taken for noise.</summary>
    private const double RoundingsOfF = 8;

    /// <summary>Asserts that <paramref name="gradient"/> is the gradient of f at a point.</summary>
    /// <param name="f">The function. It must not depend on anything that changes between calls, such as fresh dropout masks.</param>
    /// <param name="at">The point; f is given copies of it.</param>
    /// <param name="gradient">The analytic gradient.</param>
    /// <param name="tolerance">How strict; null for the defaults.</param>
    /// <param name="what">The name of the gradient in messages.</param>
    public static void Of(Func<double[], double> f, double[] at, double[] gradient, GradientTolerance? tolerance = null, string what = "gradient")
    {
        if (gradient.Length != at.Length)
            Assert.Fail($"{what}: {gradient.Length} entries for {at.Length} coordinates.");
        double[] x = [.. at];
        // f may keep or change what it is given, so each call gets an array of its own.
        Judge([.. Entries(x, gradient, () => [f([.. x])], _ => "", tolerance ?? new(), name => $"{what}{name}")]);
    }

    /// <summary>Asserts that <paramref name="jacobian"/> is the Jacobian of f at a point: row i, column j is ∂fᵢ/∂xⱼ.</summary>
    /// <param name="f">The function; always the same number of values.</param>
    /// <param name="at">The point; f is given copies of it.</param>
    /// <param name="jacobian">The analytic Jacobian, one row per value of f, one column per coordinate.</param>
    /// <param name="tolerance">How strict; null for the defaults.</param>
    /// <param name="what">The name of the Jacobian in messages.</param>
    public static void OfJacobian(Func<double[], double[]> f, double[] at, Matrix jacobian, GradientTolerance? tolerance = null, string what = "Jacobian")
    {
        int values = f([.. at]).Length;
        if ((jacobian.Rows, jacobian.Columns) != (values, at.Length))
            Assert.Fail($"{what}: {jacobian.Rows} × {jacobian.Columns} for {values} values and {at.Length} coordinates.");
        double[] x = [.. at];
        Judge([.. Entries(x, jacobian.Transpose().Values, () => f([.. x]), row => $"{row}, ", tolerance ?? new(), name => $"{what}{name}")]);
    }

    /// <summary>
    /// Asserts the gradients of a function of several parameter arrays, such as the loss of a network: every entry of every
    /// array is moved in place, the loss is computed again, and the entry is restored bit for bit, even when f throws.
    /// </summary>
    /// <param name="f">The function; it reads the arrays themselves. It must not depend on anything else that changes between calls.</param>
    /// <param name="parameters">The arrays with their gradients.</param>
    /// <param name="tolerance">How strict; null for the defaults.</param>
    public static void OfParameters(Func<double> f, IReadOnlyList<CheckedParameter> parameters, GradientTolerance? tolerance = null)
    {
        if (parameters.Count == 0) Assert.Fail("There are no parameters to check.");
        foreach (CheckedParameter parameter in parameters)
            if (parameter.Gradient.Length != parameter.Values.Length)
                Assert.Fail($"{parameter.Name}: {parameter.Gradient.Length} gradient entries for {parameter.Values.Length} parameters.");
        Judge([.. parameters.SelectMany(parameter =>
            Entries(parameter.Values, parameter.Gradient, () => [f()], _ => "", tolerance ?? new(), name => parameter.Name + name))]);
    }

    private sealed record Entry(string Name, double Analytic, double Numeric, double Noise, GradientTolerance Tolerance)
    {
        public double Size => Math.Max(Math.Abs(Analytic), Math.Abs(Numeric));

        /// <summary>How many times the allowed deviation is used up; more than 1 is a failure, and so is NaN.</summary>
        public double Excess => double.IsFinite(Analytic) && double.IsFinite(Numeric)
            ? Math.Abs(Analytic - Numeric) / (Tolerance.Absolute + Tolerance.Relative * Size + Noise)
            : double.PositiveInfinity;
    }

    /// <summary>Moves one coordinate after the other and compares each value's difference quotient with its analytic entry.</summary>
    private static IEnumerable<Entry> Entries(double[] x, double[] analytic, Func<double[]> f, Func<int, string> row, GradientTolerance tolerance, Func<string, string> name)
    {
        for (int j = 0; j < x.Length; j++)
        {
            double before = x[j], h = tolerance.Step * Math.Max(1, Math.Abs(before)), above = before + h, below = before - h;
            double[] plus, minus;
            try
            {
                x[j] = above;
                plus = f();
                x[j] = below;
                minus = f();
            }
            finally { x[j] = before; }
            if (plus.Length != minus.Length) Assert.Fail($"f has {plus.Length} values above and {minus.Length} below coordinate {j}.");
            for (int i = 0; i < plus.Length; i++)
            {
                // The step that was really made: above and below are rounded.
                double numeric = (plus[i] - minus[i]) / (above - below);
                double noise = RoundingsOfF * Epsilon / 2 * (Math.Abs(plus[i]) + Math.Abs(minus[i])) / (above - below);
                yield return new Entry(name($"[{row(i)}{j}]"), analytic[j * plus.Length + i], numeric, noise, tolerance);
            }
        }
    }

    private static void Judge(IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0) return;
        Entry[] wrong = [.. entries.Where(entry => !(entry.Excess <= 1))];
        if (wrong.Length > 0)
        {
            Entry worst = wrong.MaxBy(entry => entry.Excess)!;
            double ratio = worst.Analytic / worst.Numeric;
            string factor = double.IsFinite(ratio) && Math.Abs(worst.Numeric) > worst.Noise
                ? string.Create(CultureInfo.InvariantCulture, $"; analytic / numeric = {ratio:G4}")
                : "";
            Assert.Fail(string.Create(CultureInfo.InvariantCulture,
                $"{worst.Name}: analytic {worst.Analytic:G10}, central difference {worst.Numeric:G10}{factor}. {wrong.Length} of {entries.Count} entries are wrong, this one most."));
        }
        Entry noisiest = entries.MaxBy(entry => entry.Noise)!;
        double largest = entries.Max(entry => entry.Size);
        if (noisiest.Noise > Math.Max(noisiest.Tolerance.Absolute, 0.01 * largest))
            Assert.Fail(string.Create(CultureInfo.InvariantCulture,
                $"{noisiest.Name}: rounding of f alone blurs the central difference by {noisiest.Noise:G2}, and no entry is larger than {largest:G4}: this check could not see a wrong gradient. Subtract a constant from f, or take a larger step."));
    }
}
