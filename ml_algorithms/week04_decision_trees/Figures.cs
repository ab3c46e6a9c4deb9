using System.Globalization;
using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week04.DecisionTrees;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The measures of a mixture of two classes, and the share of errors, which is none.</summary>
    public static Plot Measures()
    {
        Plot plot = new();
        double[] p = [.. Enumerable.Range(0, 201).Select(i => i / 200.0)];
        void Curve(Func<double, double> measure, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.ScatterLine(p, p.Select(measure).ToArray());
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 2.5f, pattern, name);
        }
        Curve(share => Impurities.Of(Impurity.Entropy, [share, 1 - share]) / 2, "half the entropy (bits)", Orange, LinePattern.Dashed);
        Curve(share => Impurities.Of(Impurity.Gini, [share, 1 - share]), "Gini", Blue, LinePattern.Solid);
        Curve(share => Math.Min(share, 1 - share), "share of errors", Grey, LinePattern.Dotted);
        plot.Axes.SetLimits(0, 1, 0, 0.6);
        plot.Title("Gini and entropy are bent everywhere, the share of errors only once");
        plot.XLabel("share of the first of two classes in a node");
        plot.YLabel("impurity");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>Errors along the pruning path.</summary>
    public static Plot Pruning(PruningChoice choice)
    {
        Plot plot = new();
        double[] leaves = [.. choice.Steps.Select(step => Math.Log2(step.Leaves))];
        double[] held = [.. choice.Steps.Select(step => 100 * step.HeldOutError)], errors = [.. choice.Steps.Select(step => 100 * step.StandardError)];
        var band = plot.Add.FillY(leaves, held.Select((value, k) => value - errors[k]).ToArray(), held.Select((value, k) => value + errors[k]).ToArray());
        (band.FillColor, band.LineWidth) = (Orange.WithAlpha(0.15), 0);
        band.LegendText = "one standard error";
        void Curve(double[] values, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.Scatter(leaves, values);
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.MarkerSize, curve.LegendText) = (color, 2.5f, pattern, 5, name);
        }
        Curve(held, "held out, ten folds", Orange, LinePattern.Solid);
        Curve([.. choice.Steps.Select(step => 100 * step.TrainError)], "learned from", Blue, LinePattern.Dotted);
        void Mark(int k, string name, MarkerShape shape)
        {
            var mark = plot.Add.Markers(new[] { new Coordinates(leaves[k], held[k]) }, shape, 15, Black);
            (mark.MarkerLineWidth, mark.LegendText) = (2, name);
        }
        Mark(choice.Least, $"least: {choice.Steps[choice.Least].Leaves} leaves", MarkerShape.OpenCircle);
        Mark(choice.Chosen, $"chosen: {choice.Steps[choice.Chosen].Leaves} leaves", MarkerShape.OpenSquare);
        int[] shown = [1, 2, 4, 8, 16, 32, 64, 128, 256];
        plot.Axes.Bottom.SetTicks([.. shown.Select(count => Math.Log2(count))], [.. shown.Select(count => $"{count}")]);
        plot.Axes.SetLimits(-0.2, leaves[0] + 0.2, 0, 45);
        plot.Title("Every leaf helps on the table; few of them help with new cards");
        plot.XLabel("leaves (logarithmic)");
        plot.YLabel("wrong (%)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    /// <summary>A tree in boxes: questions above, what a leaf says below.</summary>
    public static Plot Drawn(ClassificationTree model, int shown)
    {
        Plot plot = new();
        Tree tree = model.Tree;
        (double X, double Y)[] places = TreeLayout.Of(tree);
        for (int t = 0; t < places.Length; t++)
        {
            TreeNode node = tree.Nodes[t];
            if (node.IsLeaf) continue;
            foreach (int child in (int[])[node.Left, node.Right])
            {
                var branch = plot.Add.Line(places[t].X, places[t].Y, places[child].X, places[child].Y);
                (branch.Color, branch.LineWidth) = (Grey, (float)(1 + 7 * tree.Nodes[child].Weight / tree.Nodes[0].Weight));
            }
        }
        for (int t = 0; t < places.Length; t++)
        {
            TreeNode node = tree.Nodes[t];
            double share = tree.Value(t)[shown], x = places[t].X, y = places[t].Y, wide = node.IsLeaf ? 0.42 : 0.62;
            var box = plot.Add.Rectangle(x - wide, x + wide, y - 0.24, y + 0.24);
            // Blue where most survived, orange where most died, paler the more mixed.
            Color tone = share >= 0.5 ? Blue : Orange;
            box.FillColor = Blend(tone, 0.12 + 0.75 * Math.Abs(2 * share - 1));
            (box.LineColor, box.LineWidth) = (node.IsLeaf ? Black : Grey, node.IsLeaf ? 2 : 1);
            Color ink = Math.Abs(2 * share - 1) > 0.8 ? Colors.White : Black;
            string upper = node.IsLeaf ? model.ClassNames[model.Verdict(t)] : PrintedTree.Condition(node.Question, model.Features, left: true) + "?";
            Caption(plot, upper, x, y + 0.1, ink, node.IsLeaf);
            bool gaps = !node.IsLeaf && model.Features[node.Question.Feature].MissingAllowed;
            Caption(plot, string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} % of {node.Weight:0.##}{(gaps ? node.Question.MissingLeft ? "; unknown: yes" : "; unknown: no" : "")}"), x, y - 0.1, ink, false);
        }
        Caption(plot, "yes", (places[0].X + places[1].X) / 2 - 0.2, -0.42, Black, false);
        Caption(plot, "no", (places[0].X + places[tree.Nodes[0].Right].X) / 2 + 0.2, -0.42, Black, false);
        plot.HideAxesAndGrid();
        plot.Axes.SetLimits(-0.6, tree.Leaves - 0.4, -tree.Depth - 0.5, 0.5);
        plot.Title($"{tree.Leaves - 1} questions, and the share that {model.ClassNames[shown]}; a branch is as thick as its passengers are many");
        return plot;
    }

    private static Color Blend(Color tone, double part) => new(
        (byte)Math.Round(255 - part * (255 - tone.R)), (byte)Math.Round(255 - part * (255 - tone.G)), (byte)Math.Round(255 - part * (255 - tone.B)));

    private static void Caption(Plot plot, string words, double x, double y, Color ink, bool bold)
    {
        var text = plot.Add.Text(words, x, y);
        (text.LabelFontColor, text.LabelFontSize, text.LabelAlignment, text.LabelBold) = (ink, 13, Alignment.MiddleCenter, bold);
    }

    /// <summary>Price against size: a tree grown to the end, one with larger leaves.</summary>
    public static Plot Houses(Dataset size)
    {
        Plot plot = new();
        plot.Add.Markers(Enumerable.Range(0, size.Rows).Select(i => new Coordinates(size.X[i, 0], size.Y![i] / 1000)).ToArray(), MarkerShape.FilledCircle, 5, Grey.WithAlpha(0.4)).LegendText = "a sale";
        double[] feet = [.. Enumerable.Range(0, 1401).Select(i => 400 + 4.0 * i)];
        Matrix asked = new(feet.Length, 1, feet);
        void Curve(DecisionTreeRegressor trainer, string name, Color color, float width)
        {
            var curve = plot.Add.ScatterLine(feet, trainer.Fit(size).Predict(asked).Select(price => price / 1000).ToArray());
            (curve.Color, curve.LineWidth, curve.LegendText) = (color, width, name);
        }
        Curve(new DecisionTreeRegressor(), "leaves of one sale", Orange, 1);
        Curve(new DecisionTreeRegressor(MinLeaf: 20), "leaves of 20 or more", Blue, 3);
        plot.Axes.SetLimits(400, 6000, 0, 900);
        plot.Title("A regression tree is a staircase, and ends in a landing");
        plot.XLabel("living area (square feet)");
        plot.YLabel("price (1,000 dollars)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>The plane as the tree parts it, with the points from which it learned.</summary>
    public static Plot Stairs(Dataset points, ClassificationTree tree)
    {
        Plot plot = new();
        Fill(0, 0, 1, 0, 1);
        for (int c = 0; c < 2; c++)
            plot.Add.Markers(Enumerable.Range(0, points.Rows).Where(i => points.Labels![i] == c).Select(i => new Coordinates(points.X[i, 0], points.X[i, 1])).ToArray(),
                c == 0 ? MarkerShape.FilledCircle : MarkerShape.FilledDiamond, 5, c == 0 ? Orange : Blue).LegendText = points.ClassNames[c];
        var border = plot.Add.Line(0, 1, 1, 0);
        (border.Color, border.LineWidth, border.LinePattern, border.LegendText) = (Black, 2, LinePattern.Dashed, "the border");
        plot.Axes.SetLimits(0, 1, 0, 1);
        plot.Title("Questions about one column at a time build stairs");
        plot.XLabel("x");
        plot.YLabel("y");
        plot.ShowLegend(Edge.Bottom);
        return plot;

        void Fill(int t, double left, double right, double bottom, double top)
        {
            TreeNode node = tree.Tree.Nodes[t];
            if (node.IsLeaf)
            {
                var box = plot.Add.Rectangle(left, right, bottom, top);
                (box.FillColor, box.LineWidth) = (Blend(tree.Verdict(t) == 0 ? Orange : Blue, 0.2), 0);
                return;
            }
            double at = node.Question.Threshold;
            if (node.Question.Feature == 0)
            {
                Fill(node.Left, left, at, bottom, top);
                Fill(node.Right, at, right, bottom, top);
            }
            else
            {
                Fill(node.Left, left, right, bottom, at);
                Fill(node.Right, left, right, at, top);
            }
        }
    }
}
