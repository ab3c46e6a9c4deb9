using SkiaSharp;

namespace ScottPlot;

/// <summary>Several plots in one figure. Plots in one column have their data areas in line, and so have plots in one row.</summary>
public class Multiplot : IMultiplot
{
    /// <summary>A figure without plots.</summary>
    public Multiplot() { }

    /// <summary>A figure with one plot.</summary>
    public Multiplot(Plot plot) => Subplots.Add(plot);

    /// <inheritdoc/>
    public SubplotCollection Subplots { get; } = new();

    /// <inheritdoc/>
    public IMultiplotLayout Layout { get; set; } = new MultiplotLayouts.Rows();

    /// <inheritdoc/>
    public MultiplotLayoutSnapshot LastRender { get; } = new();

    /// <inheritdoc/>
    public MultiplotSharedAxisManager SharedAxes { get; } = new();

    /// <inheritdoc/>
    public void Render(SKCanvas canvas, PixelRect figureRect)
    {
        SharedAxes.Share();
        Plot[] plots = Subplots.GetPlots();
        PixelRect[] rects = [.. Layout.GetSubplotRectangles(Subplots, figureRect).Select(Whole)];
        FigureRenderer[] renderers = [.. plots.Select((plot, i) => new FigureRenderer(plot, (int)rects[i].Width, (int)rects[i].Height, canvas.Svg))];
        foreach (FigureRenderer renderer in renderers)
            renderer.Layout();
        (double Left, double Right, double Bottom, double Top)[] rooms = [.. renderers.Select(renderer => renderer.RoomTaken)];
        for (int i = 0; i < plots.Length; i++)
        {
            // Whoever needs most room at a side makes it for the whole column or row.
            int[] column = [.. Enumerable.Range(0, plots.Length).Where(j => rects[j].Left == rects[i].Left && rects[j].Right == rects[i].Right)];
            int[] row = [.. Enumerable.Range(0, plots.Length).Where(j => rects[j].Top == rects[i].Top && rects[j].Bottom == rects[i].Bottom)];
            renderers[i].Layout((column.Max(j => rooms[j].Left), column.Max(j => rooms[j].Right), row.Max(j => rooms[j].Bottom), row.Max(j => rooms[j].Top)));
            canvas.Descriptions.Add(renderers[i].Description());
            renderers[i].Draw(rects[i].Left, rects[i].Top);
            LastRender.Remember(plots[i], rects[i]);
        }
    }

    /// <summary>The rectangle with its sides on whole pixels.</summary>
    private static PixelRect Whole(PixelRect rect) => new(MathF.Round(rect.Left), MathF.Round(rect.Right), MathF.Round(rect.Bottom), MathF.Round(rect.Top));
}
