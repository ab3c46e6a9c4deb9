using System.Globalization;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace ScottPlot;

/// <summary>Turns a plot into SVG: decides what the axes show, makes room for all labels, then draws from back to front.</summary>
internal sealed class FigureRenderer
{
    private const double Padding = 12, BetweenAxes = 14;

    private readonly Plot plot;
    private readonly int width, height;
    private readonly (int Width, int Height) size;
    private readonly SvgCanvas canvas;
    private readonly List<IAxis> axes;
    private PixelRect rect;
    private (double Left, double Right, double Bottom, double Top) room;

    internal FigureRenderer(Plot plot, int width, int height, SvgCanvas? onto = null)
    {
        canvas = onto ?? new();
        if (width < 1)
            throw new ArgumentException($"A figure is at least one pixel wide; got {width}.", nameof(width));
        if (height < 1)
            throw new ArgumentException($"A figure is at least one pixel high; got {height}.", nameof(height));
        if (!(plot.ScaleFactor > 0))
            throw new InvalidOperationException($"The scale of a figure is positive; it is {plot.ScaleFactor}.");
        (this.plot, this.width, this.height) = (plot, (int)(width / plot.ScaleFactor), (int)(height / plot.ScaleFactor));
        size = (width, height);
        plot.UseDefaultAxes();
        AxisManager all = plot.Axes;
        axes = [all.Bottom, all.Left, .. all.GetAxes().Where(axis => axis != all.Bottom && axis != all.Left && plot.PlottableList.Any(p => p.Axes.XAxis == axis || p.Axes.YAxis == axis))];
    }

    /// <summary>The figure as an svg element of its own.</summary>
    internal string Render(string nameOfFile)
    {
        Layout();
        string title = plot.Axes.Title.Label.Text;
        canvas.OpenFigure(size.Width, size.Height, $"0 0 {width} {height}", plot.Font.Family,
            string.IsNullOrWhiteSpace(title) ? nameOfFile : title.Replace('\n', ' '), Description());
        Draw();
        canvas.Close();
        return canvas.ToString();
    }

    /// <summary>Draws the figure as a part of a larger one.</summary>
    internal void Draw(double left, double top)
    {
        canvas.Open("svg", ("class", "subplot"), ("x", SvgCanvas.Number(left)), ("y", SvgCanvas.Number(top)), ("width", $"{size.Width}"), ("height", $"{size.Height}"),
            ("viewBox", $"0 0 {width} {height}"), ("font-family", plot.Font.Family));
        Draw();
        canvas.Close();
    }

    /// <summary>Pixels around the data area.</summary>
    internal (double Left, double Right, double Bottom, double Top) RoomTaken => room;

    /// <summary>Decides what the axes show and how much room their labels need, no less than given.</summary>
    internal void Layout((double Left, double Right, double Bottom, double Top) least = default)
    {
        foreach (IAxis axis in axes.OrderBy(a => a.Edge.IsHorizontal() ? 0 : 1))
            plot.Axes.Scaler.FitUnset(plot, axis);
        Apply(beforeLayout: true);
        rect = new(60, Math.Max(80, width - 20), Math.Max(60, height - 50), 30);
        room = least;
        // The room for labels depends on the ticks and these on the room that is left: a few rounds settle it. The later
        // ones only ever make more room, so that two sets of ticks cannot chase each other.
        for (int round = 0; round < 6; round++)
        {
            PixelRect before = rect;
            ChooseRanges();
            MakeRoom(onlyMore: round > 1 || least != default);
            if (rect == before)
                break;
        }
        Apply(beforeLayout: false);
        ChooseRanges();
        foreach (IAxis axis in axes)
            AxisDrawing.Measure(axis, rect);
    }

    private void Apply(bool beforeLayout)
    {
        foreach (IAxisRule rule in plot.Axes.Rules.Where(rule => rule is not AxisRules.SquareZoomOut))
            rule.Apply(Pack, beforeLayout);
    }

    private void Draw()
    {
        canvas.FillRectangle(0, 0, width, height, plot.FigureBackground.Color);
        canvas.FillRectangle(rect.Left, rect.Top, rect.Width, rect.Height, plot.DataBackground.Color);
        plot.Grid.Draw(canvas, rect);
        DrawPlottables();
        DrawPanels();
        DrawTitle();
        DrawLegend();
    }

    private void ChooseRanges()
    {
        foreach (IAxis axis in axes)
            axis.Shown = AutoScaler.Widened(new(axis.Min, axis.Max));
        plot.Axes.SquareRule?.Apply(rect);
    }

    private void MakeRoom(bool onlyMore)
    {
        double left = Padding + Room(Edge.Left), right = Padding + Room(Edge.Right);
        double bottom = Padding + Room(Edge.Bottom), top = Padding + Room(Edge.Top);
        foreach (IAxis axis in axes.Where(a => a.Edge.IsHorizontal()))
        {
            (double overLeft, double overRight) = AxisDrawing.Overhang(axis, rect);
            left = Math.Max(left, overLeft + 4);
            right = Math.Max(right, overRight + 4);
        }
        top += axes.Where(a => !a.Edge.IsHorizontal() && a.Modifier is { Text.Length: > 0 }).Select(a => a.Modifier!.LabelStyle.FontSize * TextSize.LineHeight).DefaultIfEmpty(0).Max();
        LabelStyle title = plot.Axes.Title.Label;
        if (plot.Axes.Title.IsVisible && title.IsDrawn)
            top += TextSize.Of(TitleText(), title).Height + 8;
        if (onlyMore)
            (left, right, bottom, top) = (Math.Max(left, room.Left), Math.Max(right, room.Right), Math.Max(bottom, room.Bottom), Math.Max(top, room.Top));
        room = (left, right, bottom, top);
        int atLeft = (int)Math.Ceiling(Math.Min(left, width * 0.6)), atTop = (int)Math.Ceiling(Math.Min(top, height * 0.6));
        int wide = Math.Max(10, (int)(width - right) - atLeft), high = Math.Max(10, (int)(height - bottom) - atTop);
        if (plot.Axes.SquareRule is not null && plot.PlottableList.Any(p => p.IsVisible && p is Heatmap))
        {
            // A heat map of square cells gets a data area of its own shape rather than empty stripes at its sides.
            double ratio = Math.Abs(AutoScaler.Widened(new(plot.Axes.Bottom.Min, plot.Axes.Bottom.Max)).Span
                / AutoScaler.Widened(new(plot.Axes.Left.Min, plot.Axes.Left.Max)).Span);
            int spare = Math.Max(0, wide - (int)Math.Round(high * ratio));
            (atLeft, wide) = (atLeft + spare / 2, wide - spare);
            high = Math.Min(high, Math.Max(10, (int)Math.Round(wide / ratio)));
        }
        rect = new(atLeft, atLeft + wide, atTop + high, atTop);
    }

    /// <summary>Pixels that axis and panels need at an edge, from the data area outwards.</summary>
    private double Room(Edge edge) =>
        AxisRoom(edge) + PanelsAt(edge).Sum(Room);

    private double AxisRoom(Edge edge)
    {
        double[] sizes = [.. axes.Where(a => a.Edge == edge && a.IsVisible).Select(a => AxisDrawing.Measure(a, rect))];
        return sizes.Sum() + BetweenAxes * Math.Max(0, sizes.Length - 1);
    }

    private IEnumerable<IPanel> PanelsAt(Edge edge) => plot.Axes.Panels.Where(p => p.IsVisible && p.Edge == edge);

    private double Room(IPanel panel) => panel switch
    {
        ColorBar bar => bar.Measure(rect),
        LegendPanel legend when Drawing(legend) is { IsEmpty: false } drawing =>
            LegendPanel.Gap + (panel.Edge.IsHorizontal() ? drawing.Height : drawing.Width),
        _ => 0,
    };

    private LegendDrawing Drawing(LegendPanel panel) => panel.Edge.IsHorizontal()
        ? new(panel.Legend, rect.Width, height * 0.4)
        : new(panel.Legend, width * 0.4, rect.Height);

    private string TitleText() => TextSize.Wrap(plot.Axes.Title.Label.Text, plot.Axes.Title.Label, width - rect.Left - Padding);

    private void DrawPlottables()
    {
        // An inner svg element cuts off what lies beyond the data area, without a clip path and the name that this would need.
        canvas.Open("svg", ("x", $"{rect.Left}"), ("y", $"{rect.Top}"), ("width", $"{rect.Width}"), ("height", $"{rect.Height}"),
            ("viewBox", $"{rect.Left} {rect.Top} {rect.Width} {rect.Height}"));
        RenderPack pack = Pack;
        foreach (IPlottable plottable in plot.PlottableList.Where(p => p.IsVisible))
        {
            plottable.Axes.DataRect = rect;
            plottable.Render(pack);
        }
        foreach (IRenderLast plottable in plot.PlottableList.Where(p => p.IsVisible).OfType<IRenderLast>())
            plottable.RenderLast(pack);
        canvas.Close();
    }

    private void DrawPanels()
    {
        foreach (Edge edge in new[] { Edge.Bottom, Edge.Left, Edge.Right, Edge.Top })
        {
            double outwards = 0;
            foreach (IAxis axis in axes.Where(a => a.Edge == edge))
            {
                AxisDrawing.Draw(canvas, axis, rect, outwards);
                outwards += AxisDrawing.Measure(axis, rect) + (axis.IsVisible ? BetweenAxes : 0);
            }
        }
        foreach (IAxis axis in plot.Axes.GetAxes().Where(a => plot.Axes.HasFrame && a.IsVisible && !axes.Contains(a)))
            canvas.Stroke(axis.Edge == Edge.Top ? new PathData().Move(rect.Left, rect.Top).Horizontal(rect.Right)
                : new PathData().Move(rect.Right, rect.Top).Vertical(rect.Bottom), axis.FrameLineStyle, crisp: true);
        foreach (Edge edge in Enum.GetValues<Edge>())
        {
            double offset = AxisRoom(edge);
            foreach (IPanel panel in PanelsAt(edge))
            {
                if (panel is ColorBar bar)
                    bar.Draw(canvas, rect, offset);
                else if (panel is LegendPanel legend)
                    Draw(legend, offset + LegendPanel.Gap);
                offset += Room(panel);
            }
        }
    }

    private void Draw(LegendPanel panel, double offset)
    {
        LegendDrawing drawing = Drawing(panel);
        if (drawing.IsEmpty)
            return;
        double x = rect.Left + panel.Alignment.Across() * (rect.Width - drawing.Width), y = rect.Top + panel.Alignment.Down() * (rect.Height - drawing.Height);
        (x, y) = panel.Edge switch
        {
            Edge.Left => (rect.Left - offset - drawing.Width, y),
            Edge.Right => (rect.Right + offset, y),
            Edge.Top => (x, rect.Top - offset - drawing.Height),
            _ => (x, rect.Bottom + offset),
        };
        drawing.Draw(canvas, x, y);
    }

    private void DrawTitle()
    {
        LabelStyle title = plot.Axes.Title.Label;
        if (!plot.Axes.Title.IsVisible || !title.IsDrawn)
            return;
        string text = TitleText();
        canvas.Text(text, rect.Left, Padding - 2, title, Alignment.UpperLeft, size: TextSize.FittingSize(text, title, width - rect.Left - Padding));
    }

    private void DrawLegend()
    {
        if (plot.Legend.IsVisible && !plot.Axes.Panels.OfType<LegendPanel>().Any(p => p.IsVisible))
            plot.Legend.Render(Pack);
    }

    private RenderPack Pack => new(plot, new(0, width, height, 0), rect, canvas);

    /// <summary>The figure in words.</summary>
    internal string Description()
    {
        List<string> sentences = [.. axes.Where(a => a.IsVisible).Select(Description)];
        string[] shown = [.. plot.PlottableList.Where(p => p.IsVisible).Select(p => p.Describe()).Where(d => d.Length > 0)];
        if (shown.Length > 0)
            sentences.Add("Shows " + string.Join("; ", shown.Take(20)) + (shown.Length > 20 ? $"; and {shown.Length - 20} more" : "") + ".");
        return string.Join(" ", sentences);
    }

    private static string Description(IAxis axis)
    {
        string name = axis.Label.IsDrawn ? $" {axis.Label.Text.Replace('\n', ' ')}," : "";
        return $"{axis.Edge} axis:{name} from {Value(axis, axis.Shown.Min)} to {Value(axis, axis.Shown.Max)}.";
    }

    private static string Value(IAxis axis, double value)
    {
        if (axis.TickGenerator is DateTimeAutomatic && Math.Abs(value) < 600_000)
            return DateTime.FromOADate(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return NumberLabels.For([double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)])[0];
    }
}
