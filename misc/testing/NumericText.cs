using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Curriculum.Testing;

/// <summary>
/// Compares printed output: words exactly (runs of white space count as one), whole numbers exactly, decimal numbers to one
/// unit of the last printed digit, and orders of magnitude (~1e-15) to one decade. Transcripts and figures are held against
/// the committed ones with it.
/// </summary>
public static partial class NumericText
{
    /// <summary>The first difference in a sentence, or null when there is none.</summary>
    /// <param name="expected">The committed text.</param>
    /// <param name="actual">What came out now.</param>
    /// <param name="relative">A relative tolerance instead of the printed precision, or null.</param>
    /// <param name="absolute">An absolute tolerance on top of it; for coordinates in a figure.</param>
    public static string? Difference(string expected, string actual, double? relative = null, double absolute = 0)
    {
        string[] wanted = Lines(expected), got = Lines(actual);
        for (int i = 0; i < Math.Max(wanted.Length, got.Length); i++)
        {
            if (i >= wanted.Length) return $"line {i + 1}: nothing expected, got '{Shortened(got[i])}'";
            if (i >= got.Length) return $"line {i + 1}: expected '{Shortened(wanted[i])}', got nothing";
            if (LineDiffers(wanted[i], got[i], relative, absolute) is { } why) return $"line {i + 1}: {why}\n  expected '{Shortened(wanted[i])}'\n  got      '{Shortened(got[i])}'";
        }
        return null;
    }

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToArray();

    private static string? LineDiffers(string expected, string actual, double? relative, double absolute)
    {
        if (expected == actual) return null;
        MatchCollection wanted = Number().Matches(expected), got = Number().Matches(actual);
        if (WithoutNumbers(expected, wanted) != WithoutNumbers(actual, got)) return "the words differ";
        for (int i = 0; i < wanted.Count; i++)
            if (!Agree(wanted[i].Value, got[i].Value, relative, absolute)) return $"{wanted[i].Value} is expected, {got[i].Value} came out";
        return null;
    }

    private static string WithoutNumbers(string line, MatchCollection numbers)
    {
        StringBuilder words = new();
        int end = 0;
        foreach (Match number in numbers)
        {
            words.Append(line, end, number.Index - end).Append('#');
            end = number.Index + number.Length;
        }
        return words.Append(line, end, line.Length - end).ToString();
    }

    private static bool Agree(string expected, string actual, double? relative, double absolute)
    {
        if (expected == actual) return true;
        (double a, double b) = (Parse(expected), Parse(actual));
        if (expected[0] == '~') return actual[0] == '~' && a > 0 && b > 0 && Math.Abs(Math.Log10(a / b)) < 1.01;
        double distance = Math.Abs(a - b);
        if (distance <= absolute) return true;
        if (relative is { } tolerance) return distance <= tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
        // The last digit may fall either way where a value lies on the edge; a whole number has no such edge.
        double unit = Math.Max(UnitOfLastDigit(expected), UnitOfLastDigit(actual));
        return unit < 1 || Scientific(expected) ? distance <= unit * 1.0000001 : distance == 0;
    }

    private static bool Scientific(string text) => text.Contains('.') && text.AsSpan().IndexOfAny('e', 'E') > 0;

    private static double UnitOfLastDigit(string text)
    {
        int e = text.AsSpan().IndexOfAny('e', 'E');
        string mantissa = e < 0 ? text : text[..e];
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.');
        return Math.Pow(10, exponent - (point < 0 ? 0 : mantissa.Length - point - 1));
    }

    private static double Parse(string text) =>
        double.Parse(text.TrimStart('~').Replace('−', '-').Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Shortened(string line) => line.Length <= 160 ? line : line[..157] + "...";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"~?(?:(?<![\w.])[-−+])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?|(?<![\w.])[-−+]?\.\d+")]
    private static partial Regex Number();
}
