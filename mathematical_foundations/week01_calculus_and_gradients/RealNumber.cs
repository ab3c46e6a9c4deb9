namespace Week01.CalculusAndGradients;

/// <summary>An ordinary double that can be fed to a formula written for <see cref="ISmooth{T}"/>.</summary>
/// <param name="Value">The double.</param>
public readonly record struct RealNumber(double Value) : ISmooth<RealNumber>
{
    /// <summary>A double is a real number.</summary>
    public static implicit operator RealNumber(double value) => new(value);

    /// <summary>A real number is a double.</summary>
    public static implicit operator double(RealNumber x) => x.Value;

    /// <summary>The sum.</summary>
    public static RealNumber operator +(RealNumber a, RealNumber b) => new(a.Value + b.Value);

    /// <summary>The difference.</summary>
    public static RealNumber operator -(RealNumber a, RealNumber b) => new(a.Value - b.Value);

    /// <summary>The product.</summary>
    public static RealNumber operator *(RealNumber a, RealNumber b) => new(a.Value * b.Value);

    /// <summary>The quotient.</summary>
    public static RealNumber operator /(RealNumber a, RealNumber b) => new(a.Value / b.Value);

    /// <summary>The opposite.</summary>
    public static RealNumber operator -(RealNumber a) => new(-a.Value);

    /// <inheritdoc/>
    public static RealNumber Exp(RealNumber x) => new(Elementary.Exp(x.Value));

    /// <inheritdoc/>
    public static RealNumber Log(RealNumber x) => new(Math.Log(x.Value));

    /// <inheritdoc/>
    public static RealNumber Sin(RealNumber x) => new(Elementary.Sin(x.Value));

    /// <inheritdoc/>
    public static RealNumber Cos(RealNumber x) => new(Elementary.Cos(x.Value));

    /// <inheritdoc/>
    public static RealNumber Sqrt(RealNumber x) => new(Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static RealNumber Tanh(RealNumber x) => new(Math.Tanh(x.Value));

    /// <inheritdoc/>
    public static RealNumber Pow(RealNumber x, double power) => new(Math.Pow(x.Value, power));
}
