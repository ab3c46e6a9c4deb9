using Curriculum.Testing;

namespace Week01.CalculusAndGradients;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double RateAtTheStart(Func<double, double> f, double x, double h) => throw new NotBegun(
        "The forward difference has the error h f″/2 + …. What is its error with the step 2h? Richardson's idea fits here too.",
        "Twice the forward difference with h, less the forward difference with 2h: the terms with h cancel.",
        "2 (f(x + h) − f(x)) / h − (f(x + 2h) − f(x)) / 2h. Multiply it out if you like: (−3 f(x) + 4 f(x + h) − f(x + 2h)) / 2h.");

    public static double SecondDerivative(Func<double, double> f, double x) => throw new NotBegun(
        "Add the Taylor polynomials of f(x + h) and f(x − h). What is left over when 2 f(x) is taken away?",
        "(f(x + h) − 2 f(x) + f(x − h)) / h² has the truncation error h² f⁗/12. Its round-off is ε |f| divided by h², not by h.",
        "The two are about equal for h = ε^(1/4) max(1, |x|), where ε^(1/4) is 1.2e-4. Make the step representable: x + h is rounded.");

    public static (Func<double[], double> F, double[] At) Witness() => throw new NotBegun(
        "Write down x after each line of the loop, for two coordinates. What does the second coordinate's turn look like?",
        "The first coordinate stays behind by h = 1e-5. That changes ∂f/∂x₁ only if the two work together: look at ∂²f/∂x₀∂x₁.",
        "The entry is off by 1e-5 times the mixed second derivative, so that must be larger than 1000. A product x₀ x₁ with a large factor, at (0, 0), has a gradient of zero.");

    public static double[] MendedGradient(Func<double[], double> f, double[] x) => throw new NotBegun(
        "Put the coordinate back before its neighbour's turn. Does x + h − 2h + h give x?",
        "Rounding says no. Remember the coordinate, set it, and restore it from what you remember.",
        "double before = x[j]; try { x[j] = before + h; …; x[j] = before − h; … } finally { x[j] = before; } with an h that goes with the size of x[j].");
}
