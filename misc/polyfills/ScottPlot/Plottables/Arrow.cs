namespace ScottPlot.Plottables;

/// <summary>An arrow.</summary>
public class Arrow : IPlottable, IHasLegendText
{
    /// <summary>Where the arrow begins.</summary>
    public Coordinates Base { get; set; }

    /// <summary>Where the arrow points.</summary>
    public Coordinates Tip { get; set; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <summary>Colour of the arrow.</summary>
    public Color ArrowFillColor { get; set; } = Theme.Text;

    /// <summary>Colour of the outline.</summary>
    public Color ArrowLineColor { get; set; } = Theme.Text;

    /// <summary>Width of the outline; 0 draws none.</summary>
    public float ArrowLineWidth { get; set; }

    /// <summary>Thickness of the shaft in pixels.</summary>
    public float ArrowWidth { get; set; } = 2;

    /// <summary>Length of the head in pixels.</summary>
    public float ArrowheadLength { get; set; } = 11;

    /// <summary>Width of the head in pixels.</summary>
    public float ArrowheadWidth { get; set; } = 9;

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Base, Tip]);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = new() { Width = ArrowWidth, Color = ArrowFillColor } }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        (double x, double y, double tipX, double tipY) = (Axes.X(Base.X), Axes.Y(Base.Y), Axes.X(Tip.X), Axes.Y(Tip.Y));
        double length = Math.Sqrt((tipX - x) * (tipX - x) + (tipY - y) * (tipY - y));
        if (!double.IsFinite(length) || length == 0)
            return;
        (double alongX, double alongY) = ((tipX - x) / length, (tipY - y) / length);
        double head = Math.Min(ArrowheadLength, length), half = ArrowWidth / 2, wide = ArrowheadWidth / 2;
        (double neckX, double neckY) = (tipX - alongX * head, tipY - alongY * head);
        PathData path = new PathData()
            .Move(x - alongY * half, y + alongX * half).Line(neckX - alongY * half, neckY + alongX * half)
            .Line(neckX - alongY * wide, neckY + alongX * wide).Line(tipX, tipY).Line(neckX + alongY * wide, neckY - alongX * wide)
            .Line(neckX + alongY * half, neckY - alongX * half).Line(x + alongY * half, y - alongX * half).Close();
        rp.Canvas.Fill(path, ArrowFillColor);
        rp.Canvas.Stroke(path, new() { Width = ArrowLineWidth, Color = ArrowLineColor });
    }

    string IPlottable.Describe() => Words.Of("an arrow", LegendText);
}
