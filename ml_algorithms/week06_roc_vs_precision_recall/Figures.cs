using ScottPlot;

namespace Week06.RocVsPrecisionRecall;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
    public static Plot Nothing() => new();
}
