using static ScottPlot.MarkerShape;

namespace ScottPlot;

/// <summary>Draws markers, as one path wherever that looks the same.</summary>
internal static class MarkerDrawing
{
    internal static void Draw(SvgCanvas canvas, IEnumerable<(double X, double Y)> points, MarkerStyle style, PixelRect? within = null)
    {
        if (!style.IsDrawn)
            return;
        (double X, double Y)[] seen = [.. points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y) && (within is not { } r
            || (p.X >= r.Left - style.Size && p.X <= r.Right + style.Size && p.Y >= r.Top - style.Size && p.Y <= r.Bottom + style.Size)))];
        if (seen.Length == 0)
            return;

        // A line of no length with round ends is a dot: the shortest way to write a filled circle.
        bool isDot = style.Shape == FilledCircle && style.OutlineWidth == 0;
        bool isFilled = IsFilled(style.Shape);
        Color color = isFilled ? style.FillColor : style.LineColor;
        string shape = isDot ? "h0" : Shape(style.Shape, style.Size / 2);
        bool isOutlined = isFilled && style.OutlineWidth > 0;
        if (seen.Length > MarkerPicture.Least && within is { } area && !isOutlined)
        {
            MarkerPicture.Draw(canvas, seen, style, color, area);
            return;
        }
        (string, string)[] look = isDot
            ? [("fill", "none"), ("stroke", SvgCanvas.Paint(color)), ("stroke-opacity", SvgCanvas.Opacity(color)),
                ("stroke-width", SvgCanvas.Number(style.Size)), ("stroke-linecap", "round")]
            : isFilled
            ? [("fill", SvgCanvas.Paint(color)), ("fill-opacity", SvgCanvas.Opacity(color)),
                ("stroke", isOutlined ? SvgCanvas.Paint(style.OutlineColor) : ""), ("stroke-width", isOutlined ? SvgCanvas.Number(style.OutlineWidth) : "")]
            : [("fill", "none"), ("stroke", SvgCanvas.Paint(color)), ("stroke-opacity", SvgCanvas.Opacity(color)),
                ("stroke-width", SvgCanvas.Number(Math.Max(style.LineWidth, 1)))];

        // Where markers shine through or have outlines, each must be painted on its own to show how they overlap.
        if (color.Alpha == 255 && !isOutlined)
        {
            PathData path = new();
            foreach ((double x, double y) in seen)
                path.Move(x, y).Relative(shape);
            canvas.Element("path", [("d", path.ToString()), .. look]);
            return;
        }
        canvas.Open("g", look);
        foreach ((double x, double y) in seen)
            canvas.Element("path", ("d", new PathData().Move(x, y).Relative(shape).ToString()));
        canvas.Close();
    }

    private static bool IsFilled(MarkerShape shape) =>
        shape is FilledCircle or FilledSquare or FilledTriangleUp or FilledTriangleDown or FilledDiamond;

    /// <summary>The shape around the position of the marker; r is half its size.</summary>
    private static string Shape(MarkerShape shape, double r)
    {
        double flat = r * 0.9, wide = r * 0.95, high = r * 0.55;
        string circle = Path($"m{-r},0 a{r},{r} 0 1 0 {2 * r},0 a{r},{r} 0 1 0 {-2 * r},0z");
        string up = Path($"m0,{-r} l{wide},{r + high} h{-2 * wide}z"), down = Path($"m0,{r} l{wide},{-r - high} h{-2 * wide}z");
        string plus = Path($"m{-r},0 h{2 * r} m{-r},{-r} v{2 * r}"), cross = Path($"m{-flat},{-flat} l{2 * flat},{2 * flat} m0,{-2 * flat} l{-2 * flat},{2 * flat}");
        return shape switch
        {
            FilledSquare or OpenSquare => Path($"m{-flat},{-flat} h{2 * flat} v{2 * flat} h{-2 * flat}z"),
            FilledTriangleUp or OpenTriangleUp => up,
            FilledTriangleDown or OpenTriangleDown => down,
            FilledDiamond or OpenDiamond => Path($"m0,{-r} l{r},{r} l{-r},{r} l{-r},{-r}z"),
            Eks => cross,
            Cross => plus,
            VerticalBar => Path($"m0,{-r} v{2 * r}"),
            HorizontalBar => Path($"m{-r},0 h{2 * r}"),
            TriUp => Path($"v{-r} m{-wide},{r + high} l{wide},{-high} l{wide},{high}"),
            TriDown => Path($"v{r} m{-wide},{-r - high} l{wide},{high} l{wide},{-high}"),
            Asterisk => plus + Path($"m0,{-r}") + cross,
            HashTag => Path($"m{-r},{-r / 3} h{2 * r} m{-2 * r},{2 * r / 3} h{2 * r} m{-4 * r / 3},{-4 * r / 3} v{2 * r} m{2 * r / 3},{-2 * r} v{2 * r}"),
            OpenCircleWithDot => circle + Path($"m{r * 0.8},0 a{r * 0.2},{r * 0.2} 0 1 0 {r * 0.4},0 a{r * 0.2},{r * 0.2} 0 1 0 {-r * 0.4},0z"),
            OpenCircleWithCross => circle + Path($"h{2 * r} m{-r},{-r} v{2 * r}"),
            OpenCircleWithEks => circle + Path($"m{0.3 * r},{-0.7 * r} l{1.4 * r},{1.4 * r} m0,{-1.4 * r} l{-1.4 * r},{1.4 * r}"),
            CircleWithLineLeft => circle + Path($"h{-r / 2}"),
            CircleWithLineRight => circle + Path($"m{2 * r},0 h{r / 2}"),
            TriangleWithLineLeft => up + Path($"m{-wide},{r} h{-r / 2}"),
            TriangleWithLineRight => up + Path($"m{wide},{r} h{r / 2}"),
            _ => circle,
        };
    }

    private static string Path(FormattableString text) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(a => SvgCanvas.Number((double)a!))]);
}
