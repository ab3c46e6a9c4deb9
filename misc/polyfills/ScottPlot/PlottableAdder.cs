using System.Globalization;
using ScottPlot.DataSources;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using ScottPlot.Statistics;

namespace ScottPlot;

/// <summary>Makes things to plot and adds them to the plot.</summary>
public class PlottableAdder(Plot plot)
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

    /// <summary>Adds a bar.</summary>
    public BarPlot Bar(Bar bar) => Add(new BarPlot([bar]));

    /// <summary>Adds a bar.</summary>
    public BarPlot Bar(double position, double value, double error = 0) =>
        Bar(new Bar { Position = position, Value = value, Error = error, FillColor = GetNextColor() });

    /// <summary>Adds bars.</summary>
    public BarPlot Bars(List<Bar> bars) => Add(new BarPlot(bars));

    /// <summary>Adds bars.</summary>
    public BarPlot Bars(Bar[] bars) => Add(new BarPlot(bars));

    /// <summary>Adds bars at 0, 1, 2 and so on.</summary>
    public BarPlot Bars(double[] values) => Bars(Enumerable.Range(0, values.Length).Select(i => (double)i), values);

    /// <summary>Adds bars.</summary>
    public BarPlot Bars<T>(IEnumerable<double> positions, IEnumerable<T> values) => Bars(positions, values.Select(ToDouble));

    /// <summary>Adds bars.</summary>
    public BarPlot Bars(IEnumerable<double> positions, IEnumerable<double> values)
    {
        double[] at = [.. positions], reach = [.. values];
        if (at.Length != reach.Length)
            throw new ArgumentException($"Each bar needs a position and a value: there are {at.Length} positions and {reach.Length} values.", nameof(values));
        Color color = GetNextColor();
        return Add(new BarPlot(at.Select((position, i) => new Bar { Position = position, Value = reach[i], FillColor = color })));
    }

    /// <summary>Adds a box with whiskers.</summary>
    public BoxPlot Box(Box box) => Boxes([box]);

    /// <summary>Adds boxes with whiskers.</summary>
    public BoxPlot Boxes(IEnumerable<Box> boxes)
    {
        BoxPlot plot = new();
        plot.Boxes.AddRange(boxes);
        plot.FillColor = GetNextColor().Lighten(0.55);
        return Add(plot);
    }

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

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal(ISignalSource source, Color? color = null) => Add(new Signal(source) { Color = color ?? GetNextColor() });

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal(double[] ys, double period = 1, Color? color = null) => Signal(new SignalSourceDouble(ys, period), color);

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal<T>(T[] ys, double period = 1, Color? color = null) => Signal(ToDoubles(ys), period, color);

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal<T>(IReadOnlyList<T> ys, double period = 1, Color? color = null) => Signal(ToDoubles(ys), period, color);

    /// <summary>Adds a bar beside the data that explains the colours of a heat map.</summary>
    public ColorBar ColorBar(IHasColorAxis source, Edge edge = Edge.Right)
    {
        ColorBar bar = new(source, edge);
        Plot.Axes.Panels.Add(bar);
        return bar;
    }

    /// <summary>Adds lines of equal height over a grid, labelled with the height.</summary>
    public ContourLines ContourLines(Coordinates3d[,] coordinates, int count = 10)
    {
        ContourLines lines = new() { ContourLineCount = count };
        lines.Update(coordinates);
        return Add(lines);
    }

    /// <summary>Adds lines of equal height over scattered points.</summary>
    public ContourLines ContourLines(Coordinates3d[] coordinates, int count = 10)
    {
        ContourLines lines = new() { ContourLineCount = count };
        lines.Update(coordinates);
        return Add(lines);
    }

    /// <summary>Adds error bars in vertical direction.</summary>
    public ErrorBar ErrorBar(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<double> yErrors) =>
        Add(new ErrorBar(xs, ys, yErrors) { Color = GetNextColor() });

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

    /// <summary>Adds a grid of values shown as colours.</summary>
    public Heatmap Heatmap(double[,] intensities) => Add(new Heatmap(intensities));

    /// <summary>Adds the heights of a grid of points, shown as colours in cells around whole numbers.</summary>
    public Heatmap Heatmap(Coordinates3d[,] values)
    {
        double[,] heights = new double[values.GetLength(0), values.GetLength(1)];
        for (int row = 0; row < heights.GetLength(0); row++)
            for (int column = 0; column < heights.GetLength(1); column++)
                heights[row, column] = values[row, column].Z;
        return Heatmap(heights);
    }

    /// <summary>Adds the bars of a histogram.</summary>
    public HistogramBars Histogram(Histogram histogram, Color? color = null, bool disableBottomPadding = true)
    {
        HistogramBars bars = new(histogram) { StandsOnZero = disableBottomPadding };
        Color fill = color ?? GetNextColor();
        foreach (Bar bar in bars.Bars)
            bar.FillColor = fill;
        return Add(bars);
    }

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

    /// <summary>Adds a marked point.</summary>
    public Marker Marker(Coordinates location, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Add(new Marker { Position = location, MarkerStyle = new(shape, size, color ?? GetNextColor()) });

    /// <summary>Adds a marked point.</summary>
    public Marker Marker(double x, double y, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Marker(new Coordinates(x, y), shape, size, color);

    /// <summary>Adds marked points.</summary>
    public Markers Markers(Coordinates[] coordinates, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Add(new Markers(new ScatterSourceCoordinatesArray(coordinates)) { MarkerStyle = new(shape, size, color ?? GetNextColor()) });

    /// <summary>Adds marked points.</summary>
    public Markers Markers(List<Coordinates> coordinates, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Markers(coordinates.ToArray(), shape, size, color);

    /// <summary>Adds marked points.</summary>
    public Markers Markers(double[] xs, double[] ys, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Markers(Points(xs, ys), shape, size, color);

    /// <summary>Adds marked points.</summary>
    public Markers Markers<TX, TY>(TX[] xs, TY[] ys, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Markers(ToDoubles(xs), ToDoubles(ys), shape, size, color);

    /// <summary>Adds marked points.</summary>
    public Markers Markers<TX, TY>(List<TX> xs, List<TY> ys, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Markers(ToDoubles(xs), ToDoubles(ys), shape, size, color);

    /// <summary>Adds a pie.</summary>
    public Pie Pie(IList<PieSlice> slices) => Add(new Pie(slices));

    /// <summary>Adds a pie of values in the colours of the palette.</summary>
    public Pie Pie(IEnumerable<double> values) =>
        Pie([.. values.Select((value, i) => new PieSlice { Value = value, FillColor = Palette.GetColor(i) })]);

    /// <summary>Adds something to plot.</summary>
    public IPlottable Plottable(IPlottable plottable) => Add(plottable);

    /// <summary>Adds spokes and circles around the origin, and hides the other axes.</summary>
    public PolarAxis PolarAxis(double radius = 1)
    {
        PolarAxis axis = new();
        axis.SetCircles(radius, 5);
        axis.SetSpokes(12, radius * 1.1);
        Plot.HideAxesAndGrid();
        return Add(axis);
    }

    /// <summary>Adds one group of values at a position: a bar at the mean and a swarm of points.</summary>
    public PopulationSymbol Population(double[] values, double x = 0)
    {
        Color color = GetNextColor();
        PopulationSymbol symbol = new(new Population(values)) { X = x };
        symbol.Bar.FillColor = color.Lighten(0.4);
        symbol.Box.FillColor = color.Lighten(0.55);
        symbol.Marker.Color = color;
        return Add(symbol);
    }

    /// <summary>Adds a radar plot without series, and hides the axes.</summary>
    public Radar Radar()
    {
        Plot.HideAxesAndGrid();
        return Add(new Radar());
    }

    /// <summary>Adds a radar plot of one series, and hides the axes.</summary>
    public Radar Radar(double[] values) => Radar([values]);

    /// <summary>Adds a radar plot of one series per row, and hides the axes.</summary>
    public Radar Radar(double[,] values) => Radar(Enumerable.Range(0, values.GetLength(0))
        .Select(row => Enumerable.Range(0, values.GetLength(1)).Select(column => values[row, column])));

    /// <summary>Adds a radar plot of several series, and hides the axes.</summary>
    public Radar Radar(IEnumerable<IEnumerable<double>> series)
    {
        Radar radar = Radar();
        foreach (double[] values in series.Select(values => values.ToArray()))
        {
            Color color = Palette.GetColor(radar.Series.Count);
            radar.Series.Add(new RadarSeries { Values = values, FillColor = color.WithAlpha(0.25), LineColor = color });
        }
        double most = radar.Series.Max(s => s.Values.Max());
        radar.PolarAxis.SetCircles(most, 4);
        radar.PolarAxis.SetSpokes(radar.Series[0].Values.Count, most * 1.1, degreeLabels: false);
        return radar;
    }

    /// <summary>Adds a rectangle.</summary>
    public Rectangle Rectangle(CoordinateRect rect) => Rectangle(rect.Left, rect.Right, rect.Bottom, rect.Top);

    /// <summary>Adds a rectangle.</summary>
    public Rectangle Rectangle(double left, double right, double bottom, double top)
    {
        Color color = GetNextColor();
        return Add(new Rectangle { X1 = left, X2 = right, Y1 = bottom, Y2 = top, LineColor = color, FillColor = color.WithAlpha(0.3) });
    }

    /// <summary>Adds points, marked and joined by a line.</summary>
    public Scatter Scatter(IScatterSource source, Color? color = null) => Add(new Scatter(source) { Color = color ?? GetNextColor() });

    /// <summary>Adds points, marked and joined by a line.</summary>
    public Scatter Scatter(double[] xs, double[] ys, Color? color = null) => Scatter(new ScatterSourceDoubleArray(xs, ys), color);

    /// <summary>Adds a point.</summary>
    public Scatter Scatter(double x, double y, Color? color = null) => Scatter(new[] { x }, new[] { y }, color);

    /// <summary>Adds a point.</summary>
    public Scatter Scatter(Coordinates point, Color? color = null) => Scatter(point.X, point.Y, color);

    /// <summary>Adds points, marked and joined by a line.</summary>
    public Scatter Scatter(Coordinates[] coordinates, Color? color = null) =>
        Scatter(new ScatterSourceCoordinatesArray(coordinates), color);

    /// <summary>Adds points, marked and joined by a line.</summary>
    public Scatter Scatter(List<Coordinates> coordinates, Color? color = null) => Scatter(new ScatterSourceCoordinatesList(coordinates), color);

    /// <summary>Adds points, marked and joined by a line; dates count as days.</summary>
    public Scatter Scatter<T1, T2>(T1[] xs, T2[] ys, Color? color = null) => Scatter(ToDoubles(xs), ToDoubles(ys), color);

    /// <summary>Adds points, marked and joined by a line; dates count as days.</summary>
    public Scatter Scatter<T1, T2>(List<T1> xs, List<T2> ys, Color? color = null) => Scatter(ToDoubles(xs), ToDoubles(ys), color);

    /// <summary>Adds a line without markers.</summary>
    public Scatter ScatterLine(IScatterSource source, Color? color = null) => WithoutMarkers(Scatter(source, color));

    /// <summary>Adds a line without markers.</summary>
    public Scatter ScatterLine(double[] xs, double[] ys, Color? color = null) => WithoutMarkers(Scatter(xs, ys, color));

    /// <summary>Adds a line without markers.</summary>
    public Scatter ScatterLine(Coordinates[] coordinates, Color? color = null) => WithoutMarkers(Scatter(coordinates, color));

    /// <summary>Adds a line without markers.</summary>
    public Scatter ScatterLine(List<Coordinates> coordinates, Color? color = null) => WithoutMarkers(Scatter(coordinates, color));

    /// <summary>Adds a line without markers; dates count as days.</summary>
    public Scatter ScatterLine<T1, T2>(T1[] xs, T2[] ys, Color? color = null) => WithoutMarkers(Scatter(xs, ys, color));

    /// <summary>Adds a line without markers; dates count as days.</summary>
    public Scatter ScatterLine<T1, T2>(List<T1> xs, List<T2> ys, Color? color = null) => WithoutMarkers(Scatter(xs, ys, color));

    /// <summary>Adds markers without a line.</summary>
    public Scatter ScatterPoints(IScatterSource source, Color? color = null) => WithoutLine(Scatter(source, color));

    /// <summary>Adds markers without a line.</summary>
    public Scatter ScatterPoints(double[] xs, double[] ys, Color? color = null) => WithoutLine(Scatter(xs, ys, color));

    /// <summary>Adds markers without a line.</summary>
    public Scatter ScatterPoints(Coordinates[] coordinates, Color? color = null) => WithoutLine(Scatter(coordinates, color));

    /// <summary>Adds markers without a line.</summary>
    public Scatter ScatterPoints(List<Coordinates> coordinates, Color? color = null) => WithoutLine(Scatter(coordinates, color));

    /// <summary>Adds markers without a line; dates count as days.</summary>
    public Scatter ScatterPoints<T1, T2>(T1[] xs, T2[] ys, Color? color = null) => WithoutLine(Scatter(xs, ys, color));

    /// <summary>Adds markers without a line; dates count as days.</summary>
    public Scatter ScatterPoints<T1, T2>(List<T1> xs, List<T2> ys, Color? color = null) => WithoutLine(Scatter(xs, ys, color));

    /// <summary>Adds a text.</summary>
    public Text Text(string text, Coordinates location) => Add(new Text { LabelText = text, Location = location });

    /// <summary>Adds a text.</summary>
    public Text Text(string text, double x, double y) => Text(text, new Coordinates(x, y));

    /// <summary>Adds a field of arrows.</summary>
    public VectorField VectorField(IList<RootedCoordinateVector> vectors, Color? color = null) =>
        Add(new VectorField(vectors) { ArrowFillColor = color ?? GetNextColor() });

    private static Coordinates[] Points(double[] xs, double[] ys) => [.. new ScatterSourceDoubleArray(xs, ys).GetScatterPoints()];

    private static Scatter WithoutMarkers(Scatter scatter)
    {
        scatter.MarkerSize = 0;
        return scatter;
    }

    private static Scatter WithoutLine(Scatter scatter)
    {
        scatter.LineWidth = 0;
        return scatter;
    }

    private static double[] ToDoubles<T>(IEnumerable<T> values) => [.. values.Select(ToDouble)];

    private static double ToDouble<T>(T value) => value switch
    {
        double number => number,
        DateTime date => date.ToOADate(),
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Positions are numbers or dates; got {typeof(T).Name}.", nameof(value)),
    };
}
