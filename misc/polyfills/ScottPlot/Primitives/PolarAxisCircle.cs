namespace ScottPlot;

/// <summary>A circle around the origin at which a radius can be read off.</summary>
public class PolarAxisCircle(double radius) : IHasLine
{
    /// <summary>Its radius.</summary>
    public double Radius { get; set; } = radius;

    /// <summary>What is written at the circle.</summary>
    public string LabelText { get; set; } = string.Empty;

    /// <summary>How it is written.</summary>
    public LabelStyle LabelStyle { get; set; } = new() { Alignment = Alignment.LowerLeft, OffsetX = 3, ForeColor = Theme.TickText, BackgroundColor = Theme.Paper.WithAlpha(0.7) };

    /// <summary>In which direction from the origin it is written.</summary>
    public Angle LabelAngle { get; set; } = Angle.FromDegrees(-18);

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 1, Color = Theme.Frame };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }
}
