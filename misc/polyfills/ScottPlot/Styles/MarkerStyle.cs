namespace ScottPlot;

/// <summary>How a marker is drawn.</summary>
public class MarkerStyle
{
    /// <summary>A marker that is not drawn.</summary>
    public MarkerStyle() { }

    /// <summary>A marker of the given shape, size and colour.</summary>
    public MarkerStyle(MarkerShape shape, float size, Color color)
    {
        Shape = shape;
        Size = size;
        MarkerColor = color;
    }

    /// <summary>Whether the marker is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Shape.</summary>
    public MarkerShape Shape { get; set; }

    /// <summary>Diameter in pixels.</summary>
    public float Size { get; set; }

    /// <summary>Colour of fill and lines alike.</summary>
    public Color MarkerColor
    {
        get => LineColor;
        set => FillColor = LineColor = value;
    }

    /// <summary>Colour of filled shapes.</summary>
    public Color FillColor { get; set; } = Colors.Gray;

    /// <summary>Colour of open shapes and of crosses.</summary>
    public Color LineColor { get; set; } = Colors.Gray;

    /// <summary>Line width of open shapes and of crosses.</summary>
    public float LineWidth { get; set; } = 1.5f;

    /// <summary>Width of an outline around a filled shape; 0 draws none.</summary>
    public float OutlineWidth { get; set; }

    /// <summary>Colour of an outline around a filled shape.</summary>
    public Color OutlineColor { get; set; } = Colors.Black;

    /// <summary>A marker that is not drawn.</summary>
    public static MarkerStyle None => new(MarkerShape.None, 0, Colors.Gray);

    internal bool IsDrawn => IsVisible && Shape != MarkerShape.None && Size > 0;
}
