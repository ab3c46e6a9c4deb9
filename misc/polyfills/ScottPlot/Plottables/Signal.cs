namespace ScottPlot.Plottables;

/// <summary>A line through values at equal distances.</summary>
public class Signal : IPlottable, IHasLine, IHasLegendText
{
    internal Signal(ISignalSource data) => Data = data;

    /// <summary>The values.</summary>
    public ISignalSource Data { get; set; }

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

    /// <summary>Colour of the line.</summary>
    public Color Color { get => LineStyle.Color; set => LineStyle.Color = value; }

    private IEnumerable<Coordinates> Points => Data.GetYs().Select((y, i) => new Coordinates(Data.XOffset + i * Data.Period, y));

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(Points);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp) =>
        rp.Canvas.Stroke(Polyline.Path(Points.Select(p => (Axes.X(p.X), Axes.Y(p.Y))), rp.DataRect), LineStyle);

    string IPlottable.Describe() => Words.Of("a line", LegendText, Data.GetYs().Count);
}
