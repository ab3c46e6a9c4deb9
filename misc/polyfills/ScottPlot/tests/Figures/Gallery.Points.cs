using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

internal static partial class Gallery
{
    internal static Plot Clusters()
    {
        Plot plot = new();
        MarkerShape[] shapes = [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledSquare];
        for (int group = 0; group < 3; group++)
        {
            var points = plot.Add.ScatterPoints(Normal(60, group, group * 3, 1), Normal(60, group + 10, group % 2 * 2.5, 0.8));
            points.LegendText = $"Cluster {group + 1}";
            points.MarkerShape = shapes[group];
        }
        plot.Title("Three clusters");
        plot.XLabel("Petal length (cm)");
        plot.YLabel("Petal width (cm)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    internal static Plot ManyPoints()
    {
        Plot plot = new();
        var points = plot.Add.ScatterPoints(Normal(5000, 1), Normal(5000, 2));
        points.MarkerSize = 5;
        points.MarkerColor = points.Color.WithAlpha(0.3);
        plot.Title("Five thousand draws");
        return plot;
    }

    internal static Plot Shapes()
    {
        Plot plot = new();
        foreach (MarkerShape shape in Enum.GetValues<MarkerShape>())
            plot.Add.Marker((int)shape % 9, (int)shape / 9, shape, 20, Colors.C0);
        plot.Add.Markers(Sequence(9, i => i), Sequence(9, _ => 3.0)).Colormap = new Colormaps.Viridis();
        plot.Add.Rectangle(1.5, 3.5, -0.5, 0.5);
        plot.Add.VerticalSpan(2.5, 3.5);
        return plot;
    }

    internal static Plot HundredThousandPoints()
    {
        Plot plot = new();
        double[] radius = Normal(100_000, 41, 0, 1), turn = Normal(100_000, 42, 0, 1);
        var points = plot.Add.ScatterPoints(
            Sequence(100_000, i => radius[i] + 0.25 * turn[i] * turn[i]), Sequence(100_000, i => turn[i] - 0.4 * radius[i]));
        points.MarkerSize = 3;
        points.MarkerColor = points.Color.WithAlpha(0.04);
        plot.Title("One hundred thousand draws, drawn as one picture");
        plot.XLabel("First coordinate");
        plot.YLabel("Second coordinate");
        return plot;
    }

    internal static Plot Arrows()
    {
        Plot plot = new();
        List<RootedCoordinateVector> vectors = [];
        for (int row = -6; row <= 6; row++)
            for (int column = -8; column <= 8; column++)
            {
                double x = column / 2.0, y = row / 2.0;
                vectors.Add(new(new(x, y), new((float)(-2 * x + y), (float)(-x - 3 * y + 0.3 * y * y))));
            }
        var field = plot.Add.VectorField(vectors);
        field.Colormap = new Colormaps.Viridis();
        plot.Add.Marker(0, 0, MarkerShape.FilledCircle, 9, Colors.Black);
        var text = plot.Add.Text("minimum", 0.2, 0.2);
        text.LabelBackgroundColor = Colors.White.WithAlpha(0.8);
        text.LabelPadding = 2;
        plot.Title("Where gradient descent would go");
        plot.XLabel("First weight");
        plot.YLabel("Second weight");
        return plot;
    }
}
