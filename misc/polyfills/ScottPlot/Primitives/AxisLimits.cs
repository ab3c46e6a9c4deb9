namespace ScottPlot;

/// <summary>What a pair of axes shows; NaN where there is nothing to show.</summary>
public readonly struct AxisLimits(double left, double right, double bottom, double top) : IEquatable<AxisLimits>
{
    /// <summary>Limits around a rectangle.</summary>
    public AxisLimits(CoordinateRect rect) : this(rect.Left, rect.Right, rect.Bottom, rect.Top) { }

    /// <summary>Left limit.</summary>
    public double Left { get; } = left;

    /// <summary>Right limit.</summary>
    public double Right { get; } = right;

    /// <summary>Bottom limit.</summary>
    public double Bottom { get; } = bottom;

    /// <summary>Top limit.</summary>
    public double Top { get; } = top;

    /// <summary>From left to right.</summary>
    public double HorizontalSpan => Right - Left;

    /// <summary>From bottom to top.</summary>
    public double VerticalSpan => Top - Bottom;

    /// <summary>Halfway between left and right.</summary>
    public double HorizontalCenter => (Left + Right) / 2;

    /// <summary>Halfway between bottom and top.</summary>
    public double VerticalCenter => (Bottom + Top) / 2;

    /// <summary>The limits along the horizontal axis.</summary>
    public CoordinateRange XRange => new(Left, Right);

    /// <summary>The limits along the vertical axis.</summary>
    public CoordinateRange YRange => new(Bottom, Top);

    /// <summary>The limits as a rectangle.</summary>
    public CoordinateRect Rect => new(Left, Right, Bottom, Top);

    /// <summary>The limits of something that takes no part in scaling.</summary>
    public static AxisLimits NoLimits => new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Limits that leave the vertical axis free.</summary>
    public static AxisLimits HorizontalOnly(double xMin, double xMax) => new(xMin, xMax, double.NaN, double.NaN);

    /// <summary>Limits that leave the horizontal axis free.</summary>
    public static AxisLimits VerticalOnly(double yMin, double yMax) => new(double.NaN, double.NaN, yMin, yMax);

    internal static AxisLimits Around(IEnumerable<Coordinates> points)
    {
        double left = double.NaN, right = double.NaN, bottom = double.NaN, top = double.NaN;
        foreach (Coordinates p in points.Where(p => p.AreReal))
        {
            left = Smaller(left, p.X);
            right = Larger(right, p.X);
            bottom = Smaller(bottom, p.Y);
            top = Larger(top, p.Y);
        }
        return new(left, right, bottom, top);
    }

    internal AxisLimits Including(AxisLimits other) => new(
        Smaller(Left, other.Left), Larger(Right, other.Right), Smaller(Bottom, other.Bottom), Larger(Top, other.Top));

    private static double Smaller(double a, double b) => !double.IsFinite(a) ? b : !double.IsFinite(b) ? a : Math.Min(a, b);

    private static double Larger(double a, double b) => !double.IsFinite(a) ? b : !double.IsFinite(b) ? a : Math.Max(a, b);

    /// <inheritdoc/>
    public bool Equals(AxisLimits other) => Rect.Equals(other.Rect);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AxisLimits other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Rect.GetHashCode();

    /// <summary>Whether two limits are the same.</summary>
    public static bool operator ==(AxisLimits a, AxisLimits b) => a.Equals(b);

    /// <summary>Whether two limits differ.</summary>
    public static bool operator !=(AxisLimits a, AxisLimits b) => !a.Equals(b);

    /// <summary>The limits as text.</summary>
    public override string ToString() => FormattableString.Invariant($"AxisLimits: X=[{Left}, {Right}], Y=[{Bottom}, {Top}]");
}
