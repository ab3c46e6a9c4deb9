namespace Week01.LinearAlgebra;

/// <summary>A curve as the list of its coefficients: c₀ + c₁ x + c₂ x² + …</summary>
public static class Polynomial
{
    /// <summary>The value at x, by Horner's rule: multiply by x, add the next coefficient.</summary>
    public static double Value(ReadOnlySpan<double> c, double x)
    {
        double value = 0;
        for (int j = c.Length - 1; j >= 0; j--) value = value * x + c[j];
        return value;
    }

    /// <summary>How far two curves with the same number of coefficients part at most on [0, 1], looked at in 1001 places.</summary>
    /// <exception cref="ArgumentException">The numbers of coefficients differ.</exception>
    public static double LargestGap(ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        double[] difference = Vectors.Subtract(c, d);
        double largest = 0;
        for (int i = 0; i <= 1000; i++) largest = Math.Max(largest, Math.Abs(Value(difference, i / 1000.0)));
        return largest;
    }
}
