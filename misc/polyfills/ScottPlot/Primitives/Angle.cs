namespace ScottPlot;

/// <summary>An angle, counted counter-clockwise.</summary>
public struct Angle
{
    /// <summary>In degrees.</summary>
    public double Degrees { get; set; }

    /// <summary>In radians.</summary>
    public double Radians { readonly get => Degrees * Math.PI / 180; set => Degrees = value * 180 / Math.PI; }

    /// <summary>An angle in degrees.</summary>
    public static Angle FromDegrees(double degrees) => new() { Degrees = degrees };

    /// <summary>An angle in radians.</summary>
    public static Angle FromRadians(double radians) => new() { Radians = radians };
}
