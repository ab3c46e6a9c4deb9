namespace ScottPlot;

/// <summary>A line of equal height.</summary>
public record struct ContourLine(CoordinatePath Path, double Z);
