namespace ScottPlot.Plottables;

/// <summary>Points, joined by a line, marked, or both.</summary>
public class Scatter : IPlottable, IHasLine, IHasMarker, IHasLegendText
{
    private bool smooth;

    internal Scatter(IScatterSource data) => Data = data;

    /// <summary>The points.</summary>
    public IScatterSource Data { get; }

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
    public MarkerStyle MarkerStyle { get; set; } = new(MarkerShape.FilledCircle, Theme.MarkerSize, Colors.Gray);

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
    public Color Color
    {
        get => LineStyle.Color;
        set => LineStyle.Color = MarkerStyle.MarkerColor = FillYColor = value;
    }

    /// <summary>Whether points are joined straight or by steps.</summary>
    public ConnectStyle ConnectStyle;

    /// <summary>Whether the area between the line and <see cref="FillYValue"/> is filled.</summary>
    public bool FillY { get; set; }

    /// <summary>Where the filled area ends.</summary>
    public double FillYValue { get; set; }

    /// <summary>Colour of the filled area.</summary>
    public Color FillYColor { get; set; } = Colors.Gray;

    /// <summary>Whether the line is rounded between points.</summary>
    public bool Smooth { set => smooth = value; }

    internal IReadOnlyList<Coordinates> Points => Data.GetScatterPoints();

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(FillY ? Points.SelectMany(p => new[] { p, new(p.X, FillYValue) }) : Points);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = LineStyle, MarkerStyle = MarkerStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        (double X, double Y)[] pixels = Axes.Pixels(Points);
        (double X, double Y)[] line = ConnectStyle == ConnectStyle.Straight ? pixels : [.. Stepped(pixels)];
        if (FillY)
            rp.Canvas.Fill(Area(line, Math.Clamp(Axes.Y(FillYValue), rp.DataRect.Top - 10, rp.DataRect.Bottom + 10)), FillYColor);
        if (LineStyle.IsDrawn)
            rp.Canvas.Stroke(smooth ? Rounded(line) : Polyline.Path(line, rp.DataRect), LineStyle);
        MarkerDrawing.Draw(rp.Canvas, pixels, MarkerStyle, rp.DataRect);
    }

    private IEnumerable<(double X, double Y)> Stepped((double X, double Y)[] points)
    {
        for (int i = 0; i < points.Length; i++)
        {
            if (i > 0)
                yield return ConnectStyle == ConnectStyle.StepHorizontal ? (points[i].X, points[i - 1].Y) : (points[i - 1].X, points[i].Y);
            yield return points[i];
        }
    }

    private static PathData Area((double X, double Y)[] line, double floor)
    {
        PathData path = new();
        (double X, double Y)[] seen = [.. line.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        if (seen.Length < 2)
            return path;
        path.Move(seen[0].X, floor);
        foreach ((double x, double y) in seen)
            path.Line(x, Math.Clamp(y, -1e5, 1e5));
        return path.Vertical(floor).Close();
    }

    /// <summary>A curve through all points (Catmull and Rom), broken where a point is not a number.</summary>
    private static PathData Rounded((double X, double Y)[] points)
    {
        PathData path = new();
        for (int i = 0; i < points.Length; i++)
        {
            if (!IsReal(points, i))
                continue;
            if (!IsReal(points, i - 1))
            {
                path.Move(points[i].X, points[i].Y);
                continue;
            }
            (double X, double Y) from = points[i - 1], to = points[i];
            (double X, double Y) before = IsReal(points, i - 2) ? points[i - 2] : from, after = IsReal(points, i + 1) ? points[i + 1] : to;
            path.Curve(from.X + (to.X - before.X) / 6, from.Y + (to.Y - before.Y) / 6, to.X - (after.X - from.X) / 6, to.Y - (after.Y - from.Y) / 6, to.X, to.Y);
        }
        return path;
    }

    private static bool IsReal((double X, double Y)[] points, int i) =>
        i >= 0 && i < points.Length && double.IsFinite(points[i].X) && double.IsFinite(points[i].Y);

    string IPlottable.Describe() => Words.Of(LineStyle.IsDrawn ? "a line" : "points", LegendText, Points.Count);
}
