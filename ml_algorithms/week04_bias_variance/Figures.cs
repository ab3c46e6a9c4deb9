using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week04.BiasVariance;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>Per kind of candidate: what twenty of them say, their mean, the truth.</summary>
    public static Multiplot Candidates((string Name, KnownTruth Sat)[] kinds, double[] hours)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, kinds.Length) };
        double[] truth = [.. hours.Select(Harbour.Depth)];
        for (int k = 0; k < kinds.Length; k++)
        {
            Plot plot = new();
            for (int b = 0; b < 20; b++)
            {
                var single = plot.Add.ScatterLine(hours, kinds[k].Sat.Predictions.Row(b).ToArray());
                (single.Color, single.LineWidth) = (Blue.WithAlpha(0.35), 1);
                if (b == 0) single.LegendText = "20 candidates";
            }
            Line(plot, hours, kinds[k].Sat.Parts.Mean, "their mean", Orange, LinePattern.Solid, 3);
            Line(plot, hours, truth, "truth", Black, LinePattern.Dashed, 2);
            plot.Axes.Bottom.SetTicks([-6, -3, 0, 3, 6], ["−6", "−3", "0", "3", "6"]);
            plot.Axes.SetLimits(-6.2, 6.2, 0, 10);
            plot.Title(kinds[k].Name);
            plot.XLabel("hours from high water");
            if (k == 0) plot.YLabel("depth (m)");
            if (k == 0) plot.ShowLegend(Alignment.LowerLeft);
            else plot.HideLegend();
            plots.AddPlot(plot);
        }
        return plots;
    }

    /// <summary>bias², variance and error over the degree: simulated as marks, exact as lines.</summary>
    public static Plot Ladder(int[] degrees, KnownTruth[] found, ClosedForm[] exact)
    {
        Plot plot = new();
        double[] x = [.. degrees.Select(degree => (double)degree)];
        void Part(string name, Func<KnownTruth, double> measured, Func<ClosedForm, double> formula, Color color, LinePattern pattern, MarkerShape shape)
        {
            Line(plot, x, [.. exact.Select(one => Log(formula(one)))], name, color, pattern, 2);
            plot.Add.Markers(x.Zip(found, (at, one) => new Coordinates(at, Log(measured(one)))).ToArray(), shape, 8, color);
        }
        Part("exam", one => one.Error, one => one.Error, Black, LinePattern.Solid, MarkerShape.FilledCircle);
        Part("papers", one => one.TrainingError, one => one.TrainingError, Grey, LinePattern.Dotted, MarkerShape.FilledSquare);
        Part("bias²", one => one.Parts.AverageBiasSquared, one => one.AverageBiasSquared, Blue, LinePattern.Dashed, MarkerShape.FilledTriangleUp);
        Part("variance", one => one.Parts.AverageVariance, one => one.AverageVariance, Orange, LinePattern.DenselyDashed, MarkerShape.FilledDiamond);
        LogTicks(plot, -4, 1);
        plot.Axes.SetLimits(-0.3, degrees[^1] + 0.3, -4, 1);
        plot.Title("Bias falls, variance rises, and the exam is best in between");
        plot.XLabel("degree of the polynomial (lines: formula; marks: candidates)");
        plot.YLabel("squared error (m², logarithmic)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>Where in the tide a low and a high degree err.</summary>
    public static Plot ByHour(double[] hours, KnownTruth low, KnownTruth high, ClosedForm lowExact, ClosedForm highExact)
    {
        Plot plot = new();
        void Part(string name, double[] measured, double[] formula, Color color, LinePattern pattern, MarkerShape shape)
        {
            Line(plot, hours, formula, name, color, pattern, 2);
            plot.Add.Markers(hours.Zip(measured, (x, y) => new Coordinates(x, y)).ToArray(), shape, 7, color);
        }
        Part("bias², degree 5", low.Parts.BiasSquared, lowExact.BiasSquared, Blue, LinePattern.Solid, MarkerShape.FilledTriangleUp);
        Part("variance, degree 5", low.Parts.Variance, lowExact.Variance, Orange, LinePattern.Dashed, MarkerShape.FilledDiamond);
        Part("bias², degree 10", high.Parts.BiasSquared, highExact.BiasSquared, Grey, LinePattern.DenselyDashed, MarkerShape.OpenTriangleUp);
        Part("variance, degree 10", high.Parts.Variance, highExact.Variance, Purple, LinePattern.Dotted, MarkerShape.OpenDiamond);
        plot.Axes.SetLimits(-6.2, 6.2, -0.02, 1.08 * new[] { low.Parts.BiasSquared.Max(), low.Parts.Variance.Max(), high.Parts.Variance.Max(), highExact.Variance.Max() }.Max());
        plot.Title("Neither part is the same at every hour; variance is worst at the ends");
        plot.XLabel("hours from high water (lines: formula; marks: candidates)");
        plot.YLabel("part of the squared error (m²)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>Stacked bars of the three parts over the depth of the tree, with the measured error.</summary>
    public static Plot Trees(int[] depths, KnownTruth[] found) => Stacked(
        [("noise", Grey, [.. found.Select(one => one.Noise)]), ("variance", Orange, [.. found.Select(one => one.Parts.AverageVariance)]), ("bias²", Blue, [.. found.Select(one => Math.Max(0, one.Parts.AverageBiasSquared))])],
        [.. found.Select(one => one.Error)], [.. depths.Select(depth => depth == 64 ? "to the end" : $"{depth}")],
        "Three parts stack up to the measured error", "depth of the tree", "squared error (m²)");

    /// <summary>Training and test error over the number of papers: one panel per method.</summary>
    public static Multiplot Learning(int[] sizes, int[] degrees, KnownTruth[][] curves, Harbour harbour, ClosedForm[] limits)
    {
        (int Row, string Name)[] shown = [(1, "Degree 3: level soon"), (3, "Degree 10: papers help"), (degrees.Length, "By heart: nothing helps")];
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, shown.Length) };
        double[] x = [.. sizes.Select(size => Math.Log10(size))];
        int[] steps = [.. Enumerable.Range(0, 60).Select(i => (int)Math.Round(Math.Pow(10, x[0] + (x[^1] - x[0]) * i / 59))).Distinct()];
        double[] fine = [.. steps.Select(size => Math.Log10(size))];
        double top = 1.1 * shown.Max(panel => curves[panel.Row].Max(one => one.Error));
        foreach ((int row, string name) in shown)
        {
            Plot plot = new();
            bool heart = row == degrees.Length;
            ClosedForm[] formula = heart ? [] : [.. steps.Select(size => ClosedForm.Of(degrees[row], Harbour.Hours(size), harbour))];
            Line(plot, fine, [.. fine.Select((_, i) => heart ? 2 * harbour.NoiseVariance : formula[i].Error)], "exam", Orange, LinePattern.Solid, 2);
            Line(plot, fine, [.. fine.Select((_, i) => heart ? 0 : formula[i].TrainingError)], "papers", Blue, LinePattern.Dashed, 2);
            Line(plot, [x[0], x[^1]], heart ? [2 * harbour.NoiseVariance, 2 * harbour.NoiseVariance] : [limits[row].AverageBiasSquared + limits[row].Noise, limits[row].AverageBiasSquared + limits[row].Noise], "limit", Grey, LinePattern.Dotted, 2);
            Line(plot, [x[0], x[^1]], [harbour.NoiseVariance, harbour.NoiseVariance], "noise", Black, LinePattern.DenselyDashed, 1);
            plot.Add.Markers(x.Zip(curves[row], (at, one) => new Coordinates(at, one.Error)).ToArray(), MarkerShape.FilledCircle, 7, Orange);
            plot.Add.Markers(x.Zip(curves[row], (at, one) => new Coordinates(at, one.TrainingError)).ToArray(), MarkerShape.FilledSquare, 7, Blue);
            plot.Axes.Bottom.SetTicks([.. ((int[])[15, 30, 100, 400]).Select(size => Math.Log10(size))], ["15", "30", "100", "400"]);
            plot.Axes.SetLimits(x[0] - 0.05, x[^1] + 0.05, -0.02, top);
            plot.Title(name);
            plot.XLabel("papers in a stack (logarithmic)");
            if (row == shown[0].Row) plot.YLabel("squared error (m²)");
            if (row == degrees.Length - 1) plot.ShowLegend(Alignment.UpperRight);
            else plot.HideLegend();
            plots.AddPlot(plot);
        }
        return plots;
    }

    /// <summary>Stacked bars of what resampling can tell apart on real data.</summary>
    public static Plot Patients(string[] names, Resampled[] drawn) => Stacked(
        [("bias² and noise, together", Grey, [.. drawn.Select(one => one.Rest)]), ("variance", Orange, [.. drawn.Select(one => one.Variance)])],
        null, [.. names.Select(Short)],
        "Without the truth, two parts are all there is to see", "method", "squared error (units of progression, squared)");

    private static string Short(string name) => name.Replace("always the ", "").Replace("body mass index, ", "bmi, ").Replace("all ten columns, ", "").Replace("tree, depth to the end", "tree, all").Replace("tree, depth", "tree,");

    private static Plot Stacked((string Name, Color Color, double[] Values)[] parts, double[]? total, string[] names, string title, string below, string left)
    {
        Plot plot = new();
        double[] floor = new double[names.Length];
        foreach ((string name, Color color, double[] values) in parts)
        {
            var bars = plot.Add.Bars(values.Select((value, i) => new Bar { Position = i, ValueBase = floor[i], Value = floor[i] + value, FillColor = color.WithAlpha(0.75), Size = 0.7 }).ToArray());
            bars.LegendText = name;
            for (int i = 0; i < floor.Length; i++) floor[i] += values[i];
        }
        if (total is not null) plot.Add.Markers(total.Select((value, i) => new Coordinates(i, value)).ToArray(), MarkerShape.FilledCircle, 9, Black).LegendText = "measured";
        plot.Axes.Bottom.SetTicks(Enumerable.Range(0, names.Length).Select(i => (double)i).ToArray(), names);
        plot.Axes.SetLimits(-0.6, names.Length - 0.4, 0, 1.08 * floor.Max());
        plot.Title(title);
        plot.XLabel(below);
        plot.YLabel(left);
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static void Line(Plot plot, double[] x, double[] y, string name, Color color, LinePattern pattern, float width)
    {
        var line = plot.Add.ScatterLine(x, y);
        (line.Color, line.LineWidth, line.LinePattern, line.LegendText) = (color, width, pattern, name);
    }

    // An estimate of a bias² near 0 may fall below 0, where there is no logarithm; it is drawn at the lower rim.
    private static double Log(double value) => Math.Log10(Math.Max(value, 1e-4));

    private static void LogTicks(Plot plot, int low, int high) =>
        plot.Axes.Left.SetTicks([.. Enumerable.Range(low, high - low + 1).Select(e => (double)e)], [.. Enumerable.Range(low, high - low + 1).Select(e => Math.Pow(10, e).ToString("0.####"))]);
}
