using System.Globalization;
using ScottPlot.DataSources;
using ScottPlot.Plottables;

namespace ScottPlot;

/// <summary>Makes things to plot and adds them to the plot.</summary>
public partial class PlottableAdder(Plot plot)
{
    private int nextColor;

    /// <summary>The plot that things are added to.</summary>
    public Plot Plot { get; } = plot;

    /// <summary>The colours of things that are given none.</summary>
    public IPalette Palette { get; set; } = new Palettes.OnWhitePaper();

    /// <summary>The next colour of the palette.</summary>
    public Color GetNextColor(bool incrementCounter = true)
    {
        if (Plot.PlottableList.Count == 0)
            nextColor = 0;
        Color color = Palette.GetColor(nextColor);
        nextColor += incrementCounter ? 1 : 0;
        return color;
    }

    private T Add<T>(T plottable) where T : IPlottable
    {
        Plot.PlottableList.Add(plottable);
        return plottable;
    }

    /// <summary>Adds a note in a corner.</summary>
    public Annotation Annotation(string text, Alignment alignment = Alignment.UpperLeft) => Add(new Annotation
    {
        Text = text,
        Alignment = alignment,
        LabelBackgroundColor = Theme.Paper.WithAlpha(0.88),
        LabelBorderColor = Theme.Frame,
        LabelPadding = 6,
    });

    /// <summary>Adds an arrow.</summary>
    public Arrow Arrow(Coordinates arrowBase, Coordinates arrowTip)
    {
        Color color = GetNextColor();
        return Add(new Arrow { Base = arrowBase, Tip = arrowTip, ArrowFillColor = color, ArrowLineColor = color });
    }

    /// <summary>Adds an arrow.</summary>
    public Arrow Arrow(double xBase, double yBase, double xTip, double yTip) => Arrow(new Coordinates(xBase, yBase), new Coordinates(xTip, yTip));

    /// <summary>Adds an arrow.</summary>
    public Arrow Arrow(CoordinateLine line) => Arrow(line.Start, line.End);

    /// <summary>Adds a circle, round where units are square.</summary>
    public Ellipse Circle(Coordinates center, double radius) => Ellipse(center, radius, radius);

    /// <summary>Adds a circle, round where units are square.</summary>
    public Ellipse Circle(double xCenter, double yCenter, double radius) => Circle(new Coordinates(xCenter, yCenter), radius);

    /// <summary>Adds an ellipse.</summary>
    public Ellipse Ellipse(Coordinates center, double radiusX, double radiusY, Angle? rotation = null) => Add(new Ellipse
    {
        Center = center,
        RadiusX = radiusX,
        RadiusY = radiusY,
        Rotation = rotation ?? default,
        LineColor = GetNextColor(),
        LineWidth = Theme.LineWidth,
    });

    /// <summary>Adds an ellipse.</summary>
    public Ellipse Ellipse(double xCenter, double yCenter, double radiusX, double radiusY, Angle? rotation = null) =>
        Ellipse(new Coordinates(xCenter, yCenter), radiusX, radiusY, rotation);

    /// <summary>Adds a closed shape.</summary>
    public Polygon Polygon(Coordinates[] coordinates)
    {
        Color color = GetNextColor();
        return Add(new Polygon(coordinates) { LineColor = color, FillColor = color.WithAlpha(0.5) });
    }

    /// <summary>Adds a closed shape.</summary>
    public Polygon Polygon<TX, TY>(IEnumerable<TX> xs, IEnumerable<TY> ys) => Polygon(Points(ToDoubles(xs), ToDoubles(ys)));

    /// <summary>Adds the area between two curves.</summary>
    public FillY FillY(double[] xs, double[] ys1, double[] ys2)
    {
        if (xs.Length != ys1.Length || xs.Length != ys2.Length)
            throw new ArgumentException($"Each x needs two ys: there are {xs.Length} xs, {ys1.Length} and {ys2.Length} ys.", nameof(ys1));
        return FillBetween([.. xs.Select((x, i) => (x, ys1[i], ys2[i]))]);
    }

    /// <summary>Adds the area between two scatter plots of the same horizontal positions.</summary>
    public FillY FillY(Scatter scatter1, Scatter scatter2)
    {
        Coordinates[] one = [.. scatter1.Points], other = [.. scatter2.Points];
        return FillY([.. one.Select(p => p.X)], [.. one.Select(p => p.Y)], [.. other.Select(p => p.Y)]);
    }

    /// <summary>Adds the area between two curves.</summary>
    public FillY FillY(ICollection<(double X, double Top, double Bottom)> data) => FillBetween([.. data]);

    /// <summary>Adds the area between two curves.</summary>
    public FillY FillY<T>(ICollection<T> data, Func<T, (double X, double Top, double Bottom)> function) => FillBetween([.. data.Select(function)]);

    private FillY FillBetween((double, double, double)[] data) => Add(new FillY(data) { FillColor = GetNextColor().WithAlpha(0.25) });

    /// <summary>Adds the graph of a function.</summary>
    public FunctionPlot Function(IFunctionSource functionSource) => Add(new FunctionPlot(functionSource) { LineColor = GetNextColor() });

    /// <summary>Adds the graph of a function.</summary>
    public FunctionPlot Function(Func<double, double> func) => Function(new FunctionSource(func));

    /// <summary>Adds a horizontal line across the data area.</summary>
    public HorizontalLine HorizontalLine(double y, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Add(new HorizontalLine { Y = y, LineWidth = width, LinePattern = pattern, Color = color ?? GetNextColor() });

    /// <summary>Adds a vertical line across the data area.</summary>
    public VerticalLine VerticalLine(double x, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Add(new VerticalLine { X = x, LineWidth = width, LinePattern = pattern, Color = color ?? GetNextColor() });

    /// <summary>Adds a stripe between two horizontal positions.</summary>
    public HorizontalSpan HorizontalSpan(double x1, double x2, Color? color = null) =>
        Add(new HorizontalSpan { X1 = x1, X2 = x2, FillColor = color ?? GetNextColor().WithAlpha(0.2) });

    /// <summary>Adds a stripe between two vertical positions.</summary>
    public VerticalSpan VerticalSpan(double y1, double y2, Color? color = null) =>
        Add(new VerticalSpan { Y1 = y1, Y2 = y2, FillColor = color ?? GetNextColor().WithAlpha(0.2) });

    /// <summary>Adds another legend, beside that of the plot.</summary>
    public Legend Legend() => Add(new Legend(Plot));

    /// <summary>Adds a straight line.</summary>
    public LinePlot Line(Coordinates start, Coordinates end) => Add(new LinePlot { Start = start, End = end, Color = GetNextColor() });

    /// <summary>Adds a straight line.</summary>
    public LinePlot Line(CoordinateLine line) => Line(line.Start, line.End);

    /// <summary>Adds a straight line.</summary>
    public LinePlot Line(double x1, double y1, double x2, double y2) => Line(new Coordinates(x1, y1), new Coordinates(x2, y2));

    /// <summary>Adds something to plot.</summary>
    public IPlottable Plottable(IPlottable plottable) => Add(plottable);

    /// <summary>Adds a rectangle.</summary>
    public Rectangle Rectangle(CoordinateRect rect) => Rectangle(rect.Left, rect.Right, rect.Bottom, rect.Top);

    /// <summary>Adds a rectangle.</summary>
    public Rectangle Rectangle(double left, double right, double bottom, double top)
    {
        Color color = GetNextColor();
        return Add(new Rectangle { X1 = left, X2 = right, Y1 = bottom, Y2 = top, LineColor = color, FillColor = color.WithAlpha(0.3) });
    }

    /// <summary>Adds a text.</summary>
    public Text Text(string text, Coordinates location) => Add(new Text { LabelText = text, Location = location });

    /// <summary>Adds a text.</summary>
    public Text Text(string text, double x, double y) => Text(text, new Coordinates(x, y));

    private static Coordinates[] Points(double[] xs, double[] ys) => [.. new ScatterSourceDoubleArray(xs, ys).GetScatterPoints()];

    private static double[] ToDoubles<T>(IEnumerable<T> values) => [.. values.Select(ToDouble)];

    private static double ToDouble<T>(T value) => value switch
    {
        double number => number,
        DateTime date => date.ToOADate(),
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Positions are numbers or dates; got {typeof(T).Name}.", nameof(value)),
    };
}
