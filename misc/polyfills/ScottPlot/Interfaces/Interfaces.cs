namespace ScottPlot;

/// <summary>Anything that can be drawn in the data area.</summary>
public interface IPlottable
{
    /// <summary>Whether it is drawn and takes part in scaling.</summary>
    bool IsVisible { get; set; }

    /// <summary>The axes in whose units it is given.</summary>
    IAxes Axes { get; set; }

    /// <summary>The area that its data take up.</summary>
    AxisLimits GetAxisLimits();

    /// <summary>What it contributes to the legend.</summary>
    IEnumerable<LegendItem> LegendItems { get; }

    /// <summary>Draws it.</summary>
    void Render(RenderPack rp);

    /// <summary>A few words for readers who cannot see the figure; empty for mere decoration.</summary>
    internal string Describe();
}

/// <summary>The two axes that a plottable refers to.</summary>
public interface IAxes
{
    /// <summary>Horizontal axis.</summary>
    IXAxis XAxis { get; set; }

    /// <summary>Vertical axis.</summary>
    IYAxis YAxis { get; set; }

    /// <summary>The data area in pixels, as last drawn.</summary>
    PixelRect DataRect { get; set; }

    /// <summary>Where a point lies in the figure.</summary>
    Pixel GetPixel(Coordinates coordinates);

    /// <summary>Where a horizontal position lies in the figure.</summary>
    float GetPixelX(double xCoordinate);

    /// <summary>Where a vertical position lies in the figure.</summary>
    float GetPixelY(double yCoordinate);
}

/// <summary>Something at one side of the data area.</summary>
public interface IPanel
{
    /// <summary>Whether it is drawn.</summary>
    bool IsVisible { get; set; }

    /// <summary>At which side it lies.</summary>
    Edge Edge { get; }
}

/// <summary>An axis.</summary>
public interface IAxis : IPanel
{
    /// <summary>The value at its beginning, left or below.</summary>
    double Min { get; set; }

    /// <summary>The value at its end, right or above.</summary>
    double Max { get; set; }

    /// <summary>Decides where ticks go and how they are labelled.</summary>
    ITickGenerator TickGenerator { get; set; }

    /// <summary>What the axis is called.</summary>
    LabelStyle Label { get; }

    /// <summary>How major ticks are drawn.</summary>
    TickMarkStyle MajorTickStyle { get; set; }

    /// <summary>How minor ticks are drawn.</summary>
    TickMarkStyle MinorTickStyle { get; set; }

    /// <summary>How tick labels are written.</summary>
    LabelStyle TickLabelStyle { get; set; }

    /// <summary>How the line along the axis is drawn.</summary>
    LineStyle FrameLineStyle { get; }

    /// <summary>Puts ticks at given places, for instance under the bars of categories.</summary>
    void SetTicks(double[] xs, string[] labels);

    /// <summary>The range that the figure shows: as set, widened where it is empty or units are square.</summary>
    internal CoordinateRange Shown { get; set; }

    /// <summary>Takes a power of ten out of the tick labels, if set.</summary>
    internal Plottables.TickModifierLabel? Modifier { get; set; }
}

/// <summary>A rule that decides what axes show before a figure is drawn.</summary>
public interface IAxisRule
{
    /// <summary>Changes the limits of axes, first before room is made for labels and then after.</summary>
    void Apply(RenderPack rp, bool beforeLayout);
}

/// <summary>A horizontal axis.</summary>
public interface IXAxis : IAxis { }

/// <summary>A vertical axis.</summary>
public interface IYAxis : IAxis { }

/// <summary>Decides where ticks go and how they are labelled.</summary>
public interface ITickGenerator
{
    /// <summary>The ticks of the last drawing.</summary>
    Tick[] Ticks { get; set; }

    /// <summary>No more ticks than this.</summary>
    int MaxTickCount { get; set; }

    /// <summary>Finds the ticks for a range that is shown on so many pixels.</summary>
    internal void Regenerate(CoordinateRange range, Edge edge, double length, LabelStyle labelStyle);
}

/// <summary>Places minor ticks between major ones.</summary>
public interface IMinorTickGenerator
{
    /// <summary>The positions of minor ticks.</summary>
    IEnumerable<double> GetMinorTicks(double[] majorPositions, CoordinateRange visibleRange);
}

/// <summary>Something whose values are shown as colours, for which a colour bar can be drawn.</summary>
public interface IHasColorAxis
{
    /// <summary>The values at both ends of the colour map.</summary>
    Range GetRange();

    /// <summary>The colours.</summary>
    IColormap Colormap { get; }
}

/// <summary>Something with lines.</summary>
public interface IHasLine
{
    /// <summary>How its lines are drawn.</summary>
    LineStyle LineStyle { get; set; }

    /// <summary>Line width in pixels.</summary>
    float LineWidth { get; set; }

    /// <summary>Solid, dashed or dotted.</summary>
    LinePattern LinePattern { get; set; }

    /// <summary>Line colour.</summary>
    Color LineColor { get; set; }
}

/// <summary>Something with a filled area.</summary>
public interface IHasFill
{
    /// <summary>How its area is filled.</summary>
    FillStyle FillStyle { get; set; }

    /// <summary>Fill colour.</summary>
    Color FillColor { get; set; }
}

/// <summary>Something with markers.</summary>
public interface IHasMarker
{
    /// <summary>How its markers are drawn.</summary>
    MarkerStyle MarkerStyle { get; set; }

    /// <summary>Marker shape.</summary>
    MarkerShape MarkerShape { get; set; }

    /// <summary>Marker diameter in pixels.</summary>
    float MarkerSize { get; set; }

    /// <summary>Colour of filled markers.</summary>
    Color MarkerFillColor { get; set; }

    /// <summary>Colour of open markers and crosses.</summary>
    Color MarkerLineColor { get; set; }

    /// <summary>Line width of open markers and crosses.</summary>
    float MarkerLineWidth { get; set; }

    /// <summary>Colour of the whole marker.</summary>
    Color MarkerColor { get; set; }
}

/// <summary>Something of which a part is drawn over everything else that is plotted.</summary>
public interface IRenderLast
{
    /// <summary>Draws that part.</summary>
    void RenderLast(RenderPack rp);
}

/// <summary>Something with an arrow.</summary>
public interface IHasArrow
{
    /// <summary>How the arrow is drawn.</summary>
    ArrowStyle ArrowStyle { get; set; }

    /// <summary>Colour of the outline.</summary>
    Color ArrowLineColor { get; set; }

    /// <summary>Width of the outline; 0 draws none.</summary>
    float ArrowLineWidth { get; set; }

    /// <summary>Colour of the arrow.</summary>
    Color ArrowFillColor { get; set; }

    /// <summary>No arrow is shorter than this, in pixels.</summary>
    float ArrowMinimumLength { get; set; }

    /// <summary>No arrow is longer than this, in pixels.</summary>
    float ArrowMaximumLength { get; set; }

    /// <summary>How far before its goal the arrow ends, in pixels.</summary>
    float ArrowOffset { get; set; }

    /// <summary>Which point of the arrow lies at its position.</summary>
    ArrowAnchor ArrowAnchor { get; set; }

    /// <summary>Thickness of the shaft in pixels.</summary>
    float ArrowWidth { get; set; }

    /// <summary>Where along the head the shaft ends, in pixels from the tip.</summary>
    float ArrowheadAxisLength { get; set; }

    /// <summary>Length of the head in pixels.</summary>
    float ArrowheadLength { get; set; }

    /// <summary>Width of the head in pixels.</summary>
    float ArrowheadWidth { get; set; }
}

/// <summary>Something that the legend can name.</summary>
public interface IHasLegendText
{
    /// <summary>Its name in the legend; empty keeps it out.</summary>
    string LegendText { get; set; }
}

/// <summary>Something that stands on an edge of its own, like a bar on zero: no margin is wanted there.</summary>
internal interface IStandsOnEdge
{
    /// <summary>The edges in question, NaN for the others.</summary>
    AxisLimits Edges { get; }
}
