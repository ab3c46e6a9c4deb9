namespace ScottPlot.Panels;

/// <summary>The title above the data.</summary>
public class TitlePanel : IPanel
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public Edge Edge => Edge.Top;

    /// <summary>The title's text and how it is written.</summary>
    public LabelStyle Label { get; } = new() { FontSize = Theme.TitleSize, Bold = true, ForeColor = Theme.Title };
}
