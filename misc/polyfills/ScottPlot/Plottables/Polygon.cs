namespace ScottPlot.Plottables;

/// <summary>A closed shape with straight sides.</summary>
public class Polygon : IPlottable, IHasLine, IHasFill, IHasLegendText
{
    internal Polygon(Coordinates[] coordinates) => Coordinates = coordinates;

    /// <summary>The corners.</summary>
    public Coordinates[] Coordinates { get; private set; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 1 };

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
    public AxisLimits GetAxisLimits() => AxisLimits.Around(Coordinates);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, FillStyle = FillStyle, OutlineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        PathData path = new();
        foreach (Coordinates corner in Coordinates.Where(c => c.AreReal))
        {
            (double x, double y) = (Math.Clamp(Axes.X(corner.X), -1e5, 1e5), Math.Clamp(Axes.Y(corner.Y), -1e5, 1e5));
            _ = path.IsEmpty ? path.Move(x, y) : path.Line(x, y);
        }
        if (path.IsEmpty)
            return;
        path.Close();
        if (FillStyle.IsDrawn)
            rp.Canvas.Fill(path, FillColor);
        rp.Canvas.Stroke(path, LineStyle);
    }

    string IPlottable.Describe() => Words.Of($"a polygon of {Coordinates.Length} corners", LegendText);
}
