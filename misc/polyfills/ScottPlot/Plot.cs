using System.Text;
using ScottPlot.Grids;
using ScottPlot.Panels;
using ScottPlot.Stylers;
using SkiaSharp;

namespace ScottPlot;

/// <summary>A figure: data, axes, title and legend. Written as SVG.</summary>
public class Plot : IDisposable
{
    /// <summary>What lies behind the figure.</summary>
    public BackgroundStyle FigureBackground = new() { Color = Theme.Paper };

    /// <summary>What lies behind the data.</summary>
    public BackgroundStyle DataBackground = new() { Color = Colors.Transparent };

    /// <summary>An empty figure.</summary>
    public Plot()
    {
        Axes = new(this);
        Add = new(this);
        Legend = new(this);
    }

    /// <summary>What is plotted, from back to front.</summary>
    public List<IPlottable> PlottableList { get; } = [];

    /// <summary>Adds things to the plot.</summary>
    public PlottableAdder Add { get; }

    /// <summary>The axes.</summary>
    public AxisManager Axes { get; }

    /// <summary>The font.</summary>
    public FontStyler Font { get; } = new();

    /// <summary>The legend.</summary>
    public Legend Legend { get; set; }

    /// <summary>The lines behind the data.</summary>
    public DefaultGrid Grid => Axes.DefaultGrid;

    /// <summary>Size of everything in the figure, relative to what it is by default.</summary>
    public double ScaleFactor { get; set; } = 1;

    /// <summary>Sets the title.</summary>
    public void Title(string? text = null, float? size = null)
    {
        Axes.Title.Label.Text = text ?? string.Empty;
        Axes.Title.IsVisible = !string.IsNullOrWhiteSpace(text);
        Axes.Title.Label.FontSize = size ?? Axes.Title.Label.FontSize;
    }

    /// <summary>Shows or hides the title.</summary>
    public void Title(bool show) => Axes.Title.IsVisible = show;

    /// <summary>Names the horizontal axis.</summary>
    public void XLabel(string label, float? size = null)
    {
        Axes.Bottom.Label.Text = label;
        Axes.Bottom.Label.FontSize = size ?? Axes.Bottom.Label.FontSize;
    }

    /// <summary>Names the vertical axis.</summary>
    public void YLabel(string label, float? size = null)
    {
        Axes.Left.Label.Text = label;
        Axes.Left.Label.FontSize = size ?? Axes.Left.Label.FontSize;
    }

    /// <summary>Hides the lines behind the data.</summary>
    public void HideGrid() => Grid.IsVisible = false;

    /// <summary>Shows the lines behind the data.</summary>
    public void ShowGrid() => Grid.IsVisible = true;

    /// <summary>Hides axes and the lines behind the data.</summary>
    public void HideAxesAndGrid()
    {
        Axes.Frameless();
        HideGrid();
    }

    /// <summary>Shows the legend.</summary>
    public Legend ShowLegend()
    {
        Legend.IsVisible = true;
        return Legend;
    }

    /// <summary>Shows the legend at a place in the data area.</summary>
    public Legend ShowLegend(Alignment alignment)
    {
        Legend.Alignment = alignment;
        return ShowLegend();
    }

    /// <summary>Shows the legend at a place in the data area, its items below or beside each other.</summary>
    public Legend ShowLegend(Alignment alignment, Orientation orientation)
    {
        Legend.Orientation = orientation;
        return ShowLegend(alignment);
    }

    /// <summary>Shows a legend of the given items.</summary>
    public Legend ShowLegend(IEnumerable<LegendItem> items, Alignment location = Alignment.LowerRight)
    {
        Legend.ManualItems = [.. items];
        return ShowLegend(location);
    }

    /// <summary>Shows the legend beside the data area.</summary>
    public LegendPanel ShowLegend(Edge edge)
    {
        Legend.IsVisible = true;
        Legend.Orientation = edge is Edge.Bottom or Edge.Top ? Orientation.Horizontal : Orientation.Vertical;
        LegendPanel panel = new(Legend) { Edge = edge };
        Axes.Panels.RemoveAll(p => p is LegendPanel);
        Axes.Panels.Add(panel);
        return panel;
    }

    /// <summary>Hides the legend.</summary>
    public Legend HideLegend()
    {
        Axes.Panels.RemoveAll(p => p is LegendPanel);
        Legend.IsVisible = false;
        return Legend;
    }

    /// <summary>All that is plotted.</summary>
    public IEnumerable<IPlottable> GetPlottables() => PlottableList;

    /// <summary>Takes something out of the plot.</summary>
    public void Remove(IPlottable plottable) => PlottableList.RemoveAll(p => p == plottable);

    /// <summary>Takes everything out of the plot.</summary>
    public void Clear() => PlottableList.Clear();

    /// <summary>Takes everything of one kind out of the plot.</summary>
    public void Clear<T>() where T : IPlottable => PlottableList.RemoveAll(p => p is T);

    /// <summary>The figure as an svg element, to be put into a web page.</summary>
    public string GetSvgHtml(int width, int height) => new FigureRenderer(this, width, height).Render("Figure");

    /// <summary>The figure as an svg element.</summary>
    public string GetSvgXml(int width, int height) => GetSvgHtml(width, height);

    /// <summary>Draws the figure onto a canvas of SVG.</summary>
    public void Render(SKCanvas canvas, int width, int height) => Render(canvas, new(0, width, height, 0));

    /// <summary>Draws the figure into a part of a canvas of SVG.</summary>
    public void Render(SKCanvas canvas, PixelRect rect)
    {
        FigureRenderer renderer = new(this, (int)rect.Width, (int)rect.Height, canvas.Svg);
        renderer.Layout();
        canvas.Descriptions.Add(renderer.Description());
        renderer.Draw(rect.Left, rect.Top);
    }

    /// <summary>Writes the figure as SVG.</summary>
    public SavedImageInfo SaveSvg(string filePath, int width, int height)
    {
        string svg = new FigureRenderer(this, width, height).Render(Path.GetFileNameWithoutExtension(filePath));
        return new(filePath, SvgFile.Write(filePath, svg));
    }

    /// <summary>Writes the figure as SVG; the file's name must end in .svg.</summary>
    public SavedImageInfo Save(string filePath, int width, int height) =>
        Path.GetExtension(filePath).Equals(".svg", StringComparison.OrdinalIgnoreCase)
            ? SaveSvg(filePath, width, height)
            : throw NeedsRealScottPlot(Path.GetExtension(filePath).TrimStart('.').ToUpperInvariant());

    /// <summary>Writes the figure; the format must be SVG.</summary>
    public SavedImageInfo Save(string filePath, int width, int height, ImageFormat format, int quality = 85) =>
        format == ImageFormat.Svg ? SaveSvg(filePath, width, height) : throw NeedsRealScottPlot(format.ToString().ToUpperInvariant());

    /// <summary>Not part of this polyfill.</summary>
    public SavedImageInfo SavePng(string filePath, int width, int height) => throw NeedsRealScottPlot("PNG");

    /// <summary>Not part of this polyfill.</summary>
    public SavedImageInfo SaveJpeg(string filePath, int width, int height, int quality = 85) => throw NeedsRealScottPlot("JPEG");

    /// <summary>The figure as SVG bytes; other formats are not part of this polyfill.</summary>
    public byte[] GetImageBytes(int width, int height, ImageFormat format = ImageFormat.Bmp) =>
        format == ImageFormat.Svg ? Encoding.UTF8.GetBytes(GetSvgHtml(width, height)) : throw NeedsRealScottPlot(format.ToString().ToUpperInvariant());

    /// <summary>Decides limits and ticks as drawing would, without a picture.</summary>
    public void RenderInMemory(int width = 400, int height = 300) => GetSvgHtml(width, height);

    /// <summary>Holds nothing that must be given back.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    /// <summary>All of one kind that is plotted.</summary>
    public IEnumerable<T> GetPlottables<T>() where T : IPlottable => PlottableList.OfType<T>();

    internal void UseDefaultAxes()
    {
        foreach (IPlottable plottable in PlottableList)
        {
            plottable.Axes.XAxis ??= Axes.Bottom;
            plottable.Axes.YAxis ??= Axes.Left;
        }
    }

    internal static NotSupportedException NeedsRealScottPlot(string format, string way = "or call SaveSvg.") => new(
        $"This polyfill of ScottPlot writes SVG only. {format} needs the real ScottPlot package: build with -p:CurriculumLibraries=nuget, {way}");
}
