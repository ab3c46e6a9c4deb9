namespace ScottPlot;

/// <summary>A marked position on an axis.</summary>
public readonly struct Tick(double position, string label, bool isMajor)
{
    /// <summary>Where on the axis.</summary>
    public readonly double Position = position;

    /// <summary>What is written beside it.</summary>
    public readonly string Label = label;

    /// <summary>Whether it is a major tick, with a label and a grid line.</summary>
    public readonly bool IsMajor = isMajor;

    /// <summary>A tick with a label.</summary>
    public Tick(double position, string label) : this(position, label, true) { }

    /// <summary>A tick with a label.</summary>
    public static Tick Major(double position, string label) => new(position, label);

    /// <summary>A tick without a label.</summary>
    public static Tick Minor(double position) => new(position, string.Empty, false);
}
