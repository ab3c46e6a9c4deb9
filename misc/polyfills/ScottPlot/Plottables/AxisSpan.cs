namespace ScottPlot.Plottables;

/// <summary>A shaded stripe across the whole data area.</summary>
public abstract class AxisSpan : IPlottable, IHasLine, IHasFill, IHasLegendText
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new();

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
    public abstract AxisLimits GetAxisLimits();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, FillStyle = FillStyle, OutlineStyle = LineStyle }];

    /// <inheritdoc/>
    public abstract void Render(RenderPack rp);

    private protected void Draw(RenderPack rp, double x1, double x2, double y1, double y2)
    {
        if (!double.IsFinite(x1 + x2 + y1 + y2))
            return;
        double left = Math.Clamp(Math.Min(x1, x2), -1e5, 1e5), right = Math.Clamp(Math.Max(x1, x2), -1e5, 1e5);
        double top = Math.Clamp(Math.Min(y1, y2), -1e5, 1e5), bottom = Math.Clamp(Math.Max(y1, y2), -1e5, 1e5);
        rp.Canvas.FillRectangle(left, top, right - left, bottom - top, FillStyle.IsVisible ? FillColor : Colors.Transparent, outline: LineStyle);
    }

    string IPlottable.Describe() => Words.Of("a shaded stripe", LegendText);
}

/// <summary>A stripe between two horizontal positions, from the bottom to the top.</summary>
public class HorizontalSpan : AxisSpan
{
    /// <summary>One side.</summary>
    public double X1 { get; set; }

    /// <summary>The other side.</summary>
    public double X2 { get; set; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() =>
        AxisLimits.HorizontalOnly(Math.Min(X1, X2), Math.Max(X1, X2));

    /// <inheritdoc/>
    public override void Render(RenderPack rp) => Draw(rp, Axes.X(X1), Axes.X(X2), rp.DataRect.Top, rp.DataRect.Bottom);
}

/// <summary>A stripe between two vertical positions, from the left to the right.</summary>
public class VerticalSpan : AxisSpan
{
    /// <summary>One side.</summary>
    public double Y1 { get; set; }

    /// <summary>The other side.</summary>
    public double Y2 { get; set; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() =>
        AxisLimits.VerticalOnly(Math.Min(Y1, Y2), Math.Max(Y1, Y2));

    /// <inheritdoc/>
    public override void Render(RenderPack rp) => Draw(rp, rp.DataRect.Left, rp.DataRect.Right, Axes.Y(Y1), Axes.Y(Y2));
}
