using Curriculum.Toolkit;
using ScottPlot;
using Week01.LinearAlgebra;
using static Curriculum.Toolkit.Ink;

namespace Week05.SingularValueDecomposition;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The unit circle and what a 2 × 2 matrix makes of it.</summary>
    public static Plot Ellipse(Matrix a, Svd svd)
    {
        Plot plot = new();
        double[] angles = [.. Enumerable.Range(0, 181).Select(i => i * Math.PI / 90)];
        double[][] circle = [.. angles.Select(t => new[] { Math.Cos(t), Math.Sin(t) })], image = [.. circle.Select(x => Matrices.Multiply(a, x))];
        Curve(plot, circle, "all x of length 1", Grey, LinePattern.Dashed);
        Curve(plot, image, "A x", Blue, LinePattern.Solid);
        for (int i = 0; i < 2; i++)
        {
            Arrow(plot, svd.Vt.Row(i).ToArray(), 1, Grey);
            Arrow(plot, svd.U.Column(i), svd.S[i], i == 0 ? Orange : Green);
            Label(plot, i == 0 ? "v₁" : "v₂", svd.Vt.Row(i).ToArray(), 1.22, Grey);
            Label(plot, i == 0 ? "σ₁ u₁" : "σ₂ u₂", svd.U.Column(i), svd.S[i] + (i == 0 ? 0.6 : 0.35), i == 0 ? Orange : Green);
        }
        plot.Axes.SetLimits(-4.8, 4.8, -3.2, 3.2);
        plot.Axes.SquareUnits();
        plot.Title("A matrix turns, stretches along two axes, and turns again");
        plot.XLabel("first coordinate");
        plot.YLabel("second coordinate");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>How the residual of power iteration falls, for several gaps.</summary>
    public static Plot Power(IReadOnlyList<(double Ratio, PowerResult Result)> runs)
    {
        Plot plot = new();
        (Color Color, MarkerShape Shape)[] styles = [(Green, MarkerShape.FilledDiamond), (Blue, MarkerShape.FilledCircle), (Orange, MarkerShape.FilledTriangleUp)];
        foreach (((double ratio, PowerResult result), (Color color, MarkerShape shape)) in runs.Zip(styles))
        {
            int[] shown = [.. Enumerable.Range(0, result.Residuals.Count).Where(k => k <= 300 && (k % 5 == 0 || ratio < 0.6))];
            var line = plot.Add.Scatter(shown.Select(k => (double)k).ToArray(), shown.Select(k => Math.Log10(result.Residuals[k])).ToArray(), color);
            (line.LineWidth, line.MarkerShape, line.MarkerSize, line.LegendText) = (1.8f, shape, 5, $"λ₂ / λ₁ = {ratio}");
        }
        Powers(plot.Axes.Left, -12, 0, 2);
        plot.Axes.SetLimits(0, 300, -11, 0.5);
        plot.Title("Each product multiplies what is wrong by λ₂ / λ₁");
        plot.XLabel("products with S");
        plot.YLabel("residual ‖S x − λ x‖");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The singular values of the picture, and how much of its energy the first ones hold.</summary>
    public static Multiplot Spectrum(double[] s)
    {
        Multiplot plots = new();
        plots.AddPlots(2);
        Plot values = plots.GetPlot(0), share = plots.GetPlot(1);
        double[] index = [.. Enumerable.Range(1, s.Length).Select(i => (double)i)];
        var line = values.Add.ScatterLine(index, s.Select(value => Math.Log10(value)).ToArray(), Blue);
        line.LineWidth = 2;
        Powers(values.Axes.Left, 0, 5, 1);
        values.Axes.SetLimits(0, s.Length, 0, 5);
        values.Title("A few patterns are strong, most are weak, none is zero");
        values.YLabel("singular value σᵢ");
        double total = s.Sum(value => value * value), mean = s[0] * s[0], running = 0;
        double[] shares = [.. s.Select(value => 100 * (total - (running += value * value)) / (total - mean))];
        var rest = share.Add.ScatterLine(index, shares, Orange);
        rest.LineWidth = 2;
        foreach (int r in (int[])[5, 20, 50])
        {
            var marker = share.Add.Marker(r, shares[r - 1], MarkerShape.FilledCircle, 9, Black);
            var text = share.Add.Text($"rank {r}", r, shares[r - 1]);
            (text.OffsetX, text.OffsetY, text.LabelFontColor, text.LabelFontSize) = (8, -18, Black, 14);
        }
        share.Axes.SetLimits(0, s.Length, 0, 105);
        share.Title("Twenty patterns leave less than a fifth of the picture's variation");
        share.XLabel("number of patterns i");
        share.YLabel("left over (%)");
        return plots;
    }

    /// <summary>The picture at several ranks, and as it is.</summary>
    public static Multiplot Pictures(Matrix picture, IReadOnlyList<(int Rank, Matrix Approximation)> ranks)
    {
        Multiplot plots = new();
        plots.AddPlots(ranks.Count + 1);
        plots.Layout = new ScottPlot.MultiplotLayouts.Grid((ranks.Count + 2) / 2, 2);
        for (int k = 0; k <= ranks.Count; k++)
        {
            Matrix shown = k < ranks.Count ? ranks[k].Approximation : picture;
            Plot plot = plots.GetPlot(k);
            double[,] grey = new double[shown.Rows, shown.Columns];
            for (int i = 0; i < shown.Rows; i++)
                for (int j = 0; j < shown.Columns; j++)
                    grey[i, j] = 8 * Math.Round(shown[i, j] / 8);      // 32 shades keep the figure's file small
            var map = plot.Add.Heatmap(grey);
            map.Colormap = new ScottPlot.Colormaps.Grayscale();
            map.ManualRange = new ScottPlot.Range(0, 255);
            plot.Axes.SetLimits(-0.5, shown.Columns - 0.5, -0.5, shown.Rows - 0.5);
            plot.Axes.SquareUnits();
            plot.HideAxesAndGrid();
            plot.Title(k < ranks.Count ? $"Rank {ranks[k].Rank}: {4 * ranks[k].Rank * (picture.Rows + picture.Columns + 1):N0} bytes" : $"The picture: {picture.Rows * picture.Columns:N0} bytes");
        }
        return plots;
    }

    private static void Curve(Plot plot, double[][] points, string name, Color color, LinePattern pattern)
    {
        var line = plot.Add.ScatterLine(points.Select(x => x[0]).ToArray(), points.Select(x => x[1]).ToArray(), color);
        (line.LineWidth, line.LinePattern, line.LegendText) = (2.2f, pattern, name);
    }

    private static void Arrow(Plot plot, double[] direction, double length, Color color)
    {
        var arrow = plot.Add.Arrow(0, 0, length * direction[0], length * direction[1]);
        (arrow.ArrowFillColor, arrow.ArrowLineColor, arrow.ArrowWidth) = (color, color, 3);
    }

    private static void Label(Plot plot, string text, double[] direction, double length, Color color)
    {
        var label = plot.Add.Text(text, length * direction[0], length * direction[1]);
        (label.LabelFontColor, label.LabelFontSize, label.LabelBold, label.LabelAlignment) = (color, 15, true, Alignment.MiddleCenter);
    }

    private static void Powers(IAxis axis, int from, int to, int step)
    {
        int[] exponents = [.. Enumerable.Range(0, (to - from) / step + 1).Select(k => from + k * step)];
        axis.SetTicks([.. exponents.Select(exponent => (double)exponent)], [.. exponents.Select(exponent => $"1e{exponent}")]);
    }
}
