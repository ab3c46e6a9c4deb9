namespace ScottPlot;

/// <summary>Draws arrows: a shaft and a barbed head.</summary>
internal static class ArrowDrawing
{
    internal static void Draw(SvgCanvas canvas, double x, double y, double tipX, double tipY, ArrowStyle style, Color? color = null)
    {
        PathData path = new();
        Add(path, x, y, tipX, tipY, style);
        if (!style.IsVisible)
            return;
        canvas.Fill(path, color ?? style.FillColor);
        canvas.Stroke(path, style.LineStyle);
    }

    /// <summary>Adds the outline of an arrow from one pixel to another.</summary>
    internal static void Add(PathData path, double x, double y, double tipX, double tipY, ArrowStyle style)
    {
        double full = Math.Sqrt((tipX - x) * (tipX - x) + (tipY - y) * (tipY - y));
        if (!double.IsFinite(full) || full == 0)
            return;
        (double alongX, double alongY) = ((tipX - x) / full, (tipY - y) / full);
        (tipX, tipY) = (tipX - alongX * style.Offset, tipY - alongY * style.Offset);
        double length = Math.Clamp(full - style.Offset, style.MinimumLength, Math.Max(style.MinimumLength, style.MaximumLength));
        // A short arrow keeps its shape: head and shaft shrink with it.
        double scale = Math.Min(1, length / (1.5 * style.ArrowheadLength));
        double head = style.ArrowheadLength * scale, neck = style.ArrowheadAxisLength * scale;
        double half = style.ArrowWidth * Math.Max(scale, 0.5) / 2, wide = style.ArrowheadWidth * scale / 2;
        (double X, double Y) At(double back, double aside) => (tipX - alongX * back - alongY * aside, tipY - alongY * back + alongX * aside);
        (double X, double Y) start = At(length, half);
        path.Move(start.X, start.Y);
        foreach ((double back, double aside) in new[] { (neck, half), (head, wide), (0, 0), (head, -wide), (neck, -half), (length, -half) })
        {
            (double X, double Y) corner = At(back, aside);
            path.Line(corner.X, corner.Y);
        }
        path.Close();
    }
}
