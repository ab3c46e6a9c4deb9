using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

internal static partial class Gallery
{
    internal static Plot Geometry()
    {
        Plot plot = new();
        plot.Add.Circle(0, 0, 1).LegendText = "unit circle";
        plot.Add.Ellipse(0, 0, 2, 0.7, Angle.FromDegrees(30)).LegendText = "covariance";
        plot.Add.Polygon([new(-2, -1), new(-1, -1.5), new(-1.5, -0.2)]).LegendText = "hull";
        plot.Add.Signal(Sequence(30, i => 1.4 + 0.2 * Math.Sin(i)), 0.1).LegendText = "signal";
        plot.Axes.SquareUnits();
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    internal static Plot PieChart()
    {
        Plot plot = new();
        (string Name, double Value)[] parts = [("rent", 38), ("food", 22), ("travel", 14), ("books", 9), ("other", 17)];
        List<PieSlice> slices = [.. parts.Select((part, i) => new PieSlice(part.Value, plot.Add.Palette.GetColor(i), $"{part.Name}\n{part.Value} %"))];
        slices.ForEach(slice => slice.LegendText = "");
        var pie = plot.Add.Pie(slices);
        pie.DonutFraction = 0.5;
        pie.ShowSliceLabels = true;
        pie.SliceLabelDistance = 1.22;
        plot.HideAxesAndGrid();
        plot.Title("A month's expenses");
        return plot;
    }

    internal static Plot ExplodedPie()
    {
        Plot plot = new();
        var pie = plot.Add.Pie([5, 3, 2, 1]);
        for (int i = 0; i < 4; i++)
            pie.Slices[i].LegendText = new[] { "correct", "late", "wrong", "missing" }[i];
        pie.ExplodeFraction = 0.08;
        plot.HideAxesAndGrid();
        plot.ShowLegend(Edge.Right);
        plot.Title("Answers of a service");
        return plot;
    }

    internal static Plot RadarChart()
    {
        Plot plot = new();
        var radar = plot.Add.Radar(new double[,] { { 0.91, 0.72, 0.55, 0.8, 0.62 }, { 0.78, 0.9, 0.85, 0.6, 0.88 } });
        radar.PolarAxis.SetSpokes(["accuracy", "speed", "memory", "calibration", "explainability"], 1);
        radar.PolarAxis.SetCircles([0.25, 0.5, 0.75, 1], ["", "0.5", "", "1"]);
        radar.Series[0].LegendText = "gradient boosting";
        radar.Series[1].LegendText = "logistic regression";
        plot.ShowLegend(Edge.Bottom);
        plot.Title("Two models, five virtues");
        return plot;
    }

    internal static Plot Polar()
    {
        Plot plot = new();
        var axis = plot.Add.PolarAxis(30);
        axis.SetCircles([10, 20, 30], ["10", "20", "30 km/h"]);
        Coordinates[] rose = [.. Enumerable.Range(0, 73).Select(i => axis.GetCoordinates(12 + 8 * Math.Cos(i * 5 * Math.PI / 180) + 6 * Math.Sin(i * 10 * Math.PI / 180), i * 5))];
        plot.Add.ScatterLine(rose).LegendText = "mean wind";
        plot.Title("Wind by direction");
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }
}
