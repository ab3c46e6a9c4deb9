namespace ScottPlot;

/// <summary>Values at equal distances.</summary>
public interface ISignalSource
{
    /// <summary>From value to value, in units of the horizontal axis.</summary>
    double Period { get; set; }

    /// <summary>Where the first value lies.</summary>
    double XOffset { get; set; }

    /// <summary>The values.</summary>
    IReadOnlyList<double> GetYs();
}
