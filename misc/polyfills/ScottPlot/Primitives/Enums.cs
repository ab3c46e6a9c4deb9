namespace ScottPlot;

/// <summary>A place within a rectangle: which corner, edge middle or centre.</summary>
public enum Alignment
{
    /// <summary>Top left.</summary>
    UpperLeft = 0,
    /// <summary>Top centre.</summary>
    UpperCenter = 1,
    /// <summary>Top right.</summary>
    UpperRight = 2,
    /// <summary>Middle left.</summary>
    MiddleLeft = 3,
    /// <summary>Centre.</summary>
    MiddleCenter = 4,
    /// <summary>Middle right.</summary>
    MiddleRight = 5,
    /// <summary>Bottom left.</summary>
    LowerLeft = 6,
    /// <summary>Bottom centre.</summary>
    LowerCenter = 7,
    /// <summary>Bottom right.</summary>
    LowerRight = 8,
}

/// <summary>Left, centre or right.</summary>
public enum HorizontalAlignment
{
    /// <summary>At the left.</summary>
    Left,
    /// <summary>In the centre.</summary>
    Center,
    /// <summary>At the right.</summary>
    Right,
}

/// <summary>Which point of an arrow lies at its position.</summary>
public enum ArrowAnchor
{
    /// <summary>Its middle.</summary>
    Center,
    /// <summary>Its tip.</summary>
    Tip,
    /// <summary>Its tail.</summary>
    Tail,
}

/// <summary>One of the four sides of the data area.</summary>
public enum Edge
{
    /// <summary>Left side.</summary>
    Left,
    /// <summary>Right side.</summary>
    Right,
    /// <summary>Bottom side.</summary>
    Bottom,
    /// <summary>Top side.</summary>
    Top,
}

/// <summary>Whether something runs from left to right or from bottom to top.</summary>
public enum Orientation
{
    /// <summary>From left to right.</summary>
    Horizontal,
    /// <summary>From bottom to top.</summary>
    Vertical,
}

/// <summary>How a scatter plot joins its points.</summary>
public enum ConnectStyle
{
    /// <summary>With straight lines.</summary>
    Straight,
    /// <summary>First horizontally, then vertically.</summary>
    StepHorizontal,
    /// <summary>First vertically, then horizontally.</summary>
    StepVertical,
}

/// <summary>File formats of figures; this polyfill writes <see cref="Svg"/> alone.</summary>
public enum ImageFormat
{
    /// <summary>Bitmap.</summary>
    Bmp,
    /// <summary>JPEG.</summary>
    Jpeg,
    /// <summary>PNG.</summary>
    Png,
    /// <summary>WebP.</summary>
    Webp,
    /// <summary>Scalable vector graphics.</summary>
    Svg,
}

internal static class AlignmentExtensions
{
    /// <summary>0 at the left, 1/2 in the centre, 1 at the right.</summary>
    internal static double Across(this Alignment alignment) => (int)alignment % 3 / 2.0;

    /// <summary>0 at the top, 1/2 in the middle, 1 at the bottom.</summary>
    internal static double Down(this Alignment alignment) => (int)alignment / 3 / 2.0;
}
