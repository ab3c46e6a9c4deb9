using ScottPlot.Colormaps;

namespace ScottPlot;

/// <summary>Makes colour maps.</summary>
public static class Colormap
{
    /// <summary>A colour map through the given colours, in smooth transition or in equal steps.</summary>
    public static IColormap FromColors(Color[] colors, bool smooth = true) =>
        smooth ? new CustomInterpolated(colors) : new CustomPalette(colors);
}
