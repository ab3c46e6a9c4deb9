namespace ScottPlot;

/// <summary>A marked position on an axis.</summary>
public readonly record struct Tick
{
    /// <summary>A tick with its label.</summary>
    public Tick(double position, string label, bool isMajor = true) => (Position, Label, IsMajor) = (position, label, isMajor);

    /// <summary>Where on the axis.</summary>
    public double Position { get; }

    /// <summary>What is written beside it.</summary>
    public string Label { get; }

    /// <summary>Whether it is a major tick, with a label and a grid line.</summary>
    public bool IsMajor { get; }

    /// <summary>A tick with a label.</summary>
    public static Tick Major(double position, string label) => new(position, label, true);

    /// <summary>A tick without a label.</summary>
    public static Tick Minor(double position) => new(position, string.Empty, false);
}
