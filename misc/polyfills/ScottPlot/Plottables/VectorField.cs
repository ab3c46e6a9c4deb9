namespace ScottPlot.Plottables;

/// <summary>Arrows on a grid: the longest is 25 pixels long, the others in proportion.</summary>
public class VectorField : IPlottable, IHasArrow, IHasLegendText
{
    private const double Longest = 25;

    private readonly IList<RootedCoordinateVector> vectors;

    internal VectorField(IList<RootedCoordinateVector> vectors) => this.vectors = vectors;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <summary>Colours arrows by their length; one colour for all if not set.</summary>
    public IColormap? Colormap { get; set; }

    /// <inheritdoc/>
    public ArrowStyle ArrowStyle { get; set; } = new() { ArrowWidth = 1.6f, ArrowheadLength = 8, ArrowheadAxisLength = 7, ArrowheadWidth = 6 };

    /// <inheritdoc/>
    public Color ArrowLineColor { get => ArrowStyle.LineColor; set => ArrowStyle.LineColor = value; }

    /// <inheritdoc/>
    public float ArrowLineWidth { get => ArrowStyle.LineWidth; set => ArrowStyle.LineWidth = value; }

    /// <inheritdoc/>
    public Color ArrowFillColor { get => ArrowStyle.FillColor; set => ArrowStyle.FillColor = value; }

    /// <inheritdoc/>
    public float ArrowMinimumLength { get => ArrowStyle.MinimumLength; set => ArrowStyle.MinimumLength = value; }

    /// <inheritdoc/>
    public float ArrowMaximumLength { get => ArrowStyle.MaximumLength; set => ArrowStyle.MaximumLength = value; }

    /// <inheritdoc/>
    public float ArrowOffset { get => ArrowStyle.Offset; set => ArrowStyle.Offset = value; }

    /// <inheritdoc/>
    public ArrowAnchor ArrowAnchor { get => ArrowStyle.Anchor; set => ArrowStyle.Anchor = value; }

    /// <inheritdoc/>
    public float ArrowWidth { get => ArrowStyle.ArrowWidth; set => ArrowStyle.ArrowWidth = value; }

    /// <inheritdoc/>
    public float ArrowheadAxisLength { get => ArrowStyle.ArrowheadAxisLength; set => ArrowStyle.ArrowheadAxisLength = value; }

    /// <inheritdoc/>
    public float ArrowheadLength { get => ArrowStyle.ArrowheadLength; set => ArrowStyle.ArrowheadLength = value; }

    /// <inheritdoc/>
    public float ArrowheadWidth { get => ArrowStyle.ArrowheadWidth; set => ArrowStyle.ArrowheadWidth = value; }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(vectors.Select(v => v.Point));

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = new() { Width = ArrowWidth, Color = ArrowFillColor } }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        double longest = vectors.Count == 0 ? 0 : vectors.Max(v => v.Magnitude);
        if (!(longest > 0))
            return;
        foreach (IGrouping<Color, RootedCoordinateVector> group in vectors.GroupBy(v => Colormap?.GetColor(v.Magnitude / longest) ?? ArrowFillColor))
        {
            PathData path = new();
            foreach (RootedCoordinateVector vector in group)
                Add(path, vector, Longest / longest);
            rp.Canvas.Fill(path, group.Key);
            rp.Canvas.Stroke(path, ArrowStyle.LineStyle);
        }
    }

    private void Add(PathData path, RootedCoordinateVector vector, double pixelsPerUnit)
    {
        (double x, double y) = (Axes.X(vector.Point.X), Axes.Y(vector.Point.Y));
        (double dx, double dy) = (vector.Vector.X * pixelsPerUnit, -vector.Vector.Y * pixelsPerUnit);
        double before = ArrowAnchor switch { ArrowAnchor.Tail => 0, ArrowAnchor.Tip => 1, _ => 0.5 };
        ArrowDrawing.Add(path, x - before * dx, y - before * dy, x + (1 - before) * dx, y + (1 - before) * dy, ArrowStyle);
    }

    string IPlottable.Describe() => Words.Of($"a field of {vectors.Count} arrows", LegendText);
}
