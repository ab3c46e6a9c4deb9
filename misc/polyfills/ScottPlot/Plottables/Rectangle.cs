namespace ScottPlot.Plottables;

/// <summary>A rectangle.</summary>
public class Rectangle : IPlottable, IHasLine, IHasFill, IHasLegendText
{
    /// <summary>One vertical side.</summary>
    public double X1 { get; set; }

    /// <summary>The other vertical side.</summary>
    public double X2 { get; set; }

    /// <summary>One horizontal side.</summary>
    public double Y1 { get; set; }

    /// <summary>The other horizontal side.</summary>
    public double Y2 { get; set; }

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
    public AxisLimits GetAxisLimits() => AxisLimits.Around([new(X1, Y1), new(X2, Y2)]);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, FillStyle = FillStyle, OutlineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        (double x1, double x2, double y1, double y2) = (Axes.X(X1), Axes.X(X2), Axes.Y(Y1), Axes.Y(Y2));
        if (double.IsFinite(x1 + x2 + y1 + y2))
            rp.Canvas.FillRectangle(Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1), FillStyle.IsVisible ? FillColor : Colors.Transparent, outline: LineStyle);
    }

    string IPlottable.Describe() => Words.Of("a rectangle", LegendText);
}
