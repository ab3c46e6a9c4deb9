using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week06.RocVsPrecisionRecall;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>Both curves of both lists; the mark is where half of those sought are found.</summary>
    public static Multiplot Curves(RocCurve health, RocCurve mortgages)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2) };
        Plot roc = new(), precision = new();
        Line(roc, [0, 1], [0, 1], "a coin", Grey, LinePattern.Dotted, 2);
        foreach ((string name, RocCurve curve, Color color, LinePattern pattern) in ((string, RocCurve, Color, LinePattern)[])[("mortgages", mortgages, Orange, LinePattern.Dashed), ("health", health, Blue, LinePattern.Solid)])
        {
            int[] k = Shown(curve);
            int half = curve.Finding(0.5);
            Line(roc, [.. k.Select(curve.FalseAlarmRate)], [.. k.Select(curve.Recall)], name, color, pattern, 3);
            roc.Add.Marker(curve.FalseAlarmRate(half), curve.Recall(half), MarkerShape.FilledCircle, 10, color);
            k = [.. k.Where(point => curve.Hits[point] >= 10)];
            Line(precision, [.. k.Select(curve.Recall)], [.. k.Select(curve.Precision)], name, color, pattern, 3);
            precision.Add.Marker(curve.Recall(half), curve.Precision(half), MarkerShape.FilledCircle, 10, color);
            Line(precision, [0, 1], [curve.Prevalence, curve.Prevalence], $"a coin, {name}", color, LinePattern.Dotted, 2);
        }
        foreach (Plot plot in (Plot[])[roc, precision])
        {
            Shares(plot);
            plots.AddPlot(plot);
        }
        roc.Title("ROC: both look usable");
        roc.XLabel("share of those not sought who are called");
        roc.YLabel("share of those sought who are found");
        roc.ShowLegend(Alignment.LowerRight);
        precision.Title("Precision-recall: one call in six, or in two");
        precision.XLabel("share of those sought who are found");
        precision.YLabel("share of the calls that find somebody");
        precision.ShowLegend(Alignment.UpperRight);
        return plots;
    }

    /// <summary>Both areas of both lists, were the sought rarer or commoner.</summary>
    public static Plot Elsewhere(RocCurve health, RocCurve mortgages)
    {
        Plot plot = new();
        double[] exponents = [.. Enumerable.Range(0, 55).Select(i => -3 + 0.05 * i)], shares = [.. exponents.Select(e => Math.Pow(10, e))];
        Line(plot, exponents, [.. exponents.Select(_ => mortgages.Area)], "ROC area, mortgages", Orange, LinePattern.Dashed, 2);
        Line(plot, exponents, [.. exponents.Select(_ => health.Area)], "ROC area, health", Blue, LinePattern.Dashed, 2);
        Line(plot, exponents, [.. shares.Select(share => new PrecisionRecallCurve(mortgages.At(share)).AveragePrecision)], "average precision, mortgages", Orange, LinePattern.Solid, 3);
        Line(plot, exponents, [.. shares.Select(share => new PrecisionRecallCurve(health.At(share)).AveragePrecision)], "average precision, health", Blue, LinePattern.Solid, 3);
        Line(plot, exponents, shares, "average precision of a coin", Grey, LinePattern.Dotted, 2);
        foreach ((RocCurve curve, Color color) in ((RocCurve, Color)[])[(mortgages, Orange), (health, Blue)])
            plot.Add.Marker(Math.Log10(curve.Prevalence), new PrecisionRecallCurve(curve).AveragePrecision, MarkerShape.FilledCircle, 11, color);
        plot.Axes.Bottom.SetTicks([-3, -2, -1, Math.Log10(0.5)], ["0.1 %", "1 %", "10 %", "50 %"]);
        plot.Axes.Left.SetTicks([0, 0.2, 0.4, 0.6, 0.8, 1], ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        plot.Axes.SetLimits(-3, -0.28, 0, 1);
        plot.Title("The model stays, the place changes: one area moves");
        plot.XLabel("share of those sought in the place (logarithmic; dots: as they are)");
        plot.YLabel("area");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>The hull with lines of equal cost, and the same as cost curves.</summary>
    public static Multiplot Costs(RocCurve curve, RocHull hull, double[] misses)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2) };
        Plot roc = new(), cost = new();
        int[] k = Shown(curve);
        RocCurve corners = hull.Corners;
        int[] all = [.. Enumerable.Range(0, corners.Count)];
        Line(roc, [.. k.Select(curve.FalseAlarmRate)], [.. k.Select(curve.Recall)], "every threshold", Grey, LinePattern.Solid, 2);
        Line(roc, [.. all.Select(corners.FalseAlarmRate)], [.. all.Select(corners.Recall)], "the hull", Black, LinePattern.Solid, 2);
        CostCurve costs = new(hull);
        foreach (int c in all)
        {
            var line = cost.Add.ScatterLine(new double[] { 0, 1 }, new[] { CostCurve.Line(corners, c, 0), CostCurve.Line(corners, c, 1) });
            (line.Color, line.LineWidth) = (Grey.WithAlpha(0.5), 1);
            if (c == 0) line.LegendText = "one threshold";
        }
        double[] at = [.. Enumerable.Range(0, 101).Select(i => i / 100.0)];
        Line(cost, at, [.. at.Select(CostCurve.WithoutModel)], "without a model", Black, LinePattern.Dashed, 2);
        Line(cost, at, [.. at.Select(costs.LeastAt)], "best threshold", Green, LinePattern.Solid, 4);
        foreach ((double miss, Color color, LinePattern pattern) in misses.Zip((Color[])[Blue, Orange], (LinePattern[])[LinePattern.Dashed, LinePattern.DenselyDashed]))
        {
            int best = hull.Cheapest(curve.Prevalence, miss, 1);
            double slope = RocHull.SlopeOfCost(curve.Prevalence, miss, 1), x = corners.FalseAlarmRate(best), y = corners.Recall(best), place = CostCurve.Place(curve.Prevalence, miss, 1);
            double from = Math.Max(0, x - y / slope), to = Math.Min(1, x + (1 - y) / slope);
            Line(roc, [from, to], [y + slope * (from - x), y + slope * (to - x)], $"equal cost, a miss = {miss:0} calls", color, pattern, 2);
            roc.Add.Marker(x, y, MarkerShape.FilledCircle, 11, color);
            cost.Add.Marker(place, costs.LeastAt(place), MarkerShape.FilledCircle, 11, color);
        }
        foreach (Plot plot in (Plot[])[roc, cost])
        {
            Shares(plot);
            plots.AddPlot(plot);
        }
        roc.Title("The cost lines touch the hull at a corner");
        roc.XLabel("share of those not sought who are called");
        roc.YLabel("share of those sought who are found");
        roc.ShowLegend(Alignment.LowerRight);
        cost.Axes.SetLimits(0, 1, 0, 0.65);
        cost.Title("Between the ends a threshold saves");
        cost.XLabel("weight of the sought: π miss / (π miss + (1 − π))");
        cost.YLabel("cost (1 = all wrong)");
        cost.ShowLegend(Alignment.UpperRight);
        return plots;
    }

    private static void Shares(Plot plot)
    {
        foreach (var axis in (IAxis[])[plot.Axes.Bottom, plot.Axes.Left]) axis.SetTicks([0, 0.2, 0.4, 0.6, 0.8, 1], ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        plot.Axes.SetLimits(0, 1, 0, 1);
    }

    // Some two hundred points are as many as the eye can tell.
    private static int[] Shown(RocCurve curve)
    {
        int step = Math.Max(1, curve.Count / 200);
        return [.. Enumerable.Range(0, curve.Count).Where(k => k % step == 0 || k == curve.Count - 1)];
    }

    private static void Line(Plot plot, double[] x, double[] y, string name, Color color, LinePattern pattern, float width)
    {
        var line = plot.Add.ScatterLine(x, y);
        (line.Color, line.LineWidth, line.LinePattern, line.LegendText) = (color, width, pattern, name);
    }
}
