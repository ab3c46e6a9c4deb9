namespace ScottPlot;

/// <summary>The values of one thing on all spokes of a radar plot.</summary>
public class RadarSeries : IHasLine, IHasFill, IHasLegendText
{
    /// <summary>One value per spoke.</summary>
    public IReadOnlyList<double> Values { get; set; } = [];

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
    public FillStyle FillStyle { get; set; } = new();

    /// <inheritdoc/>
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = Theme.LineWidth };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }
}
