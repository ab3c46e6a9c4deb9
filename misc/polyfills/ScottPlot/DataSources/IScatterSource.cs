namespace ScottPlot;

/// <summary>Points of a scatter plot.</summary>
public interface IScatterSource
{
    /// <summary>The points.</summary>
    IReadOnlyList<Coordinates> GetScatterPoints();
}
