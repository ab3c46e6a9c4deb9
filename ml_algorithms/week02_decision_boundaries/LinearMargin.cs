using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.DecisionBoundaries;

/// <summary>Distances from the boundary xᵀw + b = 0 of a linear model, by the formula: what a map's contour is held against.</summary>
public static class LinearMargin
{
    /// <summary>
    /// (xᵀw + b) / ‖w‖ for every row: how far it is from the boundary, positive on the side that w points to. With units, each feature is
    /// measured in its own, (xᵀw + b) / √Σ(wⱼ unitⱼ)².
    /// </summary>
    /// <param name="w">A coefficient per feature; for two classes of a softmax model, the difference of their coefficients.</param>
    /// <param name="b">The intercept; for two classes of a softmax model, the difference of theirs.</param>
    /// <param name="x">Rows of features.</param>
    /// <param name="units">What counts as one step of each feature; null for the units of the data.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or all coefficients are 0: then there is no boundary.</exception>
    public static double[] Of(double[] w, double b, Matrix x, double[]? units = null)
    {
        if (w.Length != x.Columns || (units is not null && units.Length != w.Length)) throw new ArgumentException($"{w.Length} coefficients and {units?.Length ?? w.Length} units do not fit {x.Columns} features.", nameof(w));
        double length = Math.Sqrt(w.Select((value, j) => value * (units?[j] ?? 1)).Sum(value => value * value));
        if (!(length > 0)) throw new ArgumentException("All coefficients are 0: the model says the same everywhere, and there is no boundary.", nameof(w));
        return [.. Enumerable.Range(0, x.Rows).Select(i => (VectorMath.Dot(x.Row(i), w) + b) / length)];
    }
}
