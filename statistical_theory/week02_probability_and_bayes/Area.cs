namespace Week02.ProbabilityAndBayes;

/// <summary>Areas under curves.</summary>
public static class Area
{
    /// <summary>∫ f from a to b by Simpson's rule: a parabola through every three neighbouring points.</summary>
    /// <param name="f">The function; smooth, or the answer is rough.</param>
    /// <param name="a">From.</param>
    /// <param name="b">To.</param>
    /// <param name="steps">How many steps, an even number.</param>
    public static double Simpson(Func<double, double> f, double a, double b, int steps = 2000)
    {
        if (steps < 2 || steps % 2 != 0) throw new ArgumentOutOfRangeException(nameof(steps), steps, "Simpson's rule needs an even number of steps.");
        double h = (b - a) / steps, sum = f(a) + f(b);
        for (int i = 1; i < steps; i++) sum += (i % 2 == 1 ? 4 : 2) * f(a + i * h);
        return sum * h / 3;
    }
}
