namespace ScottPlot.Plottables;

/// <summary>Bars.</summary>
public class BarPlot : IPlottable, IHasLegendText, IRenderLast, IStandsOnEdge
{
    internal BarPlot(IEnumerable<Bar> bars) => Bars = [.. bars];

    /// <summary>The bars.</summary>
    public List<Bar> Bars { get; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <summary>How values are written on bars that have a label.</summary>
    public LabelStyle ValueLabelStyle { get; set; } = new();

    /// <summary>Gives all bars one colour.</summary>
    public Color Color { set => Bars.ForEach(bar => bar.FillColor = value); }

    /// <summary>Lays all bars down, or stands them up again.</summary>
    public bool Horizontal { set => Bars.ForEach(bar => bar.Orientation = value ? Orientation.Horizontal : Orientation.Vertical); }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits()
    {
        AxisLimits limits = AxisLimits.NoLimits;
        foreach (Bar bar in Bars.Where(bar => bar.IsVisible))
            limits = limits.Including(bar.AxisLimits);
        if (!Bars.Any(bar => bar.IsVisible && bar.ValueLabel.Length > 0))
            return limits;
        // Labels stand beyond the ends of their bars and need room there.
        return Bars[0].Orientation == Orientation.Vertical
            ? new(limits.Left, limits.Right, limits.Bottom, limits.Top + 0.04 * limits.VerticalSpan)
            : new(limits.Left, limits.Right + 0.08 * limits.HorizontalSpan, limits.Bottom, limits.Top);
    }

    AxisLimits IStandsOnEdge.Edges
    {
        get
        {
            double floor = Bars.Count == 0 ? double.NaN : Bars.Min(bar => bar.ValueBase), ceiling = Bars.Count == 0 ? double.NaN : Bars.Max(bar => bar.ValueBase);
            return Bars.Count > 0 && Bars[0].Orientation == Orientation.Horizontal
                ? AxisLimits.HorizontalOnly(floor, ceiling) : AxisLimits.VerticalOnly(floor, ceiling);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems =>
        [new() { LabelText = LegendText, FillStyle = Bars.Count > 0 ? Bars[0].FillStyle : new() }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        rp.Canvas.Open("g", ("class", "bars"));
        foreach (Bar bar in Bars.Where(bar => bar.IsVisible))
            bar.RenderBody(rp, Axes);
        rp.Canvas.Close();
        RenderLabels(rp, onTop: false);
    }

    /// <inheritdoc/>
    public void RenderLast(RenderPack rp) => RenderLabels(rp, onTop: true);

    private void RenderLabels(RenderPack rp, bool onTop)
    {
        foreach (Bar bar in Bars.Where(bar => bar.IsVisible && bar.LabelOnTop == onTop))
            bar.RenderText(rp, Axes, ValueLabelStyle);
    }

    string IPlottable.Describe() => Words.Of(Bars.Count == 1 ? "one bar" : $"{Bars.Count} bars", LegendText);
}
