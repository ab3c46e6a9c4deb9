using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>Two measurements, their first axis with the distances that it makes smallest, and the regression line.</summary>
    public static Plot Axis(Matrix x, PrincipalComponentsModel model, double slope)
    {
        Plot plot = new();
        Matrix foot = model.Truncate(1).InverseTransform(model.Truncate(1).Transform(x));
        for (int i = 0; i < x.Rows; i++) Line(plot, [x[i, 0], foot[i, 0]], [x[i, 1], foot[i, 1]], Sky, 1);
        Points(plot, Enumerable.Range(0, x.Rows).Select(i => (x[i, 0], x[i, 1])), Grey, MarkerShape.FilledCircle, 5, "a wine");
        (double m0, double m1) = (model.Mean[0], model.Mean[1]);
        double steep = model.Components[0, 1] / model.Components[0, 0];
        Line(plot, [0.9, 4], [m1 + steep * (0.9 - m0), m1 + steep * (4 - m0)], Orange, 3, "first axis: distances at a right angle");
        Line(plot, [0.9, 4], [m1 + slope * (0.9 - m0), m1 + slope * (4 - m0)], Blue, 2, "regression: distances upwards", LinePattern.Dashed);
        plot.Axes.SetLimits(0.6, 4.4, 0, 5.4);
        plot.Axes.SquareUnits();
        plot.Title("The first axis lies nearest to the points");
        plot.XLabel("total phenols");
        plot.YLabel("flavanoids");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>Everybody on the first axis, one above the other in its order; for some, from where the mean had put them.</summary>
    public static Plot Senate(RollCalls senate, double[] known, double[] filled, int[] moved)
    {
        Plot plot = new();
        int[] order = [.. Enumerable.Range(0, known.Length).OrderBy(i => known[i])];
        Parties(plot, senate, order.Select((i, rank) => (i, known[i], (double)rank + 1)));
        foreach (int i in moved)
        {
            double rank = Array.IndexOf(order, i) + 1;
            Line(plot, [filled[i], known[i]], [rank, rank], Grey, 1.5f, pattern: LinePattern.Dotted);
            Points(plot, [(filled[i], rank)], Black, MarkerShape.OpenCircle, 8, i == moved[0] ? "with means for missing votes" : "");
            Label(plot, senate.Names[i], known[i] > 0 ? filled[i] - 0.3 : filled[i] + 0.3, rank, known[i] > 0 ? Alignment.MiddleRight : Alignment.MiddleLeft);
        }
        foreach ((int i, bool right, double up) in ((int, bool, double)[])
            [(order[0], true, -1.8), (senate.Find("LANDRIEU"), true, -2.5), (senate.Find("CHAFEE"), false, 1.5), (senate.Find("NELSON (D NE"), true, -1.5), (senate.Find("SNOWE"), false, 3), (order[^1], false, 0)])
            Label(plot, senate.Names[i], known[i] + (right ? 0.4 : -0.4), Array.IndexOf(order, i) + 1 + up, right ? Alignment.MiddleLeft : Alignment.MiddleRight);
        plot.Axes.SetLimits(-12.5, 12.5, -2, 106);
        plot.Title("645 votes and no party label: one axis has the parties apart");
        plot.XLabel("score on the first component, from the votes cast");
        plot.YLabel("place from left to right");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>The first two components.</summary>
    public static Plot Second(RollCalls senate, double[] first, double[] second)
    {
        Plot plot = new();
        Parties(plot, senate, Enumerable.Range(0, first.Length).Select(i => (i, first[i], second[i])));
        foreach ((string name, bool right, double up) in ((string, bool, double)[])
            [("COBURN", false, 0), ("SPECTER", true, 0.3), ("SNOWE", false, 0.2), ("CHAFEE", false, 0), ("NELSON (D NE", false, 0.3), ("BUSH", true, -0.3), ("BYRD", true, -0.3), ("STEVENS", true, 0.3)])
        {
            int i = senate.Find(name);
            Label(plot, senate.Names[i], first[i] + (right ? 0.25 : -0.25), second[i] + up, right ? Alignment.MiddleLeft : Alignment.MiddleRight);
        }
        plot.Axes.SetLimits(-12.5, 11, -5.5, 6.5);
        plot.Title("The second axis sorts Republicans among themselves");
        plot.XLabel("score on the first component");
        plot.YLabel("score on the second component");
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }

    /// <summary>Wine in two components, with and without units.</summary>
    public static Multiplot Wine(Matrix raw, Matrix standard, int[] cultivars)
    {
        Multiplot plots = new();
        plots.AddPlots(2);
        plots.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        foreach ((int at, Matrix scores, string title) in ((int, Matrix, string)[])[(0, raw, "As they are: the axis is proline"), (1, standard, "Standardised: three groups")])
        {
            Plot plot = plots.GetPlot(at);
            (Color Color, MarkerShape Shape)[] styles = [(Blue, MarkerShape.FilledCircle), (Orange, MarkerShape.FilledTriangleUp), (Green, MarkerShape.FilledDiamond)];
            for (int c = 0; c < 3; c++)
                Points(plot, Enumerable.Range(0, scores.Rows).Where(i => cultivars[i] == c).Select(i => (scores[i, 0], scores[i, 1])), styles[c].Color, styles[c].Shape, 6, at == 1 ? $"cultivar {c}" : "");
            plot.Title(title);
            plot.XLabel("first component");
            plot.YLabel("second component");
            if (at == 0) continue;
            plot.Axes.SetLimits(-5, 5, -4.5, 5.5);
            plot.ShowLegend(Alignment.UpperCenter);
        }
        return plots;
    }

    /// <summary>Variances beside those of chance, and two kinds of held-out error.</summary>
    public static Multiplot Scree(double[] variances, double[] chance, HeldOutEntries[] heldOut)
    {
        Multiplot plots = new();
        plots.AddPlots(2);
        plots.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        double[] k = [.. Enumerable.Range(1, variances.Length).Select(i => (double)i)];
        Plot scree = plots.GetPlot(0), error = plots.GetPlot(1);
        Curve(scree, k, variances, Blue, MarkerShape.FilledCircle, "wine");
        Curve(scree, k, chance, Grey, MarkerShape.OpenCircle, "columns shuffled");
        scree.Title("Three components are beyond chance");
        scree.XLabel("component");
        scree.YLabel("variance");
        scree.Axes.SetLimits(0.5, 13.5, 0, 5);
        scree.ShowLegend(Alignment.UpperRight);
        double[] kept = k[..heldOut.Length];
        Curve(error, kept, [.. heldOut.Select(one => one.Hidden)], Orange, MarkerShape.FilledTriangleUp, "entry hidden");
        Curve(error, kept, [.. heldOut.Select(one => one.Seen)], Blue, MarkerShape.FilledCircle, "entry seen");
        error.Title("Hidden entries ask for three as well");
        error.XLabel("components kept");
        error.YLabel("mean squared error, new wines");
        error.Axes.SetLimits(0.5, 10.5, 0, 2);
        error.ShowLegend(Alignment.UpperLeft);
        return plots;
    }

    /// <summary>Held-out digits in two components, with the digit at the middle of its points.</summary>
    public static Plot Digits(Matrix scores, int[] labels)
    {
        Plot plot = new();
        Color[] colors = [Blue, Orange, Green, Purple, Yellow, Sky, Black, Grey, Color.FromHex("#8C510A"), Color.FromHex("#5E3C99")];
        MarkerShape[] shapes = [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.FilledSquare, MarkerShape.OpenCircle];
        for (int digit = 0; digit < 10; digit++)
            Points(plot, Enumerable.Range(0, labels.Length).Where(i => labels[i] == digit).Select(i => (Math.Round(scores[i, 0], 2), Math.Round(scores[i, 1], 2))), colors[digit], shapes[digit % 5], 5, "");
        for (int digit = 0; digit < 10; digit++)
        {
            int[] of = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] == digit)];
            var text = plot.Add.Text($"{digit}", of.Average(i => scores[i, 0]), of.Average(i => scores[i, 1]));
            (text.LabelFontSize, text.LabelBold, text.LabelFontColor, text.LabelAlignment, text.LabelBackgroundColor) = (20, true, colors[digit], Alignment.MiddleCenter, Colors.White.WithAlpha(0.75));
        }
        plot.Title("Two numbers instead of 64: some digits apart, others in a heap");
        plot.XLabel("first component");
        plot.YLabel("second component");
        return plot;
    }

    /// <summary>A few pictures, rebuilt from more and more components.</summary>
    public static Plot Reconstructions(PrincipalComponentsModel model, Dataset digits, int[] counts)
    {
        int[] shown = [.. Enumerable.Range(0, 10).Select(digit => Array.IndexOf(digits.Labels!, digit))];
        Matrix pictures = digits.X.SelectRows(shown);
        Matrix[] rows = [.. counts.Select(k => model.Truncate(k)).Select(first => first.InverseTransform(first.Transform(pictures))), pictures];
        double[,] grey = new double[9 * rows.Length - 1, 9 * shown.Length - 1];
        for (int row = 0; row < rows.Length; row++)
            for (int column = 0; column < shown.Length; column++)
                for (int pixel = 0; pixel < 64; pixel++)
                    grey[9 * row + pixel / 8, 9 * column + pixel % 8] = Math.Round(Math.Clamp(rows[row][column, pixel], 0, 16));
        Plot plot = new();
        var map = plot.Add.Heatmap(grey);
        map.Colormap = new ScottPlot.Colormaps.GrayscaleReversed();
        map.ManualRange = new ScottPlot.Range(0, 16);
        double top = grey.GetLength(0);
        plot.Axes.Left.SetTicks([.. Enumerable.Range(0, rows.Length).Select(row => top - 9 * row - 4.5)], [.. counts.Select(k => $"{k}"), "all 64 pixels"]);
        plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, shown.Length).Select(column => 9.0 * column + 3.5)], [.. Enumerable.Range(0, shown.Length).Select(digit => $"{digit}")]);
        plot.Axes.SetLimits(-1, grey.GetLength(1), -1, top);
        plot.Axes.SquareUnits();
        plot.HideGrid();
        plot.Title("Twenty components are enough to read most digits");
        plot.YLabel("components kept");
        plot.XLabel("digit, not learned from");
        return plot;
    }

    private static void Parties(Plot plot, RollCalls senate, IEnumerable<(int Row, double X, double Y)> points)
    {
        (int Row, double X, double Y)[] all = [.. points];
        foreach ((string party, string name, Color color, MarkerShape shape) in ((string, string, Color, MarkerShape)[])
            [("D", "Democrats", Blue, MarkerShape.FilledCircle), ("R", "Republicans", Orange, MarkerShape.FilledTriangleUp), ("Indep", "independent", Green, MarkerShape.FilledSquare)])
            Points(plot, all.Where(one => senate.Parties[one.Row] == party).Select(one => (one.X, one.Y)), color, shape, 7, name);
    }

    private static void Points(Plot plot, IEnumerable<(double X, double Y)> points, Color color, MarkerShape shape, float size, string name)
    {
        (double X, double Y)[] all = [.. points];
        var markers = plot.Add.ScatterPoints(all.Select(one => one.X).ToArray(), all.Select(one => one.Y).ToArray(), color);
        (markers.MarkerShape, markers.MarkerSize, markers.LegendText) = (shape, size, name);
    }

    private static void Curve(Plot plot, double[] x, double[] y, Color color, MarkerShape shape, string name)
    {
        var curve = plot.Add.Scatter(x, y, color);
        (curve.LineWidth, curve.MarkerShape, curve.MarkerSize, curve.LegendText) = (2, shape, 7, name);
    }

    private static void Line(Plot plot, double[] x, double[] y, Color color, float width, string name = "", LinePattern pattern = default)
    {
        var line = plot.Add.ScatterLine(x, y, color);
        (line.LineWidth, line.LinePattern, line.LegendText) = (width, pattern, name);
    }

    private static void Label(Plot plot, string text, double x, double y, Alignment alignment)
    {
        var label = plot.Add.Text(text, x, y);
        (label.LabelAlignment, label.LabelFontSize, label.LabelFontColor) = (alignment, 13, Black);
    }
}
