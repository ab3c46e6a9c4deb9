namespace ScottPlot;

/// <summary>Colours by name.</summary>
public struct Colors
{
    /// <summary>Ten distinct colours, also known as tab10.</summary>
    public static readonly Color[] Category10 = new Palettes.Category10().Colors;

    /// <summary>No colour at all.</summary>
    public static Color Transparent => new(255, 255, 255, 0);

    /// <summary>#000000</summary>
    public static Color Black => Color.FromHex("#000000");

    /// <summary>#FFFFFF</summary>
    public static Color White => Color.FromHex("#FFFFFF");

    /// <summary>#FF0000</summary>
    public static Color Red => Color.FromHex("#FF0000");

    /// <summary>#008000</summary>
    public static Color Green => Color.FromHex("#008000");

    /// <summary>#0000FF</summary>
    public static Color Blue => Color.FromHex("#0000FF");

    /// <summary>#FFFF00</summary>
    public static Color Yellow => Color.FromHex("#FFFF00");

    /// <summary>#FFA500</summary>
    public static Color Orange => Color.FromHex("#FFA500");

    /// <summary>#800080</summary>
    public static Color Purple => Color.FromHex("#800080");

    /// <summary>#FF00FF</summary>
    public static Color Magenta => Color.FromHex("#FF00FF");

    /// <summary>#00FFFF</summary>
    public static Color Cyan => Color.FromHex("#00FFFF");

    /// <summary>#A52A2A</summary>
    public static Color Brown => Color.FromHex("#A52A2A");

    /// <summary>#FFC0CB</summary>
    public static Color Pink => Color.FromHex("#FFC0CB");

    /// <summary>#808080</summary>
    public static Color Gray => Color.FromHex("#808080");

    /// <summary>#D3D3D3</summary>
    public static Color LightGray => Color.FromHex("#D3D3D3");

    /// <summary>#A9A9A9</summary>
    public static Color DarkGray => Color.FromHex("#A9A9A9");

    /// <summary>#00008B</summary>
    public static Color DarkBlue => Color.FromHex("#00008B");

    /// <summary>#006400</summary>
    public static Color DarkGreen => Color.FromHex("#006400");

    /// <summary>#8B0000</summary>
    public static Color DarkRed => Color.FromHex("#8B0000");

    /// <summary>#FF8C00</summary>
    public static Color DarkOrange => Color.FromHex("#FF8C00");

    /// <summary>#ADD8E6</summary>
    public static Color LightBlue => Color.FromHex("#ADD8E6");

    /// <summary>#90EE90</summary>
    public static Color LightGreen => Color.FromHex("#90EE90");

    /// <summary>#87CEEB</summary>
    public static Color SkyBlue => Color.FromHex("#87CEEB");

    /// <summary>#4682B4</summary>
    public static Color SteelBlue => Color.FromHex("#4682B4");

    /// <summary>#4169E1</summary>
    public static Color RoyalBlue => Color.FromHex("#4169E1");

    /// <summary>#000080</summary>
    public static Color Navy => Color.FromHex("#000080");

    /// <summary>#008080</summary>
    public static Color Teal => Color.FromHex("#008080");

    /// <summary>#808000</summary>
    public static Color Olive => Color.FromHex("#808000");

    /// <summary>#800000</summary>
    public static Color Maroon => Color.FromHex("#800000");

    /// <summary>#FFD700</summary>
    public static Color Gold => Color.FromHex("#FFD700");

    /// <summary>#DC143C</summary>
    public static Color Crimson => Color.FromHex("#DC143C");

    /// <summary>#FF6347</summary>
    public static Color Tomato => Color.FromHex("#FF6347");

    /// <summary>#FF7F50</summary>
    public static Color Coral => Color.FromHex("#FF7F50");

    /// <summary>#FA8072</summary>
    public static Color Salmon => Color.FromHex("#FA8072");

    /// <summary>#4B0082</summary>
    public static Color Indigo => Color.FromHex("#4B0082");

    /// <summary>#EE82EE</summary>
    public static Color Violet => Color.FromHex("#EE82EE");

    /// <summary>#40E0D0</summary>
    public static Color Turquoise => Color.FromHex("#40E0D0");

    /// <summary>#00FF00</summary>
    public static Color Lime => Color.FromHex("#00FF00");

    /// <summary>#696969</summary>
    public static Color DimGray => Color.FromHex("#696969");

    /// <summary>#708090</summary>
    public static Color SlateGray => Color.FromHex("#708090");

    /// <summary>#DAA520</summary>
    public static Color Goldenrod => Color.FromHex("#DAA520");

    /// <summary>#B22222</summary>
    public static Color FireBrick => Color.FromHex("#B22222");

    /// <summary>#228B22</summary>
    public static Color ForestGreen => Color.FromHex("#228B22");

    /// <summary>#2E8B57</summary>
    public static Color SeaGreen => Color.FromHex("#2E8B57");

    /// <summary>#1E90FF</summary>
    public static Color DodgerBlue => Color.FromHex("#1E90FF");

    /// <summary>#6495ED</summary>
    public static Color CornflowerBlue => Color.FromHex("#6495ED");

    /// <summary>Colour 0 of <see cref="Category10"/>, #1F77B4.</summary>
    public static Color C0 => Color.FromHex("#1F77B4");

    /// <summary>Colour 1 of <see cref="Category10"/>, #FF7F0E.</summary>
    public static Color C1 => Color.FromHex("#FF7F0E");

    /// <summary>Colour 2 of <see cref="Category10"/>, #2CA02C.</summary>
    public static Color C2 => Color.FromHex("#2CA02C");

    /// <summary>Colour 3 of <see cref="Category10"/>, #D62728.</summary>
    public static Color C3 => Color.FromHex("#D62728");

    /// <summary>Colour 4 of <see cref="Category10"/>, #9467BD.</summary>
    public static Color C4 => Color.FromHex("#9467BD");

    /// <summary>Colour 5 of <see cref="Category10"/>, #8C564B.</summary>
    public static Color C5 => Color.FromHex("#8C564B");

    /// <summary>Colour 6 of <see cref="Category10"/>, #E377C2.</summary>
    public static Color C6 => Color.FromHex("#E377C2");

    /// <summary>Colour 7 of <see cref="Category10"/>, #7F7F7F.</summary>
    public static Color C7 => Color.FromHex("#7F7F7F");

    /// <summary>Colour 8 of <see cref="Category10"/>, #BCBD22.</summary>
    public static Color C8 => Color.FromHex("#BCBD22");

    /// <summary>Colour 9 of <see cref="Category10"/>, #17BECF.</summary>
    public static Color C9 => Color.FromHex("#17BECF");
}
