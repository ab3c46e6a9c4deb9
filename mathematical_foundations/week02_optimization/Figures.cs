using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week02.Optimization;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    private static readonly Color Grey = Color.FromHex("#8C8C8C"), Faint = Color.FromHex("#B8B8B8");

    /// <summary>The loss of the fire book over its two weights, with two walks.</summary>
    public static Plot Loss(LogisticLoss loss, Minimum best, DescentPath plain, DescentPath heavy)
    {
        Plot plot = new();
        Contours(plot, loss.Evaluate, (-0.6, 2.4), (-0.8, 3.4), [.. ((double[])[0.002, 0.01, 0.03, 0.06, 0.1, 0.2, 0.4, 0.8]).Select(above => best.Value + above)]);
        Walk(plot, plain.Points[..61], "gradient descent, 60 steps", Orange, MarkerShape.FilledTriangleUp);
        Walk(plot, heavy.Points, "momentum, 60 steps", Blue, MarkerShape.FilledCircle);
        Best(plot, best.Point);
        plot.Axes.SetLimits(-0.6, 2.4, -0.8, 3.4);
        plot.Title("Two columns that nearly say the same make the loss a ravine");
        plot.XLabel("weight of temperature (per 10 °C)");
        plot.YLabel("weight of time (per hour)");
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    /// <summary>Loss above the least one against steps, for several rates.</summary>
    public static Plot LearningRates(IEnumerable<(string Name, DescentPath Path)> walks, double least, int steps)
    {
        Plot plot = new();
        (Color, LinePattern)[] styles = [(Blue, LinePattern.DenselyDashed), (Green, LinePattern.Solid), (Purple, LinePattern.Dashed), (Orange, LinePattern.Solid)];
        foreach (((string name, DescentPath path), (Color color, LinePattern pattern)) in walks.Zip(styles))
            Line(plot, Enumerable.Range(0, steps + 1).Select(t => (double)t), path.Values.Take(steps + 1).Select(value => Math.Log10(Math.Max(value - least, 1e-9))), name, color, pattern, 2.5f);
        Powers(plot.Axes.Left, -7, 1);
        plot.Axes.SetLimits(0, steps, -6.2, 1);
        plot.Title("Twice the rate is twice as fast, until it is not a descent");
        plot.XLabel("steps of gradient descent");
        plot.YLabel("loss above the least one");
        plot.ShowLegend(Alignment.LowerLeft);
        return plot;
    }

    /// <summary>The ravine with three walks, one above the other.</summary>
    public static Multiplot Ravine(Quadratic ravine, IReadOnlyList<DescentPath> paths, int steps)
    {
        Multiplot plots = new();
        plots.AddPlots(3);
        (string Title, Color Color, MarkerShape Shape)[] styles =
        [
            ("Gradient descent leaps from wall to wall and creeps along the floor", Orange, MarkerShape.FilledTriangleUp), ("Momentum: the leaps cancel, the creeping adds up", Blue, MarkerShape.FilledCircle),
            ("Nesterov looks ahead, and swings less", Green, MarkerShape.FilledDiamond),
        ];
        for (int k = 0; k < 3; k++)
        {
            Plot plot = plots.GetPlot(k);
            Contours(plot, ravine.Evaluate, (-6, 11), (-1.5, 1.5), [0.5, 2, 6, 15, 30, 60, 100]);
            Walk(plot, paths[k].Points[..(steps + 1)], $"{steps} steps", styles[k].Color, styles[k].Shape);
            Best(plot, [0, 0], "");
            plot.Axes.SetLimits(-6, 11, -1.5, 1.5);
            plot.Title(styles[k].Title);
            plot.YLabel("y");
            if (k == 2) plot.XLabel("x (along the ravine)");
            plot.ShowLegend(Alignment.LowerLeft);
        }
        return plots;
    }

    /// <summary>The ravine along an axis and turned, each with momentum and Adam.</summary>
    public static Multiplot Turned(IReadOnlyList<Quadratic> ravines, IReadOnlyList<double[]> starts, IReadOnlyList<IUpdateRule> rules, int steps)
    {
        Multiplot plots = new();
        plots.AddPlots(2);
        plots.Layout = new ScottPlot.MultiplotLayouts.Columns();
        string[] titles = ["Along an axis, Adam goes straight", "Turned, it takes twice as long"];
        for (int k = 0; k < 2; k++)
        {
            Plot plot = plots.GetPlot(k);
            Contours(plot, ravines[k].Evaluate, (-4, 11), (-4, 11), [2, 15, 60, 200, 600, 1500]);
            Walk(plot, Descent.Run(rules[0], ravines[k].Evaluate, starts[k], steps).Points, "momentum", Blue, MarkerShape.FilledCircle);
            Walk(plot, [.. Descent.Run(rules[1], ravines[k].Evaluate, starts[k], steps).Points.Where((_, t) => t % 10 == 0)], "Adam, every tenth step", Orange, MarkerShape.FilledTriangleUp);
            Best(plot, [0, 0], "");
            plot.Axes.SetLimits(-4, 11, -4, 11);
            plot.Title(titles[k]);
            plot.XLabel("x");
            plot.YLabel("y");
            plot.ShowLegend(k == 0 ? Alignment.UpperLeft : Alignment.LowerRight);
        }
        return plots;
    }

    /// <summary>The rates of the schedules, and what they lead to.</summary>
    public static Multiplot ScheduleFigure(IReadOnlyList<(string Name, Func<int, double> Schedule)> schedules, double[][] excess, int stepsPerEpoch)
    {
        Multiplot plots = new();
        plots.AddPlots(2);
        (Color Color, LinePattern Pattern)[] styles = [(Orange, LinePattern.Solid), (Grey, LinePattern.Solid), (Purple, LinePattern.Dashed), (Green, LinePattern.DenselyDashed), (Blue, LinePattern.Solid), (Black, LinePattern.Dotted)];
        Plot rate = plots.GetPlot(0), loss = plots.GetPlot(1);
        int epochs = excess[0].Length - 1;
        for (int k = 0; k < schedules.Count; k++)
        {
            Func<int, double> schedule = schedules[k].Schedule;
            Line(rate, Enumerable.Range(0, 4 * epochs + 1).Select(quarter => quarter / 4.0), Enumerable.Range(0, 4 * epochs + 1).Select(quarter => schedule(Math.Min(quarter * stepsPerEpoch / 4, epochs * stepsPerEpoch - 1))), "", styles[k].Color, styles[k].Pattern, 2);
            Line(loss, Enumerable.Range(0, epochs + 1).Select(epoch => (double)epoch), excess[k].Select(value => Math.Log10(value)), schedules[k].Name, styles[k].Color, styles[k].Pattern, 2);
        }
        rate.Axes.SetLimits(0, epochs, -0.05, 1.1);
        rate.Title("How the learning rate falls");
        rate.YLabel("rate, share of the first");
        Powers(loss.Axes.Left, -7, 0);
        loss.Axes.SetLimits(0, epochs, -6.2, 0);
        loss.Title("A fixed rate stays in the noise; a falling one gets out of it");
        loss.XLabel("epochs");
        loss.YLabel("loss above the least one");
        loss.ShowLegend(Edge.Bottom).Legend.Orientation = Orientation.Horizontal;
        return plots;
    }

    /// <summary>Rosenbrock's valley with four walks.</summary>
    public static Plot Valley(DescentPath plain, DescentPath heavy, IReadOnlyList<double[]> lbfgs, IReadOnlyList<double[]> newton)
    {
        Plot plot = new();
        Contours(plot, Rosenbrock.Evaluate, (-1.6, 1.5), (-0.6, 1.8), [0.1, 1, 4, 15, 50, 120, 300], rows: 241);
        Walk(plot, plain.Points, "gradient descent, 1,000 steps", Orange, MarkerShape.None);
        Walk(plot, heavy.Points, "momentum, 1,000 steps", Purple, MarkerShape.None);
        Walk(plot, lbfgs, $"L-BFGS, {lbfgs.Count - 1} steps", Blue, MarkerShape.FilledCircle);
        Walk(plot, newton, $"Newton, {newton.Count - 1} steps", Green, MarkerShape.FilledDiamond);
        Best(plot, [1, 1]);
        plot.Axes.SetLimits(-1.6, 1.5, -0.6, 1.8);
        plot.Title("Who knows the curvature takes the bend in a few steps");
        plot.XLabel("x");
        plot.YLabel("y");
        plot.ShowLegend(Edge.Bottom);
        return plot;
    }

    /// <summary>The cost of a firing, the bound, and what happens at it; drawn in tens of degrees and hours from the middle, one as long as the other.</summary>
    public static Plot Firing(BoundedMinimum free, BoundedMinimum limited, LinearConstraint pass, LinearConstraint limit)
    {
        const double left = -4, right = 6, low = -3, high = 2.5;      // drawn a little further than shown
        Plot plot = new();
        Contours(plot, FiringCost.Evaluate, (left, right), (low, high), [350, 400, 520, 600, 700], labels: true);
        Contours(plot, FiringCost.Evaluate, (left, right), (low, high), [free.Value]);
        double Border(double tens) => (pass.Bound - pass.Normal[0] * tens) / pass.Normal[1];
        var forbidden = plot.Add.Polygon([new(left, low), new(left, Border(left)), new(right, Border(right)), new(right, low)]);
        (forbidden.FillColor, forbidden.LineWidth) = (Orange.WithAlpha(.12), 0);
        Line(plot, [left, right], [Border(left), Border(right)], "just enough pass", Orange, LinePattern.Solid, 3);
        double top = -limit.Bound;
        Line(plot, [top, top], [low, high], $"limit of {1050 + 10 * top:F0} °C", Purple, LinePattern.Dashed, 2.5f);
        double[] gradient = new double[2];
        FiringCost.Evaluate(free.Point, gradient);
        var arrow = plot.Add.Arrow(free.Point[0], free.Point[1], free.Point[0] + 0.03 * gradient[0], free.Point[1] + 0.03 * gradient[1]);
        (arrow.ArrowFillColor, arrow.ArrowLineColor, arrow.ArrowWidth) = (Blue, Blue, 4);
        plot.Add.Marker(free.Point[0], free.Point[1], MarkerShape.FilledCircle, 12, Blue).LegendText = "cheapest, with the gradient of the cost";
        plot.Add.Marker(limited.Point[0], limited.Point[1], MarkerShape.FilledDiamond, 13, Purple).LegendText = "cheapest below the limit";
        plot.Add.Marker(-2, -2.5, MarkerShape.OpenCircle, 10, Grey).LegendText = "cheapest of all";
        var label = plot.Add.Text("too many fail here", -2.7, 0.6);
        (label.LabelFontColor, label.LabelFontSize) = (Orange, 14);
        plot.Axes.SetLimits(-3, 5, low, high);
        plot.Axes.SquareUnits();
        double[] tens = [-2, 0, 2, 4], hours = [-3, -2, -1, 0, 1, 2];
        plot.Axes.Bottom.SetTicks(tens, [.. tens.Select(a => $"{1050 + 10 * a:F0}")]);
        plot.Axes.Left.SetTicks(hours, [.. hours.Select(b => $"{5 + b:F0}")]);
        plot.Title("At the optimum the cost's gradient stands square on the bound");
        plot.XLabel("top temperature (°C)");
        plot.YLabel("hours held");
        plot.ShowLegend(Edge.Bottom);
        return plot;
    }

    private static void Best(Plot plot, double[] at, string name = "minimum")
    {
        var marker = plot.Add.Marker(at[0], at[1], MarkerShape.Cross, 14, Black);
        marker.MarkerLineWidth = 3;
        if (name.Length > 0) marker.LegendText = name;
    }

    private static void Walk(Plot plot, IReadOnlyList<double[]> points, string name, Color color, MarkerShape shape)
    {
        var line = plot.Add.Scatter(points.Select(x => x[0]).ToArray(), points.Select(x => x[1]).ToArray(), color);
        (line.LineWidth, line.MarkerShape, line.MarkerSize, line.LegendText) = (1.8f, shape, shape == MarkerShape.None ? 0 : 6, name);
    }

    private static void Line(Plot plot, IEnumerable<double> xs, IEnumerable<double> ys, string name, Color color, LinePattern pattern, float width)
    {
        var line = plot.Add.ScatterLine(xs.ToArray(), ys.ToArray(), color);
        (line.LineWidth, line.LinePattern) = (width, pattern);
        if (name.Length > 0) line.LegendText = name;
    }

    private static void Contours(Plot plot, Objective f, (double From, double To) x, (double From, double To) y, double[] levels, int rows = 121, bool labels = false)
    {
        Coordinates3d[,] grid = new Coordinates3d[rows, rows];
        double[] unused = new double[2];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < rows; j++)
            {
                double[] at = [x.From + (x.To - x.From) * j / (rows - 1), y.From + (y.To - y.From) * i / (rows - 1)];
                grid[i, j] = new(at[0], at[1], f(at, unused));
            }
        var lines = plot.Add.ContourLines(grid);
        lines.ContourLineLevels = levels;
        lines.Update(grid);
        (lines.LineColor, lines.LineWidth, lines.LabelStyle.IsVisible) = (Faint, 1.2f, labels);
    }

    private static void Powers(IAxis axis, int from, int to)
    {
        int[] exponents = [.. Enumerable.Range(from, to - from + 1)];
        axis.SetTicks([.. exponents.Select(exponent => (double)exponent)], [.. exponents.Select(exponent => $"1e{exponent}")]);
    }
}
