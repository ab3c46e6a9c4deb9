namespace Week01.ExploratoryDataAnalysis;

/// <summary>What the measures of this topic need of their data.</summary>
internal static class Requires
{
    /// <summary>At least one value, none missing: a measure that passed NaN over would describe another group than it says.</summary>
    public static void Complete(ReadOnlySpan<double> x, int least = 1)
    {
        if (x.Length < least) throw new ArgumentException($"{x.Length} values were given, {least} are needed.", nameof(x));
        for (int i = 0; i < x.Length; i++)
            if (double.IsNaN(x[i])) throw new ArgumentException($"Value {i} of {x.Length} is missing (NaN): leave missing values out, and say how many.", nameof(x));
    }

    /// <summary>At least two values, none missing.</summary>
    public static void Two(ReadOnlySpan<double> x) => Complete(x, least: 2);

    /// <summary>At least two pairs, none with a missing half.</summary>
    public static void Pairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} values cannot be paired with {y.Length}.", nameof(y));
        Two(x);
        Two(y);
    }
}
