namespace ScottPlot.Plottables;

/// <summary>A text at a point of the data area.</summary>
public class Text : LabelStyleProperties, IPlottable
{
    /// <summary>The text and how it is written.</summary>
    public readonly LabelStyle Label = new();

    /// <inheritdoc/>
    public override LabelStyle LabelStyle { get => Label; set => throw new NotSupportedException("Change the properties of the label instead."); }

    /// <summary>Where the text is.</summary>
    public Coordinates Location { get; set; }

    /// <summary>Shift to the right, in pixels.</summary>
    public float OffsetX { get => Label.OffsetX; set => Label.OffsetX = value; }

    /// <summary>Shift downwards, in pixels.</summary>
    public float OffsetY { get => Label.OffsetY; set => Label.OffsetY = value; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Location]);

    /// <inheritdoc/>
    public void Render(RenderPack rp) =>
        LabelDrawing.Draw(rp.Canvas, Label, Label.Text, Axes.X(Location.X), Axes.Y(Location.Y), Label.Alignment, rp.DataRect);

    string IPlottable.Describe() => "";
}
