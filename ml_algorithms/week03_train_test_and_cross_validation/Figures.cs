using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The scores of one method over many splits, with its training score and its score on later rows.</summary>
    public static Plot Luck(FoldScores heldOut, FoldScores training, double later, int asked)
    {
        Plot plot = new();
        // Two attainable scores to a bin, or some bins would have one and others two.
        double highest = Columns(plot, heldOut.Values, 200.0 / asked, Blue, "held out", 0.9);
        plot.Add.VerticalLine(100 * later, 3, Black, LinePattern.Dashed).LegendText = "on all later loans";
        plot.Add.VerticalLine(100 * training.Mean, 4, Orange).LegendText = "training score, every time";
        plot.Axes.SetLimits(50, 102, 0, 1.4 * highest);
        plot.Title("One archive, one method, and the mark depends on the split");
        plot.XLabel("accuracy of the parrot (%)");
        plot.YLabel("number of splits");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>What is luck of dealing, and what remains however often one deals.</summary>
    public static Plot Spread(IReadOnlyList<SplitLuck> ways)
    {
        Plot plot = new();
        foreach ((string name, Color color, double offset, Func<SplitLuck, double> height) in ((string, Color, double, Func<SplitLuck, double>)[])
            [("deviation when the same archive is dealt again", Blue, -0.18, way => way.Dealing), ("whole error against the later loans", Orange, 0.18, way => way.Error)])
        {
            var bars = plot.Add.Bars(ways.Select((way, w) => new Bar { Position = w + offset, Value = 100 * height(way), FillColor = color, Size = 0.34 }).ToArray());
            bars.LegendText = name;
        }
        plot.Axes.Bottom.SetTicks(Enumerable.Range(0, ways.Count).Select(w => (double)w).ToArray(), ways.Select(way => way.Name).ToArray());
        plot.Axes.SetLimits(-0.6, ways.Count - 0.4, 0, 135 * ways.Max(way => way.Error));
        plot.Title("Dealing again takes away the luck of the split, and no more");
        plot.XLabel("way to estimate the accuracy");
        plot.YLabel("percentage points");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The winner's score where it was chosen, and elsewhere.</summary>
    public static Plot Selection(Committee subsets)
    {
        Plot plot = new();
        double[] tried = [.. Enumerable.Range(1, subsets.Honest.Length).Select(m => Math.Log10(m))];
        foreach ((string name, double[] scores, Color color, LinePattern pattern) in ((string, double[], Color, LinePattern)[])
            [("on the loans that chose it", subsets.OnValidation, Orange, LinePattern.Solid), ("on loans that nobody looked at", subsets.Honest, Blue, LinePattern.Dashed)])
        {
            var curve = plot.Add.ScatterLine(tried, [.. scores.Select(score => 100 * score)]);
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, name);
        }
        double[] ticks = [.. ((double[])[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]).Where(m => m <= subsets.Honest.Length)];
        plot.Axes.Bottom.SetTicks([.. ticks.Select(Math.Log10)], [.. ticks.Select(m => $"{m}")]);
        plot.Title("The more candidates, the less the winner's score means");
        plot.XLabel("candidates tried (logarithmic)");
        plot.YLabel("accuracy of the winner (%)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>Cross-validated accuracies on noise, with the choice outside and inside.</summary>
    public static Plot Leak(Screening screening)
    {
        Plot plot = new();
        double highest = Math.Max(Columns(plot, screening.Inside, 4, Blue, "chosen inside each training part", 0.8), Columns(plot, screening.Before, 4, Orange, "chosen before the split", 0.8));
        plot.Add.VerticalLine(50, 3, Black, LinePattern.Dashed).LegendText = "the truth";
        plot.Axes.SetLimits(16, 104, 0, 1.35 * highest);
        plot.Title("Labels by coin, and a cross-validation that finds them predictable");
        plot.XLabel("cross-validated accuracy (%)");
        plot.YLabel("number of worlds");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    // A histogram of shares, in per cent, whose bins contain their upper end, so that 100 % lies below 100; returns the highest count.
    private static double Columns(Plot plot, IReadOnlyList<double> shares, double width, Color color, string name, double alpha)
    {
        (double Centre, int Count)[] bins = [.. shares.GroupBy(share => Math.Ceiling(100 * share / width - 1e-9)).OrderBy(bin => bin.Key).Select(bin => ((bin.Key - 0.5) * width, bin.Count()))];
        var bars = plot.Add.Bars(bins.Select(bin => new Bar { Position = bin.Centre, Value = bin.Count, FillColor = color.WithAlpha(alpha), Size = 0.92 * width }).ToArray());
        bars.LegendText = name;
        return bins.Max(bin => bin.Count);
    }
}
