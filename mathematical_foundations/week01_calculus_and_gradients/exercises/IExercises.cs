namespace Week01.CalculusAndGradients;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check calculus_and_gradients</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 15 minutes. How fast does the level rise at the moment when the tablet is swallowed? Before that moment there
    /// is no level, so f must not be asked to the left of x, and the forward difference is only of order 1. Find a formula
    /// from f(x), f(x + h) and f(x + 2h) whose error falls with h²: halving h must leave a quarter of it.
    /// </summary>
    /// <param name="f">The function; it throws to the left of x.</param>
    /// <param name="x">Where the derivative is asked.</param>
    /// <param name="h">The step, greater than zero.</param>
    static abstract double RateAtTheStart(Func<double, double> f, double x, double h);

    /// <summary>
    /// Core, 25 minutes. The second derivative from values of f alone, to at least six digits, with a step that you choose
    /// yourself: truncation and round-off pull at it again, but not with the powers of h that you know. f is smooth
    /// and changes over lengths of about max(1, |x|); x may be as large as 1e9.
    /// </summary>
    static abstract double SecondDerivative(Func<double, double> f, double x);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysGradient.Of"/> is meant to be the gradient
    /// by central differences. It has been held against the gradients of a dozen functions and agreed with all. Convict it:
    /// return a smooth function and a point, every coordinate between −10 and 10, at which one entry is wrong by more than
    /// 0.01, although every true entry is less than 1 in size.
    /// </summary>
    static abstract (Func<double[], double> F, double[] At) Witness();

    /// <summary>
    /// Find the bug, second half, 15 minutes: mend it. The array is a network's parameters, too large to be copied: f must be
    /// given <paramref name="x"/> itself each time, and afterwards x must hold the very bits that it held before, also when
    /// f throws.
    /// </summary>
    static abstract double[] MendedGradient(Func<double[], double> f, double[] x);
}
