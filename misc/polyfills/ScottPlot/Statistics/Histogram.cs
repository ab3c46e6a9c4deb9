namespace ScottPlot.Statistics;

/// <summary>Counts values in bins. A bin holds its lower edge and not its upper one, save the last, which holds both.</summary>
public class Histogram
{
    private Histogram(double[] edges)
    {
        Edges = edges;
        Bins = edges[..^1];
        Counts = new int[Bins.Length];
    }

    /// <summary>How many values lie in each bin.</summary>
    public int[] Counts { get; }

    /// <summary>The lower edge of each bin.</summary>
    public double[] Bins { get; }

    /// <summary>The lower edge of each bin and the upper edge of the last.</summary>
    public double[] Edges { get; }

    /// <summary>The width of the first bin.</summary>
    public double FirstBinSize => Edges[1] - Edges[0];

    /// <summary>Whether values beyond the edges count in the first and the last bin; otherwise they are left out.</summary>
    public bool IncludeOutliers { get; set; }

    /// <summary>Bins of equal width between two values.</summary>
    public static Histogram WithBinCount(int count, double minValue, double maxValue)
    {
        if (count < 1)
            throw new ArgumentException($"A histogram needs at least one bin; got {count}.", nameof(count));
        if (!(maxValue > minValue))
            throw new ArgumentException($"The last edge must lie above the first; got {minValue} and {maxValue}.", nameof(maxValue));
        double[] edges = new double[count + 1];
        for (int i = 0; i < count; i++)
            edges[i] = minValue + i * (maxValue - minValue) / count;
        edges[count] = maxValue;
        return new(edges);
    }

    /// <summary>Bins of equal width from the smallest to the largest value, with the values counted.</summary>
    public static Histogram WithBinCount(int count, IEnumerable<double> values)
    {
        double[] all = [.. values];
        Histogram histogram = WithBinCount(count, all.Min(), all.Max());
        histogram.AddRange(all);
        return histogram;
    }

    /// <summary>Bins of the given width from one value up to another; a rest too narrow for a bin is left out.</summary>
    public static Histogram WithBinSize(double binSize, double firstBin, double lastBin)
    {
        if (!(binSize > 0))
            throw new ArgumentException($"A bin must have a width; got {binSize}.", nameof(binSize));
        if (!(lastBin > firstBin))
            throw new ArgumentException($"The last bin must lie above the first; got {firstBin} and {lastBin}.", nameof(lastBin));
        int count = (int)((lastBin - firstBin) / binSize);
        return new([.. Enumerable.Range(0, count + 1).Select(i => firstBin + i * binSize)]);
    }

    /// <summary>Bins of the given width from the smallest to the largest value, with the values counted.</summary>
    public static Histogram WithBinSize(double binSize, IEnumerable<double> values)
    {
        double[] all = [.. values];
        Histogram histogram = WithBinSize(binSize, all.Min(), all.Max());
        histogram.AddRange(all);
        return histogram;
    }

    /// <summary>Counts a value.</summary>
    public void Add(double value)
    {
        if (double.IsNaN(value))
            return;
        bool outside = value < Edges[0] || value > Edges[^1];
        if (outside && !IncludeOutliers)
            return;
        int place = Array.BinarySearch(Edges, value);
        int bin = place >= 0 ? place : ~place - 1;
        Counts[Math.Clamp(bin, 0, Counts.Length - 1)]++;
    }

    /// <summary>Counts values.</summary>
    public void AddRange(IEnumerable<double> values)
    {
        foreach (double value in values)
            Add(value);
    }

    /// <summary>Sets all counts to zero.</summary>
    public void Clear() => Array.Clear(Counts);

    /// <summary>The number of values in each bin and all bins below.</summary>
    public int[] GetCumulativeCounts()
    {
        int sum = 0;
        return [.. Counts.Select(count => sum += count)];
    }

    /// <summary>The share of values in each bin and all bins below.</summary>
    public double[] GetCumulativeProbability(double scale = 1)
    {
        double total = Counts.Sum();
        return [.. GetCumulativeCounts().Select(count => scale * count / total)];
    }

    /// <summary>Counts scaled so that the highest has the given value.</summary>
    public double[] GetNormalized(double maxValue = 1)
    {
        double highest = Counts.Max();
        return [.. Counts.Select(count => maxValue * count / highest)];
    }

    /// <summary>The share of values in each bin.</summary>
    public double[] GetProbability(double scale = 1)
    {
        double total = Counts.Sum();
        return [.. Counts.Select(count => scale * count / total)];
    }
}
