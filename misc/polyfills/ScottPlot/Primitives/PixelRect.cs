namespace ScottPlot;

/// <summary>A place in the figure; y grows downwards.</summary>
public readonly record struct Pixel(float X, float Y);

/// <summary>A rectangle in the figure; y grows downwards, so the bottom is the larger number.</summary>
public readonly record struct PixelRect(float Left, float Right, float Bottom, float Top)
{
    /// <summary>From left to right.</summary>
    public float Width => Right - Left;

    /// <summary>From top to bottom.</summary>
    public float Height => Bottom - Top;
}
