namespace ScottPlot.MultiplotLayouts;

/// <summary>Plots of one size in rows and columns, filled row by row.</summary>
public class Grid(int rows, int columns) : IMultiplotLayout
{
    /// <inheritdoc/>
    public PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect)
    {
        if (subplots.Count > rows * columns)
            throw new InvalidOperationException($"A grid of {rows} rows and {columns} columns has no room for {subplots.Count} plots.");
        return [.. Enumerable.Range(0, subplots.Count).Select(i => new PixelRect(
            figureRect.Left + figureRect.Width * (i % columns) / columns, figureRect.Left + figureRect.Width * (i % columns + 1) / columns,
            figureRect.Top + figureRect.Height * (i / columns + 1) / rows, figureRect.Top + figureRect.Height * (i / columns) / rows))];
    }
}
