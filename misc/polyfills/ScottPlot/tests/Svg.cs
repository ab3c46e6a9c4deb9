using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScottPlot;

namespace ScottPlot.Tests;

/// <summary>Reads a figure the way a browser would: as XML.</summary>
internal sealed class Svg(string xml)
{
    internal XElement Root { get; } = XDocument.Parse(xml).Root!;

    internal static Svg Of(Plot plot, int width = 600, int height = 400) => new(plot.GetSvgHtml(width, height));

    internal IEnumerable<XElement> All(string name) => Root.Descendants().Where(e => e.Name.LocalName == name);

    /// <summary>What is drawn within the data area.</summary>
    internal XElement Data => All("svg").Single();

    internal IEnumerable<string> Texts => All("text").Select(e => e.Value);

    internal static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    /// <summary>The data area: left, top, width, height.</summary>
    internal (double X, double Y, double Width, double Height) Area => (Number(Data, "x"), Number(Data, "y"), Number(Data, "width"), Number(Data, "height"));

    /// <summary>All lines drawn in the data area that are no dots, as their path data.</summary>
    internal IEnumerable<string> Lines => Data.Descendants().Where(e => e.Name.LocalName == "path" && e.Attribute("stroke-linejoin") is not null).Select(e => e.Attribute("d")!.Value);

    internal static (double X, double Y)[] Points(string path) => [.. Regex.Matches(path, @"(-?[\d.]+)[ ,]?(-[\d.]+|(?<=[ ,])[\d.]+)")
        .Select(m => (Parse(m.Groups[1].Value), Parse(m.Groups[2].Value)))];

    internal static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>The corners of a text, its width guessed from how many of its letters are narrow.</summary>
    internal static (double X, double Y)[] Corners(XElement text)
    {
        double size = Number(text, "font-size"), width = size * text.Value.Sum(c => "iljtfrI.,:;'| ()".Contains(c) ? 0.33 : char.IsUpper(c) || c is 'm' or 'w' ? 0.74 : 0.6), x = Number(text, "x"), y = Number(text, "y");
        double left = text.Attribute("text-anchor")?.Value switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        (double X, double Y)[] corners = [(left, y), (left + width, y), (left, y - 0.75 * size), (left + width, y - 0.75 * size)];
        Match rotation = Regex.Match(text.Attribute("transform")?.Value ?? "", @"rotate\((\S+) (\S+) (\S+)\)");
        if (!rotation.Success)
            return corners;
        (double sin, double cos) = Math.SinCos(Parse(rotation.Groups[1].Value) * Math.PI / 180);
        return [.. corners.Select(c => (x + cos * (c.X - x) - sin * (c.Y - y), y + sin * (c.X - x) + cos * (c.Y - y)))];
    }
}
