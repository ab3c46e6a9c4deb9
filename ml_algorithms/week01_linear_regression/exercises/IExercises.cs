namespace Week01.LinearRegression;

/// <summary>The exercises of this topic. Write your answers in Exercises.cs; <c>study check linear_regression</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A spring balance was adjusted to read exactly y0 under a reference load of x0, so the line through
    /// its other readings has to pass through that point: ŷ = y0 + b (x − x0). Return its best slope, the b for which
    /// Σ (yᵢ − ŷᵢ)² is smallest. Throw an ArgumentException when every x equals x0.
    /// </summary>
    static abstract double LineThroughPoint(double[] x, double[] y, double x0, double y0);

    /// <summary>
    /// Core, 25 minutes. For each observation: fit the line (with intercept) to all the others, predict the one that was left
    /// out, and return its error yᵢ − ŷ₍ᵢ₎. Fitting n lines is a correct answer. A single fit is enough, though: find out how
    /// the left-out error follows from the ordinary residual and the leverage.
    /// </summary>
    static abstract double[] LeaveOneOutErrors(double[] x, double[] y);

    /// <summary>
    /// Find the bug, first half, 15 minutes. <see cref="SomebodysStep"/> is meant to make one step of gradient descent for the
    /// line ŷ = b0 + b1 x with the loss 1/(2n) Σ (ŷᵢ − yᵢ)². It runs, it even converges. Write the check that catches it:
    /// return true when <paramref name="step"/> is right and false when it is not. Your check must not rest on the mended
    /// code, or it proves nothing; numbers that you worked out by hand are fine.
    /// </summary>
    static abstract bool StepIsRight(GradientStep step);

    /// <summary>Find the bug, second half, 5 minutes. The step, mended.</summary>
    static abstract (double B0, double B1) MendedStep(double[] x, double[] y, double b0, double b1, double rate);
}

/// <summary>One step of gradient descent for the line b0 + b1 x: takes data, the present coefficients and the learning rate.</summary>
public delegate (double B0, double B1) GradientStep(double[] x, double[] y, double b0, double b1, double rate);
