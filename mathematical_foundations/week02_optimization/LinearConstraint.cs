using Curriculum.Kernels;

namespace Week02.Optimization;

/// <summary>A bound: normalᵀx ≥ bound. What is allowed is one side of a straight line, and the normal points into it.</summary>
/// <param name="Name">What the bound is about.</param>
/// <param name="Normal">The normal, n numbers.</param>
/// <param name="Bound">The bound.</param>
public sealed record LinearConstraint(string Name, double[] Normal, double Bound)
{
    /// <summary>How much room is left: negative when the bound is broken, 0 on it.</summary>
    public double Slack(ReadOnlySpan<double> x) => VectorMath.Dot(Normal, x) - Bound;
}
