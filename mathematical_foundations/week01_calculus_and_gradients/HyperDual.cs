namespace Week01.CalculusAndGradients;

/// <summary>
/// a + b ε₁ + c ε₂ + d ε₁ε₂ with ε₁² = ε₂² = 0: value, two first derivatives and the mixed second derivative, all exact up
/// to the rounding of the formula itself (J. A. Fike and J. J. Alonso, AIAA paper 2011-886, 2011). Seed both ε with the same
/// variable for ∂²f/∂x², with two variables for ∂²f/∂x∂y.
/// </summary>
/// <param name="Value">a, the value.</param>
/// <param name="First">b, the derivative along ε₁.</param>
/// <param name="Second">c, the derivative along ε₂.</param>
/// <param name="Mixed">d, the second derivative, once along each.</param>
public readonly record struct HyperDual(double Value, double First, double Second, double Mixed) : ISmooth<HyperDual>
{
    /// <summary>A variable that is followed twice: f(Variable(x)) holds f, f′ and f″.</summary>
    public static HyperDual Variable(double value) => new(value, 1, 1, 0);

    /// <summary>A constant.</summary>
    public static implicit operator HyperDual(double constant) => new(constant, 0, 0, 0);

    /// <summary>Sums go part by part.</summary>
    public static HyperDual operator +(HyperDual u, HyperDual v) => new(u.Value + v.Value, u.First + v.First, u.Second + v.Second, u.Mixed + v.Mixed);

    /// <summary>Differences go part by part.</summary>
    public static HyperDual operator -(HyperDual u, HyperDual v) => u + -v;

    /// <summary>The opposite.</summary>
    public static HyperDual operator -(HyperDual u) => new(-u.Value, -u.First, -u.Second, -u.Mixed);

    /// <summary>The product rule, and for the mixed part the product rule of the product rule.</summary>
    public static HyperDual operator *(HyperDual u, HyperDual v) => new(
        u.Value * v.Value,
        u.First * v.Value + u.Value * v.First,
        u.Second * v.Value + u.Value * v.Second,
        u.Mixed * v.Value + u.First * v.Second + u.Second * v.First + u.Value * v.Mixed);

    /// <summary>u times 1 / v.</summary>
    public static HyperDual operator /(HyperDual u, HyperDual v)
    {
        double inverse = 1 / v.Value;
        return u * Chain(v, inverse, -inverse * inverse, 2 * inverse * inverse * inverse);
    }

    /// <inheritdoc/>
    public static HyperDual Exp(HyperDual u)
    {
        double value = Elementary.Exp(u.Value);
        return Chain(u, value, value, value);
    }

    /// <inheritdoc/>
    public static HyperDual Log(HyperDual u) => Chain(u, Math.Log(u.Value), 1 / u.Value, -1 / (u.Value * u.Value));

    /// <inheritdoc/>
    public static HyperDual Sin(HyperDual u)
    {
        (double sin, double cos) = (Elementary.Sin(u.Value), Elementary.Cos(u.Value));
        return Chain(u, sin, cos, -sin);
    }

    /// <inheritdoc/>
    public static HyperDual Cos(HyperDual u)
    {
        (double sin, double cos) = (Elementary.Sin(u.Value), Elementary.Cos(u.Value));
        return Chain(u, cos, -sin, -cos);
    }

    /// <inheritdoc/>
    public static HyperDual Sqrt(HyperDual u)
    {
        double root = Math.Sqrt(u.Value);
        return Chain(u, root, 0.5 / root, -0.25 / (root * u.Value));
    }

    /// <inheritdoc/>
    public static HyperDual Tanh(HyperDual u)
    {
        double value = Math.Tanh(u.Value), slope = 1 - value * value;
        return Chain(u, value, slope, -2 * value * slope);
    }

    /// <inheritdoc/>
    public static HyperDual Pow(HyperDual u, double power) => power switch
    {
        0 => 1,
        1 => u,
        _ => Chain(u, Math.Pow(u.Value, power), power * Math.Pow(u.Value, power - 1), power * (power - 1) * Math.Pow(u.Value, power - 2)),
    };

    /// <summary>The chain rule to second order: the mixed part of g(u) is g′ u₁₂ + g″ u₁ u₂.</summary>
    private static HyperDual Chain(HyperDual u, double g, double slope, double curvature) =>
        new(g, slope * u.First, slope * u.Second, slope * u.Mixed + curvature * u.First * u.Second);
}
