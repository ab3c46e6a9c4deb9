namespace Week02.Optimization;

/// <summary>
/// A line search for the strong Wolfe conditions. With φ(α) = f(x + α p), a step α is accepted when
/// <code>φ(α) ≤ φ(0) + c₁ α φ′(0)    the value has fallen enough, and
/// |φ′(α)| ≤ c₂ |φ′(0)|        the slope has gone flat enough: the step was not too short</code>
/// J. Nocedal and S. J. Wright, <i>Numerical Optimization</i>, 2nd edition, 2006, algorithms 3.5 (bracketing, here
/// <see cref="Search"/>) and 3.6 (here Zoom). The choice of trial steps is that of SciPy's <c>line_search</c>.
/// </summary>
/// <param name="SufficientDecrease">c₁.</param>
/// <param name="Curvature">c₂, between c₁ and 1; 0.9 for Newton-like directions.</param>
/// <param name="MaxTrials">Doublings while no bracket is found, and then trials in it.</param>
public sealed record StrongWolfe(double SufficientDecrease = 1e-4, double Curvature = 0.9, int MaxTrials = 20)
{
    /// <summary>A step length that fulfils both conditions; null when none is found. The last φ that is asked for is the accepted one.</summary>
    /// <param name="phi">φ(α) and φ′(α).</param>
    /// <param name="value">φ(0).</param>
    /// <param name="slope">φ′(0), negative.</param>
    /// <param name="first">The first trial.</param>
    public double? Search(Func<double, (double Value, double Slope)> phi, double value, double slope, double first = 1)
    {
        if (!(slope < 0)) throw new ArgumentException($"The slope is {slope:R}; a search goes downhill.", nameof(slope));
        Trial before = new(0, value, slope);
        double alpha = first;
        for (int i = 0; i < MaxTrials; i++, alpha *= 2)
        {
            Trial now = At(phi, alpha);
            // Too high, or no longer falling: a good step lies between the last two trials.
            if (!FallsEnough(now, value, slope) || (i > 0 && now.Value >= before.Value)) return Zoom(phi, before, now, value, slope);
            if (IsFlat(now, slope)) return alpha;
            if (now.Slope >= 0) return Zoom(phi, now, before, value, slope);
            before = now;
        }
        return null;
    }

    /// <summary>Whether a step fulfils both conditions.</summary>
    public bool Accepts(double alpha, double value, double slope, double valueThere, double slopeThere) =>
        FallsEnough(new(alpha, valueThere, slopeThere), value, slope) && IsFlat(new(alpha, valueThere, slopeThere), slope);

    private readonly record struct Trial(double Alpha, double Value, double Slope);

    private static Trial At(Func<double, (double Value, double Slope)> phi, double alpha)
    {
        (double value, double slope) = phi(alpha);
        return new(alpha, value, slope);
    }

    private bool FallsEnough(Trial trial, double value, double slope) => trial.Value <= value + SufficientDecrease * trial.Alpha * slope;

    private bool IsFlat(Trial trial, double slope) => Math.Abs(trial.Slope) <= -Curvature * slope;

    /// <summary>
    /// Narrows an interval down. <paramref name="low"/> is the better end, has fallen enough, and slopes down towards
    /// <paramref name="high"/>, which may be on either side of it.
    /// </summary>
    private double? Zoom(Func<double, (double Value, double Slope)> phi, Trial low, Trial high, double value, double slope)
    {
        Trial dropped = new(0, value, slope);       // the end that was given up last, a third point for the cubic
        for (int i = 0; i < MaxTrials; i++)
        {
            Trial now = At(phi, Next(low, high, dropped, i));
            if (!FallsEnough(now, value, slope) || now.Value >= low.Value) (dropped, high) = (high, now);
            else if (IsFlat(now, slope)) return now.Alpha;
            else
            {
                if (now.Slope * (high.Alpha - low.Alpha) >= 0) (dropped, high) = (high, low);
                else dropped = low;
                low = now;
            }
        }
        return null;
    }

    /// <summary>The minimum of a cubic, else of a parabola, else the middle: each only if it lies well inside the interval.</summary>
    private static double Next(Trial low, Trial high, Trial dropped, int round)
    {
        double from = Math.Min(low.Alpha, high.Alpha), to = Math.Max(low.Alpha, high.Alpha), width = to - from;
        double cubic = round == 0 ? double.NaN : CubicMinimum(low, high, dropped);
        if (cubic >= from + 0.2 * width && cubic <= to - 0.2 * width) return cubic;
        double parabola = ParabolaMinimum(low, high);
        return parabola >= from + 0.1 * width && parabola <= to - 0.1 * width ? parabola : low.Alpha + 0.5 * (high.Alpha - low.Alpha);
    }

    /// <summary>Of the parabola through both values with the slope at <paramref name="low"/>; NaN or outside when there is none.</summary>
    private static double ParabolaMinimum(Trial low, Trial high)
    {
        double d = high.Alpha - low.Alpha, b = (high.Value - low.Value - low.Slope * d) / (d * d);
        return low.Alpha - low.Slope / (2 * b);
    }

    /// <summary>Of the cubic A d³ + B d² + C d + D through three values with the slope C at <paramref name="low"/>; NaN when it has none.</summary>
    private static double CubicMinimum(Trial low, Trial high, Trial third)
    {
        double d1 = high.Alpha - low.Alpha, d2 = third.Alpha - low.Alpha, c = low.Slope;
        double r1 = high.Value - low.Value - c * d1, r2 = third.Value - low.Value - c * d2;
        double denominator = d1 * d1 * d2 * d2 * (d1 - d2);
        double a = (d2 * d2 * r1 - d1 * d1 * r2) / denominator, b = (d1 * d1 * d1 * r2 - d2 * d2 * d2 * r1) / denominator;
        return low.Alpha + (-b + Math.Sqrt(b * b - 3 * a * c)) / (3 * a);
    }
}
