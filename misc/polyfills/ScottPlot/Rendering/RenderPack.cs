namespace ScottPlot;

/// <summary>What a plottable needs to draw itself.</summary>
public class RenderPack
{
    internal RenderPack(Plot plot, PixelRect figureRect, PixelRect dataRect, SvgCanvas canvas) =>
        (Plot, FigureRect, DataRect, Canvas) = (plot, figureRect, dataRect, canvas);

    /// <summary>The plot that is drawn.</summary>
    public Plot Plot { get; }

    /// <summary>The whole figure.</summary>
    public PixelRect FigureRect { get; }

    /// <summary>The area between the axes.</summary>
    public PixelRect DataRect { get; }

    internal SvgCanvas Canvas { get; }
}
