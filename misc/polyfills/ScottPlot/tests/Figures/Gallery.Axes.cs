using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

internal static partial class Gallery
{
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

    internal static Plot ThreeAxes()
    {
        Plot plot = new();
        double[] hours = Sequence(25, i => i);
        var temperature = plot.Add.ScatterLine(hours, [.. hours.Select(h => 16 - 6 * Math.Cos((h - 3) / 24 * 2 * Math.PI))]);
        var humidity = plot.Add.ScatterLine(hours, [.. hours.Select(h => 65 + 20 * Math.Cos((h - 4) / 24 * 2 * Math.PI))]);
        var pressure = plot.Add.ScatterLine(hours, [.. hours.Select(h => 1012 + h / 8 + Math.Sin(h / 2))]);
        humidity.Axes.YAxis = plot.Axes.Right;
        pressure.Axes.YAxis = plot.Axes.AddRightAxis();
        (IYAxis Axis, string Name, Color Color)[] axes = [(plot.Axes.Left, "Temperature (°C)", temperature.Color), (plot.Axes.Right, "Humidity (%)", humidity.Color), (pressure.Axes.YAxis, "Pressure (hPa)", pressure.Color)];
        foreach ((IYAxis axis, string name, Color color) in axes)
            (axis.Label.Text, axis.Label.ForeColor, axis.TickLabelStyle.ForeColor) = (name, color, color);
        plot.XLabel("Hour of the day");
        plot.Title("One day, three instruments");
        return plot;
    }

    internal static Plot InvertedAxis()
    {
        Plot plot = new();
        double[] depth = Sequence(41, i => i * 25);
        plot.Add.ScatterLine([.. depth.Select(d => 4 + 14 / (1 + Math.Exp((d - 180) / 60)))], depth).LegendText = "July";
        plot.Add.ScatterLine([.. depth.Select(d => 4 + 5 / (1 + Math.Exp((d - 350) / 90)))], depth).LegendText = "January";
        plot.Axes.InvertY();
        plot.Title("The sea grows colder as it grows deeper");
        plot.XLabel("Temperature (°C)");
        plot.YLabel("Depth (m)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    internal static Plot Multiplier()
    {
        Plot plot = new();
        plot.Add.Bars([1_250_000, 2_400_000, 3_150_000, 2_900_000]);
        plot.Axes.SetupMultiplierNotation(plot.Axes.Left);
        plot.Axes.Bottom.SetTicks([0, 1, 2, 3], ["Q1", "Q2", "Q3", "Q4"]);
        plot.YLabel("Passengers");
        plot.Title("A power of ten taken out of the labels");
        return plot;
    }

    internal static Multiplot Anscombe()
    {
        double[] x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], fourth = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8];
        double[][] ys =
        [
            [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
            [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
        ];
        Multiplot plots = new() { Layout = new MultiplotLayouts.Grid(2, 2) };
        plots.AddPlots(4);
        for (int i = 0; i < 4; i++)
        {
            Plot plot = plots.GetPlot(i);
            plot.Add.ScatterPoints(i < 3 ? x : fourth, ys[i]);
            plot.Add.Line(3, 4.5, 20, 13);
            plot.Title($"Set {"I II III IV".Split(' ')[i]}", 15);
            if (i % 2 == 0)
                plot.YLabel("y");
            if (i > 1)
                plot.XLabel("x");
        }
        plots.SharedAxes.ShareX(plots.GetPlots());
        plots.SharedAxes.ShareY(plots.GetPlots());
        return plots;
    }

    internal static Multiplot TrainingRun()
    {
        Multiplot plots = new();
        plots.AddPlots(2);
        double[] epochs = Sequence(60, i => i + 1), noise = Normal(60, 91, 0, 0.015);
        Plot loss = plots.GetPlot(0), rate = plots.GetPlot(1);
        loss.Add.ScatterLine(epochs, [.. epochs.Select((e, i) => 1.6 * Math.Exp(-e / 9) + 0.35 + noise[i])]).LegendText = "training";
        loss.Add.ScatterLine(epochs, [.. epochs.Select((e, i) => 1.5 * Math.Exp(-e / 8) + 0.45 + e / 400 + 1.5 * noise[59 - i])]).LegendText = "validation";
        loss.YLabel("Loss");
        loss.Title("A training run and its schedule");
        loss.ShowLegend(Alignment.UpperRight);
        rate.Add.ScatterLine(epochs, [.. epochs.Select(e => e < 6 ? e * 2e-4 : 6e-4 * (1 + Math.Cos((e - 6) / 54 * Math.PI)))]);
        rate.YLabel("Learning rate");
        rate.XLabel("Epoch");
        plots.SharedAxes.ShareX(plots.GetPlots());
        return plots;
    }
}
