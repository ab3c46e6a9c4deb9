namespace ScottPlot.Plottables;

/// <summary>A straight line between two points.</summary>
public class LinePlot : IPlottable, IHasLine, IHasMarker, IHasLegendText
{
    /// <summary>Where the line begins.</summary>
    public Coordinates Start { get; set; }

    /// <summary>Where the line ends.</summary>
    public Coordinates End { get; set; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = Theme.LineWidth };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <inheritdoc/>
    public MarkerStyle MarkerStyle { get; set; } = MarkerStyle.None;

    /// <inheritdoc/>
    public MarkerShape MarkerShape { get => MarkerStyle.Shape; set => MarkerStyle.Shape = value; }

    /// <inheritdoc/>
    public float MarkerSize { get => MarkerStyle.Size; set => MarkerStyle.Size = value; }

    /// <inheritdoc/>
    public Color MarkerFillColor { get => MarkerStyle.FillColor; set => MarkerStyle.FillColor = value; }

    /// <inheritdoc/>
    public Color MarkerLineColor { get => MarkerStyle.LineColor; set => MarkerStyle.LineColor = value; }

    /// <inheritdoc/>
    public float MarkerLineWidth { get => MarkerStyle.LineWidth; set => MarkerStyle.LineWidth = value; }

    /// <inheritdoc/>
    public Color MarkerColor { get => MarkerStyle.MarkerColor; set => MarkerStyle.MarkerColor = value; }

    /// <summary>Colour of line and markers.</summary>
    public Color Color { get => LineStyle.Color; set => LineStyle.Color = MarkerStyle.MarkerColor = value; }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Start, End]);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = LineStyle, MarkerStyle = MarkerStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        (double, double)[] ends = [(Axes.X(Start.X), Axes.Y(Start.Y)), (Axes.X(End.X), Axes.Y(End.Y))];
        rp.Canvas.Stroke(Polyline.Path(ends, rp.DataRect), LineStyle);
        MarkerDrawing.Draw(rp.Canvas, ends, MarkerStyle, rp.DataRect);
    }

    string IPlottable.Describe() => Words.Of("a straight line", LegendText);
}
