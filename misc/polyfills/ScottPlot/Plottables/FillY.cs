namespace ScottPlot.Plottables;

/// <summary>The area between two curves.</summary>
public class FillY : IPlottable, IHasLine, IHasFill, IHasMarker, IHasLegendText
{
    private readonly (double X, double Top, double Bottom)[] data;

    internal FillY((double X, double Top, double Bottom)[] data) => this.data = data;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
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

    private IEnumerable<Coordinates> Bottom => data.Select(d => new Coordinates(d.X, d.Bottom));

    private IEnumerable<Coordinates> Top => data.Select(d => new Coordinates(d.X, d.Top));

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(Bottom.Concat(Top));

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, FillStyle = FillStyle, OutlineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        PathData area = new();
        Coordinates[] there = [.. Top.Where(p => p.AreReal)], back = [.. Bottom.Where(p => p.AreReal).Reverse()];
        foreach (Coordinates point in there.Concat(back))
        {
            (double x, double y) = (Math.Clamp(Axes.X(point.X), -1e5, 1e5), Math.Clamp(Axes.Y(point.Y), -1e5, 1e5));
            _ = area.IsEmpty ? area.Move(x, y) : area.Line(x, y);
        }
        if (!area.IsEmpty && FillStyle.IsDrawn)
            rp.Canvas.Fill(area.Close(), FillColor);
        foreach (IEnumerable<Coordinates> curve in new[] { Top, Bottom })
        {
            (double, double)[] pixels = [.. curve.Select(p => (Axes.X(p.X), Axes.Y(p.Y)))];
            if (LineStyle.IsDrawn)
                rp.Canvas.Stroke(Polyline.Path(pixels, rp.DataRect), LineStyle);
            MarkerDrawing.Draw(rp.Canvas, pixels, MarkerStyle, rp.DataRect);
        }
    }

    string IPlottable.Describe() => Words.Of("a shaded area between two curves", LegendText, data.Length);
}
