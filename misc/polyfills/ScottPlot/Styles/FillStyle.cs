namespace ScottPlot;

/// <summary>How an area is filled.</summary>
public class FillStyle
{
    /// <summary>Whether the area is filled.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Colour.</summary>
    public Color Color { get; set; } = Colors.Transparent;

    internal bool IsDrawn => IsVisible && Color.Alpha > 0;
}

/// <summary>What lies behind the figure or the data.</summary>
public class BackgroundStyle
{
    /// <summary>Colour.</summary>
    public Color Color { get; set; } = Colors.White;
}
