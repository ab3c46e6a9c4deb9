namespace Week02.Optimization;

/// <summary>
/// A function to be minimised, with its gradient: both come out of one evaluation, because they share most of their work.
/// </summary>
/// <param name="x">Where; n coordinates.</param>
/// <param name="gradient">n places into which ∇f(x) is written.</param>
/// <returns>f(x).</returns>
public delegate double Objective(ReadOnlySpan<double> x, Span<double> gradient);

/// <summary>Why a minimiser stopped.</summary>
public enum StopReason
{
    /// <summary>No entry of the gradient is larger than the tolerance: the point is stationary as far as was asked for.</summary>
    GradientIsSmall,

    /// <summary>The last step lowered the value by less than the tolerance.</summary>
    ValueStands,

    /// <summary>As many iterations as were allowed.</summary>
    MaxIterations,

    /// <summary>No acceptable step along the direction, not even along the gradient: round-off, or a gradient that is wrong.</summary>
    LineSearchFailed,
}

/// <summary>What a minimiser found.</summary>
/// <param name="Point">The last point, n coordinates.</param>
/// <param name="Value">f there.</param>
/// <param name="GradientNorm">The largest entry of the gradient there, by size.</param>
/// <param name="Iterations">How many steps were taken.</param>
/// <param name="Evaluations">How often f and its gradient were evaluated.</param>
/// <param name="Reason">Why it stopped.</param>
public sealed record Minimum(double[] Point, double Value, double GradientNorm, int Iterations, int Evaluations, StopReason Reason)
{
    /// <summary>Whether one of the two tolerances was met.</summary>
    public bool Converged => Reason is StopReason.GradientIsSmall or StopReason.ValueStands;
}
