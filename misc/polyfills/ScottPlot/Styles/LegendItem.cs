namespace ScottPlot;

/// <summary>A line of the legend: a symbol and a name.</summary>
public class LegendItem : LabelStyleProperties, IHasMarker, IHasLine, IHasFill
{
    /// <summary>Whether it is shown.</summary>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public override LabelStyle LabelStyle { get; set; } = new() { FontSize = 12.5f, Alignment = Alignment.MiddleLeft };

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

    /// <summary>How the symbol's filled area is framed.</summary>
    public LineStyle OutlineStyle { get; set; } = new();

    /// <inheritdoc/>
    public MarkerStyle MarkerStyle { get; set; } = MarkerStyle.None;

    /// <inheritdoc/>
    public MarkerShape MarkerShape { get => MarkerStyle.Shape; set => MarkerStyle.Shape = value; }

    /// <inheritdoc/>
    public float MarkerSize { get => MarkerStyle.Size; set => MarkerStyle.Size = value; }

    /// <inheritdoc/>
    public Color MarkerFillColor { get => MarkerStyle.FillColor; set => MarkerStyle.FillColor = value; }

    /// <inheritdoc/>
    public Color MarkerLineColor { get => MarkerStyle.LineColor; set => MarkerStyle.LineColor = value; }

    /// <inheritdoc/>
    public float MarkerLineWidth { get => MarkerStyle.LineWidth; set => MarkerStyle.LineWidth = value; }

    /// <inheritdoc/>
    public Color MarkerColor { get => MarkerStyle.MarkerColor; set => MarkerStyle.MarkerColor = value; }
}

/// <summary>Names what the plot shows. It appears by itself once something has a legend text.</summary>
public class Legend
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
        return [.. fromPlot.Concat(ManualItems).Where(item => item.IsVisible)];
    }
}
