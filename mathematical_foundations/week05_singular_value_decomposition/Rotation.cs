namespace Week05.SingularValueDecomposition;

/// <summary>A turn of two axes: (x, y) becomes (c x + s y, c y − s x), with c² + s² = 1.</summary>
/// <param name="C">c, the cosine of the angle.</param>
/// <param name="S">s, its sine.</param>
public readonly record struct Rotation(double C, double S)
{
    /// <summary>
    /// The turn after which the symmetric 2 × 2 matrix with the given entries is diagonal; of the two there are, the one by at most 45
    /// degrees (H. Rutishauser, 1966; Golub and Van Loan, algorithm 8.5.1).
    /// </summary>
    public static Rotation Diagonalizing(double pp, double pq, double qq)
    {
        if (pq == 0) return new Rotation(1, 0);
        double zeta = (qq - pp) / (2 * pq);
        double t = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + double.Hypot(1, zeta));
        double c = 1 / Math.Sqrt(1 + t * t);
        return new Rotation(c, -c * t);
    }

    /// <summary>The turn by at most 90 degrees, so that C is not negative, that brings (f, g) to (r, 0); r has the sign of f.</summary>
    public static Rotation Clearing(double f, double g, out double r)
    {
        r = f;
        if (g == 0) return new Rotation(1, 0);
        r = Math.CopySign(Length(f, g), f);
        return new Rotation(f / r, g / r);
    }

    // Where the squares are safe, the root of their sum; hypot otherwise, which is slower.
    private static double Length(double f, double g)
    {
        double sum = f * f + g * g;
        return sum is > 1e-280 and < 1e280 ? Math.Sqrt(sum) : double.Hypot(f, g);
    }

    /// <summary>The two numbers after the turn.</summary>
    public (double, double) Of(double x, double y) => (C * x + S * y, C * y - S * x);

    /// <summary>Turns two rows, entry by entry.</summary>
    public void Apply(Span<double> x, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++) (x[i], y[i]) = Of(x[i], y[i]);
    }
}
