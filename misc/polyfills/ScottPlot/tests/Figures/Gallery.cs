using System.Reflection;
using System.Text;
using Curriculum.Kernels;
using ScottPlot;
using SkiaSharp;

namespace ScottPlot.Tests;

/// <summary>One figure of the gallery.</summary>
public sealed record Figure(string Name, Func<int, int, string> Draw)
{
    public override string ToString() => Name;
}

/// <summary>One figure for each thing that can be plotted. The tests look at them, and misc/polyfills/ScottPlot/gallery
/// holds them for people to look at.</summary>
internal static partial class Gallery
{
    private static readonly MethodInfo[] methods = [.. typeof(Gallery)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(m => (m.ReturnType == typeof(Plot) || m.ReturnType == typeof(Multiplot)) && m.GetParameters().Length == 0)
        .OrderBy(m => m.Name, StringComparer.Ordinal)];

    internal static IEnumerable<Figure> All() => methods.Select(m => new Figure(m.Name, m.Invoke(null, null) switch
    {
        Plot plot => plot.GetSvgHtml,
        Multiplot plots => (width, height) => Svg(plots, width, height),
        _ => throw new InvalidOperationException(m.Name),
    }));

    internal static IEnumerable<(string Name, Plot Plot)> Plots() =>
        methods.Where(m => m.ReturnType == typeof(Plot)).Select(m => (m.Name, (Plot)m.Invoke(null, null)!));

    /// <summary>Several plots as an svg element, the way that works with the original too.</summary>
    internal static string Svg(Multiplot plots, int width, int height)
    {
        using MemoryStream stream = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
            plots.Render(canvas, new PixelRect(0, width, height, 0));
        string file = Encoding.UTF8.GetString(stream.ToArray());
        return file[file.IndexOf("<svg", StringComparison.Ordinal)..];
    }

    internal static double[] Sequence(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    /// <summary>About normal: twelve uniform numbers, summed.</summary>
    internal static double[] Normal(int count, int seed, double mean = 0, double deviation = 1)
    {
        SeededRandom random = new(seed);
        return Sequence(count, _ => mean + deviation * (Sequence(12, _ => random.NextUniform(0, 1)).Sum() - 6));
    }

    /// <summary>A function on a grid of points, row 0 at the top.</summary>
    internal static Coordinates3d[,] Grid(int rows, int columns, CoordinateRect area, Func<double, double, double> function)
    {
        Coordinates3d[,] grid = new Coordinates3d[rows, columns];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
            {
                double x = area.Left + area.Width * column / (columns - 1), y = area.Top - area.Height * row / (rows - 1);
                grid[row, column] = new(x, y, function(x, y));
            }
        return grid;
    }
}
