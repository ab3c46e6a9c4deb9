namespace ScottPlot;

/// <summary>A point by its distance from the origin and its direction.</summary>
public struct PolarCoordinates(double radius, Angle angle)
{
    /// <summary>Distance from the origin.</summary>
    public double Radius { get; set; } = radius;

    /// <summary>Direction, counter-clockwise from the right.</summary>
    public Angle Angle { get; set; } = angle;

    /// <summary>The same distance in another direction.</summary>
    public readonly PolarCoordinates WithAngle(Angle angle) => new(Radius, angle);

    /// <summary>The point as horizontal and vertical position.</summary>
    public readonly Coordinates ToCartesian()
    {
        (double sin, double cos) = Math.SinCos(Angle.Radians);
        return new(Radius * cos, Radius * sin);
    }
}
