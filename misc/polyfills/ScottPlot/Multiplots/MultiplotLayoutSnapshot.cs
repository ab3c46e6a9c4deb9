namespace ScottPlot;

/// <summary>Where plots were last drawn.</summary>
public class MultiplotLayoutSnapshot
{
    private readonly List<(Plot Plot, PixelRect Rect)> snapshots = [];

    /// <summary>Notes where a plot was drawn.</summary>
    public void Remember(Plot plot, PixelRect subplotRect)
    {
        Forget(plot);
        snapshots.Add((plot, subplotRect));
    }

    /// <summary>Where a plot was drawn, null if it was not.</summary>
    public PixelRect? GetLastRenderRectangle(Plot plot) => snapshots.FindIndex(s => s.Plot == plot) is >= 0 and int at ? snapshots[at].Rect : null;

    /// <summary>Forgets a plot.</summary>
    public void Forget(Plot plot) => snapshots.RemoveAll(s => s.Plot == plot);

    /// <summary>Forgets all plots.</summary>
    public void Reset() => snapshots.Clear();
}
