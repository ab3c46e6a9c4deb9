namespace ScottPlot;

/// <summary>Whether a line is solid, dashed or dotted.</summary>
public readonly struct LinePattern(float[] intervals, float phase, string name) : IEquatable<LinePattern>
{
    private readonly float[]? intervals = intervals;
    private readonly string? name = name;

    /// <summary>Lengths of dash and gap in turn, in pixels.</summary>
    public float[] Intervals => intervals ?? [];

    /// <summary>Where in the pattern a line begins.</summary>
    public float Phase { get; } = phase;

    /// <summary>What the pattern is called.</summary>
    public string Name => name ?? "Solid";

    /// <summary>An unbroken line.</summary>
    public static LinePattern Solid => new([], 0, "Solid");

    /// <summary>Long dashes.</summary>
    public static LinePattern Dashed => new([10, 10], 0, "Dashed");

    /// <summary>Short dashes.</summary>
    public static LinePattern DenselyDashed => new([6, 6], 0, "Densely Dashed");

    /// <summary>Dots.</summary>
    public static LinePattern Dotted => new([3, 5], 0, "Dotted");

    /// <summary>All patterns that have a name.</summary>
    public static LinePattern[] GetAllPatterns() => [Solid, Dashed, DenselyDashed, Dotted];

    /// <inheritdoc/>
    public bool Equals(LinePattern other) => Phase == other.Phase && Intervals.SequenceEqual(other.Intervals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LinePattern other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Intervals.Length;

    /// <summary>Whether two patterns are the same.</summary>
    public static bool operator ==(LinePattern a, LinePattern b) => a.Equals(b);

    /// <summary>Whether two patterns differ.</summary>
    public static bool operator !=(LinePattern a, LinePattern b) => !a.Equals(b);

    /// <summary>The pattern's name.</summary>
    public override string ToString() => Name;
}
