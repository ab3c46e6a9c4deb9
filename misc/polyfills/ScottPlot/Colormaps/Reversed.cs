namespace ScottPlot.Colormaps;

/// <summary>The colours of another map from the last to the first.</summary>
public class Reversed(IColormap cmap) : IColormap
{
    /// <inheritdoc/>
    public string Name => $"{cmap.Name} (Reversed)";

    /// <inheritdoc/>
    public Color GetColor(double position) => cmap.GetColor(1 - position);
}
