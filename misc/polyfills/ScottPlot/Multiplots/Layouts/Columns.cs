namespace ScottPlot.MultiplotLayouts;

/// <summary>Plots of one size beside each other.</summary>
public class Columns : IMultiplotLayout
{
    /// <inheritdoc/>
    public PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect) =>
        [.. Enumerable.Range(0, subplots.Count).Select(i => new PixelRect(
            figureRect.Left + figureRect.Width * i / subplots.Count, figureRect.Left + figureRect.Width * (i + 1) / subplots.Count, figureRect.Bottom, figureRect.Top))];
}
