using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes;

/// <summary>
/// The gamma function and its relatives, in logarithms because Γ(171) is the last that fits into a double. Each argument must
/// be finite and above zero.
/// </summary>
public static class GammaFunctions
{
    /// <summary>From here on Stirling's series with seven terms is right to the last digit.</summary>
    private const double Large = 10;

    private static readonly double HalfLogTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>
    /// ln Γ(x). For whole numbers Γ(x) = (x − 1)!. Good to about 1e-15 absolutely or relatively, whichever is larger: around
    /// 1 and 2, where ln Γ passes through zero, relative digits are lost.
    /// </summary>
    public static double LogGamma(double x)
    {
        Requirement.Positive(x, nameof(x));
        double factor = 1;
        for (; x < Large; x++) factor *= x;     // Γ(x) = Γ(x + 1) / x
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + StirlingTail(x) - Math.Log(factor);
    }

    /// <summary>
    /// ln B(a, b) with B(a, b) = Γ(a) Γ(b) / Γ(a + b) = ∫ t^(a − 1) (1 − t)^(b − 1) dt from 0 to 1. Subtracting three LogGamma
    /// would lose the digits that the large terms have in common; here they cancel on paper.
    /// </summary>
    public static double LogBeta(double a, double b)
    {
        Requirement.Positive(a, nameof(a));
        Requirement.Positive(b, nameof(b));
        double factor = 1;
        for (; a < Large; a++) factor *= (a + b) / a;   // B(a, b) = B(a + 1, b) (a + b) / a
        for (; b < Large; b++) factor *= (a + b) / b;
        if (a > b) (a, b) = (b, a);
        return HalfLogTwoPi - Math.Log(b) / 2 + (a - 0.5) * Math.Log(a / (a + b)) + b * Log1p(-a / (a + b))
            + StirlingTail(a) + StirlingTail(b) - StirlingTail(a + b) + Math.Log(factor);
    }

    /// <summary>ln of the number of ways to pick k of n, C(n, k) = 1 / ((n + 1) B(n − k + 1, k + 1)).</summary>
    public static double LogChoose(int n, int k)
    {
        if (k < 0 || k > n) throw new ArgumentOutOfRangeException(nameof(k), k, $"k must lie between 0 and n, which is {n}.");
        return k == 0 || k == n ? 0 : -Math.Log(n + 1.0) - LogBeta(n - k + 1.0, k + 1.0);
    }

    /// <summary>
    /// I_x(a, b) = ∫ t^(a − 1) (1 − t)^(b − 1) dt from 0 to x, over B(a, b), by the continued fraction of Numerical Recipes
    /// (3rd edition, 2007, section 6.4), which converges fast up to x = (a + 1) / (a + b + 2); beyond that by I_x(a, b) = 1 − I_{1−x}(b, a).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">a or b is not above zero, or x does not lie between 0 and 1.</exception>
    public static double RegularizedIncompleteBeta(double a, double b, double x)
    {
        Requirement.Positive(a, nameof(a));
        Requirement.Positive(b, nameof(b));
        Requirement.Probability(x, nameof(x));
        if (x is 0 or 1) return x;
        double front = Math.Exp(a * Math.Log(x) + b * Log1p(-x) - LogBeta(a, b));
        return x <= (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - front * Fraction(b, a, 1 - x) / b;
    }

    /// <summary>ln(1 + x), exact also where 1 + x rounds to one.</summary>
    internal static double Log1p(double x)
    {
        double[] result = new double[1];
        VectorMath.Log1p([x], result);
        return result[0];
    }

    /// <summary>1 / (1 + d₁ / (1 + d₂ / (1 + …))), from the front, by Lentz' method: each step multiplies by a quotient that tends to one.</summary>
    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        const int mostSteps = 100_000;
        static double NotZero(double value) => Math.Abs(value) < tiny ? tiny : value;
        double numerator = 1, denominator = 1 / NotZero(1 - (a + b) * x / (a + 1)), value = denominator;
        for (int m = 1; m <= mostSteps; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            denominator = 1 / NotZero(1 + even * denominator);
            numerator = NotZero(1 + even / numerator);
            value *= denominator * numerator;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            denominator = 1 / NotZero(1 + odd * denominator);
            numerator = NotZero(1 + odd / numerator);
            double step = denominator * numerator;
            value *= step;
            if (Math.Abs(step - 1) <= 2.3e-16) return value;
        }
        throw new ArithmeticException($"The continued fraction of the incomplete beta function at a = {a:R}, b = {b:R}, x = {x:R} has not settled after {mostSteps} steps.");
    }

    /// <summary>What Stirling's formula leaves over, 1/(12x) − 1/(360x³) + …, for x of 10 and more.</summary>
    private static double StirlingTail(double x)
    {
        ReadOnlySpan<double> terms = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156];
        double inverse = 1 / x, square = inverse * inverse, sum = 0;
        for (int i = terms.Length - 1; i >= 0; i--) sum = sum * square + terms[i];
        return sum * inverse;
    }
}
