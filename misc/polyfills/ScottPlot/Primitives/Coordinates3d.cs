namespace ScottPlot;

/// <summary>A point in the units of the axes with a height.</summary>
public struct Coordinates3d(double x, double y, double z) : IEquatable<Coordinates3d>
{
    /// <summary>Horizontal position.</summary>
    public double X { get; set; } = x;

    /// <summary>Vertical position.</summary>
    public double Y { get; set; } = y;

    /// <summary>Height, for instance the value of a function.</summary>
    public double Z { get; set; } = z;

    /// <summary>Whether all three are finite numbers.</summary>
    public bool AreReal => double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Z);

    /// <summary>The point without its height.</summary>
    public Coordinates Coordinates2d() => new(X, Y);

    /// <inheritdoc/>
    public bool Equals(Coordinates3d other) => X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Coordinates3d other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(X, Y, Z);

    /// <summary>Whether two points are the same.</summary>
    public static bool operator ==(Coordinates3d a, Coordinates3d b) => a.Equals(b);

    /// <summary>Whether two points differ.</summary>
    public static bool operator !=(Coordinates3d a, Coordinates3d b) => !a.Equals(b);

    /// <summary>The point as text.</summary>
    public override string ToString() => FormattableString.Invariant($"Coordinates {{ X = {X}, Y = {Y}, Z = {Z} }}");
}
