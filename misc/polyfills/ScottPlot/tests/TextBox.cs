#if POLYFILL
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScottPlot;

namespace ScottPlot.Tests;

/// <summary>A line of text of a figure and the four corners of its letters, measured as the polyfill measures.</summary>
internal sealed record TextBox(XElement Element, string Place, (double X, double Y)[] Corners)
{
    private const double Above = 0.74, Below = 0.2;

    /// <summary>All texts of a figure with where they stand: "figure" beside the data area, "legend" or "data".</summary>
    internal static List<TextBox> Of(Svg svg)
    {
        List<TextBox> boxes = [];
        Visit(svg.Root, 0, 0, "figure", boxes);
        return boxes;
    }

    private static void Visit(XElement parent, double x, double y, string place, List<TextBox> boxes)
    {
        foreach (XElement child in parent.Elements())
            switch (child.Name.LocalName, child.Attribute("class")?.Value)
            {
                case ("text", _):
                    boxes.Add(new(child, place, CornersOf(child, x, y)));
                    break;
                case ("svg", "subplot"):
                    Visit(child, x + Svg.Number(child, "x"), y + Svg.Number(child, "y"), place, boxes);
                    break;
                case ("svg", _):
                    Visit(child, x, y, "data", boxes);
                    break;
                case ("g", "legend"):
                    Visit(child, x, y, "legend", boxes);
                    break;
                default:
                    Visit(child, x, y, place, boxes);
                    break;
            }
    }

    private static (double X, double Y)[] CornersOf(XElement text, double left, double top)
    {
        double size = Svg.Number(text, "font-size"), x = Svg.Number(text, "x"), y = Svg.Number(text, "y");
        double width = TextSize.Of(text.Value, size, text.Attribute("font-weight") is not null).Width;
        double from = text.Attribute("text-anchor")?.Value switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        (double X, double Y)[] corners = [(from, y - Above * size), (from + width, y - Above * size), (from + width, y + Below * size), (from, y + Below * size)];
        Match turn = Regex.Match(text.Attribute("transform")?.Value ?? "", @"rotate\((\S+) (\S+) (\S+)\)");
        (double sin, double cos) = turn.Success ? Math.SinCos(Svg.Parse(turn.Groups[1].Value) * Math.PI / 180) : (0, 1);
        return [.. corners.Select(c => (left + x + cos * (c.X - x) - sin * (c.Y - y), top + y + sin * (c.X - x) + cos * (c.Y - y)))];
    }

    /// <summary>Whether two boxes share more than half a pixel: no line along a side of either keeps them apart.</summary>
    internal static bool Overlap((double X, double Y)[] one, (double X, double Y)[] other)
    {
        foreach ((double X, double Y)[] box in new[] { one, other })
            for (int i = 0; i < 2; i++)
            {
                (double x, double y) = (box[i + 1].X - box[i].X, box[i + 1].Y - box[i].Y);
                double length = Math.Sqrt(x * x + y * y);
                double[] first = [.. one.Select(c => (c.X * x + c.Y * y) / length)], second = [.. other.Select(c => (c.X * x + c.Y * y) / length)];
                if (first.Max() < second.Min() + 0.5 || second.Max() < first.Min() + 0.5)
                    return false;
            }
        return true;
    }

    internal static (double X, double Y)[] Rectangle(double left, double top, double width, double height) =>
        [(left, top), (left + width, top), (left + width, top + height), (left, top + height)];

    public override string ToString() => $"'{Element.Value}' ({Place})";
}
#endif
