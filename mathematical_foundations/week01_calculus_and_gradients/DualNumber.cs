namespace Week01.CalculusAndGradients;

/// <summary>
/// a + b ε with ε² = 0: a value that carries its derivative along. Every operation applies one rule of differentiation, and
/// together they are the chain rule; no step size, no subtraction of nearly equal numbers (W. K. Clifford, 1873; as a way to
/// differentiate programs: R. E. Wengert, Communications of the ACM 7(8), 1964).
/// </summary>
/// <param name="Value">a, the value.</param>
/// <param name="Derivative">b, the derivative with respect to the variable that was seeded.</param>
public readonly record struct DualNumber(double Value, double Derivative) : ISmooth<DualNumber>
{
    /// <summary>The variable with respect to which is differentiated: its own derivative is 1.</summary>
    public static DualNumber Variable(double value) => new(value, 1);

    /// <summary>A constant: its derivative is 0.</summary>
    public static implicit operator DualNumber(double constant) => new(constant, 0);

    /// <summary>The value and the derivative of f at x.</summary>
    public static DualNumber Differentiate(Func<DualNumber, DualNumber> f, double x) => f(Variable(x));

    /// <summary>(u + v)′ = u′ + v′.</summary>
    public static DualNumber operator +(DualNumber u, DualNumber v) => new(u.Value + v.Value, u.Derivative + v.Derivative);

    /// <summary>(u − v)′ = u′ − v′.</summary>
    public static DualNumber operator -(DualNumber u, DualNumber v) => new(u.Value - v.Value, u.Derivative - v.Derivative);

    /// <summary>(−u)′ = −u′.</summary>
    public static DualNumber operator -(DualNumber u) => new(-u.Value, -u.Derivative);

    /// <summary>(u v)′ = u′ v + u v′.</summary>
    public static DualNumber operator *(DualNumber u, DualNumber v) => new(u.Value * v.Value, u.Derivative * v.Value + u.Value * v.Derivative);

    /// <summary>(u / v)′ = (u′ v − u v′) / v², written as (u′ − (u / v) v′) / v, which does not overflow for a large v.</summary>
    public static DualNumber operator /(DualNumber u, DualNumber v)
    {
        double quotient = u.Value / v.Value;
        return new(quotient, (u.Derivative - quotient * v.Derivative) / v.Value);
    }

    /// <summary>(e^u)′ = e^u u′.</summary>
    public static DualNumber Exp(DualNumber u)
    {
        double value = Elementary.Exp(u.Value);
        return Chain(u, value, value);
    }

    /// <summary>(ln u)′ = u′ / u.</summary>
    public static DualNumber Log(DualNumber u) => Chain(u, Math.Log(u.Value), 1 / u.Value);

    /// <summary>(sin u)′ = cos u · u′.</summary>
    public static DualNumber Sin(DualNumber u) => Chain(u, Elementary.Sin(u.Value), Elementary.Cos(u.Value));

    /// <summary>(cos u)′ = −sin u · u′.</summary>
    public static DualNumber Cos(DualNumber u) => Chain(u, Elementary.Cos(u.Value), -Elementary.Sin(u.Value));

    /// <summary>(√u)′ = u′ / (2 √u).</summary>
    public static DualNumber Sqrt(DualNumber u)
    {
        double root = Math.Sqrt(u.Value);
        return Chain(u, root, 0.5 / root);
    }

    /// <summary>(tanh u)′ = (1 − tanh² u) u′.</summary>
    public static DualNumber Tanh(DualNumber u)
    {
        double value = Math.Tanh(u.Value);
        return Chain(u, value, 1 - value * value);
    }

    /// <summary>(u^p)′ = p u^(p − 1) u′ for a constant p.</summary>
    public static DualNumber Pow(DualNumber u, double power) => power == 0 ? 1 : Chain(u, Math.Pow(u.Value, power), power * Math.Pow(u.Value, power - 1));

    /// <summary>g(u)′ = g′(u) u′: the chain rule, once for all functions.</summary>
    private static DualNumber Chain(DualNumber u, double g, double slope) => new(g, slope * u.Derivative);
}
