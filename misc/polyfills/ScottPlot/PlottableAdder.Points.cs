using ScottPlot.DataSources;
using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal(ISignalSource source, Color? color = null) => Add(new Signal(source) { Color = color ?? GetNextColor() });

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal(double[] ys, double period = 1, Color? color = null) => Signal(new SignalSourceDouble(ys, period), color);

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal<T>(T[] ys, double period = 1, Color? color = null) => Signal(ToDoubles(ys), period, color);

    /// <summary>Adds a line through values at equal distances.</summary>
    public Signal Signal<T>(IReadOnlyList<T> ys, double period = 1, Color? color = null) => Signal(ToDoubles(ys), period, color);

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
}
