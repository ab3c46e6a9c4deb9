namespace ScottPlot.Plottables;

/// <summary>Boxes with whiskers.</summary>
public class BoxPlot : IPlottable, IHasLegendText
{
    /// <summary>The boxes.</summary>
    public readonly List<Box> Boxes = [];

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <summary>Fill colour of all boxes.</summary>
    public Color FillColor { set => Boxes.ForEach(box => box.FillColor = value); }

    /// <summary>Line colour of all boxes.</summary>
    public Color LineColor { set => Boxes.ForEach(box => box.LineColor = value); }

    /// <summary>Line width of all boxes.</summary>
    public float LineWidth { set => Boxes.ForEach(box => box.LineWidth = value); }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() =>
        Boxes.Where(box => box.IsVisible).Aggregate(AxisLimits.NoLimits, (limits, box) => limits.Including(box.GetAxisLimits()));

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => Boxes.Count == 0 ? []
        : [new() { LabelText = LegendText, FillStyle = Boxes[0].FillStyle, OutlineStyle = Boxes[0].LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        foreach (Box box in Boxes.Where(box => box.IsVisible))
            box.Render(rp, Axes);
    }

    string IPlottable.Describe() => Words.Of(Boxes.Count == 1 ? "a box plot" : $"{Boxes.Count} box plots", LegendText);
}
