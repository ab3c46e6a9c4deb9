using Curriculum.Toolkit;

namespace Week01.LinearRegression;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double LineThroughPoint(double[] x, double[] y, double x0, double y0)
    {
        double uv = 0, uu = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double u = x[i] - x0;
            uv += u * (y[i] - y0);
            uu += u * u;
        }
        return uu > 0 ? uv / uu : throw new ArgumentException("Every x equals x0: any slope fits equally well.", nameof(x));
    }

    /// <inheritdoc/>
    public static double[] LeaveOneOutErrors(double[] x, double[] y)
    {
        RegressionSummary all = RegressionSummary.Of(DesignMatrix.WithIntercept(Matrix.FromColumns(x)), y);
        return all.Residuals.Select((residual, i) => residual / (1 - all.Leverages[i])).ToArray();
    }

    /// <inheritdoc/>
    public static bool StepIsRight(GradientStep step)
    {
        // By hand: the residuals at (0, 0) are −1 and −3; their mean is −2, the mean of residual times x is −3.5.
        (double b0, double b1) = step([1, 2], [1, 3], 0, 0, 1);
        // And a second point, so that a step that forgets where it stands is caught too: residuals at (1, 1) are 1 and 0.
        (double c0, double c1) = step([1, 2], [1, 3], 1, 1, 0.5);
        return Near(b0, 2) && Near(b1, 3.5) && Near(c0, 0.75) && Near(c1, 0.75);
    }

    /// <inheritdoc/>
    public static (double B0, double B1) MendedStep(double[] x, double[] y, double b0, double b1, double rate)
    {
        double slope0 = 0, slope1 = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = b0 + b1 * x[i] - y[i];
            slope0 += error / x.Length;
            slope1 += error * x[i] / x.Length;
        }
        return (b0 - rate * slope0, b1 - rate * slope1);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;
}
