namespace Week02.Optimization.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>Adam whose means begin at zero and are taken as they are.</summary>
    public sealed record AdamWithoutCorrection(double Rate) : IUpdateRule
    {
        public UpdateStep Begin(int n)
        {
            double[] m = new double[n], s = new double[n];
            return (x, gradient, rate) =>
            {
                for (int j = 0; j < x.Length; j++)
                {
                    m[j] = 0.9 * m[j] + 0.1 * gradient[j];
                    s[j] = 0.999 * s[j] + 0.001 * gradient[j] * gradient[j];
                    x[j] -= rate * m[j] / (Math.Sqrt(s[j]) + 1e-8);
                }
            };
        }
    }

    /// <summary>v ← β v + (1 − β) ∇f. Begun with the whole first gradient instead of its share, the first slope counts ten times.</summary>
    public sealed record MeanMomentum(double Rate, bool ScaleFirst) : IUpdateRule
    {
        public UpdateStep Begin(int n)
        {
            double[]? v = null;
            return (x, gradient, rate) =>
            {
                bool first = v is null;
                v ??= new double[n];
                for (int j = 0; j < x.Length; j++)
                {
                    v[j] = 0.9 * v[j] + (first && !ScaleFirst ? 1 : 0.1) * gradient[j];
                    x[j] -= rate * v[j];
                }
            };
        }
    }

    /// <summary>
    /// Nesterov in the classical form: v ← β v − η ∇f(x + β v), x ← x + v. Returned are the places ahead, x + β v. With the
    /// gradient taken at x, as has often been written, it is plain momentum under another name.
    /// </summary>
    public static double[][] ClassicalNesterov(Objective f, double[] start, double rate, double beta, int steps, bool gradientAhead)
    {
        double[] x = [.. start], v = new double[x.Length], gradient = new double[x.Length];
        double[] Ahead() => [.. x.Zip(v, (a, b) => a + beta * b)];
        double[][] places = [Ahead(), .. new double[steps][]];
        for (int t = 1; t <= steps; t++)
        {
            f(gradientAhead ? Ahead() : x, gradient);
            for (int j = 0; j < x.Length; j++)
            {
                v[j] = beta * v[j] - rate * gradient[j];
                x[j] += v[j];
            }
            places[t] = Ahead();
        }
        return places;
    }
}
