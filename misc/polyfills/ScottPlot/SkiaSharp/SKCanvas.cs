using ScottPlot;

namespace SkiaSharp;

/// <summary>Something to draw figures onto. Here it is always a canvas of SVG, written when it is disposed of.</summary>
public class SKCanvas : IDisposable
{
    private readonly SKRect bounds;
    private readonly Stream stream;
    private bool isWritten;

    internal SKCanvas(SKRect bounds, Stream stream) => (this.bounds, this.stream) = (bounds, stream);

    internal SvgCanvas Svg { get; } = new();

    /// <summary>What has been drawn, in words.</summary>
    internal List<string> Descriptions { get; } = [];

    /// <summary>Writes what has been drawn.</summary>
    public void Dispose()
    {
        if (!isWritten)
            stream.Write(SvgFile.Bytes(ToSvg("Figure")));
        isWritten = true;
        GC.SuppressFinalize(this);
    }

    internal string ToSvg(string name)
    {
        SvgCanvas whole = new();
        (int width, int height) = ((int)bounds.Width, (int)bounds.Height);
        whole.OpenFigure(width, height, $"0 0 {width} {height}", Theme.FontFamily, name,
            string.Join(" ", Descriptions.Select((words, i) => $"Plot {i + 1}: {words}")));
        whole.FillRectangle(0, 0, width, height, Theme.Paper);
        whole.Append(Svg);
        whole.Close();
        return whole.ToString();
    }
}
