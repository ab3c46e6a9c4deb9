using ScottPlot;
using Week02.ProbabilityAndBayes;
using static Curriculum.Toolkit.Ink;

namespace Week03.NaiveBayes;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The strongest words of one message, as bars to the side for which they speak.</summary>
    public static Plot Message(IReadOnlyList<WordEvidence> evidence, double prior)
    {
        WordEvidence[] strongest = [.. evidence.OrderByDescending(word => Math.Abs(word.LogOdds)).ThenBy(word => word.Word, StringComparer.Ordinal).Take(16).OrderBy(word => word.LogOdds)];
        double rest = evidence.Sum(word => word.LogOdds) - strongest.Sum(word => word.LogOdds);
        int others = evidence.Count - strongest.Length;
        (string Name, double Value)[] rows =
        [
            ("the prior", prior), (others == 1 ? "1 other word" : $"{others} other words", rest),
            .. strongest.Select(word => (word.Count > 1 ? $"{word.Word} ×{word.Count}" : word.Word, word.LogOdds)),
        ];
        Plot plot = new();
        foreach ((bool spam, string name, Color color) in ((bool, string, Color)[])[(false, "for ham", Blue), (true, "for spam", Orange)])
        {
            var bars = plot.Add.Bars(rows.Select((row, i) => (row, i)).Where(pair => pair.row.Value > 0 == spam)
                .Select(pair => new Bar { Position = pair.i, Value = pair.row.Value, FillColor = color, Size = 0.7, Orientation = Orientation.Horizontal }).ToArray());
            bars.LegendText = name;
        }
        plot.Axes.Left.SetTicks(Enumerable.Range(0, rows.Length).Select(i => (double)i).ToArray(), rows.Select(row => row.Name).ToArray());
        string[] loudest = [.. strongest.OrderByDescending(word => word.LogOdds).Take(2).Select(word => word.Word)];
        plot.Title($"\"{loudest[0]}\" and \"{loudest[1]}\" speak loudest for spam");
        plot.XLabel("added to the log odds of spam");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>The products and their logarithms, word after word.</summary>
    public static Plot Underflow(MultinomialModel model, Vocabulary vocabulary, string[] words)
    {
        Plot plot = new();
        double[] lengths = Enumerable.Range(0, words.Length + 1).Select(n => (double)n).ToArray();
        foreach ((int c, string name, Color color, LinePattern pattern) in ((int, string, Color, LinePattern)[])[(0, "ham", Blue, LinePattern.Solid), (1, "spam", Orange, LinePattern.Dashed)])
        {
            double[] log10 = new double[lengths.Length];
            log10[0] = model.LogPriors[c] / Math.Log(10);
            for (int n = 0; n < words.Length; n++)
                log10[n + 1] = log10[n] + (vocabulary.ColumnOf(words[n]) is >= 0 and int j ? model.LogTheta[c, j] / Math.Log(10) : 0);
            var curve = plot.Add.ScatterLine(lengths, log10);
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, $"logarithm, {name}");
        }
        plot.Add.HorizontalLine(Math.Log10(double.Epsilon), 2, Black, LinePattern.Dotted).LegendText = "smallest double above zero";
        plot.Axes.SetLimits(0, words.Length, -900, 20);
        plot.Title("The product leaves the doubles; its logarithm does not");
        plot.XLabel("words of the message");
        plot.YLabel("log10 of P(class and words)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>Of the messages about which the filter was at least so sure, how many were wrong.</summary>
    public static Plot Sureness(Verdict[] once, Verdict[] repeated, int repeat)
    {
        Plot plot = new();
        double[] exponents = Enumerable.Range(0, 47).Select(i => -0.25 - 0.25 * i).ToArray();
        void Curve(Verdict[] verdicts, string name, Color color, LinePattern pattern)
        {
            // A share of zero has no logarithm: the curve ends there.
            (double X, double Share)[] points = exponents.Select(x => (x, Reliability.Between(verdicts, 0, Math.Pow(10, x)))).Where(point => point.Item2.Wrong > 0)
                .Select(point => (point.x, (double)point.Item2.Wrong / point.Item2.Messages)).ToArray();
            var curve = plot.Add.ScatterLine(points.Select(point => -point.X).ToArray(), points.Select(point => Math.Log10(point.Share)).ToArray());
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 3, pattern, name);
        }
        Curve(repeated, $"in fact, every word {repeat} times", Orange, LinePattern.Dashed);
        Curve(once, "in fact", Blue, LinePattern.Solid);
        var stated = plot.Add.ScatterLine(new double[] { 0, 5 }, new double[] { 0, -5 });
        (stated.Color, stated.LineWidth, stated.LinePattern, stated.LegendText) = (Grey, 2, LinePattern.Dotted, "at most, as stated");
        plot.Axes.Bottom.SetTicks([0, 3, 6, 9, 12], ["1", "1e-3", "1e-6", "1e-9", "1e-12"]);
        plot.Axes.Left.SetTicks([0, -1, -2, -3, -4], ["100 %", "10 %", "1 %", "0.1 %", "0.01 %"]);
        plot.Axes.SetLimits(0, 12, -4, 0.02);
        plot.Title("The surer it says it is, the further off what it says");
        plot.XLabel("messages with a stated error below this (logarithmic)");
        plot.YLabel("share of them that was wrong (logarithmic)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>One feature: where the wines lie, and the curve that stands for each class.</summary>
    public static Plot Curves(Curriculum.Toolkit.Dataset data, GaussianModel model, int feature)
    {
        Plot plot = new();
        Color[] colors = [Blue, Orange, Green];
        LinePattern[] patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.DenselyDashed];
        double[] xs = Enumerable.Range(0, 401).Select(i => i / 70.0).ToArray();
        for (int c = 0; c < model.ClassNames.Count; c++)
        {
            NormalDensity density = new(model.Means[c, feature], Math.Sqrt(model.Variances[c, feature]));
            var curve = plot.Add.ScatterLine(xs, xs.Select(density.Density).ToArray());
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (colors[c], 3, patterns[c], model.ClassNames[c]);
            Coordinates[] wines = Enumerable.Range(0, data.Rows).Where(i => data.Labels![i] == c).Select(i => new Coordinates(data.X[i, feature], -0.06 - 0.07 * c)).ToArray();
            plot.Add.Markers(wines, MarkerShape.FilledCircle, 5, colors[c].WithAlpha(0.5));
        }
        plot.Axes.SetLimits(0, 5.7, -0.3, 1.5);
        plot.Title("One normal curve per class; the dots are the wines");
        plot.XLabel("flavanoids (units of the data set)");
        plot.YLabel("density (per unit)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
