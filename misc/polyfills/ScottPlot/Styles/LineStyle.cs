namespace ScottPlot;

/// <summary>How a line is drawn.</summary>
public class LineStyle
{
    /// <summary>Width in pixels; 0 draws no line.</summary>
    public float Width { get; set; }

    /// <summary>Colour.</summary>
    public Color Color { get; set; } = Colors.Black;

    /// <summary>Solid, dashed or dotted.</summary>
    public LinePattern Pattern { get; set; } = LinePattern.Solid;

    /// <summary>Whether the line is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>A line that is not drawn.</summary>
    public static LineStyle None => new() { Width = 0 };

    internal bool IsDrawn => IsVisible && Width > 0 && Color.Alpha > 0;
}
