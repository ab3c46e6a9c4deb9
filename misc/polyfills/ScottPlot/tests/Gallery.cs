using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

/// <summary>The figures that the tests look at, and that an author can look at too: see <see cref="GalleryTests"/>.</summary>
internal static class Gallery
{
    internal static IEnumerable<(string Name, Plot Plot)> All() => typeof(Gallery)
        .GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
        .Where(m => m.ReturnType == typeof(Plot) && m.GetParameters().Length == 0)
        .OrderBy(m => m.Name, StringComparer.Ordinal)
        .Select(m => (m.Name, (Plot)m.Invoke(null, null)!));

    internal static double[] Sequence(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    /// <summary>About normal: twelve uniform numbers, summed.</summary>
    internal static double[] Normal(int count, int seed, double mean = 0, double deviation = 1)
    {
        Random random = new(seed);
        return Sequence(count, _ => mean + deviation * (Sequence(12, _ => random.NextDouble()).Sum() - 6));
    }

    internal static Plot Empty() => new();

    internal static Plot Lines()
    {
        Plot plot = new();
        double[] xs = Sequence(101, i => i / 10.0);
        plot.Add.ScatterLine(xs, [.. xs.Select(x => Math.Exp(-x / 4) * Math.Cos(x * 2))]).LegendText = "underdamped";
        plot.Add.ScatterLine(xs, [.. xs.Select(x => Math.Exp(-x / 2))]).LegendText = "overdamped";
        var dashed = plot.Add.ScatterLine(xs, [.. xs.Select(x => Math.Exp(-x / 4))]);
        dashed.LegendText = "envelope";
        dashed.LinePattern = LinePattern.Dashed;
        plot.Title("How a spring comes to rest");
        plot.XLabel("Time (s)");
        plot.YLabel("Displacement (cm)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

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

    internal static Plot RegressionWithBand()
    {
        Plot plot = new();
        double[] xs = Sequence(40, i => i / 4.0), noise = Normal(40, 5);
        double[] ys = [.. xs.Select((x, i) => 2 + 0.8 * x + noise[i])];
        plot.Add.FillY(xs, [.. xs.Select(x => 2.6 + 0.8 * x)], [.. xs.Select(x => 1.4 + 0.8 * x)]).LegendText = "95 % band";
        plot.Add.ScatterPoints(xs, ys).LegendText = "observed";
        var line = plot.Add.Line(0, 2, 10, 10);
        line.LegendText = "fitted";
        plot.Title("Strength grows with age");
        plot.XLabel("Age (days)");
        plot.YLabel("Strength (MPa)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    internal static Plot Bars()
    {
        Plot plot = new();
        double[] values = [12, 35, 27, 18, 41];
        var bars = plot.Add.Bars(values);
        for (int i = 0; i < values.Length; i++)
            (bars.Bars[i].ValueLabel, bars.Bars[i].Error) = ($"{values[i]} %", 2);
        plot.Axes.Bottom.SetTicks([0, 1, 2, 3, 4], ["logistic regression", "random forest", "gradient boosting", "naive Bayes", "neural network"]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Title("Share of wins by model");
        plot.YLabel("Share of wins (%)");
        return plot;
    }

    internal static Plot HorizontalBars()
    {
        Plot plot = new();
        string[] names = ["overall quality", "living area", "neighbourhood", "garage cars", "year built", "basement area", "full bathrooms"];
        double[] values = [0.79, 0.71, 0.55, 0.54, 0.52, 0.51, 0.3];
        var bars = plot.Add.Bars(values);
        bars.Horizontal = true;
        for (int i = 0; i < values.Length; i++)
            bars.Bars[i].ValueLabel = FormattableString.Invariant($"{values[i]:F2}");
        plot.Axes.Left.SetTicks(Sequence(7, i => i), names);
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Title("What a house's price goes with, in a town in Iowa, by absolute correlation with the sale price");
        plot.XLabel("Correlation");
        return plot;
    }

    internal static Plot GroupedBars()
    {
        Plot plot = new();
        for (int group = 0; group < 2; group++)
        {
            var bars = plot.Add.Bars(Sequence(4, i => i + group * 0.4 - 0.2), group == 0 ? [0.81, 0.74, 0.9, 0.66] : [0.79, 0.7, 0.83, 0.71]);
            bars.Bars.ForEach(b => b.Size = 0.38);
            bars.LegendText = group == 0 ? "training" : "test";
        }
        plot.Axes.Bottom.SetTicks([0, 1, 2, 3], ["A", "B", "C", "D"]);
        plot.YLabel("Accuracy");
        plot.ShowLegend(Edge.Bottom);
        return plot;
    }

    internal static Plot ManyCategories()
    {
        Plot plot = new();
        plot.Add.Bars(Sequence(24, i => 100 - 3 * i));
        plot.Axes.Bottom.SetTicks(Sequence(24, i => i), [.. Enumerable.Range(0, 24).Select(i => $"feature number {i}")]);
        plot.YLabel("Importance");
        return plot;
    }

    internal static Plot Histogram()
    {
        Plot plot = new();
        plot.Add.Histogram(Statistics.Histogram.WithBinCount(25, Normal(2000, 3, 170, 8)));
        var mean = plot.Add.VerticalLine(170, 2, Colors.Black.WithAlpha(0.7), LinePattern.DenselyDashed);
        mean.Text = "mean";
        plot.Title("Heights of two thousand people");
        plot.XLabel("Height (cm)");
        plot.YLabel("People");
        return plot;
    }

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

    internal static Plot LogAxis()
    {
        Plot plot = new();
        double[] epochs = Sequence(50, i => i + 1), losses = [.. epochs.Select(e => Math.Log10(3000 * Math.Exp(-e / 5) + 0.02))];
        plot.Add.Scatter(epochs, losses);
        plot.Axes.Left.TickGenerator = new NumericAutomatic
        {
            MinorTickGenerator = new LogMinorTickGenerator { Divisions = 10 },
            IntegerTicksOnly = true,
            LabelFormatter = y => Math.Pow(10, y).ToString("#,##0.####", System.Globalization.CultureInfo.InvariantCulture),
        };
        plot.Grid.MinorLineWidth = 1;
        plot.Title("Training loss");
        plot.XLabel("Epoch");
        plot.YLabel("Loss (log scale)");
        return plot;
    }

    internal static Plot Dates()
    {
        Plot plot = new();
        DateTime[] days = [.. Enumerable.Range(0, 900).Select(i => new DateTime(2021, 2, 11).AddDays(i))];
        double[] price = Normal(900, 8);
        for (int i = 1; i < price.Length; i++)
            price[i] = price[i - 1] + price[i];
        plot.Add.ScatterLine(days, price.Select(p => 34_000 + 150 * p).ToArray());
        plot.Axes.DateTimeTicksBottom();
        plot.Title("An index over two and a half years");
        plot.YLabel("Points");
        return plot;
    }

    internal static Plot Weeks()
    {
        Plot plot = new();
        DateTime[] days = [.. Enumerable.Range(0, 30).Select(i => new DateTime(2023, 12, 18).AddDays(i))];
        plot.Add.Scatter(days, Sequence(30, i => 20 + 5 * Math.Sin(i / 3.0)));
        plot.Axes.DateTimeTicksBottom();
        return plot;
    }

    internal static Plot Errors()
    {
        Plot plot = new();
        double[] xs = [1, 2, 4, 8, 16], ys = [0.62, 0.7, 0.78, 0.83, 0.85], errors = [0.05, 0.04, 0.03, 0.02, 0.02];
        var points = plot.Add.Scatter(xs, ys);
        points.LegendText = "mean accuracy";
        plot.Add.ErrorBar(xs, ys, errors).Color = points.Color;
        plot.Add.HorizontalLine(0.5, 1.5f, Colors.Gray, LinePattern.Dotted).Text = "chance";
        plot.Add.HorizontalSpan(6, 10, Colors.Orange.WithAlpha(0.15)).LegendText = "chosen depth";
        plot.Add.Annotation("5-fold cross-validation", Alignment.UpperLeft);
        plot.Add.Arrow(12, 0.7, 8.3, 0.82);
        plot.Add.Text("the elbow", 12.2, 0.69);
        plot.XLabel("Depth");
        plot.YLabel("Accuracy");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    internal static Plot Functions()
    {
        Plot plot = new();
        plot.Add.Function(x => 1 / (1 + Math.Exp(-x))).LegendText = "sigmoid";
        plot.Add.Function(Math.Tanh).LegendText = "tanh";
        plot.Add.Function(x => Math.Max(0, x) / 10).LegendText = "ReLU / 10";
        plot.Axes.SetLimits(-6, 6, -1.2, 1.2);
        plot.ShowLegend(Edge.Right);
        plot.Title("Activation functions");
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

    internal static Plot BigNumbers()
    {
        Plot plot = new();
        plot.Add.Scatter(Sequence(10, i => i * 1e-7), Sequence(10, i => -25_000_000_000 + i * 4e9));
        plot.Title("Very small against very large & <odd> \"letters\"");
        plot.XLabel("Seconds");
        plot.YLabel("A rather long name for the vertical axis that will not fit on one line of a small figure");
        return plot;
    }

    internal static Plot TwoAxes()
    {
        Plot plot = new();
        plot.Add.Scatter(Sequence(20, i => i), Sequence(20, i => i * i)).LegendText = "left";
        var right = plot.Add.Scatter(Sequence(20, i => i), Sequence(20, i => 1.0 / (i + 1)));
        right.LegendText = "right";
        right.Axes.YAxis = plot.Axes.Right;
        plot.Axes.Right.Label.Text = "Right axis";
        plot.YLabel("Left axis");
        return plot;
    }

    internal static Plot Stepped()
    {
        Plot plot = new();
        var area = plot.Add.ScatterLine(Sequence(12, i => i), [1, 0.95, 0.9, 0.9, 0.8, 0.72, 0.6, 0.55, 0.5, 0.42, 0.4, 0.4]);
        area.ConnectStyle = ConnectStyle.StepHorizontal;
        area.FillY = true;
        area.FillYColor = area.Color.WithAlpha(0.15);
        var smooth = plot.Add.Scatter(Sequence(6, i => 2 * i), [0.2, 0.5, 0.1, 0.3, double.NaN, 0.2]);
        smooth.Smooth = true;
        plot.Axes.SetLimits(bottom: 0, top: 1.05);
        return plot;
    }
}

public sealed class GalleryTests
{
    /// <summary>Draws all figures: SCOTTPLOT_GALLERY=/tmp/gallery dotnet test --filter "Name~Draws_the_gallery".</summary>
    [Test]
    public void Draws_the_gallery()
    {
        if (Environment.GetEnvironmentVariable("SCOTTPLOT_GALLERY") is not { Length: > 0 } folder)
            Assert.Ignore("Set SCOTTPLOT_GALLERY to a folder to draw the figures into it.");
        else
            foreach ((string name, Plot plot) in Gallery.All())
                foreach ((int width, int height) in new[] { (600, 400), (800, 500) })
                    plot.SaveSvg(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}-{width}.svg"), width, height).FileSize.Should().BePositive();
    }
}
