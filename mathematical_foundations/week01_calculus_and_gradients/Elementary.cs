namespace Week01.CalculusAndGradients;

/// <summary>
/// exp, sin and cos from their Taylor polynomials: what a mathematics library does, in a form that can be read. Only sums
/// and products are used, which every machine rounds alike; the libraries of two operating systems may differ in the last
/// digit, and a lesson on rounding errors would then print something else on each.
/// </summary>
public static class Elementary
{
    // ln 2 and π/2 as sums of numbers with trailing zeros, so that k times the first is exact (W. J. Cody and W. Waite, 1980).
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;
    private const double HalfPiHigh = 1.57079632673412561417e+00, HalfPiMiddle = 6.07710050630396597660e-11, HalfPiLow = 2.02226624879595063154e-21;

    // The remainder after these degrees is below half a unit in the last digit on the short intervals where they are used.
    private static readonly TaylorPolynomial ExpNearZero = TaylorPolynomial.Exp(14), SinNearZero = TaylorPolynomial.Sin(19), CosNearZero = TaylorPolynomial.Cos(18);

    /// <summary>e^x. With x = k ln 2 + r and |r| ≤ ln 2 / 2, e^x = 2^k e^r: the polynomial is only asked where it is at its best.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 710) return double.PositiveInfinity;
        if (x < -746) return 0;
        double k = Math.Round(x / (Ln2High + Ln2Low));
        double r = x - k * Ln2High - k * Ln2Low;
        return Math.ScaleB(ExpNearZero.Value(r), (int)k);
    }

    /// <summary>sin x, for |x| up to a million. With x = k π/2 + r it is ±sin r or ±cos r, depending on k.</summary>
    public static double Sin(double x) => QuarterTurns(x, 0);

    /// <summary>cos x = sin(x + π/2), for |x| up to a million.</summary>
    public static double Cos(double x) => QuarterTurns(x, 1);

    private static double QuarterTurns(double x, int more)
    {
        // Beyond, and for what is not a number, the machine's own: π/2 would be needed to more digits.
        if (!(Math.Abs(x) <= 1e6)) return more == 0 ? Math.Sin(x) : Math.Cos(x);
        double k = Math.Round(x / (HalfPiHigh + HalfPiMiddle));
        double r = x - k * HalfPiHigh - k * HalfPiMiddle - k * HalfPiLow;
        return (((long)k + more) & 3) switch
        {
            0 => SinNearZero.Value(r),
            1 => CosNearZero.Value(r),
            2 => -SinNearZero.Value(r),
            _ => -CosNearZero.Value(r),
        };
    }
}
