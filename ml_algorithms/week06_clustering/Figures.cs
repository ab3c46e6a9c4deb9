using ScottPlot;

namespace Week06.Clustering;

/// <summary>The figures of this topic's notes.</summary>
internal static class Figures
{
    /// <summary>Replace: the variance as it grows with each reading.</summary>
    public static Plot Example(double[] readings)
    {
        Plot plot = new();
        double[] counts = Enumerable.Range(2, readings.Length - 1).Select(count => (double)count).ToArray();
        plot.Add.Scatter(counts, counts.Select(count => ExampleMoments.Of(readings.Take((int)count)).Variance).ToArray());
        plot.Title("The variance after each reading");
        plot.XLabel("readings so far");
        plot.YLabel("variance");
        return plot;
    }
}
