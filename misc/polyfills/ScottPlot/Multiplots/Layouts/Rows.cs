namespace ScottPlot.MultiplotLayouts;

/// <summary>Plots of one size below each other.</summary>
public class Rows : IMultiplotLayout
{
    /// <inheritdoc/>
    public PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect) =>
        [.. Enumerable.Range(0, subplots.Count).Select(i => new PixelRect(
            figureRect.Left, figureRect.Right, figureRect.Top + figureRect.Height * (i + 1) / subplots.Count, figureRect.Top + figureRect.Height * i / subplots.Count))];
}
