namespace Week01.CalculusAndGradients.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>The central difference over the divisor of the forward one.</summary>
    public static double CentralOverH(Func<double, double> f, double x, double h) => (f(x + h) - f(x - h)) / h;

    /// <summary>The forward difference over the divisor of the central one.</summary>
    public static double ForwardOverTwoH(Func<double, double> f, double x, double h) => (f(x + h) - f(x)) / (2 * h);

    /// <summary>Richardson's combination with the weights for an error in h instead of h².</summary>
    public static double RichardsonWithWrongWeights(Func<double, double> f, double x, double h) =>
        2 * FiniteDifferences.Central(f, x, h / 2) - FiniteDifferences.Central(f, x, h);

    /// <summary>"As small as possible": machine precision as the step.</summary>
    public static double SmallestStep(Func<double, double> f, double x) => FiniteDifferences.Central(f, x, 1e-16);

    /// <summary>A good step for x near 1, and for nothing else.</summary>
    public static double FixedStep(Func<double, double> f, double x) => FiniteDifferences.Central(f, x, 1e-6);

    /// <summary>Divided by the step that was asked for, not by the one that was made.</summary>
    public static double StepAsAskedFor(Func<double, double> f, double x) => FiniteDifferences.Central(f, x, FiniteDifferences.CentralStep(x));

    public static DualNumber QuotientWithPlus(DualNumber u, DualNumber v) => new(u.Value / v.Value, (u.Derivative * v.Value + u.Value * v.Derivative) / (v.Value * v.Value));

    public static DualNumber QuotientTurnedRound(DualNumber u, DualNumber v) => new(u.Value / v.Value, (u.Value * v.Derivative - u.Derivative * v.Value) / (v.Value * v.Value));

    public static DualNumber QuotientWithoutSquare(DualNumber u, DualNumber v) => new(u.Value / v.Value, (u.Derivative * v.Value - u.Value * v.Derivative) / v.Value);

    /// <summary>The inner derivative forgotten.</summary>
    public static DualNumber ExpWithoutChain(DualNumber u) => new(Math.Exp(u.Value), Math.Exp(u.Value));

    /// <summary>A hyper-dual product that forgets that both factors move at once.</summary>
    public static HyperDual ProductWithoutCrossTerms(HyperDual u, HyperDual v) => (u * v) with { Mixed = u.Mixed * v.Value + u.Value * v.Mixed };
}
