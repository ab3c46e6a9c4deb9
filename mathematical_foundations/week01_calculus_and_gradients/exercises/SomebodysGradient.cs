namespace Week01.CalculusAndGradients;

/// <summary>Somebody's gradient, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysGradient
{
    /// <summary>"One coordinate after the other: a little up, a little down, the difference over twice the step."</summary>
    public static double[] Of(Func<double[], double> f, double[] x)
    {
        const double h = 1e-5;
        double[] gradient = new double[x.Length];
        for (int j = 0; j < x.Length; j++)
        {
            x[j] += h;
            double plus = f(x);
            x[j] -= 2 * h;
            double minus = f(x);
            gradient[j] = (plus - minus) / (2 * h);
        }
        return gradient;
    }
}
