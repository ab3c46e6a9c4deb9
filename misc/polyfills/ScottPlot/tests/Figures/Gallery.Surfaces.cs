using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

internal static partial class Gallery
{
    internal static Plot Confusion()
    {
        Plot plot = new();
        double[,] counts = { { 50, 3, 1 }, { 4, 45, 6 }, { 0, 7, 48 } };
        plot.Add.Heatmap(counts);
        for (int row = 0; row < 3; row++)
            for (int column = 0; column < 3; column++)
            {
                var text = plot.Add.Text($"{counts[row, column]}", column, 2 - row);
                text.LabelAlignment = Alignment.MiddleCenter;
                text.LabelFontSize = 18;
                text.LabelFontColor = counts[row, column] > 25 ? Colors.Black : Colors.White;
            }
        plot.Axes.Bottom.SetTicks([0, 1, 2], ["setosa", "versicolor", "virginica"]);
        plot.Axes.Left.SetTicks([0, 1, 2], ["virginica", "versicolor", "setosa"]);
        plot.Axes.SquareUnits();
        plot.HideGrid();
        plot.Title("Confusion matrix");
        plot.XLabel("Predicted");
        plot.YLabel("True");
        return plot;
    }

    internal static Plot LossSurface()
    {
        Plot plot = new();
        double[,] loss = new double[80, 100];
        for (int row = 0; row < 80; row++)
            for (int column = 0; column < 100; column++)
                loss[row, column] = Math.Pow((column - 50) / 15.0, 2) + Math.Pow((row - 40) / 25.0, 2) + Math.Sin(column / 6.0);
        var heatmap = plot.Add.Heatmap(loss);
        heatmap.Position = new CoordinateRect(-2, 2, -1, 3);
        var bar = plot.Add.ColorBar(heatmap);
        bar.Label = "Loss";
        var path = plot.Add.Scatter(Sequence(12, i => -1.8 * Math.Pow(0.7, i)), Sequence(12, i => 1 + 1.8 * Math.Pow(0.6, i)), Colors.White);
        path.LegendText = "gradient descent";
        plot.Legend.BackgroundColor = Colors.Black.WithAlpha(0.5);
        plot.Legend.FontSize = 12;
        plot.HideLegend();
        plot.Title("Descending into the valley");
        plot.XLabel("First weight");
        plot.YLabel("Second weight");
        return plot;
    }

    internal static Plot Correlations()
    {
        Plot plot = new();
        double[,] values = { { 1, -0.4, 0.2 }, { -0.4, 1, -0.9 }, { 0.2, -0.9, 1 } };
        var heatmap = plot.Add.Heatmap(values);
        heatmap.Colormap = new Colormaps.Balance();
        heatmap.ManualRange = new Range(-1, 1);
        plot.Add.ColorBar(heatmap).Label = "Correlation";
        plot.Axes.Bottom.SetTicks([0, 1, 2], ["age", "income", "debt"]);
        plot.Axes.Left.SetTicks([0, 1, 2], ["debt", "income", "age"]);
        return plot;
    }

    internal static Plot Contours()
    {
        Plot plot = new();
        Coordinates3d[,] valley = Grid(150, 200, new(-2, 2, -1, 3), (x, y) => Math.Log10(1 + (1 - x) * (1 - x) + 20 * (y - x * x) * (y - x * x)));
        var lines = plot.Add.ContourLines(valley, 8);
        lines.Colormap = new Colormaps.Viridis();
        lines.LineWidth = 1.6f;
        lines.ContourLineLevels = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
        lines.Update(valley);
        plot.Add.Marker(1, 1, MarkerShape.Asterisk, 12, Colors.Black).LegendText = "minimum";
        plot.Title("Rosenbrock's valley, on a logarithmic scale");
        plot.XLabel("x");
        plot.YLabel("y");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    internal static Plot ScatteredContours()
    {
        Plot plot = new();
        double[] xs = Normal(300, 51, 0, 1.4), ys = Normal(300, 52, 0, 1.4);
        Coordinates3d[] stations = [.. xs.Select((x, i) => new Coordinates3d(x, ys[i], Math.Exp(-(x * x + ys[i] * ys[i]) / 4) + 0.1 * x))];
        var lines = plot.Add.ContourLines(stations, 9);
        lines.Colormap = new Colormaps.Plasma();
        lines.LineWidth = 2;
        plot.Add.Markers(xs, ys, MarkerShape.FilledCircle, 3, Colors.Gray).LegendText = "weather station";
        plot.Title("Pressure between three hundred weather stations");
        plot.XLabel("East (100 km)");
        plot.YLabel("North (100 km)");
        plot.Axes.SquareUnits();
        plot.ShowLegend(Edge.Bottom);
        return plot;
    }

    internal static Plot LargeHeatmap()
    {
        Plot plot = new();
        double[,] values = new double[500, 500];
        for (int row = 0; row < 500; row++)
            for (int column = 0; column < 500; column++)
                values[row, column] = Math.Sin(row * row / 9000.0) * Math.Cos(column / 30.0) + Math.Sin((row + column) / 60.0);
        var heatmap = plot.Add.Heatmap(values);
        heatmap.Position = new CoordinateRect(0, 5, 0, 5);
        heatmap.Colormap = new Colormaps.Magma();
        plot.Add.ColorBar(heatmap).Label = "Amplitude";
        plot.Axes.SquareUnits();
        plot.Title("A quarter of a million values as one picture");
        plot.XLabel("East (km)");
        plot.YLabel("North (km)");
        return plot;
    }

    internal static Plot ColorMaps()
    {
        Plot plot = new();
        IColormap[] maps = [new Colormaps.Viridis(), new Colormaps.Magma(), new Colormaps.Inferno(), new Colormaps.Plasma(), new Colormaps.Turbo(), new Colormaps.Balance(), new Colormaps.Grayscale()];
        for (int i = 0; i < maps.Length; i++)
        {
            var strip = plot.Add.Heatmap(new double[1, 256]);
            for (int column = 0; column < 256; column++)
                strip.Intensities[0, column] = column;
            strip.Colormap = maps[i];
            strip.CellAlignment = Alignment.LowerLeft;
            strip.Position = new CoordinateRect(0, 1, i + 0.1, i + 0.9);
        }
        plot.Axes.Left.SetTicks(Sequence(maps.Length, i => i + 0.6), [.. maps.Select(map => map.Name)]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.SetLimits(0, 1, 0, maps.Length + 0.2);
        plot.HideGrid();
        plot.Title("Colour maps");
        return plot;
    }
}
