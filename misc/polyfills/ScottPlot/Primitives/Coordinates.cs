namespace ScottPlot;

/// <summary>A point in the units of the axes.</summary>
public struct Coordinates(double x, double y) : IEquatable<Coordinates>
{
    /// <summary>Horizontal position.</summary>
    public double X { get; set; } = x;

    /// <summary>Vertical position.</summary>
    public double Y { get; set; } = y;

    /// <summary>The point (0, 0).</summary>
    public static Coordinates Origin => new(0, 0);

    /// <summary>A point that is nowhere.</summary>
    public static Coordinates NaN => new(double.NaN, double.NaN);

    /// <summary>Whether both positions are finite numbers.</summary>
    public bool AreReal => double.IsFinite(X) && double.IsFinite(Y);

    /// <summary>The distance to another point.</summary>
    public double Distance(Coordinates pt) => Math.Sqrt((X - pt.X) * (X - pt.X) + (Y - pt.Y) * (Y - pt.Y));

    /// <inheritdoc/>
    public bool Equals(Coordinates other) => X.Equals(other.X) && Y.Equals(other.Y);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Coordinates other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(X, Y);

    /// <summary>Whether two points are the same.</summary>
    public static bool operator ==(Coordinates a, Coordinates b) => a.Equals(b);

    /// <summary>Whether two points differ.</summary>
    public static bool operator !=(Coordinates a, Coordinates b) => !a.Equals(b);

    /// <summary>The point as text.</summary>
    public override string ToString() => FormattableString.Invariant($"Coordinates {{ X = {X}, Y = {Y} }}");
}

/// <summary>A straight line between two points.</summary>
public readonly record struct CoordinateLine(double X1, double Y1, double X2, double Y2)
{
    /// <summary>A straight line between two points.</summary>
    public CoordinateLine(Coordinates start, Coordinates end) : this(start.X, start.Y, end.X, end.Y) { }

    /// <summary>Where the line begins.</summary>
    public Coordinates Start => new(X1, Y1);

    /// <summary>Where the line ends.</summary>
    public Coordinates End => new(X2, Y2);
}

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

/// <summary>A rectangle in the units of the axes.</summary>
public record struct CoordinateRect
{
    /// <summary>A rectangle from its four sides.</summary>
    public CoordinateRect(double left, double right, double bottom, double top) =>
        (Left, Right, Bottom, Top) = (left, right, bottom, top);

    /// <summary>A rectangle from its extent along each axis.</summary>
    public CoordinateRect(CoordinateRange xRange, CoordinateRange yRange)
        : this(xRange.Min, xRange.Max, yRange.Min, yRange.Max) { }

    /// <summary>The smallest rectangle around two points.</summary>
    public CoordinateRect(Coordinates pt1, Coordinates pt2)
        : this(Math.Min(pt1.X, pt2.X), Math.Max(pt1.X, pt2.X), Math.Min(pt1.Y, pt2.Y), Math.Max(pt1.Y, pt2.Y)) { }

    /// <summary>Left side.</summary>
    public double Left { get; set; }

    /// <summary>Right side.</summary>
    public double Right { get; set; }

    /// <summary>Bottom side.</summary>
    public double Bottom { get; set; }

    /// <summary>Top side.</summary>
    public double Top { get; set; }

    /// <summary>From left to right.</summary>
    public readonly double Width => Right - Left;

    /// <summary>From bottom to top.</summary>
    public readonly double Height => Top - Bottom;

    /// <summary>The middle of the rectangle.</summary>
    public readonly Coordinates Center => new((Left + Right) / 2, (Bottom + Top) / 2);
}

/// <summary>An interval of values, such as those that a colour map spans.</summary>
public readonly struct Range(double min, double max)
{
    /// <summary>Smallest value.</summary>
    public double Min { get; } = min;

    /// <summary>Largest value.</summary>
    public double Max { get; } = max;

    /// <summary>From the smallest to the largest value.</summary>
    public double Span => Max - Min;

    /// <summary>Where a value lies in the interval: 0 at the minimum, 1 at the maximum.</summary>
    public double Normalize(double value, bool clamp = false)
    {
        double position = Span == 0 ? 0.5 : (value - Min) / Span;
        return clamp ? Math.Clamp(position, 0, 1) : position;
    }
}
