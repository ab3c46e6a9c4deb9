namespace ScottPlot.Plottables;

/// <summary>An ellipse or a circle.</summary>
public class Ellipse : IPlottable, IHasLine, IHasFill, IHasLegendText
{
    private const int Corners = 120;

    /// <summary>The middle.</summary>
    public Coordinates Center { get; set; }

    /// <summary>Half its extent along its first axis, horizontal unless it is turned.</summary>
    public double RadiusX { get; set; }

    /// <summary>Half its extent along its second axis, vertical unless it is turned.</summary>
    public double RadiusY { get; set; }

    /// <summary>By how much it is turned, counter-clockwise.</summary>
    public Angle Rotation { get; set; }

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
    public AxisLimits GetAxisLimits() => AxisLimits.Around(Outline());

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, FillStyle = FillStyle, OutlineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        PathData path = new();
        foreach (Coordinates point in Outline().Where(p => p.AreReal))
        {
            (double x, double y) = (Math.Clamp(Axes.X(point.X), -1e5, 1e5), Math.Clamp(Axes.Y(point.Y), -1e5, 1e5));
            _ = path.IsEmpty ? path.Move(x, y) : path.Line(x, y);
        }
        if (path.IsEmpty)
            return;
        path.Close();
        if (FillStyle.IsDrawn)
            rp.Canvas.Fill(path, FillColor);
        rp.Canvas.Stroke(path, LineStyle);
    }

    /// <summary>Points along the ellipse: turned in the units of the axes, so it may look skewed where these differ.</summary>
    private IEnumerable<Coordinates> Outline()
    {
        (double sin, double cos) = Math.SinCos(Rotation.Radians);
        for (int i = 0; i < Corners; i++)
        {
            (double up, double along) = Math.SinCos(2 * Math.PI * i / Corners);
            yield return new(Center.X + cos * along * RadiusX - sin * up * RadiusY, Center.Y + sin * along * RadiusX + cos * up * RadiusY);
        }
    }

    string IPlottable.Describe() => Words.Of("an ellipse", LegendText);
}
