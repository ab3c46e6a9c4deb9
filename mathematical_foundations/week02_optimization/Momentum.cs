namespace Week02.Optimization;

/// <summary>
/// v ← β v + ∇f, x ← x − η v: a heavy ball. Slopes that keep their sign add up, slopes that change it cancel.
/// B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964; in the form of PyTorch's SGD.
/// </summary>
/// <param name="Rate">The learning rate η.</param>
/// <param name="Beta">β: how much of the velocity survives a step.</param>
public sealed record Momentum(double Rate, double Beta = 0.9) : IUpdateRule
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
                x[j] -= rate * v[j];
            }
        };
    }
}
