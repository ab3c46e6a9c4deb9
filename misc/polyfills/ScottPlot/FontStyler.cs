namespace ScottPlot.Stylers;

/// <summary>Chooses the font of a plot.</summary>
public class FontStyler
{
    internal FontStyler() { }

    internal string Family { get; private set; } = Theme.FontFamily;

    /// <summary>Writes the plot in the given font, where the reader's machine has it.</summary>
    public void Set(string fontName) => Family = $"'{fontName.Replace("'", "")}', {Theme.FontFamily}";

    /// <summary>Leaves the choice of a font for unusual characters to the reader's machine, which makes it anyway.</summary>
    public void Automatic() { }
}
