using ScottPlot;

namespace Curriculum.Toolkit;

/// <summary>
/// Draws decision maps: <c>model.DrawDecisions(data)</c> is a whole figure, to which title and labels may be added, and so is
/// <c>DecisionMap.Of(model, view).Draw(data)</c>; the <c>Add…</c> methods put its parts on any plot.
/// </summary>
public static class DecisionMapPlot
{
    // Strong ones first; shapes help to tell them apart.
    private static readonly Color[] Colours = [Ink.Blue, Ink.Orange, Ink.Green, Ink.Purple, Ink.Yellow, Ink.Sky, Color.FromHex("#444444"), Color.FromHex("#B8A800")];
    private static readonly MarkerShape[] Markers = [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown];

    /// <summary>The colour of a class; after eight they come again.</summary>
    public static Color ColourOf(int label) => Colours[label % Colours.Length];

    /// <summary>
    /// All in one call: asks a model of two features over the range of some data and draws the region of every class, stronger where its probability
    /// is higher, the boundary (with two classes the contour at the threshold), and the data, with a ring around what is named wrong.
    /// </summary>
    /// <param name="model">Any classifier; one without probabilities gets regions of one strength.</param>
    /// <param name="data">The model's two features and its classes. Of more features draw a slice: <c>DecisionMap.Of(model, MapView.Of(data, "a", "b")).Draw(data)</c>.</param>
    /// <param name="threshold">From which probability on the second of two classes is named.</param>
    /// <param name="points">Grid points along each axis.</param>
    /// <exception cref="ArgumentException">More features than two, features or classes that are not the model's, or a threshold that it cannot have.</exception>
    public static Plot DrawDecisions(this IClassifier model, Dataset data, double threshold = 0.5, int points = 201) =>
        DecisionMap.Of(model, data, points, threshold: threshold).Draw(data);

    /// <summary>A figure of regions: who wins where, how surely, the boundaries, and the data.</summary>
    /// <param name="map">What the model says.</param>
    /// <param name="data">Points to be drawn, with the model's features and classes; null for none. Those that the model has wrong get a ring.</param>
    /// <param name="levels">
    /// Without levels: the rims of the classes. With levels: contours of the score if the map has one, such as −1, 0, 1 of a support vector machine
    /// (all but 0 dashed); otherwise contours of the probability of class <paramref name="label"/> (all but the threshold dashed).
    /// </param>
    /// <param name="label">Whose probability <paramref name="levels"/> mean.</param>
    public static Plot Draw(this DecisionMap map, Dataset? data = null, double[]? levels = null, int label = 1)
    {
        Plot plot = new();
        plot.AddRegions(map);
        for (int c = 0; levels is null && c < map.Model.ClassNames.Count; c++)
            // Of two classes the rims are one line.
            if (c > 0 || map.Model.ClassNames.Count != 2) plot.AddContour(map.Boundary(c));
        AddLevels(plot, map, levels ?? [], map.Scores is not null, label);
        return Finish(plot, map, data);
    }

    /// <summary>A figure of one class's probability (or of the score, when the map has one and no class is named) as a surface with a colour bar, contours and the data.</summary>
    /// <param name="map">What the model says.</param>
    /// <param name="data">Points to be drawn, with the model's features and classes; null for none.</param>
    /// <param name="levels">Contours; null for the one at the threshold, or of the score at 0. All but that one are dashed.</param>
    /// <param name="label">Whose probability; null for the score, or without one for the second class.</param>
    public static Plot DrawSurface(this DecisionMap map, Dataset? data = null, double[]? levels = null, int? label = null)
    {
        Plot plot = new();
        bool isScore = label is null && map.Scores is not null;
        double[,] surface = isScore ? map.ScoreSurface() : map.Surface(label ?? 1);
        var heat = AddHeat(plot, map, surface);
        heat.Colormap = Colormap.FromColors([ColourOf(0).Lighten(0.25), Colors.White, ColourOf(label ?? 1).Lighten(0.25)]);
        double reach = isScore ? surface.Cast<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max() : 0;
        heat.ManualRange = !isScore ? new(0, 1) : reach > 0 ? new(-reach, reach) : new(-1, 1);
        plot.Add.ColorBar(heat).Label = isScore ? "score" : $"probability of {map.Model.ClassNames[label ?? 1]}";
        AddLevels(plot, map, levels ?? [isScore ? 0 : Middle(map, label ?? 1)], isScore, label ?? 1);
        return Finish(plot, map, data);
    }

    /// <summary>Adds the region of every class in its colour; the surer the model, the stronger the colour, in steps of a tenth.</summary>
    public static void AddRegions(this Plot plot, DecisionMap map)
    {
        double[,] sureness = map.Sureness();
        (int rows, int columns) = (map.View.Y.Points, map.View.X.Points);
        for (int c = 0; c < map.Model.ClassNames.Count; c++)
        {
            double[,] own = new double[rows, columns];
            bool any = false;
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++)
                {
                    bool wins = map.Winner(row, column) == c;
                    any |= wins;
                    own[row, column] = wins ? Math.Round(10 * sureness[row, column]) / 10 : double.NaN;
                }
            if (!any) continue;
            var heat = AddHeat(plot, map, own);
            heat.Colormap = Colormap.FromColors([Colors.White, ColourOf(c).Lighten(0.45)]);
            // A winner of K classes has 1/K or more.
            heat.ManualRange = new(map.Probabilities is null ? 0 : 1.0 / map.Model.ClassNames.Count - 0.1, map.Probabilities is null ? 1.4 : 1);
            heat.NaNCellColor = Colors.Transparent;
        }
    }

    /// <summary>Adds a contour.</summary>
    public static void AddContour(this Plot plot, Contour contour, LinePattern? pattern = null, Color? colour = null, float width = 2, string legend = "")
    {
        foreach (ContourPath path in contour.Paths)
        {
            var line = plot.Add.ScatterLine((Coordinates[])[.. path.IsClosed ? path.Points.Append(path.Points[0]) : path.Points], colour ?? Ink.Black);
            (line.LineWidth, line.LinePattern, line.LegendText) = (width, pattern ?? LinePattern.Solid, legend);
            legend = "";
        }
    }

    /// <summary>
    /// Adds rows of data in the colours and shapes of their classes, those that the model has wrong with a ring. In a slice all are drawn
    /// where their two features say, hollow, because they differ from it in the features that are held. A row that misses one of the two is left out.
    /// </summary>
    /// <exception cref="ArgumentException">The data do not have the model's features and classes.</exception>
    public static void AddPoints(this Plot plot, DecisionMap map, Dataset data, float size = 6)
    {
        int[] labels = data.Labels ?? throw new ArgumentException("The data have no classes to be drawn.", nameof(data));
        int[] named = map.Named(data);
        int[] visible = [.. Enumerable.Range(0, data.Rows).Where(i => double.IsFinite(data.X[i, map.View.XFeature]) && double.IsFinite(data.X[i, map.View.YFeature]))];
        Coordinates At(int i) => new(data.X[i, map.View.XFeature], data.X[i, map.View.YFeature]);
        for (int c = 0; c < data.ClassNames.Count; c++)
        {
            Coordinates[] own = [.. visible.Where(i => labels[i] == c).Select(At)];
            if (own.Length == 0) continue;
            MarkerShape shape = map.View.IsSlice ? MarkerShape.OpenCircle : Markers[c % Markers.Length];
            plot.Add.Markers(own, shape, size, ColourOf(c).Darken(0.15)).LegendText = data.ClassNames[c];
        }
        Coordinates[] wrong = [.. visible.Where(i => labels[i] != named[i]).Select(At)];
        if (wrong.Length > 0) plot.Add.Markers(wrong, MarkerShape.OpenCircle, size + 6, Ink.Black).LegendText = "wrong";
    }

    private static ScottPlot.Plottables.Heatmap AddHeat(Plot plot, DecisionMap map, double[,] surface)
    {
        var heat = plot.Add.Heatmap(surface);
        (GridAxis x, GridAxis y) = (map.View.X, map.View.Y);
        // Row 0 is the lowest y here, and the top of a picture there.
        heat.FlipVertically = true;
        heat.Position = new CoordinateRect(x.From, x.To, y.From, y.To);
        return heat;
    }

    /// <summary>The probability of a class at which the answer changes; of more than two classes there is none, and one half is as good as any.</summary>
    private static double Middle(DecisionMap map, int label) => label == 1 ? map.Threshold : 1 - map.Threshold;

    private static void AddLevels(Plot plot, DecisionMap map, double[] levels, bool isScore, int label)
    {
        foreach (double level in levels)
            plot.AddContour(isScore ? map.ScoreContour(level) : map.ContourAt(level, label), level == (isScore ? 0 : Middle(map, label)) ? LinePattern.Solid : LinePattern.Dashed);
    }

    private static Plot Finish(Plot plot, DecisionMap map, Dataset? data)
    {
        if (data is not null) plot.AddPoints(map, data);
        plot.Axes.SetLimits(map.View.X.From, map.View.X.To, map.View.Y.From, map.View.Y.To);
        plot.HideGrid();
        plot.XLabel(map.Model.Features[map.View.XFeature].Name);
        plot.YLabel(map.Model.Features[map.View.YFeature].Name);
        if (data is not null) plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
