using Curriculum.Toolkit;

namespace Week02.Optimization;

/// <summary>
/// What the gas of one lot costs, in euros: 400 + 12 a + 3 a² + 40 b + 8 b² with a in tens of degrees from 1050 °C and b in
/// hours from 5 h. A hotter kiln loses more through its walls, and hours beyond the shift need the night tariff: both squares
/// are positive, so the cost is convex.
/// </summary>
public static class FiringCost
{
    /// <summary>Cost and gradient.</summary>
    public static double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        (double a, double b) = (x[0], x[1]);
        (gradient[0], gradient[1]) = (12 + 6 * a, 40 + 16 * b);
        return 400 + 12 * a + 3 * a * a + 40 * b + 8 * b * b;
    }

    /// <summary>The second derivatives, the same everywhere.</summary>
    public static Matrix HessianAt(double[] x) => new(2, 2, [6, 0, 0, 16]);
}
