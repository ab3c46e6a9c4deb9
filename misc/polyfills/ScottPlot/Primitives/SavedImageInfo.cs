namespace ScottPlot;

/// <summary>A figure that was written to a file.</summary>
public record class SavedImageInfo(string Path, int FileSize);
