namespace ScottPlot.Panels;

/// <summary>A legend beside the data.</summary>
public class LegendPanel(Legend legend) : IPanel
{
    internal const double Gap = 14;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <summary>The legend that is drawn here.</summary>
    public Legend Legend { get; } = legend;

    /// <inheritdoc/>
    public Edge Edge { get; set; } = Edge.Right;

    /// <summary>Where along the edge the legend lies.</summary>
    public Alignment Alignment { get; set; } = Alignment.UpperCenter;
}
