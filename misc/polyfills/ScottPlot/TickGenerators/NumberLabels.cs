using System.Globalization;

namespace ScottPlot.TickGenerators;

/// <summary>Writes numbers as a person would: as many decimals as needed, a true minus sign, groups of thousands from
/// 10,000 on, powers of ten only for the very large and the very small.</summary>
internal static class NumberLabels
{
    internal static string[] For(double[] values, NiceStep step)
    {
        double largest = values.Length == 0 ? 0 : values.Max(Math.Abs);
        if (largest == 0)
            return [.. values.Select(_ => "0")];
        int magnitude = (int)Math.Floor(Math.Log10(largest) + 1e-9);
        if (magnitude < 9 && step.Decimals <= 6)
            return [.. values.Select(v => Plain(v, step.Decimals, largest >= 10_000))];

        int decimals = Math.Clamp(magnitude - step.Power + (step.Factor == 2.5 ? 1 : 0), 0, 15);
        double scale = Math.Pow(10, Math.Abs(magnitude));
        return [.. values.Select(v => Scientific(magnitude >= 0 ? v / scale : v * scale, decimals, magnitude))];
    }

    /// <summary>Labels of values that are multiples of no particular step.</summary>
    internal static string[] For(double[] values) => [.. values.Select(v =>
    {
        string shortest = v.ToString("R", CultureInfo.InvariantCulture);
        double size = Math.Abs(v);
        if (v == 0 || !double.IsFinite(v))
            return v == 0 ? "0" : shortest;
        if (size is >= 1e9 or < 1e-5)
        {
            int magnitude = (int)Math.Floor(Math.Log10(size) + 1e-9);
            return Scientific(v / Math.Pow(10, magnitude), 6, magnitude);
        }
        return v.ToString(size >= 10_000 ? "#,##0.##########" : "0.##########", CultureInfo.InvariantCulture).Replace('-', '\u2212');
    })];

    private static string Plain(double value, int decimals, bool grouped) =>
        (value == 0 ? 0 : value).ToString((grouped ? "N" : "F") + decimals, CultureInfo.InvariantCulture).Replace('-', '\u2212');

    private static string Scientific(double mantissa, int decimals, int magnitude)
    {
        if (mantissa == 0)
            return "0";
        string number = mantissa.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('-', '\u2212');
        return $"{number}\u00D710{Superscript(magnitude)}";
    }

    internal static string Superscript(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '\u207B' : "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079"[c - '0']));
}
