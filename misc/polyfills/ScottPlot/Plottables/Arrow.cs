namespace ScottPlot.Plottables;

/// <summary>An arrow.</summary>
public class Arrow : IPlottable, IHasArrow, IHasLegendText
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

    /// <inheritdoc/>
    public ArrowStyle ArrowStyle { get; set; } = new() { FillColor = Theme.Text, LineColor = Theme.Text };

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
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Base, Tip]);

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = new() { Width = ArrowWidth, Color = ArrowFillColor } }];

    /// <inheritdoc/>
    public void Render(RenderPack rp) => ArrowDrawing.Draw(rp.Canvas, Axes.X(Base.X), Axes.Y(Base.Y), Axes.X(Tip.X), Axes.Y(Tip.Y), ArrowStyle);

    string IPlottable.Describe() => Words.Of("an arrow", LegendText);
}
