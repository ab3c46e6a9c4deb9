namespace Week01.LinearRegression;

/// <summary>Somebody's step, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysStep
{
    /// <summary>One step of gradient descent, with a bug.</summary>
    public static (double B0, double B1) Step(double[] x, double[] y, double b0, double b1, double rate)
    {
        int n = x.Length;
        double slope0 = 0;
        for (int i = 0; i < n; i++) slope0 += b0 + b1 * x[i] - y[i];
        b0 -= rate * slope0 / n;

        double slope1 = 0;
        for (int i = 0; i < n; i++) slope1 += (b0 + b1 * x[i] - y[i]) * x[i];
        b1 -= rate * slope1 / n;
        return (b0, b1);
    }
}
