namespace ScottPlot.Plottables;

/// <summary>A note in a corner of the data area.</summary>
public class Annotation : LabelStyleProperties, IPlottable
{
    /// <inheritdoc/>
    public override LabelStyle LabelStyle { get; set; } = new();

    /// <summary>The note.</summary>
    public string Text { get => LabelText; set => LabelText = value; }

    /// <summary>Where in the data area the note lies.</summary>
    public Alignment Alignment { get; set; } = Alignment.UpperLeft;

    /// <summary>From the sides of the data area, in pixels.</summary>
    public float OffsetX { get; set; } = 10;

    /// <summary>From top and bottom of the data area, in pixels.</summary>
    public float OffsetY { get; set; } = 10;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp) => LabelDrawing.Draw(rp.Canvas, LabelStyle, Text,
        rp.DataRect.Left + OffsetX + Alignment.Across() * (rp.DataRect.Width - 2 * OffsetX),
        rp.DataRect.Top + OffsetY + Alignment.Down() * (rp.DataRect.Height - 2 * OffsetY), Alignment, rp.DataRect);

    string IPlottable.Describe() => Words.Of("a note", Text);
}
