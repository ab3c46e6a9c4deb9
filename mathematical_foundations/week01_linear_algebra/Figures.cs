using ScottPlot;
using ScottPlot.TickGenerators;
using static Curriculum.Toolkit.Ink;

namespace Week01.LinearAlgebra;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>All vectors of length 1 in each of the three norms.</summary>
    public static Plot UnitBalls()
    {
        Plot plot = new();
        Outline(plot, [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)], "1-norm: |x| + |y| = 1", Blue, LinePattern.Solid);
        Outline(plot, Enumerable.Range(0, 181).Select(i => (Math.Cos(i * Math.PI / 90), Math.Sin(i * Math.PI / 90))), "2-norm: x² + y² = 1", Orange, LinePattern.Dashed);
        Outline(plot, [(1, 1), (-1, 1), (-1, -1), (1, -1), (1, 1)], "infinity-norm: max(|x|, |y|) = 1", Green, LinePattern.Dotted);
        plot.Axes.SetLimits(-1.3, 1.3, -1.3, 1.75);
        plot.Axes.SquareUnits();
        plot.Title("Three norms, three ideas of \"one unit away\"");
        plot.XLabel("east, in units");
        plot.YLabel("north, in units");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The key figure: the error of the solution over the condition number, both logarithmic.</summary>
    public static Plot ErrorAgainstCondition(IReadOnlyList<Trial> hilbert, IReadOnlyList<Trial> random)
    {
        Plot plot = new();
        double right = Math.Ceiling(Math.Log10(hilbert.Max(trial => trial.Condition)) + 0.5);
        var bound = plot.Add.Line(0, Math.Log10(Math.Pow(2, -52)), right, Math.Log10(Math.Pow(2, -52)) + right);
        bound.Color = Grey;
        bound.LineWidth = 2;
        bound.LegendText = "condition number × 2.2e-16";
        Points(plot, random, trial => trial.ErrorBySolving, "random 12 × 12 systems, LU", Grey, MarkerShape.OpenCircle, 5);
        Points(plot, hilbert, trial => trial.ErrorByInverse, "Hilbert matrices, inverse", Orange, MarkerShape.FilledTriangleUp, 10);
        Points(plot, hilbert, trial => trial.ErrorBySolving, "Hilbert matrices, LU", Blue, MarkerShape.FilledCircle, 9);
        LogTicks(plot.Axes.Bottom, 0, (int)right, 2);
        LogTicks(plot.Axes.Left, -18, 4, 2);
        plot.Axes.SetLimits(0, right, -17.5, 4);
        plot.Title("Every factor of ten in the condition number may cost a digit");
        plot.XLabel("condition number of the matrix (1-norm)");
        plot.YLabel("relative error of the solution");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>How far the fitted curve leaves the true one, and how far the coefficients do.</summary>
    public static Plot CurveError(IReadOnlyList<Trial> hilbert)
    {
        Plot plot = new();
        Series(plot, hilbert, trial => trial.ErrorBySolving, "coefficients by LU, relative", Blue, LinePattern.Dotted, MarkerShape.OpenCircle);
        Series(plot, hilbert, trial => trial.GapBySolving, "curve by LU", Blue, LinePattern.Solid, MarkerShape.FilledCircle);
        Series(plot, hilbert, trial => trial.ErrorByInverse, "coefficients by the inverse, relative", Orange, LinePattern.Dotted, MarkerShape.OpenTriangleUp);
        Series(plot, hilbert, trial => trial.GapByInverse, "curve by the inverse", Orange, LinePattern.Solid, MarkerShape.FilledTriangleUp);
        LogTicks(plot.Axes.Left, -18, 4, 2);
        int[] sizes = hilbert.Select(trial => trial.Size).ToArray();
        plot.Axes.Bottom.TickGenerator = new NumericManual(sizes.Select(n => (double)n).ToArray(), sizes.Select(n => $"{n}").ToArray());
        plot.Axes.SetLimits(sizes[0] - 0.5, sizes[^1] + 0.5, -17.5, 4);
        plot.Title("LU keeps the curve; the inverse loses it");
        plot.XLabel("number of coefficients n");
        plot.YLabel("largest gap in mm, or relative error");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static void Outline(Plot plot, IEnumerable<(double X, double Y)> corners, string name, Color color, LinePattern pattern)
    {
        (double X, double Y)[] all = corners.ToArray();
        var line = plot.Add.ScatterLine(all.Select(corner => corner.X).ToArray(), all.Select(corner => corner.Y).ToArray(), color);
        line.LineWidth = 3;
        line.LinePattern = pattern;
        line.LegendText = name;
    }

    private static void Points(Plot plot, IEnumerable<Trial> trials, Func<Trial, double> y, string name, Color color, MarkerShape shape, float size)
    {
        Trial[] shown = Shown(trials, y);
        var markers = plot.Add.Markers(shown.Select(trial => Math.Log10(trial.Condition)).ToArray(), shown.Select(trial => Math.Log10(y(trial))).ToArray(), shape, size, color);
        markers.LegendText = name;
    }

    private static void Series(Plot plot, IEnumerable<Trial> trials, Func<Trial, double> y, string name, Color color, LinePattern pattern, MarkerShape shape)
    {
        Trial[] shown = Shown(trials, y);
        var line = plot.Add.Scatter(shown.Select(trial => (double)trial.Size).ToArray(), shown.Select(trial => Math.Log10(y(trial))).ToArray(), color);
        (line.LineWidth, line.LinePattern, line.MarkerShape, line.MarkerSize, line.LegendText) = (2, pattern, shape, 8, name);
    }

    /// <summary>An error of exactly zero has no logarithm and no place in these figures.</summary>
    private static Trial[] Shown(IEnumerable<Trial> trials, Func<Trial, double> y) => trials.Where(trial => y(trial) > 0).ToArray();

    private static void LogTicks(IAxis axis, int from, int to, int step)
    {
        int[] exponents = Enumerable.Range(0, (to - from) / step + 1).Select(i => from + i * step).ToArray();
        axis.SetTicks(exponents.Select(exponent => (double)exponent).ToArray(), exponents.Select(exponent => $"1e{exponent}").ToArray());
    }
}
