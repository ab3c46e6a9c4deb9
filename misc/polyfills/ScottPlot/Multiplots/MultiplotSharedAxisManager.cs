namespace ScottPlot;

/// <summary>Makes plots show the same range.</summary>
public class MultiplotSharedAxisManager
{
    private Plot[] sharingX = [], sharingY = [];

    /// <summary>These plots show the same range from left to right.</summary>
    public void ShareX(IEnumerable<Plot> plots) => sharingX = [.. plots];

    /// <summary>These plots show the same range from bottom to top.</summary>
    public void ShareY(IEnumerable<Plot> plots) => sharingY = [.. plots];

    /// <summary>Widens the limits of all plots to those of any.</summary>
    internal void Share()
    {
        Share(sharingX, plot => plot.Axes.Bottom);
        Share(sharingY, plot => plot.Axes.Left);
    }

    private static void Share(Plot[] plots, Func<Plot, IAxis> axisOf)
    {
        foreach (Plot plot in plots)
        {
            plot.UseDefaultAxes();
            plot.Axes.Scaler.FitUnset(plot, plot.Axes.Bottom);
            plot.Axes.Scaler.FitUnset(plot, plot.Axes.Left);
        }
        if (plots.Length == 0)
            return;
        double min = plots.Min(plot => Math.Min(axisOf(plot).Min, axisOf(plot).Max)), max = plots.Max(plot => Math.Max(axisOf(plot).Min, axisOf(plot).Max));
        foreach (IAxis axis in plots.Select(axisOf))
            (axis.Min, axis.Max) = axis.Min > axis.Max ? (max, min) : (min, max);
    }
}
