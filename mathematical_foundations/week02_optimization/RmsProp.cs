namespace Week02.Optimization;

/// <summary>
/// s ← α s + (1 − α) g², x ← x − η g / (√s + ε): every coordinate is measured in units of its own recent slope. T. Tieleman and
/// G. Hinton, "Lecture 6.5: RMSProp", Coursera, 2012.
/// </summary>
/// <param name="Rate">The learning rate η.</param>
/// <param name="Alpha">α: how much of the mean square survives a step.</param>
/// <param name="Epsilon">ε: keeps a coordinate without slope from dividing by zero.</param>
public sealed record RmsProp(double Rate = 0.01, double Alpha = 0.99, double Epsilon = 1e-8) : IUpdateRule
{
    /// <inheritdoc/>
    public UpdateStep Begin(int n)
    {
        double[] s = new double[n];
        return (x, gradient, rate) =>
        {
            for (int j = 0; j < x.Length; j++)
            {
                s[j] = Alpha * s[j] + (1 - Alpha) * gradient[j] * gradient[j];
                x[j] -= rate * gradient[j] / (Math.Sqrt(s[j]) + Epsilon);
            }
        };
    }
}
