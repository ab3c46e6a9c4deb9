using ScottPlot.Statistics;

namespace ScottPlot.Plottables;

/// <summary>The bars of a histogram.</summary>
public class HistogramBars : IPlottable, IStandsOnEdge
{
    private readonly Histogram histogram;

    internal HistogramBars(Histogram histogram)
    {
        this.histogram = histogram;
        Bars = [.. histogram.Bins.Select((_, i) => new Bar { Position = (histogram.Edges[i] + histogram.Edges[i + 1]) / 2, LineColor = Theme.Paper, LineWidth = 1 })];
        BarWidthFraction = 1;
    }

    internal bool StandsOnZero { get; init; } = true;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <summary>One bar for each bin.</summary>
    public Bar[] Bars { get; set; }

    /// <summary>How much of its bin a bar is wide, from 0 to 1.</summary>
    public double BarWidthFraction
    {
        set
        {
            for (int i = 0; i < Bars.Length; i++)
                Bars[i].Size = (histogram.Edges[i + 1] - histogram.Edges[i]) * value;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => new(histogram.Edges[0], histogram.Edges[^1], 0, histogram.Counts.Max());

    AxisLimits IStandsOnEdge.Edges => AxisLimits.VerticalOnly(StandsOnZero ? 0 : double.NaN, double.NaN);

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        rp.Canvas.Open("g", ("class", "histogram"));
        for (int i = 0; i < Bars.Length; i++)
        {
            Bars[i].Value = histogram.Counts[i];
            if (Bars[i].Value != 0)
                Bars[i].RenderBody(rp, Axes);
        }
        rp.Canvas.Close();
    }

    string IPlottable.Describe() => $"a histogram of {histogram.Counts.Sum()} values in {Bars.Length} bins";
}
