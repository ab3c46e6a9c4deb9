namespace Week01.ExploratoryDataAnalysis;

/// <summary>
/// Mean and variance of values that come one at a time and are not kept: B. P. Welford, "Note on a method for calculating
/// corrected sums of squares and products", Technometrics 4(3), 1962.
/// </summary>
public sealed class RunningMoments
{
    private double sumOfSquares;

    /// <summary>The number of values so far, n.</summary>
    public int Count { get; private set; }

    /// <summary>The mean x̄ of the values so far, NaN before the first.</summary>
    public double Mean { get; private set; } = double.NaN;

    /// <summary>The sample variance s² of the values so far, NaN before the second.</summary>
    public double Variance => Count < 2 ? double.NaN : sumOfSquares / (Count - 1);

    /// <summary>Takes one more value in.</summary>
    public void Add(double value)
    {
        Count++;
        if (Count == 1) Mean = 0;
        double before = value - Mean;
        Mean += before / Count;
        // One deviation from the old mean, one from the new: their product is what the sum of squares grows by.
        sumOfSquares += before * (value - Mean);
    }

    /// <summary>The moments of all given values.</summary>
    public static RunningMoments Of(ReadOnlySpan<double> x)
    {
        RunningMoments moments = new();
        foreach (double value in x) moments.Add(value);
        return moments;
    }
}
