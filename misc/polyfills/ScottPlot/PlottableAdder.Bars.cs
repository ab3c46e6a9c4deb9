using ScottPlot.Plottables;
using ScottPlot.Statistics;

namespace ScottPlot;

public partial class PlottableAdder
{
    /// <summary>Adds a bar.</summary>
    public BarPlot Bar(Bar bar) => Add(new BarPlot([bar]));

    /// <summary>Adds a bar.</summary>
    public BarPlot Bar(double position, double value, double error = 0) =>
        Bar(new Bar { Position = position, Value = value, Error = error, FillColor = GetNextColor() });

    /// <summary>Adds bars.</summary>
    public BarPlot Bars(List<Bar> bars) => Add(new BarPlot(bars));

    /// <summary>Adds bars.</summary>
    public BarPlot Bars(Bar[] bars) => Add(new BarPlot(bars));

    /// <summary>Adds bars at 0, 1, 2 and so on.</summary>
    public BarPlot Bars(double[] values) => Bars(Enumerable.Range(0, values.Length).Select(i => (double)i), values);

    /// <summary>Adds bars.</summary>
    public BarPlot Bars<T>(IEnumerable<double> positions, IEnumerable<T> values) => Bars(positions, values.Select(ToDouble));

    /// <summary>Adds bars.</summary>
    public BarPlot Bars(IEnumerable<double> positions, IEnumerable<double> values)
    {
        double[] at = [.. positions], reach = [.. values];
        if (at.Length != reach.Length)
            throw new ArgumentException($"Each bar needs a position and a value: there are {at.Length} positions and {reach.Length} values.", nameof(values));
        Color color = GetNextColor();
        return Add(new BarPlot(at.Select((position, i) => new Bar { Position = position, Value = reach[i], FillColor = color })));
    }

    /// <summary>Adds a box with whiskers.</summary>
    public BoxPlot Box(Box box) => Boxes([box]);

    /// <summary>Adds boxes with whiskers.</summary>
    public BoxPlot Boxes(IEnumerable<Box> boxes)
    {
        BoxPlot plot = new();
        plot.Boxes.AddRange(boxes);
        plot.FillColor = GetNextColor().Lighten(0.55);
        return Add(plot);
    }

    /// <summary>Adds error bars in vertical direction.</summary>
    public ErrorBar ErrorBar(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<double> yErrors) =>
        Add(new ErrorBar(xs, ys, yErrors) { Color = GetNextColor() });

    /// <summary>Adds the bars of a histogram.</summary>
    public HistogramBars Histogram(Histogram histogram, Color? color = null, bool disableBottomPadding = true)
    {
        HistogramBars bars = new(histogram) { StandsOnZero = disableBottomPadding };
        Color fill = color ?? GetNextColor();
        foreach (Bar bar in bars.Bars)
            bar.FillColor = fill;
        return Add(bars);
    }

    /// <summary>Adds one group of values at a position: a bar at the mean and a swarm of points.</summary>
    public PopulationSymbol Population(double[] values, double x = 0)
    {
        Color color = GetNextColor();
        PopulationSymbol symbol = new(new Population(values)) { X = x };
        symbol.Bar.FillColor = color.Lighten(0.4);
        symbol.Box.FillColor = color.Lighten(0.55);
        symbol.Marker.Color = color;
        return Add(symbol);
    }
}
