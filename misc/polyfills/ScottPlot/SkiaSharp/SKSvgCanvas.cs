namespace SkiaSharp;

/// <summary>Makes canvases of SVG.</summary>
public static class SKSvgCanvas
{
    /// <summary>A canvas that is written to a stream when it is disposed of.</summary>
    public static SKCanvas Create(SKRect bounds, Stream stream) => new(bounds, stream);
}
