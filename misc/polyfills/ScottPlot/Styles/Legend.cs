namespace ScottPlot;

/// <summary>Names what the plot shows. It appears by itself once something has a legend text.</summary>
public class Legend : IPlottable
{
    private readonly Plot plot;

    /// <summary>The legend of a plot.</summary>
    public Legend(Plot plot) => this.plot = plot;

    /// <summary>Whether the legend is shown, provided that something has a legend text.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Where in the data area it lies.</summary>
    public Alignment Alignment { get; set; } = Alignment.LowerRight;

    /// <summary>Whether its items stand below or beside each other.</summary>
    public Orientation Orientation { get; set; } = Orientation.Vertical;

    /// <summary>Size of its letters in pixels.</summary>
    public float? FontSize { get; set; }

    /// <summary>Items that the author adds.</summary>
    public List<LegendItem> ManualItems { get; set; } = [];

    /// <summary>Whether the items of the plot are shown, not only the author's own.</summary>
    public bool DisplayPlottableLegendItems { get; set; } = true;

    /// <summary>Colour behind the items.</summary>
    public Color BackgroundColor { get; set; } = Theme.Paper.WithAlpha(0.88);

    /// <summary>The frame.</summary>
    public LineStyle OutlineStyle { get; set; } = new() { Width = 1, Color = Theme.Frame };

    /// <summary>Width of the frame.</summary>
    public float OutlineWidth { get => OutlineStyle.Width; set => OutlineStyle.Width = value; }

    /// <summary>Colour of the frame.</summary>
    public Color OutlineColor { get => OutlineStyle.Color; set => OutlineStyle.Color = value; }

    /// <summary>All items, in the order in which they are shown.</summary>
    public LegendItem[] GetItems()
    {
        IEnumerable<LegendItem> fromPlot = DisplayPlottableLegendItems
            ? plot.PlottableList.Where(p => p.IsVisible).SelectMany(p => p.LegendItems).Where(item => !string.IsNullOrWhiteSpace(item.LabelText))
            : [];
        return [.. fromPlot.Concat(ManualItems)];
    }

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        const double margin = 9;
        PixelRect rect = rp.DataRect;
        LegendDrawing drawing = new(this, rect.Width - 2 * margin, rect.Height - 2 * margin);
        if (!drawing.IsEmpty)
            drawing.Draw(rp.Canvas,
                rect.Left + margin + Alignment.Across() * (rect.Width - 2 * margin - drawing.Width),
                rect.Top + margin + Alignment.Down() * (rect.Height - 2 * margin - drawing.Height));
    }

    string IPlottable.Describe() => "";
}
