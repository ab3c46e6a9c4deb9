namespace ScottPlot;

/// <summary>A rectangle in the figure; y grows downwards, so the bottom is the larger number.</summary>
public readonly struct PixelRect(float left, float right, float bottom, float top) : IEquatable<PixelRect>
{
    /// <summary>Left side.</summary>
    public readonly float Left = Math.Min(left, right);

    /// <summary>Right side.</summary>
    public readonly float Right = Math.Max(left, right);

    /// <summary>Lower side, the larger number.</summary>
    public readonly float Bottom = Math.Max(bottom, top);

    /// <summary>Upper side.</summary>
    public readonly float Top = Math.Min(bottom, top);

    /// <summary>From left to right.</summary>
    public float Width => Right - Left;

    /// <summary>From top to bottom.</summary>
    public float Height => Bottom - Top;

    /// <inheritdoc/>
    public bool Equals(PixelRect other) => (Left, Right, Bottom, Top) == (other.Left, other.Right, other.Bottom, other.Top);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PixelRect other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Left, Right, Bottom, Top);

    /// <summary>Whether two rectangles are the same.</summary>
    public static bool operator ==(PixelRect a, PixelRect b) => a.Equals(b);

    /// <summary>Whether two rectangles differ.</summary>
    public static bool operator !=(PixelRect a, PixelRect b) => !a.Equals(b);
}
