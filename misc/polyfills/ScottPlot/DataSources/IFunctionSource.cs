namespace ScottPlot;

/// <summary>A function that can be plotted.</summary>
public interface IFunctionSource
{
    /// <summary>Where the graph begins and ends; infinite for the whole axis.</summary>
    CoordinateRange RangeX { get; set; }

    /// <summary>The value at a position.</summary>
    double Get(double x);
}
