namespace ScottPlot.DataSources;

/// <summary>Points given by two arrays.</summary>
public class ScatterSourceDoubleArray : IScatterSource
{
    private readonly double[] xs, ys;

    /// <summary>Points given by two arrays of the same length.</summary>
    public ScatterSourceDoubleArray(double[] xs, double[] ys)
    {
        if (xs.Length != ys.Length)
            throw new ArgumentException($"Each x needs a y: there are {xs.Length} xs and {ys.Length} ys.", nameof(ys));
        (this.xs, this.ys) = (xs, ys);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Coordinates> GetScatterPoints()
    {
        Coordinates[] points = new Coordinates[xs.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = new(xs[i], ys[i]);
        return points;
    }
}

/// <summary>Points given one by one.</summary>
public class ScatterSourceCoordinatesArray(Coordinates[] coordinates) : IScatterSource
{
    /// <inheritdoc/>
    public IReadOnlyList<Coordinates> GetScatterPoints() => coordinates;
}

/// <summary>Points given one by one; the list may grow between two figures.</summary>
public class ScatterSourceCoordinatesList(List<Coordinates> coordinates) : IScatterSource
{
    /// <inheritdoc/>
    public IReadOnlyList<Coordinates> GetScatterPoints() => coordinates;
}

/// <summary>Values at equal distances, given by an array.</summary>
public class SignalSourceDouble(IReadOnlyList<double> ys, double period) : ISignalSource
{
    /// <inheritdoc/>
    public double Period { get; set; } = period;

    /// <inheritdoc/>
    public double XOffset { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<double> GetYs() => ys;
}

/// <summary>A function given by its code.</summary>
public class FunctionSource(Func<double, double> func) : IFunctionSource
{
    /// <inheritdoc/>
    public CoordinateRange RangeX { get; set; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <inheritdoc/>
    public double Get(double x) => func(x);
}
