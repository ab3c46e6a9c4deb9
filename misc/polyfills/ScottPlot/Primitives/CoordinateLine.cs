namespace ScottPlot;

/// <summary>A straight line between two points.</summary>
public readonly struct CoordinateLine(double x1, double y1, double x2, double y2)
{
    /// <summary>Where the line begins, horizontally.</summary>
    public readonly double X1 = x1;

    /// <summary>Where the line begins, vertically.</summary>
    public readonly double Y1 = y1;

    /// <summary>Where the line ends, horizontally.</summary>
    public readonly double X2 = x2;

    /// <summary>Where the line ends, vertically.</summary>
    public readonly double Y2 = y2;

    /// <summary>A straight line between two points.</summary>
    public CoordinateLine(Coordinates pt1, Coordinates pt2) : this(pt1.X, pt1.Y, pt2.X, pt2.Y) { }

    /// <summary>Where the line begins.</summary>
    public Coordinates Start => new(X1, Y1);

    /// <summary>Where the line ends.</summary>
    public Coordinates End => new(X2, Y2);
}
