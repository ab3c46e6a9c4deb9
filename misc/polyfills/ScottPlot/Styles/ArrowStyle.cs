namespace ScottPlot;

/// <summary>How an arrow is drawn.</summary>
public class ArrowStyle : IHasLine, IHasFill
{
    /// <summary>Whether the arrow is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The outline; without width there is none.</summary>
    public LineStyle LineStyle { get; set; } = new();

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <inheritdoc/>
    public FillStyle FillStyle { get; set; } = new();

    /// <inheritdoc/>
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    /// <summary>Which point of the arrow lies at its position.</summary>
    public ArrowAnchor Anchor { get; set; } = ArrowAnchor.Center;

    /// <summary>Thickness of the shaft in pixels.</summary>
    public float ArrowWidth { get; set; } = 2;

    /// <summary>Length of the head in pixels.</summary>
    public float ArrowheadLength { get; set; } = 11;

    /// <summary>Where along the head the shaft ends, in pixels from the tip.</summary>
    public float ArrowheadAxisLength { get; set; } = 9;

    /// <summary>Width of the head in pixels.</summary>
    public float ArrowheadWidth { get; set; } = 9;

    /// <summary>No arrow is shorter than this, in pixels.</summary>
    public float MinimumLength { get; set; }

    /// <summary>No arrow is longer than this, in pixels.</summary>
    public float MaximumLength { get; set; } = float.MaxValue;

    /// <summary>How far before its goal the arrow ends, in pixels.</summary>
    public float Offset { get; set; }
}
