using ScottPlot.AxisPanels;

namespace ScottPlot.Panels;

/// <summary>A bar beside the data that says which value each colour stands for.</summary>
public class ColorBar(IHasColorAxis source, Edge edge = Edge.Right) : IPanel
{
    private const double Gap = 14;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <summary>What the bar explains.</summary>
    public IHasColorAxis Source { get; set; } = source;

    /// <inheritdoc/>
    public Edge Edge { get; set; } = edge;

    /// <summary>The axis along the bar.</summary>
    public IAxis Axis { get; } = edge switch
    {
        Edge.Left => new LeftAxis(),
        Edge.Bottom => new BottomAxis(),
        Edge.Top => new TopAxis(),
        _ => new RightAxis(),
    };

    /// <summary>Thickness of the bar in pixels.</summary>
    public float Width { get; set; } = 18;

    /// <summary>What the values are.</summary>
    public string Label { get => Axis.Label.Text; set => Axis.Label.Text = value; }

    /// <summary>How the label is written.</summary>
    public LabelStyle LabelStyle => Axis.Label;

    /// <summary>Prepares the axis and says how much room bar and axis need.</summary>
    internal double Measure(PixelRect rect)
    {
        Range range = Source.GetRange();
        (Axis.Min, Axis.Max) = (range.Min, range.Max);
        Axis.Shown = AutoScaler.Widened(double.IsFinite(range.Span) ? new(range.Min, range.Max) : new(0, 1));
        Axis.FrameLineStyle.IsVisible = false;
        return Gap + Width + AxisDrawing.Measure(Axis, rect);
    }

    internal void Draw(SvgCanvas canvas, PixelRect rect, double offset)
    {
        const int steps = 64;
        double near = offset + Gap, far = near + Width;
        bool across = Edge.IsHorizontal();
        double length = across ? rect.Width : rect.Height;
        canvas.Open("g", ("shape-rendering", "crispEdges"));
        for (int i = 0; i < steps; i++)
        {
            // Each step reaches to the end of the bar, so that no gap can show between two of them.
            double from = Math.Round(length * i / steps), rest = length - from;
            Color color = Source.Colormap.GetColor((i + 0.5) / steps);
            (double x, double y) = Edge switch
            {
                Edge.Left => (rect.Left - far, rect.Top),
                Edge.Bottom => (rect.Left + from, rect.Bottom + near),
                Edge.Top => (rect.Left + from, rect.Top - far),
                _ => (rect.Right + near, (double)rect.Top),
            };
            canvas.FillRectangle(x, y, across ? rest : Width, across ? Width : rest, color);
        }
        canvas.Close();
        AxisDrawing.Draw(canvas, Axis, rect, far);
    }
}
