using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week05.SupportVectorMachines;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    /// <summary>The street without mistakes: among all notes, and where it runs between those that hold it.</summary>
    public static Multiplot Streets(SupportVectorModel model, Dataset notes)
    {
        Plot whole = InMillimetres(Machine(model, notes, MapView.Of(notes, 301)));
        whole.Title("Two piles, and a line that gets through");
        // Where the notes that hold the street are.
        double[] across = model.SupportVectors.Column(0), up = model.SupportVectors.Column(1);
        MapView near = new(new GridAxis(across.Min() - 0.25, across.Max() + 0.25, 301), new GridAxis(up.Min() - 0.25, up.Max() + 0.25, 301));
        Plot close = InMillimetres(Machine(model, notes, near, 9));
        close.Title($"Near by: {model.SupportRows.Count} notes hold the street");
        close.HideLegend();
        return Beside(whole, close);
    }

    /// <summary>A cheap mistake and a dearer one.</summary>
    public static Multiplot Prices(SupportVectorModel cheap, SupportVectorModel chosen, Dataset notes, double price)
    {
        Plot wide = InMillimetres(Machine(cheap, notes, MapView.Of(notes, 301))), narrow = InMillimetres(Machine(chosen, notes, MapView.Of(notes, 301)));
        wide.Title($"C = 0.1: {Street.Of(cheap).Width:F2} mm wide");
        narrow.Title($"C = {price}: {Street.Of(chosen).Width:F2} mm wide");
        narrow.HideLegend();
        return Beside(wide, narrow);
    }

    /// <summary>Circles as they are, and by their squares.</summary>
    public static Multiplot Lifted(SupportVectorModel squared, Dataset circles, SupportVectorModel flat, Dataset lifted)
    {
        Plot before = Machine(squared, circles, MapView.Of(circles, 301));
        before.Title("(xᵀz)²: a street that runs in a ring");
        before.HideLegend();
        // The third coordinate, √2 x₁x₂, is held at 0.
        MapView squares = MapView.Of(lifted, lifted.Features[0].Name, lifted.Features[1].Name, [0, 0, 0], 301);
        DecisionMap map = DecisionMap.Of(flat, squares, flat.Decision);
        Plot after = map.Draw(null, [-1, 0, 1]);
        for (int c = 0; c < 2; c++)
        {
            int[] rows = [.. Enumerable.Range(0, lifted.Rows).Where(i => lifted.Labels![i] == c)];
            after.Add.Markers(rows.Select(i => new Coordinates(lifted.X[i, 0], lifted.X[i, 1])).ToArray(), c == 0 ? MarkerShape.FilledCircle : MarkerShape.FilledTriangleUp, 6, DecisionMapPlot.ColourOf(c).Darken(0.15)).LegendText = lifted.ClassNames[c];
        }
        after.ShowLegend(Alignment.UpperRight);
        after.Title("By their squares: it is straight");
        return Beside(before, after);
    }

    /// <summary>The same moons under bells of three widths.</summary>
    public static Multiplot Bells(double[] gammas, Dataset moons)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, 3) };
        string[] claims = ["nearly a line", "about right", "islands"];
        for (int g = 0; g < gammas.Length; g++)
        {
            SupportVectorModel model = new SupportVectorClassifier(new RbfKernel(gammas[g])).Fit(moons);
            Plot plot = DecisionMap.Of(model, MapView.Of(moons, 201), model.Decision).Draw(moons, [-1, 0, 1]);
            plot.Title($"γ = {gammas[g]}: {claims[g]}");
            plot.HideLegend();
            plots.AddPlot(plot);
        }
        return plots;
    }

    /// <summary>Regions, the middle of the street and its kerbs, the data, and a square around each support vector.</summary>
    private static Plot Machine(SupportVectorModel model, Dataset data, MapView view, float size = 6)
    {
        DecisionMap map = DecisionMap.Of(model, view, model.Decision);
        Plot plot = new();
        plot.AddRegions(map);
        foreach (double level in (double[])[-1, 0, 1]) plot.AddContour(map.ScoreContour(level), level == 0 ? LinePattern.Solid : LinePattern.Dashed, width: 1.5f);
        plot.AddPoints(map, data, size);
        Coordinates[] supports = [.. Enumerable.Range(0, model.SupportVectors.Rows).Select(s => new Coordinates(model.SupportVectors[s, 0], model.SupportVectors[s, 1]))];
        plot.Add.Markers(supports, MarkerShape.OpenSquare, size + 6, Black).LegendText = "support vector";
        plot.Axes.SetLimits(view.X.From, view.X.To, view.Y.From, view.Y.To);
        plot.HideGrid();
        plot.XLabel(data.Features[0].Name);
        plot.YLabel(data.Features[1].Name);
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    private static Plot InMillimetres(Plot plot)
    {
        plot.XLabel("margin below the picture (mm)");
        plot.YLabel("diagonal of the picture (mm)");
        return plot;
    }

    private static Multiplot Beside(Plot left, Plot right)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2) };
        plots.AddPlot(left);
        plots.AddPlot(right);
        return plots;
    }
}
