namespace Week01.CalculusAndGradients;

/// <summary>
/// x + i y with i² = −1, and functions that keep a tiny imaginary part: a library's complex power goes through the angle and
/// may round it away.
/// </summary>
/// <param name="Real">x.</param>
/// <param name="Imaginary">y.</param>
public readonly record struct ComplexNumber(double Real, double Imaginary) : ISmooth<ComplexNumber>
{
    /// <summary>A real constant.</summary>
    public static implicit operator ComplexNumber(double constant) => new(constant, 0);

    /// <summary>The sum.</summary>
    public static ComplexNumber operator +(ComplexNumber a, ComplexNumber b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

    /// <summary>The difference.</summary>
    public static ComplexNumber operator -(ComplexNumber a, ComplexNumber b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

    /// <summary>The opposite.</summary>
    public static ComplexNumber operator -(ComplexNumber a) => new(-a.Real, -a.Imaginary);

    /// <summary>The product.</summary>
    public static ComplexNumber operator *(ComplexNumber a, ComplexNumber b) =>
        new(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real);

    /// <summary>The quotient, by the larger part of the divisor first (R. L. Smith, Communications of the ACM 5(8), 1962).</summary>
    public static ComplexNumber operator /(ComplexNumber a, ComplexNumber b)
    {
        if (Math.Abs(b.Imaginary) <= Math.Abs(b.Real))
        {
            double ratio = b.Imaginary / b.Real, divisor = b.Real + b.Imaginary * ratio;
            return new((a.Real + a.Imaginary * ratio) / divisor, (a.Imaginary - a.Real * ratio) / divisor);
        }
        else
        {
            double ratio = b.Real / b.Imaginary, divisor = b.Real * ratio + b.Imaginary;
            return new((a.Real * ratio + a.Imaginary) / divisor, (a.Imaginary * ratio - a.Real) / divisor);
        }
    }

    /// <summary>e^(x + iy) = e^x (cos y + i sin y).</summary>
    public static ComplexNumber Exp(ComplexNumber z)
    {
        double size = Elementary.Exp(z.Real);
        return new(size * Elementary.Cos(z.Imaginary), size * Elementary.Sin(z.Imaginary));
    }

    /// <summary>ln z = ln |z| + i · angle of z.</summary>
    public static ComplexNumber Log(ComplexNumber z) => new(Math.Log(Size(z)), Math.Atan2(z.Imaginary, z.Real));

    /// <summary>sin(x + iy) = sin x cosh y + i cos x sinh y.</summary>
    public static ComplexNumber Sin(ComplexNumber z) =>
        new(Elementary.Sin(z.Real) * Math.Cosh(z.Imaginary), Elementary.Cos(z.Real) * Math.Sinh(z.Imaginary));

    /// <summary>cos(x + iy) = cos x cosh y − i sin x sinh y.</summary>
    public static ComplexNumber Cos(ComplexNumber z) =>
        new(Elementary.Cos(z.Real) * Math.Cosh(z.Imaginary), -Elementary.Sin(z.Real) * Math.Sinh(z.Imaginary));

    /// <summary>The root with a real part that is not negative.</summary>
    public static ComplexNumber Sqrt(ComplexNumber z)
    {
        // The larger part of the root from a sum, the other from 2 · Re · Im = y: nothing cancels.
        double larger = Math.Sqrt((Size(z) + Math.Abs(z.Real)) / 2);
        if (larger == 0) return 0;
        double smaller = z.Imaginary / (2 * larger);
        return z.Real >= 0 ? new(larger, smaller) : new(Math.Abs(smaller), double.CopySign(larger, z.Imaginary));
    }

    /// <summary>tanh(x + iy) = (tanh x + i tan y) / (1 + i tanh x tan y).</summary>
    public static ComplexNumber Tanh(ComplexNumber z)
    {
        double tanh = Math.Tanh(z.Real), tan = Math.Tan(z.Imaginary);
        return new ComplexNumber(tanh, tan) / new ComplexNumber(1, tanh * tan);
    }

    /// <summary>z^p: by products for a whole p up to 64, else e^(p ln z).</summary>
    public static ComplexNumber Pow(ComplexNumber z, double power)
    {
        if (power != Math.Round(power) || Math.Abs(power) > 64) return Exp(power * Log(z));
        ComplexNumber product = 1;
        for (int k = 0; k < Math.Abs(power); k++) product *= z;
        return power < 0 ? 1 / product : product;
    }

    private static double Size(ComplexNumber z) => double.Hypot(z.Real, z.Imaginary);
}
