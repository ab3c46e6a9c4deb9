namespace ScottPlot;

/// <summary>Writes a label with what lies behind it, and keeps it in sight.</summary>
internal static class LabelDrawing
{
    internal static void Draw(SvgCanvas canvas, LabelStyle style, string text, double x, double y, Alignment alignment, PixelRect within)
    {
        if (!style.IsVisible || string.IsNullOrWhiteSpace(text) || !double.IsFinite(x) || !double.IsFinite(y))
            return;
        (x, y) = (x + style.OffsetX, y + style.OffsetY);
        if (style.Rotation != 0)
        {
            canvas.Text(text, x, y, style, alignment, style.Rotation);
            return;
        }
        (double width, double height) = TextSize.Of(text, style);
        (width, height) = (width + 2 * style.Padding, height + 2 * style.Padding);
        double left = x - alignment.Across() * width, top = y - alignment.Down() * height;
        bool isSeen = x >= within.Left - 1 && x <= within.Right + 1 && y >= within.Top - 1 && y <= within.Bottom + 1;
        if (isSeen)
        {
            left = Math.Max(within.Left + 2, Math.Min(left, within.Right - 2 - width));
            top = Math.Max(within.Top + 1, Math.Min(top, within.Bottom - 1 - height));
        }
        LineStyle border = new() { Width = style.BorderWidth, Color = style.BorderColor };
        canvas.FillRectangle(left, top, width, height, style.BackgroundColor, radius: 3, outline: border);
        canvas.Text(text, left + style.Padding + alignment.Across() * (width - 2 * style.Padding), top + height / 2, style,
            alignment.Across() switch { 0 => Alignment.MiddleLeft, 1 => Alignment.MiddleRight, _ => Alignment.MiddleCenter });
    }
}
