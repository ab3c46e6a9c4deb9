namespace ScottPlot;

/// <summary>Values of one group with what describes them.</summary>
public class Population
{
    /// <summary>Describes the given values.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Population(double[] values)
    {
        if (values.Length == 0)
            throw new ArgumentException("A population needs at least one value; got none.", nameof(values));
        Values = [.. values];
        SortedValues = [.. values.Order()];
        Mean = values.Sum() / Count;
        Variance = Count == 1 ? 0 : values.Sum(value => (value - Mean) * (value - Mean)) / (Count - 1);
    }

    /// <summary>The values as given.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The values in ascending order.</summary>
    public IReadOnlyList<double> SortedValues { get; }

    /// <summary>How many there are.</summary>
    public int Count => Values.Count;

    /// <summary>The smallest.</summary>
    public double Min => SortedValues[0];

    /// <summary>The largest.</summary>
    public double Max => SortedValues[^1];

    /// <summary>Their mean.</summary>
    public double Mean { get; }

    /// <summary>Their variance, divided by one less than their number.</summary>
    public double Variance { get; }

    /// <summary>The square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The standard error of the mean.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <summary>The value in the middle.</summary>
    public double Median => GetPercentile(50);

    /// <summary>The value below which so many percent lie, interpolated between neighbours.</summary>
    public double GetPercentile(double percentile)
    {
        double place = Math.Clamp(percentile / 100, 0, 1) * (Count - 1);
        int below = Math.Min((int)place, Math.Max(0, Count - 2));
        return Count == 1 ? Min : SortedValues[below] + (place - below) * (SortedValues[below + 1] - SortedValues[below]);
    }
}
