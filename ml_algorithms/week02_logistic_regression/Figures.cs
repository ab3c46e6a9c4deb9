using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week02.LogisticRegression;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The tumours by area, and the curve of their probability.</summary>
    public static Plot Curve(Curriculum.Toolkit.Dataset data, LogisticModel model)
    {
        Plot plot = new();
        double[] xs = [.. Enumerable.Range(0, 301).Select(i => 150 + i * 7.0)];
        double[] p = model.PredictProbabilities(Curriculum.Toolkit.Matrix.FromColumns(xs)).Column(1);
        // Dots of one class lie in eight rows, so that they do not hide each other.
        foreach ((int label, Color color) in ((int, Color)[])[(0, Blue), (1, Orange)])
        {
            Coordinates[] dots = [.. Enumerable.Range(0, data.Rows).Where(i => data.Labels![i] == label && data.X[i, 0] <= 2200).Select(i => new Coordinates(data.X[i, 0], (label == 1 ? 1.03 : -0.03) + (label == 1 ? 1 : -1) * 0.012 * (i % 8)))];
            plot.Add.Markers(dots, MarkerShape.FilledCircle, 4, color.WithAlpha(0.5)).LegendText = data.ClassNames[label];
        }
        var curve = plot.Add.ScatterLine(xs, p);
        (curve.Color, curve.LineWidth, curve.LegendText) = (Black, 3, "P(malignant)");
        plot.Axes.SetLimits(150, 2200, -0.16, 1.16);
        plot.Axes.Left.SetTicks([0, 0.25, 0.5, 0.75, 1], ["0", "0.25", "0.50", "0.75", "1"]);
        plot.Title("Between the two clouds the answer is a number, not a name");
        plot.XLabel("mean area of the three largest nuclei (units of the data set)");
        plot.YLabel("probability of malignant");
        plot.ShowLegend(Alignment.MiddleRight);
        return plot;
    }

    /// <summary>Both kinds of mistake against the threshold.</summary>
    public static Plot Thresholds(double[] p, int[] labels, double threshold)
    {
        Plot plot = new();
        double[] log = [.. Enumerable.Range(0, 121).Select(i => -3 + i * 0.025)];
        Decisions[] at = [.. log.Select(exponent => Decisions.At(p, labels, Math.Pow(10, exponent)))];
        foreach ((string name, Color color, LinePattern pattern, Func<Decisions, int> count) in ((string, Color, LinePattern, Func<Decisions, int>)[])
            [("benign, operated on", Blue, LinePattern.Solid, d => d.Needless), ("malignant, missed", Orange, LinePattern.Dashed, d => d.Missed)])
        {
            var curve = plot.Add.ScatterLine(log, [.. at.Select(d => (double)count(d))]);
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, name);
        }
        foreach ((double from, string name, Color color, MarkerShape shape) in ((double, string, Color, MarkerShape)[])[(threshold, $"from {threshold:F3}, by cost", Black, MarkerShape.FilledCircle), (0.5, "from 0.5, by label", Grey, MarkerShape.FilledSquare)])
        {
            Decisions d = Decisions.At(p, labels, from);
            plot.Add.Markers(new Coordinates[] { new(Math.Log10(from), d.Needless), new(Math.Log10(from), d.Missed) }, shape, 10, color).LegendText = name;
        }
        plot.Axes.Bottom.SetTicks([-3, -2, -1, Math.Log10(0.5)], ["0.001", "0.01", "0.1", "0.5"]);
        plot.Axes.SetLimits(-3, Math.Log10(0.95), -3, 220);
        plot.Title("Few missed tumours cost many needless operations");
        plot.XLabel("operate from this probability on (logarithmic)");
        plot.YLabel("tumours of 569, judged unseen");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The length of the coefficients after each Newton step, with a penalty and without.</summary>
    public static Plot Runaways(IReadOnlyList<Runaway> free, IReadOnlyList<Runaway> held)
    {
        Plot plot = new();
        foreach ((string name, Color color, LinePattern pattern, IReadOnlyList<Runaway> steps) in ((string, Color, LinePattern, IReadOnlyList<Runaway>)[])
            [("no penalty", Orange, LinePattern.Solid, free), ("penalty 1", Blue, LinePattern.Dashed, held)])
        {
            // A run that has settled stays where it is.
            double[] x = [.. Enumerable.Range(1, free.Count - 1).Select(step => (double)step)], lengths = [.. x.Select(step => Math.Log10(steps[Math.Min((int)step, steps.Count - 1)].Length))];
            var curve = plot.Add.ScatterLine(x, lengths);
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, name);
        }
        plot.Axes.Left.SetTicks([0, 1, 2, 3, 4, 5], ["1", "10", "100", "1,000", "10,000", "100,000"]);
        plot.Axes.SetLimits(1, free.Count - 1, 0, Math.Max(4, Math.Log10(free[^1].Length) + 0.3));
        plot.Title("Without a penalty the coefficients never settle");
        plot.XLabel("Newton steps");
        plot.YLabel("length of b (logarithmic)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }
}
