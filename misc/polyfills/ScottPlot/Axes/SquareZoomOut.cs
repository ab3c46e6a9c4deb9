namespace ScottPlot.AxisRules;

/// <summary>Makes a unit as long on one axis as on the other by showing more on one of them.</summary>
public class SquareZoomOut(IXAxis xAxis, IYAxis yAxis) : IAxisRule
{
    /// <inheritdoc/>
    public void Apply(RenderPack rp, bool beforeLayout)
    {
        if (!beforeLayout)
            Apply(rp.DataRect);
    }

    internal void Apply(PixelRect rect)
    {
        double unitsPerPixel = Math.Max(Math.Abs(xAxis.Shown.Span) / rect.Width, Math.Abs(yAxis.Shown.Span) / rect.Height);
        xAxis.Shown = Stretched(xAxis.Shown, unitsPerPixel * rect.Width);
        yAxis.Shown = Stretched(yAxis.Shown, unitsPerPixel * rect.Height);
    }

    private static CoordinateRange Stretched(CoordinateRange range, double span)
    {
        double half = (range.IsInverted ? -span : span) / 2;
        return new(range.Center - half, range.Center + half);
    }
}
