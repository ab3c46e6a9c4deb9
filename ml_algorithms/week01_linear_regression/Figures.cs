using Curriculum.Kernels;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week01.LinearRegression;

/// <summary>The figures of this topic's notes.</summary>
internal static class Figures
{
    private static readonly Color Points = Blue, Line = Orange, Muted = Color.FromHex("#777777"), Third = Green;

    /// <summary>Every family as a point, shaken a little because Galton rounded to an inch; the fitted line and the line of equality.</summary>
    public static Plot Galton(double[] parent, double[] child, LinearModel line)
    {
        SeededRandom random = new(1886);
        double[] Shaken(double[] values) => values.Select(value => value + random.NextUniform(-0.4, 0.4)).ToArray();
        Plot plot = new();
        var points = plot.Add.ScatterPoints(Shaken(parent), Shaken(child));
        points.MarkerSize = 4;
        points.Color = Points.WithAlpha(0.35);
        points.LegendText = "a child (shaken by up to 0.4 in)";
        var equal = plot.Add.Line(63.5, 63.5, 73.5, 73.5);
        equal.LinePattern = LinePattern.Dashed;
        equal.LineWidth = 2;
        equal.Color = Muted;
        equal.LegendText = "as tall as the parents";
        var fitted = plot.Add.Line(63.5, line.Intercept + line.Coefficients[0] * 63.5, 73.5, line.Intercept + line.Coefficients[0] * 73.5);
        fitted.LineWidth = 3;
        fitted.Color = Line;
        fitted.LegendText = "least squares";
        plot.Title("Children of tall parents are tall, but less so");
        plot.XLabel("height of the mid-parent (inches)");
        plot.YLabel("height of the grown child (inches)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>One of the four sets with the line that all four share.</summary>
    public static Plot Anscombe(string set, double[] x, double[] y, RegressionSummary summary)
    {
        Plot plot = new();
        var line = plot.Add.Line(3, summary.Coefficients[0] + summary.Coefficients[1] * 3, 20, summary.Coefficients[0] + summary.Coefficients[1] * 20);
        line.Color = Line;
        line.LineWidth = 2;
        var points = plot.Add.ScatterPoints(x, y);
        points.MarkerSize = 9;
        points.Color = Points;
        plot.Title(set switch
        {
            "I" => "I: a line and some noise",
            "II" => "II: a curve",
            "III" => "III: one point off a perfect line",
            _ => "IV: one point makes the slope",
        });
        plot.XLabel("x");
        plot.YLabel("y");
        plot.Axes.SetLimits(3, 20, 2, 14);
        return plot;
    }

    /// <summary>Residuals against fitted values: the spread grows with the prediction.</summary>
    public static Plot Residuals(RegressionSummary summary)
    {
        Plot plot = new();
        var zero = plot.Add.HorizontalLine(0);
        zero.Color = Muted;
        zero.LineWidth = 1;
        var points = plot.Add.ScatterPoints(summary.Fitted, summary.Residuals);
        points.MarkerSize = 5;
        points.Color = Points.WithAlpha(0.6);
        plot.Title("No bend is left over, but the spread grows with the prediction");
        plot.XLabel("predicted progression after one year");
        plot.YLabel("residual (measured − predicted)");
        return plot;
    }

    /// <summary>How far above its minimum the loss is, by step.</summary>
    public static Plot Descent(IReadOnlyList<double> standardized, IReadOnlyList<double> raw, double best)
    {
        Plot plot = new();
        void Curve(IReadOnlyList<double> losses, Color color, string name)
        {
            double[] steps = Enumerable.Range(0, losses.Count).Select(step => (double)step).ToArray();
            var curve = plot.Add.ScatterLine(steps, losses.Select(loss => Math.Log10(loss - best)).ToArray());
            curve.Color = color;
            curve.LineWidth = 3;
            curve.LegendText = name;
        }
        Curve(standardized, Points, "features standardised");
        Curve(raw, Line, "features as they stand");
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
        {
            IntegerTicksOnly = true,
            LabelFormatter = exponent => Math.Pow(10, exponent).ToString("N0"),
        };
        plot.Title("Standardise first: raw features make a ravine");
        plot.XLabel("step");
        plot.YLabel("loss above its minimum (squared units)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>Correct digits against the condition number of X, with the two slopes that theory promises.</summary>
    public static Plot DigitsLost(IReadOnlyList<(string Name, double Condition, double Inverse, double Normal, double Qr, double MathNet)> digits)
    {
        Plot plot = new();
        double[] condition = digits.Select(row => Math.Log10(row.Condition)).ToArray();
        void Method(IEnumerable<double> correct, Color color, MarkerShape shape, string name)
        {
            var points = plot.Add.ScatterPoints(condition, correct.ToArray());
            points.Color = color;
            points.MarkerShape = shape;
            points.MarkerSize = 10;
            points.LegendText = name;
        }
        void Promise(double slope, Color color, string name)
        {
            double reach = 16 / slope;
            var line = plot.Add.Line(0, 16, reach, 0);
            line.Color = color.WithAlpha(0.6);
            line.LineWidth = 1.5f;
            line.LinePattern = LinePattern.Dashed;
            line.LegendText = name;
        }
        Promise(1, Points, "16 − log₁₀ κ");
        Promise(2, Line, "16 − 2 log₁₀ κ");
        Method(digits.Select(row => row.Qr), Points, MarkerShape.FilledCircle, "QR");
        Method(digits.Select(row => row.Normal), Line, MarkerShape.FilledSquare, "normal equations");
        Method(digits.Select(row => row.Inverse), Third, MarkerShape.OpenDiamond, "explicit inverse");
        plot.Axes.SetLimits(0, 17, -0.5, 16.5);
        plot.Title("Forming XᵀX doubles the digits that are lost");
        plot.XLabel("log₁₀ of the condition number κ of X, columns scaled to length 1");
        plot.YLabel("correct digits of the worst coefficient");
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }
}
