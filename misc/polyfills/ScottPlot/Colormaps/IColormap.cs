using ScottPlot.Colormaps;

namespace ScottPlot;

/// <summary>A continuous scale of colours.</summary>
public interface IColormap
{
    /// <summary>What the colour map is called.</summary>
    string Name { get; }

    /// <summary>The colour at a position from 0 to 1; transparent for NaN.</summary>
    Color GetColor(double position);
}

/// <summary>What can be asked of any colour map.</summary>
public static class IColormapExtensions
{
    /// <summary>The colour of a value within a range; transparent for NaN.</summary>
    public static Color GetColor(this IColormap cmap, double position, Range range) =>
        double.IsNaN(position) ? Colors.Transparent : cmap.GetColor(range.Span == 0 ? 0 : range.Normalize(position, clamp: true));

    /// <summary>The colour of an item among so many, from the first colour to the last.</summary>
    public static Color GetColor(this IColormap cmap, int index, int count, double startFraction = 0, double endFraction = 1) =>
        cmap.GetColor(count == 1 ? 0.5 : startFraction + (endFraction - startFraction) * index / (count - 1));

    /// <summary>So many colours at equal distances.</summary>
    public static Color[] GetColors(this IColormap colormap, int count, double minFraction = 0, double maxFraction = 1) => count == 1
        ? [colormap.GetColor(0)]
        : [.. Enumerable.Range(0, count).Select(i => colormap.GetColor(minFraction + (maxFraction - minFraction) * i / (count - 1)))];

    /// <summary>The same colours from the last to the first.</summary>
    public static IColormap Reversed(this IColormap cmap) => new Reversed(cmap);
}
