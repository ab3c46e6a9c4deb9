namespace ScottPlot;

/// <summary>A text and how it is written.</summary>
public class LabelStyle
{
    /// <summary>Whether the text is written.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The text; a newline begins a new line.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Which part of the text lies at its position.</summary>
    public Alignment Alignment { get; set; } = Alignment.UpperLeft;

    /// <summary>Degrees clockwise.</summary>
    public float Rotation { get; set; }

    /// <summary>Colour of the letters.</summary>
    public Color ForeColor { get; set; } = Theme.Text;

    /// <summary>Colour behind the text.</summary>
    public Color BackgroundColor { get; set; } = Colors.Transparent;

    /// <summary>Colour of the frame around the text.</summary>
    public Color BorderColor { get; set; } = Colors.Transparent;

    /// <summary>Width of the frame around the text.</summary>
    public float BorderWidth { get; set; } = 1;

    /// <summary>Name of the font, empty for that of the plot.</summary>
    public string FontName { get; set; } = string.Empty;

    /// <summary>Size of the letters in pixels.</summary>
    public float FontSize { get; set; } = 12;

    /// <summary>Whether the text is bold.</summary>
    public bool Bold { get; set; }

    /// <summary>Whether the text is italic.</summary>
    public bool Italic;

    /// <summary>Room around the text, in pixels.</summary>
    public float Padding { get; set; }

    /// <summary>Shift to the right, in pixels.</summary>
    public float OffsetX;

    /// <summary>Shift downwards, in pixels.</summary>
    public float OffsetY;

    internal bool IsDrawn => IsVisible && !string.IsNullOrWhiteSpace(Text);
}

/// <summary>Shortcuts to the label of a class that has one.</summary>
public abstract class LabelStyleProperties
{
    /// <summary>The label.</summary>
    public abstract LabelStyle LabelStyle { get; set; }

    /// <summary>The label's text.</summary>
    public string LabelText { get => LabelStyle.Text; set => LabelStyle.Text = value; }

    /// <summary>Which part of the text lies at its position.</summary>
    public Alignment LabelAlignment { get => LabelStyle.Alignment; set => LabelStyle.Alignment = value; }

    /// <summary>Degrees clockwise.</summary>
    public float LabelRotation { get => LabelStyle.Rotation; set => LabelStyle.Rotation = value; }

    /// <summary>Name of the font.</summary>
    public string LabelFontName { get => LabelStyle.FontName; set => LabelStyle.FontName = value; }

    /// <summary>Size of the letters in pixels.</summary>
    public float LabelFontSize { get => LabelStyle.FontSize; set => LabelStyle.FontSize = value; }

    /// <summary>Whether the text is bold.</summary>
    public bool LabelBold { get => LabelStyle.Bold; set => LabelStyle.Bold = value; }

    /// <summary>Whether the text is italic.</summary>
    public bool LabelItalic { get => LabelStyle.Italic; set => LabelStyle.Italic = value; }

    /// <summary>Colour of the letters.</summary>
    public Color LabelFontColor { get => LabelStyle.ForeColor; set => LabelStyle.ForeColor = value; }

    /// <summary>Colour behind the text.</summary>
    public Color LabelBackgroundColor { get => LabelStyle.BackgroundColor; set => LabelStyle.BackgroundColor = value; }

    /// <summary>Colour of the frame around the text.</summary>
    public Color LabelBorderColor { get => LabelStyle.BorderColor; set => LabelStyle.BorderColor = value; }

    /// <summary>Width of the frame around the text.</summary>
    public float LabelBorderWidth { get => LabelStyle.BorderWidth; set => LabelStyle.BorderWidth = value; }

    /// <summary>Room around the text, in pixels.</summary>
    public float LabelPadding { set => LabelStyle.Padding = value; }

    /// <summary>Shift to the right, in pixels.</summary>
    public float LabelOffsetX { get => LabelStyle.OffsetX; set => LabelStyle.OffsetX = value; }

    /// <summary>Shift downwards, in pixels.</summary>
    public float LabelOffsetY { get => LabelStyle.OffsetY; set => LabelStyle.OffsetY = value; }
}
