namespace ScottPlot;

/// <summary>Measures and draws an axis: line, ticks, tick labels and name.</summary>
internal static class AxisDrawing
{
    private const double TickToLabel = 4, LabelToName = 7;

    /// <summary>Tick labels as they will be written: wrapped, turned or thinned out where they would overlap.</summary>
    private sealed record Labels((double At, string Text)[] Items, double Rotation)
    {
        internal double Depth(IAxis axis) => Items.Length == 0 ? 0 : Items.Max(item =>
        {
            (double width, double height) = TextSize.Of(item.Text, axis.TickLabelStyle);
            (double sin, double cos) = Math.SinCos(Rotation * Math.PI / 180);
            return axis.Edge.IsHorizontal() ? Math.Abs(sin) * width + Math.Abs(cos) * height : Math.Abs(cos) * width + Math.Abs(sin) * height;
        });
    }

    /// <summary>Finds the ticks for a data area and says how many pixels the axis needs beside it.</summary>
    internal static double Measure(IAxis axis, PixelRect rect)
    {
        if (!axis.IsVisible)
            return 0;
        bool horizontal = axis.Edge.IsHorizontal();
        axis.TickGenerator.Regenerate(axis.Shown, axis.Edge, horizontal ? rect.Width : rect.Height, axis.TickLabelStyle);
        axis.Modifier?.Shorten();
        double depth = Arrange(axis, rect).Depth(axis);
        double size = depth > 0 ? axis.MajorTickStyle.Length + TickToLabel + depth : 0;
        return axis.Label.IsDrawn ? size + LabelToName + TextSize.Of(Name(axis, rect), axis.Label).Height : size;
    }

    /// <summary>How far the labels of a horizontal axis reach beyond the left and the right end of the data area.</summary>
    internal static (double Left, double Right) Overhang(IAxis axis, PixelRect rect)
    {
        if (!axis.IsVisible)
            return (0, 0);
        Labels labels = Arrange(axis, rect);
        double left = 0, right = 0;
        foreach ((double at, string text) in labels.Items)
        {
            (double width, double height) = TextSize.Of(text, axis.TickLabelStyle);
            (double before, double after) = (width / 2, width / 2);
            if (labels.Rotation != 0)
            {
                double reach = Math.Abs(Math.Cos(labels.Rotation * Math.PI / 180)) * width;
                (before, after) = labels.Rotation < 0 ? (reach + height / 2, height / 2) : (height / 2, reach + height / 2);
            }
            left = Math.Max(left, rect.Left - (at - before));
            right = Math.Max(right, at + after - rect.Right);
        }
        return (left, right);
    }

    /// <summary>Draws an axis so many pixels away from the data area.</summary>
    internal static void Draw(SvgCanvas canvas, IAxis axis, PixelRect rect, double offset)
    {
        if (!axis.IsVisible)
            return;
        bool horizontal = axis.Edge.IsHorizontal();
        double outwards = axis.Edge is Edge.Left or Edge.Top ? -1 : 1;
        double edge = outwards * offset + axis.Edge switch { Edge.Left => rect.Left, Edge.Right => rect.Right, Edge.Top => rect.Top, _ => rect.Bottom };

        PathData line = new(), major = new(), minor = new();
        if (horizontal)
            line.Move(rect.Left, edge).Horizontal(rect.Right);
        else
            line.Move(edge, rect.Bottom).Vertical(rect.Top);
        foreach (Tick tick in axis.TickGenerator.Ticks)
        {
            double at = axis.PixelOf(tick.Position, rect);
            double end = edge + outwards * (tick.IsMajor ? axis.MajorTickStyle : axis.MinorTickStyle).Length;
            PathData path = tick.IsMajor ? major : minor;
            if (end == edge)
                continue;
            if (horizontal)
                path.Move(at, edge).Vertical(end);
            else
                path.Move(edge, at).Horizontal(end);
        }
        canvas.Stroke(line, axis.FrameLineStyle, crisp: true);
        canvas.Stroke(major, axis.MajorTickStyle.Line, crisp: true);
        canvas.Stroke(minor, axis.MinorTickStyle.Line, crisp: true);

        Labels labels = Arrange(axis, rect);
        double depth = labels.Depth(axis);
        double labelAt = edge + outwards * (axis.MajorTickStyle.Length + TickToLabel);
        Alignment alignment = (axis.Edge, labels.Rotation) switch
        {
            (Edge.Left, _) => Alignment.MiddleRight,
            (Edge.Right, _) => Alignment.MiddleLeft,
            (Edge.Bottom, < 0) or (Edge.Top, > 0) => Alignment.MiddleRight,
            (Edge.Bottom, > 0) or (Edge.Top, < 0) => Alignment.MiddleLeft,
            (Edge.Top, _) => Alignment.LowerCenter,
            _ => Alignment.UpperCenter,
        };
        // A turned label begins with a corner at the tick rather than with the middle of its edge.
        double turned = horizontal && labels.Rotation != 0
            ? outwards * Math.Abs(Math.Cos(labels.Rotation * Math.PI / 180)) * axis.TickLabelStyle.FontSize * 0.4 : 0;
        if (axis.TickLabelStyle.IsVisible)
            foreach ((double at, string text) in labels.Items)
                canvas.Text(text, horizontal ? at : labelAt, horizontal ? labelAt + turned : at, axis.TickLabelStyle, alignment, labels.Rotation);

        if (axis.Modifier?.Text is { Length: > 0 } power)
        {
            bool below = axis.Edge == Edge.Bottom;
            canvas.Text(power, horizontal ? rect.Right : edge, below ? labelAt + depth + 2 : rect.Top - 4, axis.Modifier.LabelStyle,
                below ? Alignment.UpperRight : horizontal || axis.Edge == Edge.Right ? Alignment.LowerRight : Alignment.LowerLeft);
        }
        if (!axis.Label.IsDrawn)
            return;
        string name = Name(axis, rect);
        double nameAt = depth > 0 ? labelAt + outwards * (depth + LabelToName) : edge + outwards * LabelToName;
        float size = TextSize.FittingSize(name, axis.Label, horizontal ? rect.Width : rect.Height);
        if (horizontal)
            canvas.Text(name, (rect.Left + rect.Right) / 2, nameAt, axis.Label, axis.Edge == Edge.Top ? Alignment.LowerCenter : Alignment.UpperCenter, size: size);
        else
            canvas.Text(name, nameAt, (rect.Top + rect.Bottom) / 2, axis.Label, axis.Edge == Edge.Left ? Alignment.LowerCenter : Alignment.UpperCenter, -90, size);
    }

    private static string Name(IAxis axis, PixelRect rect) =>
        TextSize.Wrap(axis.Label.Text, axis.Label, axis.Edge.IsHorizontal() ? rect.Width : rect.Height);

    private static Labels Arrange(IAxis axis, PixelRect rect)
    {
        LabelStyle style = axis.TickLabelStyle;
        (double At, string Text)[] items = [.. axis.TickGenerator.Ticks
            .Where(t => style.IsVisible && t.IsMajor && !string.IsNullOrWhiteSpace(t.Label) && axis.Shown.Contains(t.Position))
            .Select(t => (axis.PixelOf(t.Position, rect), t.Label))
            .OrderBy(t => t.Item1)];
        if (items.Length < 2)
            return new(items, style.Rotation);
        double spacing = Enumerable.Range(1, items.Length - 1).Min(i => items[i].At - items[i - 1].At);
        if (!axis.Edge.IsHorizontal() || style.Rotation != 0)
            return new(Thinned(items, spacing, style.FontSize * 1.1), style.Rotation);
        if (!Overlap(items, style))
            return new(items, 0);
        (double, string Text)[] wrapped = [.. items.Select(t => (t.At, TextSize.Wrap(t.Text, style, spacing - style.FontSize * 0.6)))];
        if (!Overlap(wrapped, style) && wrapped.All(t => t.Text.Count(c => c == '\n') < 3))
            return new(wrapped, 0);
        return new(Thinned(items, spacing, style.FontSize * 1.3), -40);
    }

    private static bool Overlap((double At, string Text)[] items, LabelStyle style) => Enumerable.Range(1, items.Length - 1).Any(i =>
        (TextSize.Of(items[i - 1].Text, style).Width + TextSize.Of(items[i].Text, style).Width) / 2 + style.FontSize * 0.5 > items[i].At - items[i - 1].At);

    private static (double, string)[] Thinned((double, string)[] items, double spacing, double needed)
    {
        int every = spacing >= needed ? 1 : (int)Math.Ceiling(needed / Math.Max(spacing, 1e-3));
        return [.. items.Where((_, i) => i % every == 0)];
    }
}
