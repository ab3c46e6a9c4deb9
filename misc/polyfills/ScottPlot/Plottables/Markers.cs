namespace ScottPlot.Plottables;

/// <summary>Many points with the same marker.</summary>
public class Markers : IPlottable, IHasMarker, IHasLegendText
{
    internal Markers(IScatterSource data) => Data = data;

    /// <summary>The points.</summary>
    public IScatterSource Data { get; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

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

    /// <summary>Colour of the markers.</summary>
    public Color Color { get => MarkerStyle.MarkerColor; set => MarkerStyle.MarkerColor = value; }

    /// <summary>Colours the markers one after the other; one colour for all if not set.</summary>
    public IColormap? Colormap { get; set; }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(Data.GetScatterPoints());

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, MarkerStyle = MarkerStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        (double, double)[] pixels = Axes.Pixels(Data.GetScatterPoints());
        if (Colormap is null)
        {
            MarkerDrawing.Draw(rp.Canvas, pixels, MarkerStyle, rp.DataRect);
            return;
        }
        for (int i = 0; i < pixels.Length; i++)
            MarkerDrawing.Draw(rp.Canvas, [pixels[i]], new(MarkerShape, MarkerSize, Colormap.GetColor(i / Math.Max(1.0, pixels.Length - 1))) { LineWidth = MarkerLineWidth }, rp.DataRect);
    }

    string IPlottable.Describe() => Words.Of("markers", LegendText, Data.GetScatterPoints().Count);
}
