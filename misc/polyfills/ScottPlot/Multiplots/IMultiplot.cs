using SkiaSharp;

namespace ScottPlot;

/// <summary>Several plots in one figure.</summary>
public interface IMultiplot
{
    /// <summary>The plots.</summary>
    SubplotCollection Subplots { get; }

    /// <summary>Where each plot lies.</summary>
    IMultiplotLayout Layout { get; set; }

    /// <summary>Where plots were last drawn.</summary>
    MultiplotLayoutSnapshot LastRender { get; }

    /// <summary>Which plots show the same range.</summary>
    MultiplotSharedAxisManager SharedAxes { get; }

    /// <summary>Draws all plots into a rectangle of a canvas.</summary>
    void Render(SKCanvas canvas, PixelRect figureRect);
}

/// <summary>Decides where the plots of a figure lie.</summary>
public interface IMultiplotLayout
{
    /// <summary>One rectangle per plot.</summary>
    PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect);
}

/// <summary>What can be done with several plots.</summary>
public static class IMultiplotExtensions
{
    /// <summary>Adds an empty plot.</summary>
    public static Plot AddPlot(this IMultiplot multiplot)
    {
        Plot plot = new();
        multiplot.AddPlot(plot);
        return plot;
    }

    /// <summary>Adds a plot.</summary>
    public static void AddPlot(this IMultiplot multiplot, Plot plot) => multiplot.Subplots.Add(plot);

    /// <summary>Adds empty plots, or takes plots away, until there are so many.</summary>
    public static void AddPlots(this IMultiplot multiplot, int total)
    {
        while (multiplot.Subplots.Count < total)
            multiplot.AddPlot();
        while (multiplot.Subplots.Count > total)
            multiplot.Subplots.RemoveAt(multiplot.Subplots.Count - 1);
    }

    /// <summary>Takes a plot away.</summary>
    public static void RemovePlot(this IMultiplot multiplot, Plot plot) => multiplot.Subplots.Remove(plot);

    /// <summary>How many plots there are.</summary>
    public static int Count(this IMultiplot multiplot) => multiplot.Subplots.Count;

    /// <summary>The plot at a place, counted from 0.</summary>
    public static Plot GetPlot(this IMultiplot multiplot, int index) => multiplot.Subplots.GetPlot(index);

    /// <summary>All plots.</summary>
    public static Plot[] GetPlots(this IMultiplot multiplot) => multiplot.Subplots.GetPlots();

    /// <summary>Not part of this polyfill.</summary>
    public static SavedImageInfo SavePng(this IMultiplot multiplot, string filename, int width = 800, int height = 600) =>
        throw Plot.NeedsRealScottPlot("PNG", "or render the plots onto SKSvgCanvas.Create(SKRect.Create(width, height), stream).");
}
