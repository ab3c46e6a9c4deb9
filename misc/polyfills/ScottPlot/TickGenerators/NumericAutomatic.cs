namespace ScottPlot.TickGenerators;

/// <summary>Ticks that a person would choose: steps of 1, 2, 2.5 or 5 times a power of ten, as many as fit.</summary>
public class NumericAutomatic : ITickGenerator
{
    /// <summary>More ticks than this help nobody, however long the axis is.</summary>
    private const double MostTicks = 14;

    private Func<double, string>? formatter;

    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 100;

    /// <summary>Whether ticks are kept to whole numbers, as for counts or for powers of ten on a logarithmic axis.</summary>
    public bool IntegerTicksOnly { get; set; }

    /// <summary>Writes the label of a position.</summary>
    public Func<double, string> LabelFormatter
    {
        get => formatter ?? (x => NumberLabels.For([x])[0]);
        set => formatter = value;
    }

    /// <summary>Places minor ticks; without one that was set there are none.</summary>
    public IMinorTickGenerator MinorTickGenerator { get; set; } = new NoMinorTicks();

    /// <summary>The least distance between ticks, in pixels.</summary>
    public float MinimumTickSpacing { get; set; }

    /// <summary>More ticks than usual above 1, fewer below.</summary>
    public double TickDensity { get; set; } = 1;

    /// <summary>About how many ticks are wanted; as many as fit if not set.</summary>
    public int? TargetTickCount;

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, double length, LabelStyle labelStyle)
    {
        double[] positions = [];
        string[] labels = [];
        (double[] Positions, string[] Labels) tight = ([], []);
        // Labels are written only for steps that have a chance to be far enough apart.
        double hopeless = Math.Min(12 / Math.Max(TickDensity, 1), length / ((TargetTickCount ?? 0) + 1) / 2);
        foreach (NiceStep step in NiceStep.From(range.TrueMax - range.TrueMin, length, IntegerTicksOnly).SkipWhile(step => Spacing(step, range, length) < hopeless))
        {
            positions = step.Multiples(range.TrueMin, range.TrueMax);
            labels = formatter is null ? NumberLabels.For(positions, step) : [.. positions.Select(formatter)];
            double spacing = Spacing(step, range, length), widest = Widest(labels, labelStyle);
            // A step of 2.5 is for where one of 5 would leave too little to read off.
            bool suits = step.Factor != 2.5 || new NiceStep(5, step.Power).Multiples(range.TrueMin, range.TrueMax).Length < 5;
            if (suits && positions.Length <= MaxTickCount && spacing >= SpacingFor(widest, edge, length, labelStyle))
                break;
            if (tight.Positions.Length == 0 && positions.Length <= MaxTickCount && spacing >= (edge.IsHorizontal() ? widest + 5 : labelStyle.FontSize * 1.7))
                tight = (positions, labels);
        }
        if (positions.Length < 3 && TargetTickCount is null && tight.Positions.Length > positions.Length)
            (positions, labels) = tight;
        IEnumerable<double> minor = MinorTickGenerator.GetMinorTicks(positions, range)
            .Where(x => range.Contains(x) && !positions.Contains(x));
        Ticks = [.. positions.Select((x, i) => Tick.Major(x, labels[i])), .. minor.Select(Tick.Minor)];
    }

    private static double Spacing(NiceStep step, CoordinateRange range, double length) =>
        step.Size / (range.TrueMax - range.TrueMin) * length;

    private static double Widest(string[] labels, LabelStyle style) => labels.Length == 0 ? 0 : labels.Max(l => TextSize.Of(l, style).Width);

    private double SpacingFor(double widest, Edge edge, double length, LabelStyle style)
    {
        if (TargetTickCount is { } wanted)
            return length / (wanted + 1);
        double least = edge.IsHorizontal()
            ? Math.Max(56, widest + style.FontSize * 1.5)
            : Math.Max(38, style.FontSize * 2.5);
        least = Math.Max(least, length / MostTicks);
        return Math.Max(least / TickDensity, MinimumTickSpacing);
    }
}

/// <summary>A step of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal readonly record struct NiceStep(double Factor, int Power)
{
    internal double Size => Power >= 0 ? Factor * Math.Pow(10, Power) : Factor / Math.Pow(10, -Power);

    /// <summary>How many digits after the point a multiple of the step needs.</summary>
    internal int Decimals => Math.Max(0, (Factor == 2.5 ? 1 : 0) - Power);

    /// <summary>Nice steps from one that is surely too small up to one that is surely large enough.</summary>
    internal static IEnumerable<NiceStep> From(double span, double length, bool integers)
    {
        int power = (int)Math.Floor(Math.Log10(span / Math.Max(length, 1)));
        if (integers)
            power = Math.Max(power, 0);
        for (int p = power; p <= power + 5; p++)
            foreach (double factor in new[] { 1, 2, 2.5, 5 })
                if (!integers || factor != 2.5 || p > 0)
                    yield return new(factor, p);
    }

    /// <summary>The multiples within the limits. Computed one by one by a single rounding, so no noise adds up.</summary>
    internal double[] Multiples(double min, double max)
    {
        double slack = 1e-9 * (max - min), scale = Math.Pow(10, Math.Abs(Power));
        double first = Math.Ceiling((min - slack) / Size), last = Math.Floor((max + slack) / Size);
        List<double> multiples = [];
        for (double i = first; i <= last && multiples.Count < 1000; i++)
        {
            double multiple = Power >= 0 ? i * Factor * scale : i * Factor / scale;
            multiples.Add(Math.Clamp(multiple, min, max) + 0.0);
        }
        return [.. multiples];
    }
}

/// <summary>No minor ticks.</summary>
internal sealed class NoMinorTicks : IMinorTickGenerator
{
    public IEnumerable<double> GetMinorTicks(double[] majorPositions, CoordinateRange visibleRange) => [];
}
