using System.Globalization;
using System.Security;
using System.Text;

namespace ScottPlot;

/// <summary>Writes SVG: two decimals at most, line feeds, no names that could clash or vary, so equal figures are equal bytes.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder xml = new();
    private readonly Stack<string> open = new();

    internal static string Number(double value)
    {
        double rounded = Math.Round(value, 2);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    internal void Open(string name, params (string Name, string Value)[] attributes)
    {
        Write(name, attributes);
        xml.Append(">\n");
        open.Push(name);
    }

    /// <summary>Begins a figure: what it is called and what it shows, for readers who cannot see it.</summary>
    internal void OpenFigure(int width, int height, string viewBox, string fontFamily, string title, string description)
    {
        Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", $"{width}"), ("height", $"{height}"),
            ("viewBox", viewBox), ("role", "img"), ("font-family", fontFamily));
        Element("title", title, []);
        Element("desc", description, []);
    }

    internal void Close() => xml.Append("</").Append(open.Pop()).Append(">\n");

    internal void Element(string name, params (string Name, string Value)[] attributes)
    {
        Write(name, attributes);
        xml.Append("/>\n");
    }

    internal void Element(string name, string content, params (string Name, string Value)[] attributes)
    {
        Write(name, attributes);
        xml.Append('>').Append(Escaped(content)).Append("</").Append(name).Append(">\n");
    }

    private void Write(string name, (string Name, string Value)[] attributes)
    {
        xml.Append('<').Append(name);
        foreach ((string attribute, string value) in attributes)
            if (value.Length > 0)
                xml.Append(' ').Append(attribute).Append("=\"").Append(Escaped(value)).Append('"');
    }

    /// <summary>Text as XML allows it: marks escaped, characters that XML cannot hold replaced.</summary>
    private static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.AsSpan().ContainsAny("<>&\""))
            return text;
        StringBuilder allowed = new();
        foreach (Rune rune in text.EnumerateRunes())
            allowed.Append(rune.Value is '\t' or '\n' or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune.ToString() : "\uFFFD");
        return SecurityElement.Escape(allowed.ToString()).Replace("&apos;", "'");
    }

    internal static string Paint(Color color) => color.Alpha == 0 ? "none" : color.WithAlpha((byte)255).ToHex().ToLowerInvariant();

    internal static string Opacity(Color color) => color.Alpha is 0 or 255 ? "" : Number(color.Alpha / 255.0);

    internal static string Dashes(LinePattern pattern) => string.Join(' ', pattern.Intervals.Select(i => Number(i)));

    internal void FillRectangle(double x, double y, double width, double height, Color color, double radius = 0, LineStyle? outline = null)
    {
        bool hasOutline = outline is { IsDrawn: true };
        if (color.Alpha == 0 && !hasOutline)
            return;
        Element("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(Math.Max(0, width))), ("height", Number(Math.Max(0, height))),
            ("rx", radius > 0 ? Number(radius) : ""), ("fill", Paint(color)), ("fill-opacity", Opacity(color)),
            ("stroke", hasOutline ? Paint(outline!.Color) : ""), ("stroke-opacity", hasOutline ? Opacity(outline!.Color) : ""),
            ("stroke-width", hasOutline ? Number(outline!.Width) : ""), ("stroke-dasharray", hasOutline ? Dashes(outline!.Pattern) : ""));
    }

    internal void Stroke(PathData path, LineStyle line, bool crisp = false)
    {
        if (!line.IsDrawn || path.IsEmpty)
            return;
        Element("path", ("d", path.ToString()), ("fill", "none"), ("stroke", Paint(line.Color)), ("stroke-opacity", Opacity(line.Color)),
            ("stroke-width", Number(line.Width)), ("stroke-dasharray", Dashes(line.Pattern)),
            ("stroke-linejoin", crisp ? "" : "round"), ("shape-rendering", crisp ? "crispEdges" : ""));
    }

    internal void Fill(PathData path, Color color, bool evenOdd = false)
    {
        if (color.Alpha > 0 && !path.IsEmpty)
            Element("path", ("d", path.ToString()), ("fill", Paint(color)), ("fill-opacity", Opacity(color)), ("fill-rule", evenOdd ? "evenodd" : ""));
    }

    /// <summary>Draws a picture of up to 256 colours into a rectangle.</summary>
    internal void Picture(string name, byte[,] indexes, Color[] palette, double left, double right, double top, double bottom, bool smooth, bool isSurface) =>
        Element("image", ("class", name), ("x", Number(Math.Min(left, right))), ("y", Number(Math.Min(top, bottom))),
            ("width", Number(Math.Abs(right - left))), ("height", Number(Math.Abs(bottom - top))), ("preserveAspectRatio", "none"),
            ("style", smooth ? "" : "image-rendering:pixelated"), ("href", "data:image/png;base64," + Convert.ToBase64String(Png.Encode(indexes, palette, isSurface))));

    /// <summary>Writes a text, all its lines, so that the given part of its box lies at a place.</summary>
    internal void Text(string text, double x, double y, LabelStyle style, Alignment alignment, double rotation = 0, float? size = null, Color? color = null)
    {
        float fontSize = size ?? style.FontSize;
        string[] lines = text.Split('\n');
        double lineHeight = fontSize * TextSize.LineHeight;
        string anchor = alignment.Across() switch { 0 => "", 1 => "end", _ => "middle" };
        (double sin, double cos) = Math.SinCos(rotation * Math.PI / 180);
        for (int i = 0; i < lines.Length; i++)
        {
            // The middle of a digit lies about 0.36 font sizes above the line that it stands on.
            double down = (i + 0.5 - alignment.Down() * lines.Length) * lineHeight + 0.36 * fontSize;
            (double atX, double atY) = (x - sin * down, y + cos * down);
            Element("text", lines[i], ("x", Number(atX)), ("y", Number(atY)), ("font-size", Number(fontSize)),
                ("fill", Paint(color ?? style.ForeColor)), ("fill-opacity", Opacity(color ?? style.ForeColor)), ("text-anchor", anchor),
                ("font-weight", style.Bold ? "600" : ""), ("font-style", style.Italic ? "italic" : ""), ("font-family", style.FontName),
                ("transform", rotation == 0 ? "" : $"rotate({Number(rotation)} {Number(atX)} {Number(atY)})"));
        }
    }

    /// <summary>Adds what another canvas holds.</summary>
    internal void Append(SvgCanvas other) => xml.Append(other.xml);

    public override string ToString() => xml.ToString();
}
