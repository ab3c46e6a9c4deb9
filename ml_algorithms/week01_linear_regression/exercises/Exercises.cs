using Curriculum.Testing;

namespace Week01.LinearRegression;

/// <summary>Your answers. What each method is to do stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    /// <inheritdoc/>
    public static double LineThroughPoint(double[] x, double[] y, double x0, double y0) =>
        throw new NotBegun(
            "Write Σ (yᵢ − y0 − b (xᵢ − x0))² as a function of b alone and ask where its slope is zero.",
            "With uᵢ = xᵢ − x0 and vᵢ = yᵢ − y0 the derivative is −2 Σ uᵢ (vᵢ − b uᵢ).",
            "b Σ uᵢ² = Σ uᵢ vᵢ: this is the normal equation of a matrix with one column.");

    /// <inheritdoc/>
    public static double[] LeaveOneOutErrors(double[] x, double[] y) =>
        throw new NotBegun(
            "Begin with the long way: for each i, copy all but one observation and fit. RegressionSummary or OrdinaryLeastSquares can do the fitting.",
            "For the short way, plot the left-out error against the ordinary residual: their ratio depends on the leverage only.",
            "An observation with leverage hᵢ pulls its own fitted value by the share hᵢ, so its residual is the left-out error times (1 − hᵢ).");

    /// <inheritdoc/>
    public static bool StepIsRight(GradientStep step) =>
        throw new NotBegun(
            "Take two observations, b0 = b1 = 0, a learning rate of 1, and work out one step with pencil and paper.",
            "Both slopes of the loss belong to the point where the step begins. Choose numbers for which moving b0 changes the second slope.",
            "With x = (1, 2), y = (1, 3): the slopes at (0, 0) are −2 and −3.5, so a step of rate 1 ends at (2, 3.5).");

    /// <inheritdoc/>
    public static (double B0, double B1) MendedStep(double[] x, double[] y, double b0, double b1, double rate) =>
        throw new NotBegun(
            "Follow b0 through somebody's code, line by line. Which value of it does the second loop see?",
            "Compute both slopes before you change either coefficient.",
            "In one loop: e = b0 + b1 x[i] − y[i]; slope0 += e; slope1 += e x[i]. Afterwards return (b0 − rate slope0 / n, b1 − rate slope1 / n).");
}
