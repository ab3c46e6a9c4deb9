namespace ScottPlot.Colormaps;

/// <summary>From white to black.</summary>
public class GrayscaleReversed : IColormap
{
    /// <inheritdoc/>
    public string Name => "Grayscale Reversed";

    /// <inheritdoc/>
    public Color GetColor(double position) => ColorTable.Between([Colors.White, Colors.Black], position);
}
