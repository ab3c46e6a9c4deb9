using Curriculum.Toolkit;
using ScottPlot;
using Week01.LinearRegression;
using static Curriculum.Toolkit.Ink;

namespace Week03.KNearestNeighbors;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    private static readonly Color[] Species = [Blue, Orange, Green];

    /// <summary>Bill length against body mass: who is near by grams, and who is near on one scale.</summary>
    public static Plot Units(Dataset birds, int asked, int[] raw, int[] scaled, Dataset others)
    {
        Plot plot = new();
        for (int c = 0; c < birds.ClassNames.Count; c++)
        {
            Coordinates[] spots = [.. Enumerable.Range(0, birds.Rows).Where(i => birds.Labels![i] == c && i != asked).Select(i => At(birds, i))];
            plot.Add.Markers(spots, MarkerShape.FilledCircle, 6, Species[c].WithAlpha(0.55)).LegendText = birds.ClassNames[c];
        }
        Ring(plot, raw.Select(i => At(others, i)), MarkerShape.OpenSquare, "nearest as measured");
        Ring(plot, scaled.Select(i => At(others, i)), MarkerShape.OpenCircle, "nearest, standardised");
        plot.Add.Markers(new[] { At(birds, asked) }, MarkerShape.FilledDiamond, 14, Black).LegendText = $"asked, a {birds.ClassNames[birds.Labels![asked]]}";
        plot.Title("Whose mass is the same counts as near, whatever the bill says");
        plot.XLabel("body mass (g)");
        plot.YLabel("bill depth (mm)");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static Coordinates At(Dataset data, int row) => new(data.X[row, Penguins.Mass], data.X[row, 1]);

    private static void Ring(Plot plot, IEnumerable<Coordinates> spots, MarkerShape shape, string name)
    {
        var rings = plot.Add.Markers(spots.ToArray(), shape, 13, Black);
        rings.MarkerLineWidth = 2;
        rings.LegendText = name;
    }

    /// <summary>Errors against k: on what was learned and on what was held out.</summary>
    public static Plot Choice(ChoiceOfK raw, ChoiceOfK scaled, ChoiceOfK weighted)
    {
        Plot plot = new();
        void Curve(double[] errors, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.Scatter(raw.Ks.Select(k => Math.Log10(k)).ToArray(), errors.Select(error => 100 * error).ToArray());
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.MarkerSize, curve.LegendText) = (color, 2.5f, pattern, 6, name);
        }
        Curve(raw.HeldOut, "as measured, held out", Orange, LinePattern.Solid);
        Curve(raw.Training, "as measured, learned from", Orange, LinePattern.Dotted);
        Curve(scaled.HeldOut, "standardised, held out", Blue, LinePattern.Solid);
        Curve(scaled.Training, "standardised, learned from", Blue, LinePattern.Dotted);
        Curve(weighted.HeldOut, "standardised and weighted, held out", Green, LinePattern.Dashed);
        int[] shown = [1, 2, 5, 12, 35, 100, 300];
        plot.Axes.Bottom.SetTicks([.. shown.Select(k => Math.Log10(k))], [.. shown.Select(k => $"{k}")]);
        plot.Axes.SetLimits(-0.05, Math.Log10(320), -1, 60);
        plot.Title("One neighbour makes no mistake on what it has learned by heart");
        plot.XLabel("k, the number of neighbours (logarithmic)");
        plot.YLabel("wrong answers (%)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    /// <summary>Digits that were misread, each with its five nearest to the right.</summary>
    public static Plot Digits(Dataset asked, Dataset learned, Neighbors found)
    {
        const int Cell = 10, Side = 8;
        int columns = 1 + found.K;
        double[,] ink = new double[asked.Rows * Cell, columns * Cell + 2];
        for (int i = 0; i < ink.GetLength(0); i++)
            for (int j = 0; j < ink.GetLength(1); j++) ink[i, j] = double.NaN;
        void Draw(ReadOnlySpan<double> pixels, int row, int column)
        {
            for (int p = 0; p < Side * Side; p++) ink[row * Cell + p / Side, column * Cell + (column > 0 ? 2 : 0) + p % Side] = 16 - pixels[p];
        }
        Plot plot = new();
        for (int i = 0; i < asked.Rows; i++)
        {
            Draw(asked.X.Row(i), i, 0);
            Caption(plot, asked.Rows, i, 3.5, $"is a {asked.ClassNames[asked.Labels![i]]}", Orange);
            for (int n = 0; n < found.K; n++)
            {
                int row = found.RowsOf(i)[n];
                Draw(learned.X.Row(row), i, n + 1);
                Caption(plot, asked.Rows, i, (n + 1) * Cell + 5.5, $"{learned.ClassNames[learned.Labels![row]]}, at {found.Distances[i, n]:F1}", Black);
            }
        }
        var map = plot.Add.Heatmap(ink);
        map.Colormap = new ScottPlot.Colormaps.Grayscale();
        plot.HideAxesAndGrid();
        plot.Axes.SetLimits(-1.5, columns * Cell + 1, -2.6, asked.Rows * Cell - 0.5);
        plot.Title("Misread digits (left) and the five nearest that were learned");
        return plot;
    }

    private static void Caption(Plot plot, int rows, int row, double x, string words, Color color)
    {
        var text = plot.Add.Text(words, x, (rows - 1 - row) * 10 + 0.7);
        (text.LabelFontColor, text.LabelFontSize, text.LabelAlignment) = (color, 13, Alignment.MiddleCenter);
    }

    /// <summary>Nearest, mean and farthest distance, each over the mean.</summary>
    public static Plot Contrast(Concentration[] cubes)
    {
        Plot plot = new();
        double[] x = Logarithms(cubes);
        void Curve(Func<Concentration, double> distance, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.Scatter(x, cubes.Select(cube => distance(cube) / cube.Mean).ToArray());
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.MarkerSize, curve.LegendText) = (color, 3, pattern, 7, name);
        }
        Curve(cube => cube.Farthest, "the farthest point", Orange, LinePattern.Solid);
        Curve(cube => cube.Mean, "the mean of all points", Grey, LinePattern.Dotted);
        Curve(cube => cube.Nearest, "the nearest point", Blue, LinePattern.Solid);
        Features(plot, cubes);
        plot.Axes.SetLimitsY(0, 2.4);
        plot.Title("With many features the nearest is nearly as far as the farthest");
        plot.YLabel("distance (mean distance = 1)");
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>The share of the points at which the tree looks.</summary>
    public static Plot Visited(Concentration[] cubes, (string Name, int Features, double Share)[] real)
    {
        Plot plot = new();
        var curve = plot.Add.Scatter(Logarithms(cubes), cubes.Select(cube => 100 * cube.Examined).ToArray());
        (curve.Color, curve.LineWidth, curve.MarkerSize, curve.LegendText) = (Blue, 3, 7, "points evenly in a cube");
        plot.Add.Markers(real.Select(one => new Coordinates(Math.Log2(one.Features), 100 * one.Share)).ToArray(), MarkerShape.FilledDiamond, 13, Orange).LegendText = "measured tables";
        foreach ((string name, int features, double share) in real)
        {
            // To the right where the curve has passed, above it where it is still to come.
            bool above = features < 10;
            var text = plot.Add.Text(name, Math.Log2(features) + (above ? 0 : 0.12), 100 * share + (above ? 4 : -4));
            (text.LabelFontColor, text.LabelFontSize, text.LabelAlignment) = (Orange, 14, above ? Alignment.LowerCenter : Alignment.UpperLeft);
        }
        Features(plot, cubes);
        plot.Axes.SetLimitsY(-3, 104);
        plot.Title("From twelve features on, a tree looks at nearly all of the cube");
        plot.YLabel("points at which the k-d tree looks (%)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static double[] Logarithms(Concentration[] cubes) => [.. cubes.Select(cube => Math.Log2(cube.Features))];

    private static void Features(Plot plot, Concentration[] cubes)
    {
        int[] shown = [1, 2, 4, 8, 16, 32, 64, 128];
        plot.Axes.Bottom.SetTicks([.. shown.Select(d => Math.Log2(d))], [.. shown.Select(d => $"{d}")]);
        plot.Axes.SetLimitsX(-0.2, Math.Log2(cubes[^1].Features) + 0.2);
        plot.XLabel("features (logarithmic)");
    }

    /// <summary>Flipper and mass: steps for one neighbour, a curve for twenty, and the ends, where nobody stands.</summary>
    public static Plot Regression(Dataset flipper)
    {
        Plot plot = new();
        plot.Add.Markers(Enumerable.Range(0, flipper.Rows).Select(i => new Coordinates(flipper.X[i, 0], flipper.Y![i])).ToArray(), MarkerShape.FilledCircle, 5, Grey.WithAlpha(0.5)).LegendText = "a penguin";
        double[] xs = [.. Enumerable.Range(0, 401).Select(i => 150 + 0.25 * i)];
        Matrix asked = new(xs.Length, 1, xs);
        void Curve(IRegressorTrainer trainer, string name, Color color, LinePattern pattern)
        {
            var curve = plot.Add.ScatterLine(xs, trainer.Fit(flipper).Predict(asked));
            (curve.Color, curve.LineWidth, curve.LinePattern, curve.LegendText) = (color, 2.5f, pattern, name);
        }
        Curve(new KNeighborsRegressor(1), "1 neighbour", Orange, LinePattern.Dotted);
        Curve(new KNeighborsRegressor(20), "20 neighbours", Blue, LinePattern.Solid);
        Curve(new OrdinaryLeastSquares(), "straight line", Black, LinePattern.Dashed);
        plot.Axes.SetLimits(150, 250, 2000, 7500);
        plot.Title("Neighbours follow any shape, and stand still where nobody lives");
        plot.XLabel("flipper length (mm)");
        plot.YLabel("body mass (g)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }
}
