namespace Week01.CalculusAndGradients;

/// <summary>
/// f(x + ih) = f(x) + ih f′(x) − h² f″(x) / 2 − …: the derivative stands in the imaginary part, alone. Nothing is
/// subtracted, so nothing cancels, and h may be as small as one likes (W. Squire and G. Trapp, "Using complex variables to
/// estimate derivatives of real functions", SIAM Review 40(1), 1998).
/// </summary>
public static class ComplexStep
{
    /// <summary>A step whose square is nothing beside 1.</summary>
    public const double TinyStep = 1e-20;

    /// <summary>Im f(x + ih) / h. Its truncation error is h² |f‴| / 6, and there is no other.</summary>
    /// <param name="f">A formula without absolute values, conjugates and comparisons of imaginary parts.</param>
    /// <param name="x">Where.</param>
    /// <param name="h">The step to the side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is zero or not finite.</exception>
    public static double Derivative(Func<ComplexNumber, ComplexNumber> f, double x, double h = TinyStep)
    {
        if (h == 0 || !double.IsFinite(h)) throw new ArgumentOutOfRangeException(nameof(h), h, "The step must not be zero, and must be finite.");
        return f(new ComplexNumber(x, h)).Imaginary / h;
    }
}
