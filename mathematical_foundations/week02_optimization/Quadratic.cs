using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>
/// f(x) = ½ xᵀA x with a symmetric A: what every smooth function looks like near a minimum at 0, by Taylor's formula. The
/// gradient is A x and the Hessian A everywhere.
/// </summary>
/// <param name="A">Symmetric, n × n; positive definite if there is to be a minimum.</param>
public sealed record Quadratic(Matrix A)
{
    /// <summary>
    /// A ravine of two coordinates: curvature 1 along it, <paramref name="condition"/> across. Turned by an angle, it does not
    /// lie along the axes any more and is the same ravine otherwise.
    /// </summary>
    /// <param name="condition">The condition number κ, 1 or more; 1 is a round bowl.</param>
    /// <param name="degrees">By how much it is turned.</param>
    public static Quadratic Ravine(double condition, double degrees = 0)
    {
        if (!(condition >= 1)) throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition number is 1 or more.");
        double c = Math.Cos(degrees * Math.PI / 180), s = Math.Sin(degrees * Math.PI / 180);
        // R diag(1, κ) Rᵀ with the rotation R.
        return new(new Matrix(2, 2, [c * c + condition * s * s, (1 - condition) * c * s, (1 - condition) * c * s, s * s + condition * c * c]));
    }

    /// <summary>Value and gradient.</summary>
    public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double twice = 0;
        for (int i = 0; i < A.Rows; i++)
        {
            double sum = 0;
            for (int j = 0; j < A.Columns; j++) sum += A[i, j] * x[j];
            gradient[i] = sum;
            twice += x[i] * sum;
        }
        return twice / 2;
    }
}
