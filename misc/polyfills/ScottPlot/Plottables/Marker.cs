namespace ScottPlot.Plottables;

/// <summary>One marked point.</summary>
public class Marker : IPlottable, IHasMarker, IHasLegendText
{
    /// <summary>Where the marker is.</summary>
    public Coordinates Position { get; set; }

    /// <summary>Horizontal position.</summary>
    public double X { get => Position.X; set => Position = new(value, Position.Y); }

    /// <summary>Vertical position.</summary>
    public double Y { get => Position.Y; set => Position = new(Position.X, value); }

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

    /// <summary>Width of outline and lines of the marker.</summary>
    public float LineWidth { set => MarkerStyle.LineWidth = value; }

    /// <summary>Colour of the marker.</summary>
    public Color Color { get => MarkerStyle.MarkerColor; set => MarkerStyle.MarkerColor = value; }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Position]);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, MarkerStyle = MarkerStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp) => MarkerDrawing.Draw(rp.Canvas, [(Axes.X(X), Axes.Y(Y))], MarkerStyle, rp.DataRect);

    string IPlottable.Describe() => Words.Of("a marker", LegendText);
}
