namespace ScottPlot;

/// <summary>A place in the figure; y grows downwards.</summary>
public struct Pixel(float x, float y)
{
    /// <summary>From the left.</summary>
    public float X = x;

    /// <summary>From the top.</summary>
    public float Y = y;

    /// <summary>A place given in more digits than it keeps.</summary>
    public Pixel(double x, double y) : this((float)x, (float)y) { }
}
