namespace ScottPlot;

/// <summary>The look of a figure where its author says nothing: dark on white, thin grey lines, readable type.</summary>
internal static class Theme
{
    internal const string FontFamily = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif";
    internal const float TitleSize = 18, LabelSize = 13.5f, TickSize = 12, LineWidth = 2, MarkerSize = 7;

    internal static readonly Color Title = Color.FromHex("#222222");
    internal static readonly Color Text = Color.FromHex("#333333");
    internal static readonly Color TickText = Color.FromHex("#4A4A4A");
    internal static readonly Color Axis = Color.FromHex("#8A8A8A");
    internal static readonly Color Grid = Color.FromHex("#E7E7E7");
    internal static readonly Color MinorGrid = Color.FromHex("#F3F3F3");
    internal static readonly Color Frame = Color.FromHex("#CCCCCC");
    internal static readonly Color Paper = Color.FromHex("#FFFFFF");
}
