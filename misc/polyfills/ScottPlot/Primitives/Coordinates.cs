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
