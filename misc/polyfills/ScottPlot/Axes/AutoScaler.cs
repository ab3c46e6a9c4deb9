using ScottPlot.Plottables;

namespace ScottPlot;

/// <summary>Fits axes to data. Margins are fractions of the data's extent; where something stands on an edge of its own,
/// like a bar on zero, there is none unless the author asked for it.</summary>
internal sealed class AutoScaler
{
    private readonly double left = 0.05, right = 0.05, bottom = 0.06, top = 0.06;
    private readonly bool asAsked;

    internal AutoScaler() { }

    internal AutoScaler(double left, double right, double bottom, double top) =>
        (this.left, this.right, this.bottom, this.top, asAsked) = (left, right, bottom, top, true);

    internal bool InvertX { get; set; }
    internal bool InvertY { get; set; }

    /// <summary>Sets both limits of an axis, unless there are no data on it.</summary>
    internal void Fit(Plot plot, IAxis axis)
    {
        if (LimitsFor(plot, axis) is { } limits)
            (axis.Min, axis.Max) = (limits.Min, limits.Max);
    }

    /// <summary>Sets the limits that nobody has set yet; an axis without data shows -10 to 10.</summary>
    internal void FitUnset(Plot plot, IAxis axis)
    {
        if (double.IsFinite(axis.Min) && double.IsFinite(axis.Max))
            return;
        CoordinateRange limits = LimitsFor(plot, axis) ?? new(-10, 10);
        axis.Min = double.IsFinite(axis.Min) ? axis.Min : limits.Min;
        axis.Max = double.IsFinite(axis.Max) ? axis.Max : limits.Max;
    }

    private CoordinateRange? LimitsFor(Plot plot, IAxis axis)
    {
        bool horizontal = axis.Edge.IsHorizontal();
        IPlottable[] onAxis = [.. plot.PlottableList.Where(p => p.IsVisible && (horizontal ? p.Axes.XAxis == axis : p.Axes.YAxis == axis))];
        AxisLimits data = AxisLimits.NoLimits;
        foreach (IPlottable plottable in onAxis)
            data = data.Including(plottable.GetAxisLimits());
        if (!horizontal && !double.IsFinite(data.Bottom))
            foreach (FunctionPlot function in onAxis.OfType<FunctionPlot>())
                data = data.Including(function.LimitsOver(function.Axes.XAxis.Min, function.Axes.XAxis.Max));

        CoordinateRange range = horizontal ? data.XRange : data.YRange;
        if (!double.IsFinite(range.Min) || !double.IsFinite(range.Max))
            return null;
        bool isEmpty = range.Span == 0;
        range = Widened(range);
        (double atMin, double atMax) = horizontal ? (left, right) : (bottom, top);
        if (!asAsked && !isEmpty)
        {
            foreach (AxisLimits edges in onAxis.OfType<IStandsOnEdge>().Select(p => p.Edges))
            {
                CoordinateRange edge = horizontal ? edges.XRange : edges.YRange;
                atMin = edge.Min == range.Min ? 0 : atMin;
                atMax = edge.Max == range.Max ? 0 : atMax;
            }
        }
        range = new(range.Min - atMin * range.Span, range.Max + atMax * range.Span);
        return (horizontal ? InvertX : InvertY) ? new(range.Max, range.Min) : range;
    }

    /// <summary>The range itself, or one around it where it is too narrow to show.</summary>
    internal static CoordinateRange Widened(CoordinateRange range)
    {
        double size = Math.Max(Math.Abs(range.Min), Math.Abs(range.Max));
        if (Math.Abs(range.Span) > size * 1e-12)
            return new(Math.Clamp(range.Min, -1e300, 1e300), Math.Clamp(range.Max, -1e300, 1e300));
        double half = Math.Max(0.5, size * 1e-3);
        return new(range.Center - half, range.Center + half);
    }
}
