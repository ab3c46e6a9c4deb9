namespace ScottPlot.Plottables;

/// <summary>One polygon per series over a polar axis whose first spoke points up.</summary>
public class Radar : IPlottable, IStandsOnEdge
{
    /// <summary>The axis behind the polygons.</summary>
    public PolarAxis PolarAxis { get; set; } = new() { Rotation = Angle.FromDegrees(90), StraightLines = true };

    /// <summary>What is shown.</summary>
    public List<RadarSeries> Series { get; } = [];

    /// <summary>Whether the axis is drawn over the polygons rather than behind them.</summary>
    public bool IsAxisAboveData { get; set; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get => PolarAxis.Axes; set => PolarAxis.Axes = value; }

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => Series.Select(series => new LegendItem { LabelText = series.LegendText, FillStyle = series.FillStyle, OutlineStyle = series.LineStyle });

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => PolarAxis.GetAxisLimits();

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        if (!IsAxisAboveData)
            PolarAxis.RenderLines(rp);
        foreach (RadarSeries series in Series)
        {
            if (series.Values.Count != PolarAxis.Spokes.Count)
                throw new InvalidOperationException($"A radar needs one value per spoke: there are {series.Values.Count} values and {PolarAxis.Spokes.Count} spokes.");
            PathData path = new();
            for (int i = 0; i < series.Values.Count; i++)
            {
                Coordinates corner = PolarAxis.GetCoordinates(series.Values[i], PolarAxis.Spokes[i].Angle);
                _ = i == 0 ? path.Move(Axes.X(corner.X), Axes.Y(corner.Y)) : path.Line(Axes.X(corner.X), Axes.Y(corner.Y));
            }
            if (path.IsEmpty)
                continue;
            path.Close();
            if (series.FillStyle.IsDrawn)
                rp.Canvas.Fill(path, series.FillColor);
            rp.Canvas.Stroke(path, series.LineStyle);
        }
        if (IsAxisAboveData)
            PolarAxis.RenderLines(rp);
        PolarAxis.RenderCircleLabels(rp);
    }

    AxisLimits IStandsOnEdge.Edges => GetAxisLimits();

    string IPlottable.Describe() => $"a radar plot of {Series.Count} series over {PolarAxis.Spokes.Count} spokes";
}
