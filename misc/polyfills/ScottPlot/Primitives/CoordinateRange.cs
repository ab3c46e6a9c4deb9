namespace ScottPlot;

/// <summary>An interval on one axis; a range whose minimum is the larger number runs backwards.</summary>
public readonly record struct CoordinateRange(double Min, double Max)
{
    /// <summary>From the minimum to the maximum.</summary>
    public double Span => Max - Min;

    /// <summary>Halfway between the ends.</summary>
    public double Center => (Min + Max) / 2;

    /// <summary>Whether the range runs backwards.</summary>
    public bool IsInverted => Min > Max;

    /// <summary>The smaller end.</summary>
    public double TrueMin => Math.Min(Min, Max);

    /// <summary>The larger end.</summary>
    public double TrueMax => Math.Max(Min, Max);

    /// <summary>Whether a value lies in the range, ends included.</summary>
    public bool Contains(double value) => value >= TrueMin && value <= TrueMax;
}
