namespace Week02.ProbabilityAndBayes;

/// <summary>Where an increasing function is zero: the safe way.</summary>
public static class Bisection
{
    /// <summary>Halves the interval until no double lies between its ends.</summary>
    /// <param name="f">An increasing function.</param>
    /// <param name="low">Where f is zero or less.</param>
    /// <param name="high">Where f is zero or more.</param>
    /// <exception cref="ArgumentException">f has the wrong sign at an end.</exception>
    public static double Solve(Func<double, double> f, double low, double high)
    {
        if (!(f(low) <= 0 && f(high) >= 0)) throw new ArgumentException($"f must be zero or less at {low:R} and zero or more at {high:R}; it is {f(low):R} and {f(high):R}.", nameof(f));
        while (true)
        {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) return middle;
            if (f(middle) < 0) low = middle;
            else high = middle;
        }
    }
}
