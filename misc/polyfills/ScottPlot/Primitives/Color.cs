using System.Globalization;

namespace ScottPlot;

/// <summary>A colour with its opacity.</summary>
public readonly struct Color : IEquatable<Color>
{
    /// <summary>Red, 0 to 255.</summary>
    public readonly byte Red;
    /// <summary>Green, 0 to 255.</summary>
    public readonly byte Green;
    /// <summary>Blue, 0 to 255.</summary>
    public readonly byte Blue;
    /// <summary>Opacity, from 0 (invisible) to 255 (opaque).</summary>
    public readonly byte Alpha;

    /// <summary>Red, 0 to 255.</summary>
    public byte R => Red;
    /// <summary>Green, 0 to 255.</summary>
    public byte G => Green;
    /// <summary>Blue, 0 to 255.</summary>
    public byte B => Blue;
    /// <summary>Opacity, from 0 (invisible) to 255 (opaque).</summary>
    public byte A => Alpha;

    /// <summary>A colour from its parts, 0 to 255 each.</summary>
    public Color(byte red, byte green, byte blue, byte alpha = 255) =>
        (Red, Green, Blue, Alpha) = (red, green, blue, alpha);

    /// <summary>A colour from its parts, 0 to 1 each.</summary>
    public Color(float red, float green, float blue, float alpha = 1)
        : this(ToByte(red), ToByte(green), ToByte(blue), ToByte(alpha)) { }

    /// <summary>A colour from text such as <c>#1f77b4</c>.</summary>
    public Color(string hexCode) => this = FromHex(hexCode);

    /// <summary>A colour from one number: opacity, red, green and blue from the highest byte down.</summary>
    public Color(uint argb) : this((byte)(argb >> 16), (byte)(argb >> 8), (byte)argb, (byte)(argb >> 24)) { }

    /// <summary>The same colour as one of .NET's own.</summary>
    public Color(System.Drawing.Color color) : this(color.R, color.G, color.B, color.A) { }

    /// <summary>The same colour as one of .NET's own.</summary>
    public static Color FromSDColor(System.Drawing.Color sdColor) => new(sdColor);

    /// <summary>The colour as one number: opacity, red, green and blue from the highest byte down.</summary>
    public uint ARGB => (uint)Alpha << 24 | (uint)Red << 16 | (uint)Green << 8 | Blue;

    /// <summary>A colour from one number: opacity, red, green and blue from the highest byte down.</summary>
    public static Color FromARGB(int argb) => new(unchecked((uint)argb));

    /// <summary>A colour from one number: opacity, red, green and blue from the highest byte down.</summary>
    public static Color FromARGB(uint argb) => new(argb);

    /// <summary>A colour from text such as <c>#1f77b4</c> or <c>#1f77b480</c>.</summary>
    public static Color FromHex(string hex)
    {
        string digits = hex.TrimStart('#');
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(c => new string(c, 2)));
        if (digits.Length == 6)
            digits += "FF";
        if (digits.Length != 8 || !uint.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint rgba))
            throw new ArgumentException($"A colour is written #RRGGBB or #RRGGBBAA; got '{hex}'.", nameof(hex));
        return new((byte)(rgba >> 24), (byte)(rgba >> 16), (byte)(rgba >> 8), (byte)rgba);
    }

    /// <summary>Colours from texts such as <c>#1f77b4</c>.</summary>
    public static Color[] FromHex(IEnumerable<string> hex) => [.. hex.Select(FromHex)];

    /// <summary>A grey of the given brightness.</summary>
    public static Color Gray(byte value) => new(value, value, value);

    /// <summary>The colour as <c>#RRGGBB</c>, followed by the opacity where it is not opaque.</summary>
    public string ToHex() => Alpha == 255 ? $"#{Red:X2}{Green:X2}{Blue:X2}" : $"#{Red:X2}{Green:X2}{Blue:X2}{Alpha:X2}";

    /// <summary>The same colour with another opacity, 0 to 255.</summary>
    public Color WithAlpha(byte alpha) => new(Red, Green, Blue, alpha);

    /// <summary>The same colour with another opacity, 0 to 1.</summary>
    public Color WithAlpha(double alpha) => new(Red, Green, Blue, ToByte(alpha));

    /// <summary>The same colour with another opacity, 0 to 1.</summary>
    public Color WithOpacity(double opacity = 0.5) => WithAlpha(opacity);

    /// <summary>A colour on the way from this one (0) to white (1).</summary>
    public Color Lighten(double fraction = 0.5) => Towards(Colors.White, fraction);

    /// <summary>A colour on the way from this one (0) to black (1).</summary>
    public Color Darken(double fraction = 0.5) => Towards(Colors.Black, fraction);

    internal Color Towards(Color other, double fraction) => new(
        ToByte((Red + (other.Red - Red) * fraction) / 255),
        ToByte((Green + (other.Green - Green) * fraction) / 255),
        ToByte((Blue + (other.Blue - Blue) * fraction) / 255),
        Alpha);

    private static byte ToByte(double fraction) => (byte)Math.Round(Math.Clamp(fraction, 0, 1) * 255);

    /// <inheritdoc/>
    public bool Equals(Color other) => ARGB == other.ARGB;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Color other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)ARGB;

    /// <summary>The colour as <c>#RRGGBB</c>.</summary>
    public override string ToString() => ToHex();

    /// <summary>Whether two colours are the same.</summary>
    public static bool operator ==(Color a, Color b) => a.Equals(b);

    /// <summary>Whether two colours differ.</summary>
    public static bool operator !=(Color a, Color b) => !a.Equals(b);
}
