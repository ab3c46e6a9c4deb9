namespace ScottPlot.Plottables;

/// <summary>What plots of slices share.</summary>
public abstract class PieBase : IPlottable, IHasLine, IStandsOnEdge
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <summary>The slices.</summary>
    public IList<PieSlice> Slices { get; set; } = [];

    /// <summary>Room around the pie, as a share of its radius.</summary>
    public double Padding { get; set; } = 0.2;

    /// <summary>Whether slices are labelled.</summary>
    public bool ShowSliceLabels { get; set; }

    /// <summary>From the centre to the middle of a label, as a multiple of the radius.</summary>
    public double SliceLabelDistance { get; set; } = 1.2;

    /// <summary>The lines between slices.</summary>
    public LineStyle LineStyle { get; set; } = new() { Width = 1.5f, Color = Theme.Paper };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => Slices.Select(slice => new LegendItem { LabelText = slice.LegendText, FillStyle = slice.Fill });

    /// <inheritdoc/>
    public abstract AxisLimits GetAxisLimits();

    /// <inheritdoc/>
    public abstract void Render(RenderPack rp);

    AxisLimits IStandsOnEdge.Edges => GetAxisLimits();

    string IPlottable.Describe() => $"a pie of {Slices.Count} slices";
}
