using Curriculum.Toolkit;
using ScottPlot;

namespace Week02.DecisionBoundaries;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The card: regions, rims, and dashed where the model is sure enough to name a species.</summary>
    public static Plot Card(DecisionMap card, Dataset bills, double sure)
    {
        Plot plot = card.Draw(bills);
        plot.AddContour(Contour.Of(card.View.X, card.View.Y, card.Sureness(), sure), LinePattern.Dashed, width: 1.5f, legend: $"P = {sure}");
        plot.Title("The card: its mistakes lie where it is unsure");
        return WithBillLabels(plot);
    }

    /// <summary>Moons and circles, straight above and curved below.</summary>
    public static Multiplot Shapes(Dataset moons, Dataset circles, int degree, int points)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(2, 2) };
        foreach ((int d, string name, Dataset data) in ((int, string, Dataset)[])[(1, "Moons", moons), (1, "Circles", circles), (degree, "Moons", moons), (degree, "Circles", circles)])
        {
            Plot plot = DecisionMap.Of(new PolynomialLogisticRegression(d).Fit(data), data, points).Draw(data, [0.1, 0.5, 0.9]);
            plot.Title(d == 1 ? $"{name}: a line cuts through both" : $"{name}: degree {d} goes around");
            plot.HideLegend();
            plots.AddPlot(plot);
        }
        return plots;
    }

    /// <summary>Two slices through one model of four measurements.</summary>
    public static Multiplot Slices(DecisionMap small, DecisionMap large, Dataset all)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2) };
        foreach ((DecisionMap map, string title) in ((DecisionMap, string)[])[(small, "Flipper 190 mm: hardly a Gentoo"), (large, "217 mm: same model, same birds")])
        {
            Plot plot = map.Draw(all);
            plot.Title(title);
            plot.HideLegend();
            plots.AddPlot(WithBillLabels(plot));
        }
        plots.GetPlot(0).ShowLegend(Alignment.LowerRight);
        return plots;
    }

    /// <summary>A curved model far beyond what it has learned from.</summary>
    public static Plot Far(DecisionMap far, Dataset moons)
    {
        Plot plot = far.DrawSurface(moons, [], label: 1);
        // So steep a surface is 0 or 1 nearly everywhere, and its contour a staircase; that of the log odds is smooth.
        plot.AddContour(far.ScoreContour(0));
        plot.ShowLegend(Alignment.LowerRight);
        plot.Title("Beyond the data the model knows nothing, and is certain");
        return plot;
    }

    private static Plot WithBillLabels(Plot plot)
    {
        plot.XLabel("bill length (mm)");
        plot.YLabel("bill depth (mm)");
        return plot;
    }
}
