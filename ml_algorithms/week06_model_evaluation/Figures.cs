using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week06.ModelEvaluation;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>Recall, precision and cost while the threshold moves.</summary>
    public static Plot Threshold(ThresholdSweep sweep, double miss, double falseAlarm, double cheapest)
    {
        Plot plot = new();
        double[] at = [.. Enumerable.Range(0, 141).Select(i => -2 + 0.05 * i)];
        OperatingPoint[] points = [.. at.Select(sweep.At)];
        double most = points.Max(point => point.Cost(miss, falseAlarm));
        Line("recall", Blue, LinePattern.Solid, point => point.Report.Recall(1));
        Line("precision", Orange, LinePattern.Dashed, point => point.Report.Precision(1));
        Line("cost (1 = the most in the picture)", Green, LinePattern.Dotted, point => point.Cost(miss, falseAlarm) / most);
        plot.Add.VerticalLine(cheapest, 2, Grey, LinePattern.Dashed).LegendText = "cheapest threshold";
        plot.Axes.Left.SetTicks([0, 0.2, 0.4, 0.6, 0.8, 1], ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        plot.Axes.SetLimits(-2, 5, 0, 1.35);
        plot.Title("One scanner, every bargain: the threshold chooses");
        plot.XLabel("threshold of the score (standard deviations)");
        plot.YLabel("share");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;

        void Line(string name, Color color, LinePattern pattern, Func<OperatingPoint, double> height)
        {
            // Where nothing is called precision has no value, and the line ends.
            int[] known = [.. Enumerable.Range(0, at.Length).Where(i => double.IsFinite(height(points[i])))];
            var line = plot.Add.ScatterLine(known.Select(i => at[i]).ToArray(), known.Select(i => height(points[i])).ToArray());
            (line.Color, line.LineWidth, line.LinePattern, line.LegendText) = (color, 3, pattern, name);
        }
    }

    /// <summary>What each plan promised, and what was kept.</summary>
    public static Plot Folds(FoldHonesty groups, FoldHonesty days)
    {
        Plot plot = new();
        (double Position, double Value, Color Color)[] bars =
        [
            (0, groups.Promised[0], Orange), (1, groups.Promised[1], Blue), (2, groups.Kept, Grey),
            (4, days.Promised[0], Orange), (5, days.Promised[1], Blue), (6, days.Kept, Grey),
        ];
        foreach ((string name, Color color) in ((string, Color)[])[("promised by shuffled folds", Orange), ("promised by folds that know better", Blue), ("kept", Grey)])
        {
            var drawn = plot.Add.Bars(bars.Where(bar => bar.Color == color).Select(bar => new Bar { Position = bar.Position, Value = 100 * bar.Value, FillColor = color, Size = 0.8 }).ToArray());
            drawn.LegendText = name;
        }
        plot.Axes.Bottom.SetTicks([1, 5], ["photographs of the same bags", "days of a wandering zero"]);
        plot.Axes.Left.SetTicks([50, 60, 70, 80, 90, 100], ["50", "60", "70", "80", "90", "100"]);
        plot.Axes.SetLimits(-0.8, 6.8, 50, 122);
        plot.Title("Shuffled folds promise what nobody can keep");
        plot.XLabel("what the rows have in common");
        plot.YLabel("accuracy (%), from the chance of a coin up");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The worst slices with their intervals.</summary>
    public static Plot Slices(Slices slices, int shown)
    {
        Plot plot = new();
        Slice[] worst = [.. slices.All.Take(shown)];
        for (int i = 0; i < worst.Length; i++)
        {
            double y = worst.Length - 1 - i;
            var wide = plot.Add.ScatterLine(new[] { 100 * worst[i].Guarded.Low, 100 * worst[i].Guarded.High }, new[] { y, y });
            (wide.Color, wide.LineWidth) = (Orange, 2);
            var narrow = plot.Add.ScatterLine(new[] { 100 * worst[i].Interval.Low, 100 * worst[i].Interval.High }, new[] { y, y });
            (narrow.Color, narrow.LineWidth) = (Blue, 6);
            if (i == 0) (wide.LegendText, narrow.LegendText) = ("guarded for all slices", "95 %, this slice alone");
        }
        plot.Add.Markers(worst.Select(slice => 100 * slice.Rate).ToArray(), worst.Select((_, i) => worst.Length - 1.0 - i).ToArray(), MarkerShape.FilledCircle, 9f, Black);
        plot.Add.VerticalLine(100 * slices.Whole.Rate, 2, Grey, LinePattern.Dashed).LegendText = "all loans";
        plot.Axes.Left.SetTicks([.. worst.Select((_, i) => worst.Length - 1.0 - i)], [.. worst.Select(slice => slice.Name)]);
        plot.Axes.SetLimits(15, 65, -0.7, worst.Length + 1.3);
        plot.Title("The same model, and the loans with which it fails");
        plot.XLabel("share of wrong verdicts (%)");
        plot.YLabel("slice");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
