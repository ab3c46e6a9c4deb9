namespace ScottPlot.TickGenerators;

/// <summary>Ticks that the author places one by one.</summary>
public class NumericManual : ITickGenerator
{
    private readonly List<Tick> ticks = [];

    /// <summary>No ticks yet.</summary>
    public NumericManual() { }

    /// <summary>The given ticks.</summary>
    public NumericManual(Tick[] ticks) => this.ticks.AddRange(ticks);

    /// <summary>Major ticks at the given positions.</summary>
    public NumericManual(double[] positions, string[] labels)
    {
        if (positions.Length != labels.Length)
            throw new ArgumentException($"Each tick needs a label: there are {positions.Length} positions and {labels.Length} labels.", nameof(labels));
        for (int i = 0; i < positions.Length; i++)
            AddMajor(positions[i], labels[i]);
    }

    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 50;

    /// <summary>Adds a tick.</summary>
    public void Add(Tick tick) => ticks.Add(tick);

    /// <summary>Adds a tick with a label.</summary>
    public void AddMajor(double position, string label) => Add(Tick.Major(position, label));

    /// <summary>Adds a tick without a label.</summary>
    public void AddMinor(double position) => Add(Tick.Minor(position));

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, double length, LabelStyle labelStyle) =>
        Ticks = [.. ticks.Where(t => range.Contains(t.Position))];
}

/// <summary>Ticks at all multiples of an interval.</summary>
public class NumericFixedInterval(double interval = 1) : ITickGenerator
{
    /// <summary>From tick to tick.</summary>
    public double Interval { get; set; } = interval;

    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 1000;

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, double length, LabelStyle labelStyle)
    {
        if (!(Interval > 0))
            throw new InvalidOperationException($"The interval between ticks must be positive; it is {Interval}.");
        List<double> positions = [];
        for (double i = Math.Ceiling(range.TrueMin / Interval - 1e-9); i * Interval <= range.TrueMax + 1e-9 * Interval; i++)
        {
            if (positions.Count >= MaxTickCount)
                break;
            positions.Add(double.Parse((i * Interval).ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture));
        }
        string[] labels = NumberLabels.For([.. positions]);
        Ticks = [.. positions.Select((x, i) => Tick.Major(x, labels[i]))];
    }
}

/// <summary>No ticks at all.</summary>
public class EmptyTickGenerator : ITickGenerator
{
    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; }

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, double length, LabelStyle labelStyle) => Ticks = [];
}
