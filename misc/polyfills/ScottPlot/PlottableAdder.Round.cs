using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    /// <summary>Adds a pie.</summary>
    public Pie Pie(IList<PieSlice> slices) => Add(new Pie(slices));

    /// <summary>Adds a pie of values in the colours of the palette.</summary>
    public Pie Pie(IEnumerable<double> values) =>
        Pie([.. values.Select((value, i) => new PieSlice { Value = value, FillColor = Palette.GetColor(i) })]);

    /// <summary>Adds spokes and circles around the origin, and hides the other axes.</summary>
    public PolarAxis PolarAxis(double radius = 1)
    {
        PolarAxis axis = new();
        axis.SetCircles(radius, 5);
        axis.SetSpokes(12, radius * 1.1);
        Plot.HideAxesAndGrid();
        return Add(axis);
    }

    /// <summary>Adds a radar plot without series, and hides the axes.</summary>
    public Radar Radar()
    {
        Plot.HideAxesAndGrid();
        return Add(new Radar());
    }

    /// <summary>Adds a radar plot of one series, and hides the axes.</summary>
    public Radar Radar(double[] values) => Radar([values]);

    /// <summary>Adds a radar plot of one series per row, and hides the axes.</summary>
    public Radar Radar(double[,] values) => Radar(Enumerable.Range(0, values.GetLength(0))
        .Select(row => Enumerable.Range(0, values.GetLength(1)).Select(column => values[row, column])));

    /// <summary>Adds a radar plot of several series, and hides the axes.</summary>
    public Radar Radar(IEnumerable<IEnumerable<double>> series)
    {
        Radar radar = Radar();
        foreach (double[] values in series.Select(values => values.ToArray()))
        {
            Color color = Palette.GetColor(radar.Series.Count);
            radar.Series.Add(new RadarSeries { Values = values, FillColor = color.WithAlpha(0.25), LineColor = color });
        }
        double most = radar.Series.Max(s => s.Values.Max());
        radar.PolarAxis.SetCircles(most, 4);
        radar.PolarAxis.SetSpokes(radar.Series[0].Values.Count, most * 1.1, degreeLabels: false);
        return radar;
    }
}
