namespace ScottPlot.Plottables;

/// <summary>A straight line across the whole data area.</summary>
public abstract class AxisLine : LabelStyleProperties, IPlottable, IHasLine, IHasLegendText
{
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
    public override LabelStyle LabelStyle { get; set; } = new();

    /// <summary>What is written along the line.</summary>
    public string Text { get => LabelText; set => LabelText = value; }

    /// <summary>Where on its axis the line stands.</summary>
    public double Position { get; set; }

    /// <summary>Colour of line and text.</summary>
    public Color Color { get => LineStyle.Color; set => LineStyle.Color = LabelStyle.ForeColor = value; }

    /// <inheritdoc/>
    public abstract AxisLimits GetAxisLimits();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = LineStyle }];

    /// <inheritdoc/>
    public abstract void Render(RenderPack rp);

    string IPlottable.Describe() => Words.Of(this is HorizontalLine ? "a horizontal line" : "a vertical line", LegendText.Length > 0 ? LegendText : Text);
}

/// <summary>A horizontal line across the whole data area.</summary>
public class HorizontalLine : AxisLine
{
    /// <summary>Where the line stands.</summary>
    public double Y { get => Position; set => Position = value; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => AxisLimits.VerticalOnly(Y, Y);

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        double y = Axes.Y(Y);
        rp.Canvas.Stroke(Polyline.Path([(rp.DataRect.Left, y), (rp.DataRect.Right, y)], rp.DataRect), LineStyle);
        if (y >= rp.DataRect.Top && y <= rp.DataRect.Bottom)
            LabelDrawing.Draw(rp.Canvas, LabelStyle, LabelText, rp.DataRect.Right - 4, y - LineWidth / 2 - 1, Alignment.LowerRight, rp.DataRect);
    }
}

/// <summary>A vertical line across the whole data area.</summary>
public class VerticalLine : AxisLine
{
    /// <summary>Where the line stands.</summary>
    public double X { get => Position; set => Position = value; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => AxisLimits.HorizontalOnly(X, X);

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        double x = Axes.X(X);
        rp.Canvas.Stroke(Polyline.Path([(x, rp.DataRect.Bottom), (x, rp.DataRect.Top)], rp.DataRect), LineStyle);
        if (x < rp.DataRect.Left || x > rp.DataRect.Right)
            return;
        bool onTheLeft = x + TextSize.Of(LabelText, LabelStyle).Width + 10 > rp.DataRect.Right;
        LabelDrawing.Draw(rp.Canvas, LabelStyle, LabelText, x + (onTheLeft ? -5 : 5), rp.DataRect.Top + 3, onTheLeft ? Alignment.UpperRight : Alignment.UpperLeft, rp.DataRect);
    }
}
