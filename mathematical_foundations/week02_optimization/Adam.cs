namespace Week02.Optimization;

/// <summary>
/// Momentum and RMSProp together: running means m of the gradient and s of its square, each divided by 1 − βᵗ because it began
/// at zero and is too small at first. D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1.
/// </summary>
/// <param name="Rate">The learning rate η, about the length of a step in each coordinate.</param>
/// <param name="Beta1">β₁ of the gradient.</param>
/// <param name="Beta2">β₂ of its square.</param>
/// <param name="Epsilon">ε: keeps a coordinate without slope from dividing by zero.</param>
public sealed record Adam(double Rate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8) : IUpdateRule
{
    /// <inheritdoc/>
    public UpdateStep Begin(int n)
    {
        double[] m = new double[n], s = new double[n];
        int t = 0;
        return (x, gradient, rate) =>
        {
            t++;
            double correction1 = 1 - Math.Pow(Beta1, t), correction2 = 1 - Math.Pow(Beta2, t);
            for (int j = 0; j < x.Length; j++)
            {
                m[j] = Beta1 * m[j] + (1 - Beta1) * gradient[j];
                s[j] = Beta2 * s[j] + (1 - Beta2) * gradient[j] * gradient[j];
                x[j] -= rate * (m[j] / correction1) / (Math.Sqrt(s[j] / correction2) + Epsilon);
            }
        };
    }
}
