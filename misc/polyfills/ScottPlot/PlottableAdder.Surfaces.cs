using ScottPlot.Panels;
using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    /// <summary>Adds a bar beside the data that explains the colours of a heat map.</summary>
    public ColorBar ColorBar(IHasColorAxis source, Edge edge = Edge.Right)
    {
        ColorBar bar = new(source, edge);
        Plot.Axes.Panels.Add(bar);
        return bar;
    }

    /// <summary>Adds lines of equal height over a grid, labelled with the height.</summary>
    public ContourLines ContourLines(Coordinates3d[,] coordinates, int count = 10)
    {
        ContourLines lines = new() { ContourLineCount = count };
        lines.Update(coordinates);
        return Add(lines);
    }

    /// <summary>Adds lines of equal height over scattered points.</summary>
    public ContourLines ContourLines(Coordinates3d[] coordinates, int count = 10)
    {
        ContourLines lines = new() { ContourLineCount = count };
        lines.Update(coordinates);
        return Add(lines);
    }

    /// <summary>Adds a grid of values shown as colours.</summary>
    public Heatmap Heatmap(double[,] intensities) => Add(new Heatmap(intensities));

    /// <summary>Adds the heights of a grid of points, shown as colours in cells around whole numbers.</summary>
    public Heatmap Heatmap(Coordinates3d[,] values)
    {
        double[,] heights = new double[values.GetLength(0), values.GetLength(1)];
        for (int row = 0; row < heights.GetLength(0); row++)
            for (int column = 0; column < heights.GetLength(1); column++)
                heights[row, column] = values[row, column].Z;
        return Heatmap(heights);
    }

    /// <summary>Adds a field of arrows.</summary>
    public VectorField VectorField(IList<RootedCoordinateVector> vectors, Color? color = null) =>
        Add(new VectorField(vectors) { ArrowFillColor = color ?? GetNextColor() });
}
