namespace ScottPlot;

/// <summary>Measures and draws a legend; its frame fits its texts.</summary>
internal sealed class LegendDrawing
{
    private const double PadX = 10, PadY = 7, Symbol = 24, SymbolToText = 7, Between = 16;

    private readonly Legend legend;
    private readonly LegendItem[] items;
    private readonly int rows;
    private readonly float scale;
    private readonly double rowHeight;
    private readonly double[] columnWidths;

    internal LegendDrawing(Legend legend, double maxWidth, double maxHeight)
    {
        this.legend = legend;
        items = legend.GetItems();
        for (scale = 1; ; scale *= 0.9f)
        {
            rowHeight = items.Length == 0 ? 0 : items.Max(item => TextSize.Of(item.LabelText, SizeOf(item), item.LabelBold).Height) + 4;
            int fit = Math.Max(1, (int)((maxHeight - 2 * PadY) / Math.Max(rowHeight, 1)));
            int columns = Math.Max(1, (items.Length + fit - 1) / fit);
            if (legend.Orientation == Orientation.Horizontal)
            {
                columns = Math.Max(1, items.Length);
                while (columns > 1 && WidthOf(Columns((items.Length + columns - 1) / columns)) > maxWidth)
                    columns--;
            }
            rows = Math.Max(1, (items.Length + columns - 1) / columns);
            columnWidths = Columns(rows);
            if (scale < 0.5 || (WidthOf(columnWidths) <= maxWidth && rows * rowHeight + 2 * PadY <= maxHeight))
                break;
        }
    }

    internal bool IsEmpty => items.Length == 0;
    internal double Width => WidthOf(columnWidths);
    internal double Height => rows * rowHeight + 2 * PadY;

    private float SizeOf(LegendItem item) => (legend.FontSize ?? item.LabelFontSize) * scale;

    private double[] Columns(int rows) =>
        [.. items.Chunk(rows).Select(column => column.Max(item => Symbol + SymbolToText + TextSize.Of(item.LabelText, SizeOf(item), item.LabelBold).Width))];

    private static double WidthOf(double[] columns) => columns.Sum() + Between * (columns.Length - 1) + 2 * PadX;

    internal void Draw(SvgCanvas canvas, double left, double top)
    {
        canvas.Open("g", ("class", "legend"));
        canvas.FillRectangle(left, top, Width, Height, legend.BackgroundColor, radius: 4, outline: legend.OutlineStyle);
        for (int i = 0; i < items.Length; i++)
        {
            int column = i / rows, row = i % rows;
            double x = left + PadX + columnWidths.Take(column).Sum() + Between * column, y = top + PadY + (row + 0.5) * rowHeight;
            DrawSymbol(canvas, items[i], x, y);
            LabelStyle style = items[i].LabelStyle;
            canvas.Text(items[i].LabelText, x + Symbol + SymbolToText, y, style, Alignment.MiddleLeft, size: SizeOf(items[i]));
        }
        canvas.Close();
    }

    private static void DrawSymbol(SvgCanvas canvas, LegendItem item, double x, double y)
    {
        canvas.FillRectangle(x + 2, y - 6, Symbol - 4, 12, item.FillStyle.IsDrawn ? item.FillColor : Colors.Transparent, radius: 1, outline: item.OutlineStyle);
        canvas.Stroke(new PathData().Move(x, y).Horizontal(x + Symbol), item.LineStyle);
        MarkerDrawing.Draw(canvas, [(x + Symbol / 2, y)], item.MarkerStyle);
    }
}
