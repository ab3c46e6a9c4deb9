namespace ScottPlot.Colormaps;

/// <summary>Colours at equal distances.</summary>
internal static class ColorTable
{
    /// <summary>Reads colours of six digits each, one after the other.</summary>
    internal static Color[] Parse(string digits) => [.. digits.Chunk(6).Select(six => Color.FromHex(new string(six)))];

    /// <summary>The colour at a position between evenly spaced colours; transparent for NaN.</summary>
    internal static Color Between(Color[] colors, double position)
    {
        if (double.IsNaN(position) || colors.Length == 0)
            return Colors.Transparent;
        double place = Math.Clamp(position, 0, 1) * (colors.Length - 1);
        int left = Math.Min((int)place, colors.Length - 2);
        return left < 0 ? colors[0] : colors[left].Towards(colors[left + 1], place - left);
    }
}
