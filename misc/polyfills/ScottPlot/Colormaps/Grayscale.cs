namespace ScottPlot.Colormaps;

/// <summary>From black to white.</summary>
public class Grayscale : IColormap
{
    /// <inheritdoc/>
    public string Name => "Grayscale";

    /// <inheritdoc/>
    public Color GetColor(double position) => ColorTable.Between([Colors.Black, Colors.White], position);
}
