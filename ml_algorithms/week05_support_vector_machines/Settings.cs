using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>What both trainers ask of their settings and data.</summary>
internal static class Settings
{
    public static void AboveZero(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value))) throw new ArgumentException($"{name} is {value}; it must be above 0 and finite.", name);
    }
}

/// <summary>Which rows belong to which class.</summary>
internal static class ClassRows
{
    /// <summary>The rows of each class; those of weight 0 have no say and are left out.</summary>
    /// <exception cref="ArgumentException">Fewer than two classes have rows.</exception>
    public static int[][] Of(Dataset data, int[] labels)
    {
        int[][] rows = [.. data.ClassNames.Select((_, c) => Enumerable.Range(0, data.Rows).Where(row => labels[row] == c && data.Weights?[row] is null or > 0).ToArray())];
        return rows.Count(own => own.Length > 0) >= 2
            ? rows
            : throw new ArgumentException($"A street has two sides; of the classes {string.Join(", ", data.ClassNames)} only {rows.Count(own => own.Length > 0)} has rows of a weight above 0.", nameof(data));
    }
}
