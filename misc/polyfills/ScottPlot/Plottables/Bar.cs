namespace ScottPlot;

/// <summary>One bar.</summary>
public class Bar : IHasFill, IHasLine
{
    /// <summary>Where on its axis the bar stands.</summary>
    public double Position { get; set; }

    /// <summary>How far it reaches.</summary>
    public double Value { get; set; }

    /// <summary>Where it begins.</summary>
    public double ValueBase { get; set; }

    /// <summary>Its thickness, in units of the axis.</summary>
    public double Size { get; set; } = 0.8;

    /// <summary>Length of the error bar to either side; 0 draws none.</summary>
    public double Error { get; set; }

    /// <summary>Width of the ends of the error bar, in units of the axis.</summary>
    public double ErrorSize { get; set; } = 0.2;

    /// <summary>Whether the error bar reaches beyond the value.</summary>
    public bool ErrorPositive { get; set; } = true;

    /// <summary>Whether the error bar reaches into the bar.</summary>
    public bool ErrorNegative { get; set; } = true;

    /// <summary>Whether the bar is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public FillStyle FillStyle { get; set; } = new() { Color = Colors.Gray };

    /// <inheritdoc/>
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 0, Color = Theme.Text };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>What is written at the bar.</summary>
    public string ValueLabel { get; set; } = string.Empty;

    /// <summary>What is written at the bar.</summary>
    public string Label { get => ValueLabel; set => ValueLabel = value; }

    /// <summary>Whether the label stands in the middle of the bar rather than beyond its end.</summary>
    public bool CenterLabel { get; set; }

    /// <summary>From the end of the bar to its label, in pixels.</summary>
    public float LabelOffset { get; set; } = 4;

    /// <summary>Whether the label is drawn over everything else that is plotted.</summary>
    public bool LabelOnTop { get; set; }

    /// <summary>Labels of values below this hang under the end of their bar.</summary>
    public double LabelInvertWhenValueBelow;

    /// <summary>The error bar: its stem and its two ends.</summary>
    public IEnumerable<CoordinateLine> ErrorLines
    {
        get
        {
            CoordinateRect ends = Box(Value - (ErrorNegative ? Error : 0), Value + (ErrorPositive ? Error : 0), ErrorSize);
            (double x, double y) = (ends.Center.X, ends.Center.Y);
            return Stands
                ? [new(x, ends.Bottom, x, ends.Top), new(ends.Left, ends.Top, ends.Right, ends.Top), new(ends.Left, ends.Bottom, ends.Right, ends.Bottom)]
                : [new(ends.Left, y, ends.Right, y), new(ends.Left, ends.Bottom, ends.Left, ends.Top), new(ends.Right, ends.Bottom, ends.Right, ends.Top)];
        }
    }

    /// <summary>Whether the bar stands or lies.</summary>
    public Orientation Orientation { get; set; } = Orientation.Vertical;

    /// <summary>The bar as a rectangle.</summary>
    public CoordinateRect Rect => Box(Math.Min(ValueBase, Value), Math.Max(ValueBase, Value), Size);

    /// <summary>The area of bar and error bar.</summary>
    public AxisLimits AxisLimits => new(Box(
        Math.Min(ValueBase, Value - (ErrorNegative ? Error : 0)), Math.Max(ValueBase, Value + (ErrorPositive ? Error : 0)), Size));

    private bool Stands => Orientation == Orientation.Vertical;

    private CoordinateRect Box(double from, double to, double size) => Stands
        ? new(Position - size / 2, Position + size / 2, from, to)
        : new(from, to, Position - size / 2, Position + size / 2);

    /// <summary>Draws bar, error bar and label.</summary>
    public void Render(RenderPack rp, IAxes axes, LabelStyle labelStyle)
    {
        RenderBody(rp, axes);
        RenderText(rp, axes, labelStyle);
    }

    /// <summary>Draws bar and error bar.</summary>
    public void RenderBody(RenderPack rp, IAxes axes)
    {
        CoordinateRect box = Rect;
        if (!double.IsFinite(box.Width + box.Height))
            return;
        (double left, double right) = Sorted(axes.X(box.Left), axes.X(box.Right));
        (double top, double bottom) = Sorted(axes.Y(box.Top), axes.Y(box.Bottom));
        rp.Canvas.FillRectangle(left, top, right - left, bottom - top, FillStyle.IsVisible ? FillColor : Colors.Transparent, outline: LineStyle);
        if (Error == 0)
            return;
        PathData path = new();
        foreach (CoordinateLine line in ErrorLines)
            path.Move(axes.X(line.X1), axes.Y(line.Y1)).Line(axes.X(line.X2), axes.Y(line.Y2));
        rp.Canvas.Stroke(path, new() { Width = 1.5f, Color = Theme.Text });
    }

    /// <summary>Draws the label.</summary>
    public void RenderText(RenderPack rp, IAxes axes, LabelStyle labelStyle)
    {
        bool hangs = Value < LabelInvertWhenValueBelow;
        double end = hangs ? Value - (ErrorNegative ? Error : 0) : Value + (ErrorPositive ? Error : 0);
        double along = CenterLabel ? (ValueBase + Value) / 2 : end, offset = CenterLabel ? 0 : hangs ? -LabelOffset : LabelOffset;
        (double x, double y) = Stands ? (axes.X(Position), axes.Y(along) - offset) : (axes.X(along) + offset, axes.Y(Position));
        Alignment alignment = CenterLabel ? Alignment.MiddleCenter
            : Stands ? (hangs ? Alignment.UpperCenter : Alignment.LowerCenter)
            : hangs ? Alignment.MiddleRight : Alignment.MiddleLeft;
        LabelDrawing.Draw(rp.Canvas, labelStyle, ValueLabel, x, y, alignment, rp.DataRect);
    }

    private static (double, double) Sorted(double a, double b) => (Math.Min(a, b), Math.Max(a, b));
}
