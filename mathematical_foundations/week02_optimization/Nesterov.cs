namespace Week02.Optimization;

/// <summary>
/// Momentum that looks ahead: the gradient is taken where the velocity is about to carry the point. Here x is that place
/// already, so the step is v ← β v + ∇f(x), x ← x − η (∇f(x) + β v), as in PyTorch. Y. E. Nesterov, 1983; this form:
/// Y. Bengio and others, "Advances in optimizing recurrent networks", 2013.
/// </summary>
/// <param name="Rate">The learning rate η.</param>
/// <param name="Beta">β: how much of the velocity survives a step.</param>
public sealed record Nesterov(double Rate, double Beta = 0.9) : IUpdateRule
{
    /// <inheritdoc/>
    public UpdateStep Begin(int n)
    {
        double[] v = new double[n];
        return (x, gradient, rate) =>
        {
            for (int j = 0; j < x.Length; j++)
            {
                v[j] = Beta * v[j] + gradient[j];
                x[j] -= rate * (gradient[j] + Beta * v[j]);
            }
        };
    }
}
