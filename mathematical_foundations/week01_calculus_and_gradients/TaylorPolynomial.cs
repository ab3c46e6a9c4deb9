namespace Week01.CalculusAndGradients;

/// <summary>
/// Σ f⁽ᵏ⁾(a) / k! · (x − a)ᵏ for k = 0 … n: the polynomial that has, at the centre a, the value of f and its first n
/// derivatives (B. Taylor, Methodus incrementorum directa et inversa, 1715).
/// </summary>
public sealed class TaylorPolynomial
{
    private readonly double[] coefficients;

    private TaylorPolynomial(double centre, double[] coefficients) => (Centre, this.coefficients) = (centre, coefficients);

    /// <summary>a, where the polynomial touches the function.</summary>
    public double Centre { get; }

    /// <summary>n, the highest power.</summary>
    public int Degree => coefficients.Length - 1;

    /// <summary>From the derivatives at the centre.</summary>
    /// <param name="centre">a.</param>
    /// <param name="derivatives">f(a), f′(a), f″(a), …</param>
    /// <exception cref="ArgumentException">Not even f(a) is given.</exception>
    public static TaylorPolynomial Of(double centre, params IEnumerable<double> derivatives)
    {
        double factorial = 1;
        double[] coefficients = derivatives.Select((derivative, k) => derivative / (factorial *= Math.Max(k, 1))).ToArray();
        if (coefficients.Length == 0) throw new ArgumentException("A Taylor polynomial needs at least the value at its centre.", nameof(derivatives));
        return new TaylorPolynomial(centre, coefficients);
    }

    /// <summary>e^x about 0: all derivatives are 1.</summary>
    public static TaylorPolynomial Exp(int degree) => Of(0, Enumerable.Repeat(1.0, degree + 1));

    /// <summary>sin x about 0: the derivatives are 0, 1, 0, −1, and so on.</summary>
    public static TaylorPolynomial Sin(int degree) => Of(0, Enumerable.Range(0, degree + 1).Select(k => (k % 4) switch { 1 => 1.0, 3 => -1.0, _ => 0.0 }));

    /// <summary>cos x about 0: the derivatives are 1, 0, −1, 0, and so on.</summary>
    public static TaylorPolynomial Cos(int degree) => Of(0, Enumerable.Range(0, degree + 1).Select(k => (k % 4) switch { 0 => 1.0, 2 => -1.0, _ => 0.0 }));

    /// <summary>The value at x, by Horner's scheme: c₀ + d (c₁ + d (c₂ + …)) with d = x − a.</summary>
    public double Value(double x)
    {
        double d = x - Centre, sum = 0;
        for (int k = Degree; k >= 0; k--) sum = sum * d + coefficients[k];
        return sum;
    }

    /// <summary>
    /// How far f can be from the polynomial at x: M |x − a|ⁿ⁺¹ / (n + 1)!, where M bounds the size of the derivative of
    /// order n + 1 between a and x (Lagrange's form of the remainder, 1797).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">M is negative or not a number.</exception>
    public double RemainderBound(double x, double largestNextDerivative)
    {
        if (!(largestNextDerivative >= 0)) throw new ArgumentOutOfRangeException(nameof(largestNextDerivative), largestNextDerivative, "A bound on a size must not be negative.");
        double bound = largestNextDerivative;
        for (int k = 1; k <= Degree + 1; k++) bound *= Math.Abs(x - Centre) / k;
        return bound;
    }
}
