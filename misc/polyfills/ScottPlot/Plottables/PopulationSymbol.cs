namespace ScottPlot.Plottables;

/// <summary>One group of values: a bar at its mean or a box, and a swarm of its points.</summary>
public class PopulationSymbol : IPlottable
{
    internal PopulationSymbol(Population population) => Population = population;

    /// <summary>The values.</summary>
    public Population Population { get; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Where on the horizontal axis the group stands.</summary>
    public double X { get; set; }

    /// <summary>Width of the whole symbol, in units of the axis.</summary>
    public double Width { get; set; } = 0.8;

    /// <summary>How much of its room the swarm takes.</summary>
    public double MarkerWidthFraction = 0.8;

    /// <summary>Where in the symbol the swarm lies.</summary>
    public HorizontalAlignment MarkerAlignment { get; set; } = HorizontalAlignment.Left;

    /// <summary>How much of its room bar or box takes.</summary>
    public double BarWidthFraction = 0.9;

    /// <summary>Where in the symbol bar and box lie.</summary>
    public HorizontalAlignment BarAlignment { get; set; } = HorizontalAlignment.Right;

    /// <summary>Where in the symbol bar and box lie.</summary>
    public HorizontalAlignment BoxAlignment { get => BarAlignment; set => BarAlignment = value; }

    /// <summary>A bar from zero to the mean, with the standard error.</summary>
    public Bar Bar { get; set; } = new();

    /// <summary>A box around the middle half of the values.</summary>
    public Box Box { get; set; } = new() { IsVisible = false };

    /// <summary>How the points of the swarm are drawn.</summary>
    public Marker Marker { get; set; } = new() { MarkerStyle = new(MarkerShape.OpenCircle, 7, Colors.Gray) };

    /// <summary>Decides what the parts of the box stand for: quartiles and extremes if not set.</summary>
    public Func<Box, Population, Population> BoxValueConfig { get; set; } = BoxValueConfigurator_MedianQuantileExtrema;

    /// <summary>The box is mean and standard error, the whiskers are the standard deviation.</summary>
    public static Population BoxValueConfigurator_MeanStdErrStDev(Box box, Population pop)
    {
        (box.BoxMin, box.BoxMiddle, box.BoxMax) = (pop.Mean - pop.StandardError, pop.Mean, pop.Mean + pop.StandardError);
        (box.WhiskerMin, box.WhiskerMax) = (pop.Mean - pop.StandardDeviation, pop.Mean + pop.StandardDeviation);
        return pop;
    }

    /// <summary>The box is median and quartiles, the whiskers reach to the extremes.</summary>
    public static Population BoxValueConfigurator_MedianQuantileExtrema(Box box, Population pop)
    {
        (box.BoxMin, box.BoxMiddle, box.BoxMax) = (pop.GetPercentile(25), pop.Median, pop.GetPercentile(75));
        (box.WhiskerMin, box.WhiskerMax) = (pop.Min, pop.Max);
        return pop;
    }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => new(X - Width / 2, X + Width / 2,
        Bar.IsVisible ? Math.Min(Bar.ValueBase, Population.Min) : Population.Min, Bar.IsVisible ? Math.Max(Bar.ValueBase, Population.Max) : Population.Max);

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        (double middle, double width) = Part(BarAlignment, BarWidthFraction);
        if (Bar.IsVisible)
        {
            (Bar.Position, Bar.Size, Bar.Value, Bar.Error) = (middle, width, Population.Mean, Population.StandardError);
            Bar.RenderBody(rp, Axes);
        }
        if (Box.IsVisible)
        {
            (Box.Position, Box.Width) = (middle, width);
            BoxValueConfig(Box, Population);
            Box.Render(rp, Axes);
        }
        (middle, width) = Part(MarkerAlignment, MarkerWidthFraction);
        if (Marker.IsVisible)
            MarkerDrawing.Draw(rp.Canvas, Swarm(middle, width), Marker.MarkerStyle, rp.DataRect);
    }

    private (double Middle, double Width) Part(HorizontalAlignment alignment, double fraction)
    {
        double room = alignment == HorizontalAlignment.Center ? Width : Width / 2;
        return (X + alignment switch { HorizontalAlignment.Left => -Width / 4, HorizontalAlignment.Right => Width / 4, _ => 0 }, room * fraction);
    }

    /// <summary>Points spread sideways where values crowd: evenly, by the sequence of van der Corput, so that no chance is needed.</summary>
    private IEnumerable<(double X, double Y)> Swarm(double middle, double width)
    {
        IReadOnlyList<double> sorted = Population.SortedValues;
        double near = Math.Max((Population.Max - Population.Min) / 15, 1e-300);
        int[] crowd = new int[sorted.Count];
        for (int i = 0, from = 0, to = 0; i < sorted.Count; i++)
        {
            while (sorted[from] < sorted[i] - near)
                from++;
            while (to < sorted.Count && sorted[to] <= sorted[i] + near)
                to++;
            crowd[i] = to - from;
        }
        double most = crowd.Max();
        for (int i = 0; i < sorted.Count; i++)
        {
            double aside = 0, digit = 0.5;
            for (int rest = i + 1; rest > 0; rest >>= 1, digit /= 2)
                aside += (rest & 1) * digit;
            yield return (Axes.X(middle + (aside - 0.5) * width * crowd[i] / most), Axes.Y(sorted[i]));
        }
    }

    string IPlottable.Describe() => $"a group of {Population.Count} values";
}
