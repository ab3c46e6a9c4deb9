namespace ScottPlot;

/// <summary>How a tick mark is drawn.</summary>
public class TickMarkStyle
{
    /// <summary>Length in pixels.</summary>
    public float Length;

    /// <summary>Width in pixels.</summary>
    public float Width;

    /// <summary>Colour.</summary>
    public Color Color;

    internal LineStyle Line => new() { Width = Width, Color = Color };
}
