namespace ScottPlot;

/// <summary>Points to be joined one after the other.</summary>
public readonly struct CoordinatePath(Coordinates[] points, bool close)
{
    /// <summary>The points.</summary>
    public readonly Coordinates[] Points = points;

    /// <summary>Whether the last point is joined with the first.</summary>
    public readonly bool Close = close;

    /// <summary>A path that returns to its first point.</summary>
    public static CoordinatePath Closed(Coordinates[] points) => new(points, true);

    /// <summary>A path that ends with its last point.</summary>
    public static CoordinatePath Open(Coordinates[] points) => new(points, false);
}
