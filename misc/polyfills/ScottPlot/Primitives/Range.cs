namespace ScottPlot;

/// <summary>An interval of values, such as those that a colour map spans.</summary>
public readonly struct Range(double min, double max)
{
    /// <summary>Smallest value.</summary>
    public double Min { get; } = min;

    /// <summary>Largest value.</summary>
    public double Max { get; } = max;

    /// <summary>From the smallest to the largest value.</summary>
    internal double Span => Max - Min;

    /// <summary>Where a value lies in the interval: 0 at the minimum, 1 at the maximum.</summary>
    public double Normalize(double value, bool clamp = false)
    {
        double position = Span == 0 ? 0.5 : (value - Min) / Span;
        return clamp ? Math.Clamp(position, 0, 1) : position;
    }
}
