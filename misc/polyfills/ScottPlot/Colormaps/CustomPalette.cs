namespace ScottPlot.Colormaps;

/// <summary>Given colours in equal steps.</summary>
public class CustomPalette(Color[] colors) : IColormap
{
    /// <inheritdoc/>
    public string Name => "Custom Palette";

    /// <inheritdoc/>
    public Color GetColor(double position) => double.IsNaN(position) || colors.Length == 0
        ? Colors.Transparent
        : colors[(int)Math.Clamp(position * colors.Length, 0, colors.Length - 1)];
}
