namespace ScottPlot;

/// <summary>A figure that was written to a file.</summary>
public class SavedImageInfo(string path, int fileSize)
{
    /// <summary>The file's full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Its size in bytes.</summary>
    public int FileSize { get; } = fileSize;
}
