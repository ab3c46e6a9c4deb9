namespace ScottPlot.Plottables;

/// <summary>The graph of a function.</summary>
public class FunctionPlot(IFunctionSource source) : IPlottable, IHasLine, IHasLegendText
{
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

    /// <summary>Where the graph begins, if not at the edge.</summary>
    public double MinX { get => source.RangeX.Min; set => source.RangeX = new(value, source.RangeX.Max); }

    /// <summary>Where the graph ends, if not at the edge.</summary>
    public double MaxX { get => source.RangeX.Max; set => source.RangeX = new(source.RangeX.Min, value); }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => double.IsFinite(MinX) && double.IsFinite(MaxX) ? LimitsOver(MinX, MaxX) : AxisLimits.NoLimits;

    internal AxisLimits LimitsOver(double from, double to) =>
        double.IsFinite(to - from) ? AxisLimits.Around(Points(Math.Min(from, to), Math.Max(from, to), 200)) : AxisLimits.NoLimits;

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        CoordinateRange shown = Axes.XAxis.Shown;
        double from = Math.Max(MinX, shown.TrueMin), to = Math.Min(MaxX, shown.TrueMax);
        if (from < to)
            rp.Canvas.Stroke(Polyline.Path(Points(from, to, (int)rp.DataRect.Width / 2 + 1).Select(p => (Axes.X(p.X), Axes.Y(p.Y))), rp.DataRect), LineStyle);
    }

    private IEnumerable<Coordinates> Points(double from, double to, int count) =>
        Enumerable.Range(0, count + 1).Select(i => from + (to - from) * i / count).Select(x => new Coordinates(x, source.Get(x)));

    string IPlottable.Describe() => Words.Of("the graph of a function", LegendText);
}
