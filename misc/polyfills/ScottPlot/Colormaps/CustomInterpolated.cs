namespace ScottPlot.Colormaps;

/// <summary>A smooth transition through given colours.</summary>
public class CustomInterpolated(Color[] colors) : IColormap
{
    /// <inheritdoc/>
    public string Name => "Interpolated";

    /// <inheritdoc/>
    public Color GetColor(double position) => ColorTable.Between(colors, position);
}
