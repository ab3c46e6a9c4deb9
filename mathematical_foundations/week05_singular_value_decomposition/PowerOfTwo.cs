using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition;

/// <summary>
/// Scaling against overflow: squares of entries beyond 1e154 are infinite, below 1e-162 they are zero. A matrix is brought to entries of
/// at most 1 by a power of two, which changes no digit, and the values are scaled back at the end. What is smaller than about
/// 1e-308 of the largest entry is lost on the way.
/// </summary>
public static class PowerOfTwo
{
    /// <summary>The e with largest |entry| · 2⁻ᵉ in [0.5, 1); 0 for a matrix of zeros.</summary>
    public static int ExponentOf(Matrix a)
    {
        double largest = 0;
        foreach (double value in a.Values)
            if (Math.Abs(value) > largest) largest = Math.Abs(value);
        return largest == 0 ? 0 : Math.ILogB(largest) + 1;
    }

    /// <summary>A · 2ᵉ as a new matrix.</summary>
    public static Matrix Scale(Matrix a, int exponent) => new(a.Rows, a.Columns, Scale(a.Values, exponent));

    /// <summary>x · 2ᵉ as a new array.</summary>
    public static double[] Scale(double[] x, int exponent)
    {
        double[] scaled = new double[x.Length];
        double factor = Math.ScaleB(1, exponent);
        if (double.IsNormal(factor))
            for (int i = 0; i < x.Length; i++) scaled[i] = factor * x[i];
        else
            for (int i = 0; i < x.Length; i++) scaled[i] = Math.ScaleB(x[i], exponent);
        return scaled;
    }
}
