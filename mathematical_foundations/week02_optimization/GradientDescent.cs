namespace Week02.Optimization;

/// <summary>x ← x − η ∇f: a step down the steepest slope, as long as the slope is steep. (A. Cauchy, 1847.)</summary>
/// <param name="Rate">The learning rate η.</param>
public sealed record GradientDescent(double Rate) : IUpdateRule
{
    /// <inheritdoc/>
    public UpdateStep Begin(int n) => static (x, gradient, rate) =>
    {
        for (int j = 0; j < x.Length; j++) x[j] -= rate * gradient[j];
    };
}
