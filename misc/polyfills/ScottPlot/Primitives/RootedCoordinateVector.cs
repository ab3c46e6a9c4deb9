using System.Numerics;

namespace ScottPlot;

/// <summary>An arrow of a vector field: where it is, in the units of the axes, and where it points.</summary>
public struct RootedCoordinateVector(Coordinates point, Vector2 vector)
{
    /// <summary>Where the vector is.</summary>
    public Coordinates Point { get; set; } = point;

    /// <summary>Where it points and how long it is.</summary>
    public Vector2 Vector { get; set; } = vector;

    /// <summary>Its direction in radians, counter-clockwise from the right.</summary>
    public readonly float Angle => MathF.Atan2(Vector.Y, Vector.X);

    /// <summary>Its length.</summary>
    public readonly float Magnitude => Vector.Length();

    /// <summary>Its length squared.</summary>
    public readonly float MagnitudeSquared => Vector.LengthSquared();
}
