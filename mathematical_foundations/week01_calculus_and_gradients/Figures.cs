using ScottPlot;
using ScottPlot.TickGenerators;
using static Curriculum.Toolkit.Ink;
using Curve = System.Collections.Generic.IReadOnlyList<(double Step, double Error)>;

namespace Week01.CalculusAndGradients;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The level, two secants from an hour on, and the tangent there.</summary>
    public static Plot Tangent(double at, IReadOnlyList<double> gaps)
    {
        Plot plot = new();
        Function(plot, Level, 0, 20, "level in the blood", Blue, LinePattern.Solid, 4);
        (Color Color, LinePattern Pattern)[] styles = [(Orange, LinePattern.Dashed), (Green, LinePattern.DenselyDashed)];
        foreach ((double gap, (Color color, LinePattern pattern)) in gaps.Zip(styles))
        {
            double slope = FiniteDifferences.Forward(Level, at, gap);
            Function(plot, t => Level(at) + slope * (t - at), at - 5, 20, $"secant over {gap} h", color, pattern, 2);
            plot.Add.Marker(at + gap, Level(at + gap), MarkerShape.OpenCircle, 9, color);
        }
        double rate = DrugLevel.DerivativeOnPaper(1, at);
        Function(plot, t => Level(at) + rate * (t - at), at - 5, 20, "tangent", Black, LinePattern.Solid, 2);
        plot.Add.Marker(at, Level(at), MarkerShape.FilledCircle, 10, Black);
        plot.Axes.SetLimits(0, 20, 0, 9.5);
        plot.Title("Shorten the secant, and it settles on the tangent");
        plot.XLabel("hours after the tablet");
        plot.YLabel("level in the blood (mg/L)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The key figure: error against step, both logarithmic.</summary>
    public static Plot ErrorAgainstStep(Curve forward, Curve central, Curve richardson, Curve complex, IReadOnlyList<(double Step, double Error)> rules)
    {
        Plot plot = new();
        const double t = 8;
        double rate = Math.Abs(DrugLevel.DerivativeOnPaper(1, t));
        Promise(plot, 1, Math.Abs(DrugLevel.DerivativeOnPaper(2, t)) / 2 / rate, -8.4, 0, "promised by the formulas");
        Promise(plot, 2, Math.Abs(DrugLevel.DerivativeOnPaper(3, t)) / 6 / rate, -5.5, 0, "");
        // The fifth derivative belongs to the fast exponential, which is strongest where the 61 minutes begin.
        Promise(plot, 4, Math.Abs(DrugLevel.DerivativeOnPaper(5, 7.5) / DrugLevel.DerivativeOnPaper(1, 7.5)) / 480, -2.4, 0, "");
        Promise(plot, -1, FiniteDifferences.Epsilon * Level(t) / rate, -16, -2.6, "");
        Errors(plot, complex, "complex step", Purple, MarkerShape.FilledSquare, -14, -14.2);
        Errors(plot, forward, "forward", Orange, MarkerShape.FilledTriangleUp, -4.2, -2.6);
        Errors(plot, central, "central", Blue, MarkerShape.FilledCircle, -2.9, -8.9);
        Errors(plot, richardson, "Richardson", Green, MarkerShape.FilledDiamond, -1.75, -13.2);
        var chosen = plot.Add.Markers(rules.Select(rule => Math.Log10(rule.Step)).ToArray(), rules.Select(rule => Math.Log10(rule.Error)).ToArray(), MarkerShape.OpenCircle, 17, Black);
        chosen.MarkerLineWidth = 2;
        chosen.LegendText = "step by the rule";
        LogTicks(plot.Axes.Bottom, -16, 0, 2);
        LogTicks(plot.Axes.Left, -16, 2, 2);
        plot.Axes.SetLimits(-16.3, 0.3, -16.6, 2.4);
        plot.Title("A smaller step is better until it is worse");
        plot.XLabel("step h in hours");
        plot.YLabel("relative error of the rate, worst of 61 minutes");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The trough over dose and interval: colour, lines of equal trough, and the directions of gradients.</summary>
    public static Plot GradientMap(double dosePerUnit)
    {
        const int doses = 60, intervals = 60;
        const double least = 2, most = 12, shortest = 4, longest = 14;
        double[,] trough = new double[intervals, doses];
        for (int i = 0; i < intervals; i++)
            for (int j = 0; j < doses; j++)
                trough[i, j] = Trough(dosePerUnit * (least + (j + 0.5) * (most - least) / doses), longest - (i + 0.5) * (longest - shortest) / intervals);
        Plot plot = new();
        var map = plot.Add.Heatmap(trough);
        map.Extent = new CoordinateRect(least, most, shortest, longest);
        map.Colormap = new ScottPlot.Colormaps.Viridis();
        map.ManualRange = new ScottPlot.Range(0, 30);
        plot.Add.ColorBar(map).Label = "level before the next tablet (mg/L)";
        foreach (double level in (double[])[2.5, 5, 10, 20])
        {
            // The trough is proportional to the dose: the line of equal level is D = level / (trough of 1 mg).
            Coordinates[] line = Enumerable.Range(0, 201).Select(i => shortest + i * (longest - shortest) / 200)
                .Select(tau => new Coordinates(level / Trough(1, tau) / dosePerUnit, tau)).Where(point => point.X is >= least and <= most).ToArray();
            var curve = plot.Add.ScatterLine(line);
            (curve.Color, curve.LineWidth) = (Colors.White, 2);
            var label = plot.Add.Text($"{level}", line[^1].X is var x && x > 11 ? line[line.Length / 2] : line[^1]);
            (label.LabelFontColor, label.LabelFontSize, label.LabelBold, label.OffsetX, label.OffsetY) = (Colors.White, 14, true, 5, x > 11 ? 2 : 3);
        }
        foreach (double dose in (double[])[3, 5, 7, 9, 11])
            foreach (double tau in (double[])[5, 7, 9, 11, 13])
            {
                double[] slope = Gradient.ByDuals(z => DrugLevel.Trough(z[0] * dosePerUnit, z[1]), [dose, tau]);
                double length = 0.9 / Math.Sqrt(slope[0] * slope[0] + slope[1] * slope[1]);
                var arrow = plot.Add.Arrow(dose, tau, dose + length * slope[0], tau + length * slope[1]);
                (arrow.ArrowFillColor, arrow.ArrowLineColor, arrow.ArrowWidth) = (Orange, Orange, 3);
            }
        plot.Axes.SetLimits(least, most, shortest, longest);
        plot.Axes.SquareUnits();
        int[] ticks = [2, 4, 6, 8, 10, 12];
        plot.Axes.Bottom.TickGenerator = new NumericManual(ticks.Select(n => (double)n).ToArray(), ticks.Select(n => $"{n * dosePerUnit:F0}").ToArray());
        plot.Title("A gradient points straight across the lines of equal level");
        plot.XLabel("dose of each tablet (mg)");
        plot.YLabel("hours between tablets");
        return plot;
    }

    /// <summary>The level and its Taylor polynomials about one hour.</summary>
    public static Plot Taylor(double centre, IReadOnlyList<int> degrees)
    {
        Plot plot = new();
        Function(plot, Level, 0, 18, "level in the blood", Black, LinePattern.Solid, 4);
        (Color, LinePattern)[] styles = [(Orange, LinePattern.Dashed), (Blue, LinePattern.DenselyDashed), (Green, LinePattern.Dotted), (Purple, LinePattern.Solid)];
        foreach ((int degree, (Color color, LinePattern pattern)) in degrees.Zip(styles))
        {
            TaylorPolynomial polynomial = TaylorPolynomial.Of(centre, Enumerable.Range(0, degree + 1).Select(n => DrugLevel.DerivativeOnPaper(n, centre)));
            Function(plot, polynomial.Value, 0, 18, $"degree {degree}", color, pattern, 2, clip: (-0.5, 12));
        }
        plot.Add.Marker(centre, Level(centre), MarkerShape.FilledCircle, 11, Black);
        plot.Axes.SetLimits(0, 18, 0, 11.5);
        plot.Title($"From hour {centre:F0} a polynomial foresees the fall, and knows little of the rise");
        plot.XLabel("hours after the tablet");
        plot.YLabel("level in the blood (mg/L)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    private static double Level(double t) => DrugLevel.Level<RealNumber>(t);

    private static double Trough(double dose, double tau) => DrugLevel.Trough<RealNumber>(dose, tau);

    private static void Function(Plot plot, Func<double, double> f, double from, double to, string name, Color color, LinePattern pattern, float width, (double Low, double High)? clip = null)
    {
        double[] xs = Enumerable.Range(0, 241).Select(i => from + i * (to - from) / 240).Where(x => clip is not { } limits || (f(x) >= limits.Low && f(x) <= limits.High)).ToArray();
        var line = plot.Add.ScatterLine(xs, xs.Select(f).ToArray(), color);
        (line.LineWidth, line.LinePattern, line.LegendText) = (width, pattern, name);
    }

    private static void Errors(Plot plot, Curve curve, string name, Color color, MarkerShape shape, double labelX, double labelY)
    {
        var line = plot.Add.Scatter(curve.Select(point => Math.Log10(point.Step)).ToArray(), curve.Select(point => Math.Log10(Math.Max(point.Error, 1e-17))).ToArray(), color);
        (line.LineWidth, line.MarkerShape, line.MarkerSize) = (1.5f, shape, 6);
        var label = plot.Add.Text(name, labelX, labelY);
        (label.LabelFontColor, label.LabelFontSize, label.LabelBold) = (color, 14, true);
    }

    /// <summary>A straight line of the given slope on logarithmic paper: c hˢ.</summary>
    private static void Promise(Plot plot, int slope, double c, double from, double to, string name)
    {
        var line = plot.Add.Line(from, Math.Log10(c) + slope * from, to, Math.Log10(c) + slope * to);
        (line.Color, line.LineWidth, line.LinePattern) = (Grey, 2, LinePattern.Dashed);
        if (name.Length > 0) line.LegendText = name;
    }

    private static void LogTicks(IAxis axis, int from, int to, int step)
    {
        int[] exponents = Enumerable.Range(0, (to - from) / step + 1).Select(i => from + i * step).ToArray();
        axis.SetTicks(exponents.Select(exponent => (double)exponent).ToArray(), exponents.Select(exponent => $"1e{exponent}").ToArray());
    }
}
