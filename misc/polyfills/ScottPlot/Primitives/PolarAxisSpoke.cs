namespace ScottPlot;

/// <summary>A straight line from the origin outwards.</summary>
public class PolarAxisSpoke(Angle angle, double length) : IHasLine
{
    /// <summary>Its direction.</summary>
    public Angle Angle { get; set; } = angle;

    /// <summary>Its length.</summary>
    public double Length { get; set; } = length;

    /// <summary>What is written at its end.</summary>
    public string? LabelText { get; set; }

    /// <summary>How it is written.</summary>
    public LabelStyle LabelStyle { get; } = new() { FontSize = Theme.LabelSize };

    /// <summary>From the end of the spoke to the middle of its label, as a share of the length.</summary>
    public double LabelPaddingFraction { get; set; } = 0.14;

    /// <summary>From the origin to the middle of the label.</summary>
    public double LabelLength => Length * (1 + LabelPaddingFraction);

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 1, Color = Theme.Frame };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }
}
