namespace ScottPlot;

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
