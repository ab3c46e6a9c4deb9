using Curriculum.Kernels;
using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>The figures of this topic's notes.</summary>
internal static class Figures
{
    private static readonly Color Muted = Color.FromHex("#777777");

    /// <summary>The colour of each species.</summary>
    private static readonly (string Species, Color Color)[] Species = [("Adelie", Blue), ("Chinstrap", Orange), ("Gentoo", Green)];

    /// <summary>Every number that was typed, on a scale where each factor of ten takes the same room.</summary>
    public static Plot Typed(double[] numbers)
    {
        double[] powers = numbers.Where(x => x > 0).Select(Math.Log10).ToArray();
        HistogramBins bins = HistogramBins.Of(powers, -0.2, 0.025);
        Plot plot = new();
        Columns(plot, bins, Blue, "");
        void Name(string text, double from, double to, double height)
        {
            var label = plot.Add.Text(text, (Math.Log10(from) + Math.Log10(to)) / 2, height);
            label.LabelAlignment = Alignment.LowerCenter;
            label.LabelFontSize = 14;
        }
        Name("metres?", 1, 2, 12);
        Name("feet", 5, 7, 55);
        Name("inches", 50, 84, bins.Counts.Max() + 3);
        Name("centimetres", 150, 190, 50);
        Name("?", 10_000, 11_111, 8);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = power => Math.Pow(10, power).ToString("N0") };
        plot.Axes.SetLimits(-0.3, 4.3, 0, bins.Counts.Max() * 1.12);
        plot.Title("One column, at least four units");
        plot.XLabel("number typed where inches were asked for (scale of powers of ten)");
        plot.YLabel("answers");
        return plot;
    }

    /// <summary>The heights that were read, women and men.</summary>
    public static Plot Heights(DataTable students)
    {
        Plot plot = new();
        foreach ((string sex, string name, Color color) in new[] { ("Male", "men", Blue), ("Female", "women", Orange) })
        {
            double[] inches = students.Where(row => students.Categories("sex").Text(row) == sex).Numbers("inches");
            Columns(plot, HistogramBins.Of(inches, 49.5, 1), color.WithAlpha(0.6), $"{name} ({inches.Length})");
        }
        plot.Title("Two groups in one column, and a few who are hard to believe");
        plot.XLabel("height that was read (inches)");
        plot.YLabel("students per inch");
        plot.Axes.SetLimits(49, 85, 0, 120);
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>Correct digits of the standard deviation against the condition number.</summary>
    public static Plot Digits(IReadOnlyList<(double Condition, double OnePass, double TwoPass, double Welford)> sets)
    {
        Plot plot = new();
        double[] condition = sets.Select(set => Math.Log10(set.Condition)).ToArray();
        void Program(IEnumerable<double> digits, Color color, MarkerShape shape, string name)
        {
            var points = plot.Add.ScatterPoints(condition, digits.ToArray());
            points.Color = color;
            points.MarkerShape = shape;
            points.MarkerSize = 11;
            points.LegendText = name;
        }
        void Promise(double slope, Color color, string name)
        {
            var line = plot.Add.Line(0, 16, 16 / slope, 0);
            line.Color = color;
            line.LineWidth = 2;
            line.LinePattern = LinePattern.Dashed;
            line.LegendText = name;
        }
        Promise(2, Orange, "16 − 2 log κ");
        Promise(1, Blue, "16 − log κ");
        Program(sets.Select(set => set.OnePass), Orange, MarkerShape.FilledTriangleUp, "one pass");
        Program(sets.Select(set => set.TwoPass), Blue, MarkerShape.FilledSquare, "two passes");
        Program(sets.Select(set => set.Welford), Green, MarkerShape.OpenCircle, "Welford");
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = power => Math.Pow(10, power).ToString("N0") };
        plot.Axes.SetLimits(-0.3, 9, -0.6, 16.5);
        plot.Title("The one-pass formula loses digits twice as fast");
        plot.XLabel("condition number κ, about mean / standard deviation");
        plot.YLabel("correct digits of the standard deviation");
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }

    /// <summary>How far each measure has moved when a growing share of the entries is wrong.</summary>
    public static Plot Breakdown(IReadOnlyList<double> shares, IReadOnlyList<(string Name, double[] Moved)> measures)
    {
        Plot plot = new();
        Color[] colors = [Orange, Yellow, Blue];
        foreach (((string name, double[] moved), Color color) in measures.Zip(colors))
        {
            var line = plot.Add.ScatterLine(shares.Select(share => 100 * share).ToArray(), moved.Select(value => Math.Log10(Math.Max(value, 0.01))).ToArray());
            line.Color = color;
            line.LineWidth = 3;
            line.LegendText = name;
        }
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = share => $"{share:F0} %" };
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = power => power < 0 ? $"{Math.Pow(10, power)}" : Math.Pow(10, power).ToString("N0") };
        plot.Axes.SetLimits(0, 60, -2.2, 4.4);
        plot.Title("Each measure stands until its share of wrong entries is reached");
        plot.XLabel("entries that are wrong");
        plot.YLabel("how far the measure has moved (inches)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>Anscombe's four sets on one page, with the line that they share.</summary>
    public static Plot Anscombe(IReadOnlyList<(string Set, double[] X, double[] Y, double Intercept, double Slope)> sets)
    {
        string[] claims = ["I: a line and some noise", "II: a curve", "III: one point off a perfect line", "IV: one point makes it all"];
        Plot plot = Paneled("Same means, variances, correlation and line: four pictures");
        for (int i = 0; i < sets.Count; i++)
        {
            Panel panel = new(plot, Left: 1.14 * (i % 2), Bottom: i < 2 ? 1.18 : 0, XMin: 2, XMax: 21, YMin: 1, YMax: 15);
            panel.Frame();
            (_, double[] x, double[] y, double intercept, double slope) = sets[i];
            var line = plot.Add.Line(panel.X(2), panel.Y(intercept + 2 * slope), panel.X(21), panel.Y(intercept + 21 * slope));
            line.Color = Orange;
            line.LineWidth = 2;
            panel.Points(x, y, Blue, 9);
            panel.Write(claims[i], 0.03, 0.97, Alignment.UpperLeft, 15, bold: true);
            panel.Ticks([5, 10, 15], [5, 10], 12);
            panel.Write("x", 0.97, -0.02, Alignment.UpperCenter, 13);
            panel.Write("y", -0.02, 0.95, Alignment.MiddleRight, 13);
        }
        plot.Axes.SetLimits(-0.08, 2.18, -0.12, 2.22);
        return plot;
    }

    /// <summary>Each measurement against each other: histograms on the diagonal, points below it, correlations above.</summary>
    public static Plot ScatterMatrix(DataTable penguins, string[] measures, string[] titles)
    {
        Plot plot = Paneled("What falls over all penguins may rise within each species");
        const double step = 1.06;
        (double Min, double Max)[] limits = measures.Select(measure => Padded(penguins.Numbers(measure))).ToArray();
        for (int row = 0; row < measures.Length; row++)
            for (int column = 0; column < measures.Length; column++)
            {
                Panel panel = new(plot, step * column, step * (measures.Length - 1 - row), limits[column].Min, limits[column].Max, limits[row].Min, limits[row].Max);
                panel.Frame();
                double[] Of(string measure, string species) => penguins.Where(i => penguins.Categories("species").Text(i) == species).Numbers(measure);
                if (row == column)
                {
                    double width = (limits[row].Max - limits[row].Min) / 24;
                    (HistogramBins Bins, Color Color)[] groups = Species.Select(one => (HistogramBins.Of(Of(measures[row], one.Species), limits[row].Min, width), one.Color)).ToArray();
                    foreach ((HistogramBins bins, Color color) in groups) panel.Bars(bins, 1.5 * groups.Max(group => group.Bins.Counts.Max()), color.WithAlpha(0.55));
                    panel.Write(titles[row], 0.5, 0.97, Alignment.UpperCenter, 13, bold: true);
                    panel.Write($"{penguins.Numbers(measures[row]).Min():N0} to {penguins.Numbers(measures[row]).Max():N0}", 0.5, 0.86, Alignment.UpperCenter, 11);
                }
                else if (row > column)
                    foreach ((string species, Color color) in Species) panel.Points(Of(measures[column], species), Of(measures[row], species), color.WithAlpha(0.55), 3.5f);
                else
                {
                    panel.Write($"all {Correlations.Pearson(penguins.Numbers(measures[column]), penguins.Numbers(measures[row])):+0.00;−0.00}", 0.5, 0.86, Alignment.MiddleCenter, 15, bold: true);
                    for (int k = 0; k < Species.Length; k++)
                        panel.Write($"{Species[k].Species} {Correlations.Pearson(Of(measures[column], Species[k].Species), Of(measures[row], Species[k].Species)):+0.00;−0.00}", 0.5, 0.62 - 0.2 * k, Alignment.MiddleCenter, 14, Species[k].Color);
                }
            }
        plot.Axes.SetLimits(-0.05, step * measures.Length, -0.05, step * measures.Length);
        return plot;
    }

    /// <summary>Body mass of each species: Tukey's box, and every penguin beside it.</summary>
    public static Plot Boxes(DataTable penguins)
    {
        SeededRandom random = new(2014);
        Plot plot = new();
        for (int k = 0; k < Species.Length; k++)
        {
            double[] mass = penguins.Where(row => penguins.Categories("species").Text(row) == Species[k].Species).Numbers("body_mass_g");
            BoxSummary box = BoxSummary.Of(mass);
            double at = k + 1;
            var drawn = plot.Add.Box(new Box
            {
                Position = at,
                Width = 0.3,
                BoxMin = box.LowerHinge,
                BoxMax = box.UpperHinge,
                BoxMiddle = box.Median,
                WhiskerMin = box.LowerWhisker,
                WhiskerMax = box.UpperWhisker,
                LineWidth = 2,
            });
            drawn.FillColor = Species[k].Color.WithAlpha(0.35);
            var points = plot.Add.ScatterPoints(mass.Select(_ => at + 0.3 + random.NextUniform(-0.07, 0.07)).ToArray(), mass);
            points.Color = Species[k].Color.WithAlpha(0.5);
            points.MarkerSize = 4;
            if (box.Outliers.Count == 0) continue;
            var outliers = plot.Add.ScatterPoints(box.Outliers.Select(_ => at).ToArray(), box.Outliers.ToArray());
            outliers.Color = Species[k].Color;
            outliers.MarkerShape = MarkerShape.OpenCircle;
            outliers.MarkerSize = 8;
        }
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([1, 2, 3], Species.Select(one => one.Species).ToArray());
        plot.Axes.SetLimits(0.6, 3.6, 2_500, 6_500);
        plot.Title("Gentoos weigh more than nearly all of the others");
        plot.XLabel("species (beside each box, every penguin of it)");
        plot.YLabel("body mass (g)");
        return plot;
    }

    /// <summary>Bill depth against body mass: the line through all penguins falls, that of each species rises.</summary>
    public static Plot Simpson(DataTable penguins)
    {
        Plot plot = new();
        void Line(DataTable rows, Color color, float width, LinePattern pattern, string name)
        {
            double[] x = rows.Numbers("body_mass_g"), y = rows.Numbers("bill_depth_mm");
            double slope = Moments.Covariance(x, y) / Moments.Covariance(x, x), intercept = Moments.Mean(y) - slope * Moments.Mean(x);
            var line = plot.Add.Line(x.Min(), intercept + slope * x.Min(), x.Max(), intercept + slope * x.Max());
            line.Color = color;
            line.LineWidth = width;
            line.LinePattern = pattern;
            line.LegendText = name;
        }
        foreach ((string species, Color color) in Species)
        {
            DataTable rows = penguins.Where(row => penguins.Categories("species").Text(row) == species);
            var points = plot.Add.ScatterPoints(rows.Numbers("body_mass_g"), rows.Numbers("bill_depth_mm"));
            points.Color = color.WithAlpha(0.4);
            points.MarkerSize = 5;
            Line(rows, color, 3, LinePattern.Solid, species);
        }
        Line(penguins, Muted, 3, LinePattern.Dashed, "all together");
        plot.Title("Heavier penguins have deeper bills, in every species but not in all");
        plot.XLabel("body mass (g)");
        plot.YLabel("bill depth (mm)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    private static void Columns(Plot plot, HistogramBins bins, Color color, string name)
    {
        var columns = plot.Add.Bars(Enumerable.Range(0, bins.Counts.Length).Select(bins.Centre).ToArray(), bins.Counts.Select(count => (double)count).ToArray());
        foreach (Bar bar in columns.Bars)
        {
            bar.Size = bins.Width;
            bar.LineWidth = 0;
            bar.FillColor = color;
        }
        columns.LegendText = name;
    }

    private static Plot Paneled(string title)
    {
        Plot plot = new();
        plot.HideGrid();
        plot.Axes.Frameless();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        plot.Title(title);
        return plot;
    }

    private static (double Min, double Max) Padded(double[] x)
    {
        double room = 0.06 * (x.Max() - x.Min());
        return (x.Min() - room, x.Max() + room);
    }
}
