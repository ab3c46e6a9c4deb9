using System.Globalization;

namespace Curriculum.Toolkit;

/// <summary>Numbers as lessons print them.</summary>
public static class Format
{
    /// <summary>
    /// Round-off as an order of magnitude, such as <c>~1e-15</c>: its digits are an accident of the machine, its size is not.
    /// Zero is printed as 0, what is not finite as it is called.
    /// </summary>
    public static string Magnitude(double value)
    {
        double size = Math.Abs(value);
        if (size == 0) return "0";
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        int exponent = (int)Math.Round(Math.Log10(size));
        return $"~1e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
