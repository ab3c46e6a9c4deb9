using System.Text;

namespace ScottPlot;

/// <summary>The outline of a shape in the short notation of SVG.</summary>
internal sealed class PathData
{
    private readonly StringBuilder data = new();
    private char last;

    internal bool IsEmpty => data.Length == 0;

    internal PathData Move(double x, double y) => Write('M', x, y);

    internal PathData Line(double x, double y) => Write('L', x, y);

    internal PathData Curve(double x1, double y1, double x2, double y2, double x, double y) => Write('C', x1, y1, x2, y2, x, y);

    /// <summary>Half a circle or less, to a point.</summary>
    internal PathData Arc(double radius, double x, double y, bool clockwise)
    {
        string r = SvgCanvas.Number(radius);
        data.Append($"A{r} {r} 0 0 {(clockwise ? 1 : 0)} {SvgCanvas.Number(x)} {SvgCanvas.Number(y)}");
        last = '\0';
        return this;
    }

    internal PathData Horizontal(double x) => Write('H', x);

    internal PathData Vertical(double y) => Write('V', y);

    internal PathData Close() => Write('Z');

    /// <summary>Adds commands as they are, in positions relative to the last one.</summary>
    internal PathData Relative(string commands)
    {
        data.Append(commands);
        last = '\0';
        return this;
    }

    /// <summary>Adds another outline as it is.</summary>
    internal PathData Append(PathData other) => Relative(other.ToString());

    private PathData Write(char command, params ReadOnlySpan<double> numbers)
    {
        bool separated = command != last || command is 'M' or 'Z';
        if (separated)
            data.Append(command);
        foreach (double number in numbers)
        {
            string text = SvgCanvas.Number(number);
            if (!separated && text[0] != '-')
                data.Append(' ');
            data.Append(text);
            separated = false;
        }
        last = command;
        return this;
    }

    public override string ToString() => data.ToString();
}
