namespace ScottPlot.Plottables;

/// <summary>A text at a point of the data area.</summary>
public class Text : LabelStyleProperties, IPlottable
{
    /// <summary>Refused by the original too.</summary>
    [Obsolete("Use the properties of this class, such as LabelFontColor, or LabelStyle.", error: true)]
    public readonly LabelStyle Label = null!;

    /// <summary>The text and how it is written.</summary>
    public override LabelStyle LabelStyle { get; set; } = new();

    /// <summary>Where the text is.</summary>
    public Coordinates Location { get; set; }

    /// <summary>Shift to the right, in pixels.</summary>
    public float OffsetX { get => LabelStyle.OffsetX; set => LabelStyle.OffsetX = value; }

    /// <summary>Shift downwards, in pixels.</summary>
    public float OffsetY { get => LabelStyle.OffsetY; set => LabelStyle.OffsetY = value; }

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
        LabelDrawing.Draw(rp.Canvas, LabelStyle, LabelText, Axes.X(Location.X), Axes.Y(Location.Y), LabelAlignment, rp.DataRect);

    string IPlottable.Describe() => "";
}
