using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week05.RandomForests;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    private static readonly (Color Color, LinePattern Pattern)[] Styles =
        [(Grey, LinePattern.Dotted), (Orange, LinePattern.Dashed), (Purple, LinePattern.DenselyDashed), (Green, LinePattern.Dashed), (Blue, LinePattern.Solid), (Black, LinePattern.Solid)];

    /// <summary>The spread of a mean against the number of guessers.</summary>
    public static Plot Crowd(double[] correlations)
    {
        Plot plot = new();
        double[] logs = [.. Enumerable.Range(0, 301).Select(i => i / 100.0)];
        for (int k = 0; k < correlations.Length; k++)
        {
            CrowdVariance crowd = new(1, correlations[k]);
            Curve(plot, logs, [.. logs.Select(log => Math.Sqrt(crowd.Correlation * crowd.Variance + (1 - crowd.Correlation) * crowd.Variance / Math.Pow(10, log)))],
                FormattableString.Invariant($"\u03c1 = {correlations[k]}"), Styles[^(2 + k % 4)].Color, Styles[^(2 + k % 4)].Pattern);
        }
        plot.Axes.Bottom.SetTicks([0, 1, 2, 3], ["1", "10", "100", "1,000"]);
        plot.Axes.SetLimits(0, 3, 0, 1.1);
        plot.Title("What the guessers share does not average out");
        plot.XLabel("guessers, B (logarithmic)");
        plot.YLabel("spread of the mean (a guesser's spread is 1)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>Leavers among the first calls.</summary>
    public static Plot Calls((string Name, double[] Reached)[] lists)
    {
        Plot plot = new();
        for (int k = 0; k < lists.Length; k++)
        {
            if (k == 3) continue;       // bagging lies on the forest's line
            double[] reached = lists[k].Reached;
            Curve(plot, [.. Enumerable.Range(0, reached.Length).Select(i => (double)i)], reached, k == 0 ? "blindly" : lists[k].Name, Styles[k].Color, Styles[k].Pattern);
        }
        plot.Axes.SetLimits(0, lists[0].Reached.Length - 1, 0, lists[0].Reached[^1] * 1.05);
        plot.Title("A full tree has only two answers; a list needs shades");
        plot.XLabel("calls made");
        plot.YLabel("leavers reached");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>Errors as trees are added.</summary>
    public static Plot Growing((int Trees, double Inside, double Outside)[] steps, int later)
    {
        Plot plot = new();
        double[] logs = [.. steps.Select(step => Math.Log2(step.Trees))];
        double[] outside = [.. steps.Select(step => 100 * step.Outside)];
        double[] errors = [.. steps.Select(step => 100 * Math.Sqrt(step.Outside * (1 - step.Outside) / later))];
        var band = plot.Add.FillY(logs, outside.Select((value, k) => value - errors[k]).ToArray(), outside.Select((value, k) => value + errors[k]).ToArray());
        (band.FillColor, band.LineWidth, band.LegendText) = (Orange.WithAlpha(0.15), 0, "later, one standard error");
        Curve(plot, logs, outside, "later customers", Orange, LinePattern.Dashed);
        Curve(plot, logs, [.. steps.Select(step => 100 * step.Inside)], "out of bag", Blue, LinePattern.Solid);
        plot.Axes.Bottom.SetTicks(logs, [.. steps.Select(step => $"{step.Trees}")]);
        plot.Title("Out of bag foretells the error on later customers");
        plot.XLabel("trees (logarithmic)");
        plot.YLabel("wrong (%)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>A tree's error and a forest's against the number of columns that are drawn.</summary>
    public static Plot Widths((int Width, double One, double All, double Correlation)[] crowds)
    {
        Plot plot = new();
        double[] widths = [.. crowds.Select(one => (double)one.Width)];
        Curve(plot, widths, [.. crowds.Select(one => one.One)], "one tree", Orange, LinePattern.Dashed, marker: 8);
        Curve(plot, widths, [.. crowds.Select(one => one.All)], "20 trees", Blue, LinePattern.Solid, marker: 8);
        foreach (var one in crowds)
        {
            var text = plot.Add.Text(FormattableString.Invariant($"\u03c1 = {one.Correlation:F2}"), one.Width, one.All - 60);
            (text.LabelFontColor, text.LabelFontSize, text.LabelAlignment) = (Black, 12, Alignment.UpperCenter);
        }
        plot.Axes.SetLimits(0.5, 9.5, 0, 1.1 * crowds.Max(one => one.One));
        plot.Title("Twenty trees miss less than one; with more columns they are more alike");
        plot.XLabel("columns that a node may ask about, m");
        plot.YLabel("root mean squared error (dollars)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>Two kinds of importance, each as a part of its sum.</summary>
    public static Plot Importances(string[] names, double[] impurity, PermutationImportance[] shuffled)
    {
        Plot plot = new();
        int[] order = [.. Enumerable.Range(0, names.Length).OrderBy(j => impurity[j])];
        double all = shuffled.Sum(one => Math.Max(0, one.Mean));
        double[] rows = [.. order.Select((_, row) => (double)row)];
        for (int row = 0; row < order.Length; row++)
        {
            int j = order[row];
            var spread = plot.Add.Line(100 * (shuffled[j].Mean - shuffled[j].Deviation) / all, row, 100 * (shuffled[j].Mean + shuffled[j].Deviation) / all, row);
            (spread.Color, spread.LineWidth) = (Blue, 2);
        }
        plot.Add.Markers(order.Select((j, row) => new Coordinates(100 * impurity[j], row)).ToArray(), MarkerShape.OpenCircle, 10, Orange).LegendText = "impurity taken away";
        plot.Add.Markers(order.Select((j, row) => new Coordinates(100 * shuffled[j].Mean / all, row)).ToArray(), MarkerShape.FilledDiamond, 9, Blue).LegendText = "Brier score when shuffled, out of bag";
        var zero = plot.Add.Line(0, -0.7, 0, names.Length - 0.3);
        (zero.Color, zero.LineWidth) = (Grey, 1);
        plot.Axes.Left.SetTicks(rows, [.. order.Select(j => names[j])]);
        plot.Title("By impurity the dice rank high; shuffling finds them out");
        plot.XLabel("part of the sum (%)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>Weight and price, and what a forest of small stones says about large ones.</summary>
    public static Plot Beyond(Dataset small, Dataset large, RegressionForest forest)
    {
        Plot plot = new();
        void Stones(Dataset of, string name, Color color) =>
            plot.Add.Markers(Enumerable.Range(0, of.Rows).Where(i => i % 3 == 0).Select(i => new Coordinates(of.X[i, 0], of.Y![i] / 1000)).ToArray(), MarkerShape.FilledCircle, 3, color).LegendText = name;
        Stones(small, "learned", Grey.WithAlpha(0.5));
        Stones(large, "never seen", Orange.WithAlpha(0.5));
        double[] carats = [.. Enumerable.Range(0, 451).Select(i => 0.2 + i * 0.005)];
        Curve(plot, carats, [.. forest.Predict(new Matrix(carats.Length, 1, carats)).Select(price => price / 1000)], "the forest", Blue, LinePattern.Solid);
        plot.Axes.SetLimits(0.1, 2.5, 0, 19);
        plot.Title("A forest does not know that prices go on rising");
        plot.XLabel("weight (carat)");
        plot.YLabel("price (1,000 dollars)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static void Curve(Plot plot, double[] x, double[] y, string name, Color color, LinePattern pattern, float marker = 0)
    {
        var curve = plot.Add.Scatter(x, y);
        (curve.Color, curve.LineWidth, curve.LinePattern, curve.MarkerSize, curve.LegendText) = (color, 2.5f, pattern, marker, name);
    }
}
