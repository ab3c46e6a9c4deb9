namespace ScottPlot;

/// <summary>The plots of one figure.</summary>
public class SubplotCollection
{
    private readonly List<Plot> plots = [];

    /// <summary>How many there are.</summary>
    public int Count => plots.Count;

    /// <summary>Adds a plot.</summary>
    public void Add(Plot plot) => plots.Add(plot);

    /// <summary>Takes a plot away.</summary>
    public void Remove(Plot plot) => plots.Remove(plot);

    /// <summary>Takes the plot at a place away.</summary>
    public void RemoveAt(int index) => plots.RemoveAt(index);

    /// <summary>The plot at a place, counted from 0.</summary>
    public Plot GetPlot(int index) => plots[index];

    /// <summary>All plots.</summary>
    public Plot[] GetPlots() => [.. plots];
}
