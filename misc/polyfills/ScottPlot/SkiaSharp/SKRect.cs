namespace SkiaSharp;

/// <summary>A rectangle in pixels.</summary>
public struct SKRect(float left, float top, float right, float bottom)
{
    /// <summary>Left side.</summary>
    public float Left { get; set; } = left;

    /// <summary>Upper side.</summary>
    public float Top { get; set; } = top;

    /// <summary>Right side.</summary>
    public float Right { get; set; } = right;

    /// <summary>Lower side.</summary>
    public float Bottom { get; set; } = bottom;

    /// <summary>From left to right.</summary>
    public readonly float Width => Right - Left;

    /// <summary>From top to bottom.</summary>
    public readonly float Height => Bottom - Top;

    /// <summary>A rectangle of the given size at the origin.</summary>
    public static SKRect Create(float width, float height) => new(0, 0, width, height);
}
