using System.Text;

namespace ScottPlot;

/// <summary>Estimates how much room a text takes. The widths are those of DejaVu Sans, the widest of the fonts that
/// figures ask for, so that what fits here fits everywhere.</summary>
internal readonly record struct TextSize(double Width, double Height)
{
    /// <summary>From line to line, as a multiple of the font size.</summary>
    internal const double LineHeight = 1.22;

    /// <summary>Thousandths of the font size for the characters from blank to tilde.</summary>
    private static readonly short[] widths =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    internal static TextSize Of(string text, LabelStyle style) => Of(text, style.FontSize, style.Bold);

    internal static TextSize Of(string text, double size, bool bold)
    {
        string[] lines = text.Split('\n');
        return new(lines.Max(line => LineWidth(line, size, bold)), lines.Length * size * LineHeight);
    }

    private static double LineWidth(string line, double size, bool bold)
    {
        int sum = 0;
        foreach (Rune rune in line.EnumerateRunes())
            sum += rune.Value switch
            {
                >= ' ' and <= '~' => widths[rune.Value - ' '],
                '\u2212' or '\u00D7' or '\u00B1' => 838,
                >= '\u2070' and <= '\u209F' or '\u00B2' or '\u00B3' or '\u00B9' => 401,
                >= 0x1100 => rune.Value is >= 0x2000 and <= 0x2BFF ? 838 : 1000,
                _ => 680,
            };
        return sum * size / 1000 * (bold ? 1.1 : 1);
    }

    /// <summary>Breaks a text at blanks so that no line is wider than asked, unless a single word is.</summary>
    internal static string Wrap(string text, LabelStyle style, double maxWidth)
    {
        List<string> lines = [];
        foreach (string paragraph in text.Split('\n'))
        {
            string line = "";
            foreach (string word in paragraph.Split(' '))
            {
                string longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Of(longer, style).Width > maxWidth)
                {
                    lines.Add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.Add(line);
        }
        return string.Join('\n', lines);
    }

    /// <summary>The font size at which a text fits: its own, or smaller where a line is too wide.</summary>
    internal static float FittingSize(string text, LabelStyle style, double maxWidth)
    {
        double width = Of(text, style).Width;
        return width <= maxWidth ? style.FontSize : (float)(style.FontSize * Math.Max(maxWidth, 1) / width);
    }
}
