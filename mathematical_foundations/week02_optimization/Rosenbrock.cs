using Week01.CalculusAndGradients;

namespace Week02.Optimization;

/// <summary>
/// f(x, y) = (1 − x)² + 100 (y − x²)²: a valley along the parabola y = x² with a floor that falls very gently towards (1, 1).
/// H. H. Rosenbrock, "An automatic method for finding the greatest or least value of a function", The Computer Journal 3, 1960.
/// </summary>
public static class Rosenbrock
{
    /// <summary>Where everybody starts, since Rosenbrock did.</summary>
    public static double[] Start => [-1.2, 1];

    /// <summary>The formula, for any kind of number of week 1: dual numbers give its gradient, hyper-dual ones its Hessian.</summary>
    public static T Formula<T>(T x, T y) where T : ISmooth<T>
    {
        T away = 1 - x, beside = y - x * x;
        return away * away + 100 * beside * beside;
    }

    /// <summary>Value and gradient, on paper.</summary>
    public static double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double away = 1 - x[0], beside = x[1] - x[0] * x[0];
        gradient[0] = -2 * away - 400 * x[0] * beside;
        gradient[1] = 200 * beside;
        return away * away + 100 * beside * beside;
    }

    /// <summary>The matrix of second derivatives, by the hyper-dual numbers of week 1.</summary>
    public static Curriculum.Toolkit.Matrix HessianAt(double[] x) => Hessian.ByHyperDuals(z => Formula(z[0], z[1]), x);
}
