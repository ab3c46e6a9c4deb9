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

    /// <summary>The angle in the opposite direction.</summary>
    public static Angle operator -(Angle a) => FromDegrees(-a.Degrees);

    /// <summary>The sum of two angles.</summary>
    public static Angle operator +(Angle a, Angle b) => FromDegrees(a.Degrees + b.Degrees);

    /// <summary>The difference of two angles.</summary>
    public static Angle operator -(Angle a, Angle b) => FromDegrees(a.Degrees - b.Degrees);
}
