namespace ScottPlot;

/// <summary>A slice of a pie.</summary>
public class PieSlice : LabelStyleProperties, IHasLegendText
{
    /// <summary>An empty slice.</summary>
    public PieSlice() { }

    /// <summary>A slice of the given size and colour.</summary>
    public PieSlice(double value, Color color) => (Value, FillColor) = (value, color);

    /// <summary>A slice of the given size and colour with a name.</summary>
    public PieSlice(double value, Color color, string label) : this(value, color) => Label = LegendText = label;

    /// <summary>How large the slice is, in any unit: the pie is the sum of all.</summary>
    public double Value { get; set; }

    /// <summary>What is written at the slice, if the pie shows labels.</summary>
    public string Label { get => LabelText; set => LabelText = value; }

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override LabelStyle LabelStyle { get; set; } = new() { Alignment = Alignment.MiddleCenter, FontSize = Theme.LabelSize };

    /// <summary>How the slice is filled.</summary>
    public FillStyle Fill { get; set; } = new();

    /// <summary>Fill colour.</summary>
    public Color FillColor { get => Fill.Color; set => Fill.Color = value; }
}
