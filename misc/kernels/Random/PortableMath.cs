namespace Curriculum.Kernels;

/// <summary>
/// Logarithm and exponential from basic arithmetic alone. <see cref="Math.Log(double)"/> and <see cref="Math.Exp"/> belong to the
/// C library of the machine and may differ in the last bit; + − × ÷ are exact to the last bit everywhere, so these are too.
/// Within two units in the last place of the true value.
/// </summary>
internal static class PortableMath
{
    // ln 2 in two parts. The first ends in 32 zero bits, so that k times it is exact for every exponent k of a double.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double Sqrt2 = 1.4142135623730951;

    /// <summary>ln x for x ≥ 0. With x = 2^k (1 + f) and s = f / (2 + f): ln(1 + f) = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …).</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;

        int k = 0;
        if (x < SmallestNormal) { x *= 1L << 54; k = -54; }
        long bits = BitConverter.DoubleToInt64Bits(x);
        k += (int)(bits >> 52) - 1023;
        double m = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (m > Sqrt2) { m *= 0.5; k++; }

        double f = m - 1, s = f / (2 + f), z = s * s;
        double tail = 0;                                        // 2/3 z + 2/5 z² + 2/7 z³ + …, by Horner's rule
        for (int i = LogTerms.Length - 1; i >= 0; i--) tail = z * (LogTerms[i] + tail);
        // 2s is written as f − f²/2 + s f²/2, so that the large term f enters without a rounding error.
        double half = 0.5 * f * f;
        return k * Ln2High - (half - (s * (half + tail) + k * Ln2Low) - f);
    }

    /// <summary>e^x. With x = k ln 2 + r and |r| ≤ ln 2 / 2: e^x = 2^k (1 + r + r²/2! + r³/3! + …).</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.79) return double.PositiveInfinity;
        if (x < -745.14) return 0;

        int k = (int)Math.Floor(x * 1.4426950408889634 + 0.5);
        double r = x - k * Ln2High - k * Ln2Low;
        double series = 0;                                      // 1/2! + r/3! + r²/4! + …
        for (int i = ExpTerms.Length - 1; i >= 0; i--) series = ExpTerms[i] + r * series;
        double e = 1 + (r + r * r * series);

        // Two factors, because 2^k itself may lie outside the range of a double where the result does not.
        int first = k / 2;
        return e * PowerOfTwo(first) * PowerOfTwo(k - first);
    }

    // 2/(2i + 1) from i = 1, and 1/i! from i = 2. z stays below 0.03 and |r| below 0.35, so what is left out is below 1e−17.
    private static ReadOnlySpan<double> LogTerms =>
        [2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21, 2.0 / 23];

    private static ReadOnlySpan<double> ExpTerms =>
    [
        1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800,
        1.0 / 479001600, 1.0 / 6227020800, 1.0 / 87178291200,
    ];

    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble((k + 1023L) << 52);
}
