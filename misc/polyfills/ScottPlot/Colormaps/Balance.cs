namespace ScottPlot.Colormaps;

/// <summary>Diverging: from blue over near white, in the middle, to red.</summary>
public class Balance : IColormap
{
    private static readonly Color[] blues = Color.FromHex([
        "#171C42", "#293A8F", "#0B66BD", "#4590B9", "#8EB5C2", "#CBD7DB", "#F1ECEB"]);

    private static readonly Color[] reds = Color.FromHex([
        "#F1ECEB", "#E6CEC6", "#D59D89", "#C46548", "#AC2B24", "#780E28", "#3C0911"]);

    /// <inheritdoc/>
    public string Name => "Balance";

    /// <inheritdoc/>
    public Color GetColor(double position) =>
        position > 0.5 ? ColorTable.Between(reds, 2 * position - 1) : ColorTable.Between(blues, 2 * position);
}
