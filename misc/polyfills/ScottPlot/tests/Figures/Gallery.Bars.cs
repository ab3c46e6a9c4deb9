using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

internal static partial class Gallery
{
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

    internal static Plot Boxes()
    {
        Plot plot = new();
        for (int group = 0; group < 3; group++)
        {
            double[] sorted = [.. Normal(99, group + 20, 50 + 6 * group, 5 + group).Order()];
            plot.Add.Box(new Box { Position = group, BoxMin = sorted[24], BoxMiddle = sorted[49], BoxMax = sorted[74], WhiskerMin = sorted[2], WhiskerMax = sorted[96] })
                .LegendText = $"Ward {group + 1}";
            plot.Add.Marker(group, sorted[98], MarkerShape.OpenCircle, 6, Colors.DimGray);
        }
        plot.Axes.Bottom.SetTicks([0, 1, 2], ["Ward 1", "Ward 2", "Ward 3"]);
        plot.HideLegend();
        plot.YLabel("Stay (hours)");
        plot.Title("How long patients stay");
        return plot;
    }

    internal static Plot StackedBars()
    {
        Plot plot = new();
        (string Name, double[] Shares)[] groups = [("solid", [22, 31, 45, 52]), ("liquid", [38, 40, 33, 30]), ("gas", [40, 29, 22, 18])];
        double[] tops = new double[4];
        foreach ((string name, double[] shares) in groups)
        {
            Color color = plot.Add.GetNextColor();
            Bar[] bars = [.. shares.Select((share, i) => new Bar { Position = i, ValueBase = tops[i], Value = tops[i] += share, FillColor = color })];
            plot.Add.Bars(bars).LegendText = name;
        }
        plot.Axes.Bottom.SetTicks([0, 1, 2, 3], ["1990", "2000", "2010", "2020"]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Title("Share of fuels over three decades");
        plot.YLabel("Share (%)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    internal static Plot Swarms()
    {
        Plot plot = new();
        for (int group = 0; group < 4; group++)
        {
            var symbol = plot.Add.Population(Normal(80, group + 60, 20 + 4 * group, 3 + group), group);
            symbol.Bar.IsVisible = false;
            symbol.Box.IsVisible = true;
            symbol.Marker.MarkerSize = 5;
        }
        plot.Axes.Bottom.SetTicks([0, 1, 2, 3], ["placebo", "5 mg", "10 mg", "20 mg"]);
        plot.Title("Every patient of four groups");
        plot.YLabel("Improvement (points)");
        return plot;
    }

    internal static Plot Violins()
    {
        Plot plot = new();
        for (int group = 0; group < 3; group++)
        {
            Population values = new([.. Normal(150, group + 70, 50, 6), .. Normal(60 * group, group + 80, 72, 5)]);
            double[] at = Sequence(101, i => values.Min - 6 + (values.Max - values.Min + 12) * i / 100);
            double[] density = [.. at.Select(y => values.Values.Sum(v => Math.Exp(-(y - v) * (y - v) / 18)))];
            double widest = density.Max() / 0.4;
            int x = group;
            Coordinates[] outline = [.. at.Select((y, i) => new Coordinates(x + density[i] / widest, y)), .. at.Select((y, i) => new Coordinates(x - density[i] / widest, y)).Reverse()];
            var violin = plot.Add.Polygon(outline);
            violin.FillColor = violin.LineColor.WithAlpha(0.35);
            plot.Add.Box(new Box { Position = group, Width = 0.07, WhiskerSizeFraction = 0, BoxMin = values.GetPercentile(25), BoxMiddle = values.Median, BoxMax = values.GetPercentile(75), WhiskerMin = values.GetPercentile(5), WhiskerMax = values.GetPercentile(95) }).FillColor = Colors.White;
        }
        plot.Axes.Bottom.SetTicks([0, 1, 2], ["morning", "noon", "evening"]);
        plot.Title("Waiting times have two humps in the evening");
        plot.YLabel("Waiting time (min)");
        return plot;
    }
}
