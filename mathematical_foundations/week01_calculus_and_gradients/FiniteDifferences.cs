namespace Week01.CalculusAndGradients;

/// <summary>
/// The derivative from values of f alone. Two errors pull in opposite directions: truncation, because h is not zero, and
/// round-off, because f is rounded and the rounding is divided by h (W. H. Press et al., Numerical Recipes, 3rd ed.,
/// section 5.7).
/// </summary>
public static class FiniteDifferences
{
    /// <summary>ε, the distance from 1 to the next double, 2⁻⁵².</summary>
    public const double Epsilon = 2.220446049250313e-16;

    /// <summary>(f(x + h) − f(x)) / h, the slope of a secant. Its error is about h |f″| / 2 + ε |f| / h.</summary>
    public static double Forward(Func<double, double> f, double x, double h) => (f(x + h) - f(x)) / NotZero(h);

    /// <summary>(f(x + h) − f(x − h)) / 2h: what is odd about the two sides cancels. Its error is about h² |f‴| / 6 + ε |f| / h.</summary>
    public static double Central(Func<double, double> f, double x, double h) => (f(x + h) - f(x - h)) / (2 * NotZero(h));

    /// <summary>
    /// (4 C(h/2) − C(h)) / 3 with the central difference C: its error is c h² + O(h⁴), so halving the step leaves a quarter
    /// of it, and this combination leaves nothing of it (L. F. Richardson, 1911).
    /// </summary>
    public static double Richardson(Func<double, double> f, double x, double h) => (4 * Central(f, x, h / 2) - Central(f, x, h)) / 3;

    /// <summary>The forward difference with a step of its own choice.</summary>
    public static double Forward(Func<double, double> f, double x) => Forward(f, x, Representable(x, ForwardStep(x)));

    /// <summary>The central difference with a step of its own choice.</summary>
    public static double Central(Func<double, double> f, double x) => Central(f, x, Representable(x, CentralStep(x)));

    /// <summary>√ε · max(1, |x|): where the two errors of the forward difference are about equal, if f changes over lengths of about x.</summary>
    public static double ForwardStep(double x) => 1.4901161193847656e-08 * Math.Max(1, Math.Abs(x));

    /// <summary>∛ε · max(1, |x|): the same for the central difference.</summary>
    public static double CentralStep(double x) => 6.0554544523933395e-06 * Math.Max(1, Math.Abs(x));

    /// <summary>ε^(1/5) · max(1, |x|): the same for Richardson's combination.</summary>
    public static double RichardsonStep(double x) => 7.400959797414053e-04 * Math.Max(1, Math.Abs(x));

    /// <summary>The step that x + h really makes: x + h is rounded, and (x + h) − x says to what.</summary>
    public static double Representable(double x, double h) => x + h - x;

    private static double NotZero(double h) => h != 0 && double.IsFinite(h) ? h : throw new ArgumentOutOfRangeException(nameof(h), h, "The step must not be zero, and must be finite.");
}
