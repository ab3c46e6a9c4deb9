namespace ScottPlot;

/// <summary>The two axes that a plottable refers to.</summary>
public class Axes : IAxes
{
    /// <inheritdoc/>
    public IXAxis XAxis { get; set; } = null!;

    /// <inheritdoc/>
    public IYAxis YAxis { get; set; } = null!;

    /// <inheritdoc/>
    public PixelRect DataRect { get; set; }

    /// <inheritdoc/>
    public Pixel GetPixel(Coordinates coordinates) => new(GetPixelX(coordinates.X), GetPixelY(coordinates.Y));

    /// <inheritdoc/>
    public float GetPixelX(double xCoordinate) => (float)this.X(xCoordinate);

    /// <inheritdoc/>
    public float GetPixelY(double yCoordinate) => (float)this.Y(yCoordinate);
}

internal static class PixelMath
{
    /// <summary>The pixel of a horizontal position, in full precision.</summary>
    internal static double X(this IAxes axes, double x) => axes.XAxis.PixelOf(x, axes.DataRect);

    /// <summary>The pixel of a vertical position, in full precision.</summary>
    internal static double Y(this IAxes axes, double y) => axes.YAxis.PixelOf(y, axes.DataRect);

    /// <summary>The pixels of points, in full precision; both axes are asked only once.</summary>
    internal static (double X, double Y)[] Pixels(this IAxes axes, IReadOnlyList<Coordinates> points)
    {
        PixelRect rect = axes.DataRect;
        (CoordinateRange x, CoordinateRange y) = (axes.XAxis.Shown, axes.YAxis.Shown);
        (double, double)[] pixels = new (double, double)[points.Count];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (rect.Left + (points[i].X - x.Min) / x.Span * rect.Width, rect.Bottom - (points[i].Y - y.Min) / y.Span * rect.Height);
        return pixels;
    }

    internal static bool IsHorizontal(this Edge edge) => edge is Edge.Bottom or Edge.Top;

    internal static double PixelOf(this IAxis axis, double position, PixelRect rect)
    {
        double fraction = (position - axis.Shown.Min) / axis.Shown.Span;
        return axis.Edge.IsHorizontal() ? rect.Left + fraction * rect.Width : rect.Bottom - fraction * rect.Height;
    }
}
