using System.Globalization;
using System.Text.RegularExpressions;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// Reads a height in inches from what people type into a field that asks for inches. The rules are tried in order and the
/// first that yields a plausible height wins; its name is kept with the value, so that every decision can be counted.
/// </summary>
public static partial class HeightCleaner
{
    /// <summary>The least height that is believed, in inches (127 cm).</summary>
    public const double Least = 50;

    /// <summary>The largest height that is believed, in inches (213 cm).</summary>
    public const double Most = 84;

    private const double CentimetresPerInch = 2.54;

    /// <summary>A rule: a name, and the height in inches that it reads from an entry, or null where it does not apply.</summary>
    private sealed record Rule(string Name, Func<string, double?> Inches);

    private static readonly Rule[] Rules =
    [
        new("inches", Number),
        new("inches, with their mark", entry => entry.EndsWith('"') ? Number(entry[..^1]) : null),
        new("feet and inches", entry => FeetAndInches().Match(entry) is { Success: true } match ? Feet(match) : null),
        new("feet and inches, in words", InWords),
        new("comma or space for the foot mark", entry => Separated().Match(entry) is { Success: true } match ? Feet(match) : null),
        new("whole feet", entry => entry is "5" or "6" ? 12 * Number(entry) : null),
        new("5.11: a point for the foot mark", entry => FeetPointInches().Match(entry) is { Success: true } match ? Feet(match) : null),
        new("5.25: decimal feet", entry => DecimalFeet().IsMatch(entry) ? 12 * Number(entry) : null),
        new("511: no foot mark at all", entry => RunTogether().Match(entry) is { Success: true } match ? Feet(match) : null),
        new("centimetres", entry => Number(Unit().Replace(entry, "")) / CentimetresPerInch),
        new("metres", entry => Metres().IsMatch(entry) ? 100 * Number(entry.Replace(',', '.')) / CentimetresPerInch : null),
        new("708,661: a lost decimal point", LostPoint),
    ];

    /// <summary>Reads one entry; what no rule can read is refused, with the reason.</summary>
    public static HeightReading Read(string entry)
    {
        string text = entry.Trim().ToLowerInvariant();
        foreach (Rule rule in Rules)
            if (rule.Inches(text) is { } inches && inches >= Least && inches <= Most)
                return new HeightReading(entry, rule.Name, inches);
        string reason = Number(text) is not null ? "refused: implausible in any unit"
            : MoreThanElevenInches().IsMatch(text) ? "refused: a foot has twelve inches"
            : "refused: no height in it";
        return new HeightReading(entry, reason, double.NaN);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : null;

    /// <summary>Groups 1 and 2 of a match are feet and inches; without the second there are no inches.</summary>
    private static double? Feet(Match match)
    {
        double? inches = match.Groups[2].Success ? Number(match.Groups[2].Value) : 0;
        return inches < 12 ? 12 * Number(match.Groups[1].Value) + inches : null;
    }

    private static double? InWords(string entry)
    {
        string[] words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [string feet, "foot" or "feet", string inches, "inch" or "inches"]) return null;
        (int f, int i) = (Array.IndexOf(NumberWords, feet), Array.IndexOf(NumberWords, inches));
        return f >= 0 && i is >= 0 and < 12 ? 12 * f + i : null;
    }

    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

    /// <summary>
    /// A spreadsheet took the point of 70.8661 for a mark of thousands. The height is believed only where it comes out as a
    /// whole number of centimetres to four digits after the point: chance would do that once in several hundred.
    /// </summary>
    private static double? LostPoint(string entry)
    {
        if (!Thousands().IsMatch(entry)) return null;
        string digits = entry.Replace(",", "");
        double inches = Number($"{digits[..2]}.{digits[2..]}")!.Value, centimetres = inches * CentimetresPerInch;
        return Math.Abs(centimetres - Math.Round(centimetres)) < 0.001 ? inches : null;
    }

    [GeneratedRegex(@"^(\d)\s*(?:'|feet|foot|ft)\s*(?:and\s*)?(?:(\d+(?:\.\d+)?)\s*(?:""|''|inches|in)?)?$")]
    private static partial Regex FeetAndInches();

    [GeneratedRegex(@"^([4-6])(?:,|\s|\s\.)(\d{1,2})$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"^([4-6])\.(\d|10|11)$")]
    private static partial Regex FeetPointInches();

    [GeneratedRegex(@"^[4-6]\.\d\d$")]
    private static partial Regex DecimalFeet();

    [GeneratedRegex(@"^([4-6])(\d\d)$")]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"\s*cm$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[12][.,]\d+$")]
    private static partial Regex Metres();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\d\s*['*]\s*(1[2-9]|[2-9]\d)")]
    private static partial Regex MoreThanElevenInches();
}
