namespace ScottPlot.TickGenerators;

/// <summary>Minor ticks that divide the distance between major ones evenly.</summary>
public class EvenlySpacedMinorTickGenerator(double minorTickPerMajorTick) : IMinorTickGenerator
{
    /// <summary>Into how many parts each distance is divided.</summary>
    public double MinorTicksPerMajorTick { get; set; } = minorTickPerMajorTick;

    /// <inheritdoc/>
    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange)
    {
        if (majorTicks.Length < 2)
            yield break;
        double step = majorTicks[1] - majorTicks[0];
        int parts = (int)MinorTicksPerMajorTick;
        for (int major = -1; major < majorTicks.Length; major++)
            for (int part = 1; part < parts; part++)
                yield return majorTicks[0] + step * (major + (double)part / parts);
    }
}

/// <summary>Minor ticks for an axis of logarithms to base ten: they crowd towards the next power of ten.</summary>
public class LogMinorTickGenerator : IMinorTickGenerator
{
    /// <summary>Into how many equal parts of the true (not logarithmic) scale each decade is divided.</summary>
    public int Divisions { get; set; } = 5;

    /// <inheritdoc/>
    public IEnumerable<double> GetMinorTicks(double[] majorPositions, CoordinateRange visibleRange)
    {
        double first = Math.Floor(visibleRange.TrueMin), last = Math.Ceiling(visibleRange.TrueMax);
        if (last - first > 100)
            yield break;
        bool onlyDecades = majorPositions.Length > 1 && majorPositions[1] - majorPositions[0] > 1.5;
        for (double decade = first; decade < last; decade++)
        {
            if (onlyDecades)
                yield return decade;
            for (int part = 1; part < Divisions && !onlyDecades; part++)
                if (part * 10.0 / Divisions > 1)
                    yield return decade + Math.Log10(part * 10.0 / Divisions);
        }
    }
}
