using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week04.InformationTheory;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    private static readonly Color Light = Color.FromHex("#B8C4CC");

    /// <summary>Surprises and code lengths of the letters, the most frequent first.</summary>
    public static Plot Letters(double[] p, PrefixCode code)
    {
        int[] order = [.. Enumerable.Range(0, p.Length).Where(letter => p[letter] > 0).OrderByDescending(letter => p[letter])];
        double[] places = [.. order.Select((_, place) => (double)place)];
        Plot plot = new();
        var words = plot.Add.Bars(places, order.Select(letter => (double)code.Lengths[letter]));
        foreach (Bar bar in words.Bars) (bar.FillColor, bar.Size) = (Light, 0.8);
        words.LegendText = "length of the code word";
        var surprise = plot.Add.Scatter(places, order.Select(letter => Entropy.Surprise(p[letter])).ToArray());
        (surprise.Color, surprise.LineWidth, surprise.MarkerSize, surprise.LegendText) = (Orange, 2, 8, "surprise, −log₂ p");
        plot.Axes.Bottom.SetTicks(places, [.. order.Select(letter => letter == 0 ? "␣" : $"{BookText.Alphabet[letter]}")]);
        plot.Axes.SetLimits(-0.8, order.Length - 0.2, 0, 1.08 * order.Max(letter => Math.Max(code.Lengths[letter], Entropy.Surprise(p[letter]))));
        plot.Title("A letter's code word is about as long as the letter is surprising");
        plot.XLabel("letter, the most frequent first");
        plot.YLabel("bits");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>The tree of a code: left for 0, right for 1, a level per question, and the letters at the ends.</summary>
    public static Plot Tree(PrefixCode code)
    {
        Plot plot = new();
        int place = 0;
        double Walk(string path)
        {
            int leaf = Enumerable.Range(0, code.Lengths.Count).FirstOrDefault(letter => code.Word(letter) == path, -1);
            if (leaf >= 0)
            {
                var name = plot.Add.Text(leaf == 0 ? "␣" : $"{BookText.Alphabet[leaf]}", place, -path.Length - 0.12);
                (name.LabelFontSize, name.LabelAlignment, name.LabelFontColor) = (15, Alignment.UpperCenter, Orange);
                return place++;
            }
            double no = Walk(path + "0"), yes = Walk(path + "1"), x = (no + yes) / 2;
            foreach ((double end, Color color) in ((double, Color)[])[(no, Light), (yes, Blue)])
            {
                var branch = plot.Add.Scatter(new double[] { x, end, end }, new double[] { -path.Length, -path.Length, -path.Length - 1 });
                (branch.Color, branch.LineWidth, branch.MarkerSize) = (color, 2.5f, 0);
            }
            return x;
        }
        Walk("");
        int deepest = code.Lengths.Max();
        plot.Axes.Left.SetTicks([.. Enumerable.Range(0, deepest + 1).Select(depth => -(double)depth)], [.. Enumerable.Range(0, deepest + 1).Select(depth => $"{depth}")]);
        plot.Axes.Bottom.SetTicks([], []);
        plot.Axes.SetLimits(-0.8, place - 0.2, -deepest - 0.9, 0.4);
        plot.Title("A question per level: frequent letters hang high, rare ones deep");
        plot.XLabel("to the left: no blink, 0; to the right: a blink, 1");
        plot.YLabel("questions answered");
        return plot;
    }

    /// <summary>Bits per letter by the number of letters known before it.</summary>
    public static Plot Contexts(IReadOnlyList<ContextEntropy> book, IReadOnlyList<ContextEntropy> shuffled, UnitEntropy words)
    {
        double[] known = [.. book.Select(one => (double)one.Letters)];
        Plot plot = new();
        plot.Add.HorizontalLine(shuffled[0].PlugIn, 2, Black, LinePattern.Dotted).LegendText = "shuffled, the truth";
        void Curve(IEnumerable<double> bits, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.Scatter(known, bits.ToArray());
            (curve.Color, curve.LineWidth, curve.MarkerSize, curve.LinePattern, curve.LegendText) = (color, 3, 8, pattern, name);
        }
        Curve(shuffled.Select(one => one.PlugIn), "shuffled, as estimated", Orange, LinePattern.Dashed);
        Curve(book.Select(one => one.PlugIn), "the book, as estimated", Blue, LinePattern.Solid);
        plot.Add.HorizontalLine(words.BitsPerLetter, 2, Green, LinePattern.DenselyDashed).LegendText = "the book by whole words";
        plot.Axes.Bottom.SetTicks(known, [.. book.Select(one => $"{one.Letters}")]);
        plot.Axes.SetLimits(-0.2, known[^1] + 0.2, 0, 5.9);
        plot.Title("Letters tell about the next one; shuffled letters only seem to");
        plot.XLabel("letters known before the one that is asked for");
        plot.YLabel("bits per letter");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>What each fact tells about the species.</summary>
    public static Plot Facts(IReadOnlyList<RankedFeature> ranked, double entropy)
    {
        RankedFeature[] upwards = [.. ranked.Reverse()];
        Plot plot = new();
        void Row(Func<RankedFeature, double> bits, string name, Color color, double size)
        {
            var bars = plot.Add.Bars(upwards.Select((one, place) => new Bar { Position = place, Value = bits(one), FillColor = color, Size = size, Orientation = Orientation.Horizontal }).ToArray());
            bars.LegendText = name;
        }
        Row(one => one.Bits, "told about the species", Blue, 0.7);
        Row(one => one.ByChance, "by chance, species shuffled", Orange, 0.35);
        plot.Add.VerticalLine(entropy, 2, Black, LinePattern.Dotted).LegendText = "all there is to ask";
        plot.Axes.Left.SetTicks([.. upwards.Select((_, place) => (double)place)], [.. upwards.Select(one => one.Name)]);
        plot.Axes.SetLimits(0, 1.05 * entropy, -0.6, upwards.Length - 0.4);
        plot.Title($"The best single fact answers {100 * ranked[0].Bits / entropy:F0} % of the question");
        plot.XLabel("bits");
        plot.ShowLegend(Alignment.LowerCenter);
        return plot;
    }

    /// <summary>What a measurement tells, by the number of bins.</summary>
    public static Plot Bins(IReadOnlyList<(int Bins, RankedFeature Told)> steps)
    {
        double[] places = [.. steps.Select(step => Math.Log2(step.Bins))];
        Plot plot = new();
        void Curve(Func<RankedFeature, double> bits, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.Scatter(places, steps.Select(step => bits(step.Told)).ToArray());
            (curve.Color, curve.LineWidth, curve.MarkerSize, curve.LinePattern, curve.LegendText) = (color, 3, 8, pattern, name);
        }
        Curve(one => one.Bits, "told about the species", Blue, LinePattern.Solid);
        Curve(one => one.ByChance, "by chance, species shuffled", Orange, LinePattern.Dashed);
        Curve(one => one.AboveChance, "the difference", Green, LinePattern.Solid);
        plot.Axes.Bottom.SetTicks(places, [.. steps.Select(step => $"{step.Bins}")]);
        plot.Axes.SetLimits(places[0] - 0.3, places[^1] + 0.3, 0, 1.05 * steps.Max(step => step.Told.Bits));
        plot.Title("More bins tell more, and more of it is chance");
        plot.XLabel("bins of body mass (a logarithmic axis)");
        plot.YLabel("bits");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }
}
