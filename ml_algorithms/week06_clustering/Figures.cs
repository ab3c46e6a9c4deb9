using Curriculum.Toolkit;
using ScottPlot;
using static Curriculum.Toolkit.Ink;

namespace Week06.Clustering;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    // Every cluster has a marker of its own as well.
    private static readonly (Color Color, MarkerShape Shape)[] Kinds =
    [
        (Blue, MarkerShape.FilledCircle), (Orange, MarkerShape.FilledTriangleUp), (Green, MarkerShape.FilledSquare), (Purple, MarkerShape.FilledDiamond),
        (Yellow, MarkerShape.FilledTriangleDown), (Sky, MarkerShape.OpenCircle), (Black, MarkerShape.Cross), (Grey, MarkerShape.OpenSquare),
    ];

    /// <summary>Four moments of EM on Old Faithful: each eruption in the colour of the component that claims more of it, ellipses at two deviations.</summary>
    public static Multiplot Rounds(Curriculum.Toolkit.Dataset minutes, Curriculum.Toolkit.Dataset standardized, Mixture start, int[] rounds)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(2, 2) };
        Week01.LinearRegression.Standardization scale = Week01.LinearRegression.Standardization.Of(minutes.X);
        foreach (int round in rounds)
        {
            Mixture mixture = round == 0 ? start : new GaussianMixture(2, MaxIterations: round, Tolerance: 0, Start: start).Fit(standardized).Mixture;
            int[] labels = Week03.NaiveBayes.LogSpace.Largest(PlainExpectationMaximization.LogJoint(standardized.X, mixture));
            // The component of the short eruptions has the same colour all along.
            int first = mixture.Means[0, 0] < mixture.Means[1, 0] ? 0 : 1;
            Plot plot = Clouds(minutes.X, [.. labels.Select(label => label == first ? 0 : 1)], 0, 1, 5);
            for (int c = 0; c < 2; c++)
            {
                Coordinates[] ellipse = Ellipse(mixture, c, scale);
                var curve = plot.Add.ScatterLine(ellipse);
                (curve.Color, curve.LineWidth, curve.LinePattern) = (c == first ? Blue : Orange, 3, c == first ? LinePattern.Solid : LinePattern.Dashed);
            }
            plot.Axes.SetLimits(1, 5.9, 36, 104);
            plot.Title(round == 0 ? "The start" : round == 1 ? "After 1 round" : $"After {round} rounds");
            plot.XLabel("eruption (minutes)");
            plot.YLabel("wait for the next (minutes)");
            plots.AddPlot(plot);
        }
        return plots;
    }

    /// <summary>Silhouette and BIC over the number of clusters.</summary>
    public static Multiplot Choice(int[] counts, double[] silhouettes, double[] bics)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2) };
        double[] xs = [.. counts.Select(count => (double)count)];
        int widest = Array.IndexOf(silhouettes, silhouettes.Max()), smallest = Array.IndexOf(bics, bics.Min());
        plots.AddPlot(Curve(xs, silhouettes, widest, Blue, MarkerShape.FilledCircle, $"The silhouette is widest at K = {counts[widest]}", "mean silhouette of k-means"));
        plots.AddPlot(Curve(xs, bics, smallest, Orange, MarkerShape.FilledTriangleUp, $"BIC is smallest at K = {counts[smallest]}", "BIC of a mixture"));
        return plots;
    }

    /// <summary>The tree of the states, on its side.</summary>
    public static Plot States(MergeTree tree, int clusters, string[] names)
    {
        Plot plot = new();
        new Dendrogram(tree, clusters, names).DrawOn(plot);
        plot.Title("The last merge joins states of many arrests with states of few");
        plot.XLabel("height (standard deviations)");
        return plot;
    }

    /// <summary>The regions, and five answers, on two of the eight acids.</summary>
    public static Multiplot Answers(OliveOils oils, (string Name, int[] Labels)[] answers)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(2, 3) };
        int x = oils.Acids.Features.ToList().FindIndex(feature => feature.Name == "linoleic"), y = oils.Acids.Features.ToList().FindIndex(feature => feature.Name == "eicosenoic");
        Plot truth = Clouds(oils.Acids.X, Clusters.BySize(oils.Acids.Labels!), x, y, 5, [.. oils.Acids.Labels!.CountBy(label => label).OrderByDescending(pair => pair.Value).Select(pair => oils.Acids.ClassNames[pair.Key])]);
        truth.ShowLegend(Alignment.UpperRight);
        Panel(truth, "Where they come from");
        foreach ((string name, int[] labels) in answers)
        {
            int noise = labels.Count(label => label < 0);
            Panel(Clouds(oils.Acids.X, Clusters.BySize(labels), x, y, 5), $"{name}: {Clusters.Sizes(labels).Length}" + (noise > 0 ? $" and {noise} noise" : " clusters"));
        }
        return plots;

        void Panel(Plot plot, string title)
        {
            plot.Axes.SetLimits(4, 16, -0.03, 0.75);
            plot.Title(title);
            plot.XLabel("linoleic acid (%)");
            plot.YLabel("eicosenoic acid (%)");
            plots.AddPlot(plot);
        }
    }

    /// <summary>Two drawn shapes, each with a method that fails and one that does not.</summary>
    public static Multiplot Shapes(Curriculum.Toolkit.Dataset moons, int[] wrongMoons, int[] rightMoons, Curriculum.Toolkit.Dataset clouds, int[] wrongClouds, int[] rightClouds)
    {
        Multiplot plots = new() { Layout = new ScottPlot.MultiplotLayouts.Grid(2, 2) };
        foreach ((Curriculum.Toolkit.Dataset data, int[] labels, string title) in ((Curriculum.Toolkit.Dataset, int[], string)[])
            [(moons, wrongMoons, "k-means cuts the moons in two"), (moons, rightMoons, "DBSCAN follows them"), (clouds, wrongClouds, "k-means cuts long clouds across"), (clouds, rightClouds, "The mixture stretches with them")])
        {
            Plot plot = Clouds(data.X, Clusters.BySize(labels), 0, 1, 6);
            plot.Title(title);
            plot.XLabel("x1 (no unit)");
            plot.YLabel("x2 (no unit)");
            plots.AddPlot(plot);
        }
        return plots;
    }

    private static Plot Clouds(Matrix x, int[] labels, int across, int up, float size, string[]? names = null)
    {
        Plot plot = new();
        foreach (int label in labels.Distinct().Order())
        {
            Coordinates[] points = [.. Enumerable.Range(0, x.Rows).Where(i => labels[i] == label).Select(i => new Coordinates(x[i, across], x[i, up]))];
            (Color color, MarkerShape shape) = label < 0 ? (Black, MarkerShape.Eks) : Kinds[label % Kinds.Length];
            var markers = plot.Add.Markers(points, shape, size, color.WithAlpha(0.75));
            if (names is not null) markers.LegendText = names[label];
        }
        return plot;
    }

    private static Plot Curve(double[] xs, double[] ys, int chosen, Color color, MarkerShape shape, string title, string label)
    {
        Plot plot = new();
        var curve = plot.Add.Scatter(xs, ys);
        (curve.Color, curve.LineWidth, curve.MarkerShape, curve.MarkerSize) = (color, 2, shape, 9);
        plot.Add.Marker(xs[chosen], ys[chosen], MarkerShape.OpenCircle, 18, Black);
        plot.Title(title);
        plot.XLabel("number of clusters, K");
        plot.YLabel(label);
        return plot;
    }

    // μ + 2 L (cos t, sin t), with Σ = L Lᵀ, back in minutes.
    private static Coordinates[] Ellipse(Mixture mixture, int component, Week01.LinearRegression.Standardization scale)
    {
        Matrix l = mixture.Factor(component);
        return [.. Enumerable.Range(0, 121).Select(i => Math.PI * i / 60).Select(t => new Coordinates(
            scale.Means[0] + scale.Scales[0] * (mixture.Means[component, 0] + 2 * l[0, 0] * Math.Cos(t)),
            scale.Means[1] + scale.Scales[1] * (mixture.Means[component, 1] + 2 * (l[1, 0] * Math.Cos(t) + l[1, 1] * Math.Sin(t)))))];
    }
}
