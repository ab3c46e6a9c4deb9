using ScottPlot;
using ScottPlot.Statistics;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

internal static partial class Gallery
{
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

    internal static Plot Errors()
    {
        Plot plot = new();
        double[] xs = [1, 2, 4, 8, 16], ys = [0.62, 0.7, 0.78, 0.83, 0.85], errors = [0.05, 0.04, 0.03, 0.02, 0.02];
        var points = plot.Add.Scatter(xs, ys);
        points.LegendText = "mean accuracy";
        plot.Add.ErrorBar(xs, ys, errors).Color = points.Color;
        plot.Add.HorizontalLine(0.5, 1.5f, Colors.Gray, LinePattern.Dotted).Text = "chance";
        plot.Add.HorizontalSpan(6, 10, Colors.Orange.WithAlpha(0.15)).LegendText = "chosen depth";
        plot.Axes.SetLimits(bottom: 0.34);
        plot.Add.Annotation("5-fold cross-validation", Alignment.UpperLeft);
        plot.Add.Arrow(12, 0.7, 8.3, 0.82);
        plot.Add.Text("the elbow", 12.2, 0.69);
        plot.XLabel("Depth");
        plot.YLabel("Accuracy");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    internal static Plot Signal()
    {
        Plot plot = new();
        double[] noise = Normal(6000, 31);
        plot.Add.Signal(Sequence(6000, i => Math.Sin(i / 180.0) * Math.Exp(-i / 2500.0) + 0.08 * noise[i]), 0.001).LegendText = "sensor, 1 kHz";
        plot.Add.Function(t => Math.Exp(-t / 2.5)).LegendText = "envelope";
        plot.Axes.SetLimits(0, 6, -1.2, 1.2);
        plot.Title("Six thousand samples of a damped oscillation");
        plot.XLabel("Time (s)");
        plot.YLabel("Acceleration (g)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
