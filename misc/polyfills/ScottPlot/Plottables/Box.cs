namespace ScottPlot;

/// <summary>A box with whiskers that sums up a distribution.</summary>
public class Box : IHasFill, IHasLine
{
    /// <summary>Where on its axis the box stands.</summary>
    public double Position { get; set; }

    /// <summary>Lower end of the box, as a rule the first quartile.</summary>
    public double BoxMin { get; set; }

    /// <summary>Upper end of the box, as a rule the third quartile.</summary>
    public double BoxMax { get; set; }

    /// <summary>The line across the box, as a rule the median.</summary>
    public double? BoxMiddle { get; set; }

    /// <summary>End of the lower whisker.</summary>
    public double? WhiskerMin { get; set; }

    /// <summary>End of the upper whisker.</summary>
    public double? WhiskerMax { get; set; }

    /// <summary>Width of the box, in units of the axis.</summary>
    public double Width { get; set; } = 0.6;

    /// <summary>Width of the whiskers' ends as a share of the box's width.</summary>
    public double WhiskerSizeFraction { get; set; } = 0.5;

    /// <summary>Width of the whiskers' ends, in units of the axis.</summary>
    public double WhiskerSize => Width * WhiskerSizeFraction;

    /// <summary>Whether the box stands or lies.</summary>
    public Orientation Orientation { get; set; } = Orientation.Vertical;

    /// <summary>Whether the box is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public FillStyle FillStyle { get; set; } = new() { Color = Colors.LightGray };

    /// <inheritdoc/>
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 1.5f, Color = Theme.Text };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    private double Lowest => Math.Min(BoxMin, WhiskerMin ?? BoxMin);

    private double Highest => Math.Max(BoxMax, WhiskerMax ?? BoxMax);

    /// <summary>The area of box and whiskers.</summary>
    public AxisLimits GetAxisLimits() => Orientation == Orientation.Vertical
        ? new(Position - Width / 2, Position + Width / 2, Lowest, Highest)
        : new(Lowest, Highest, Position - Width / 2, Position + Width / 2);

    /// <summary>Draws box and whiskers.</summary>
    public void Render(RenderPack rp, IAxes axes)
    {
        PathData box = new(), lines = new();
        (double X, double Y) At(double across, double along) => Orientation == Orientation.Vertical
            ? (axes.X(Position + across), axes.Y(along)) : (axes.X(along), axes.Y(Position + across));
        void Join(PathData path, params (double X, double Y)[] points)
        {
            path.Move(points[0].X, points[0].Y);
            foreach ((double x, double y) in points[1..])
                path.Line(x, y);
        }
        double half = Width / 2, end = WhiskerSize / 2;
        Join(box, At(-half, BoxMin), At(half, BoxMin), At(half, BoxMax), At(-half, BoxMax));
        box.Close();
        foreach ((double? whisker, double from) in new[] { (WhiskerMin, BoxMin), (WhiskerMax, BoxMax) })
            if (whisker is { } to)
            {
                Join(lines, At(0, from), At(0, to));
                Join(lines, At(-end, to), At(end, to));
            }
        if (FillStyle.IsDrawn)
            rp.Canvas.Fill(box, FillColor);
        rp.Canvas.Stroke(box, LineStyle);
        rp.Canvas.Stroke(lines, LineStyle);
        if (BoxMiddle is not { } middle)
            return;
        PathData median = new();
        Join(median, At(-half, middle), At(half, middle));
        rp.Canvas.Stroke(median, new() { Width = LineWidth * 1.6f, Color = LineColor });
    }
}
