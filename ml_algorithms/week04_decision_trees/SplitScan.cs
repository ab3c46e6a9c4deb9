namespace Week04.DecisionTrees;

/// <summary>
/// The books of a scan: rows move one by one from the right side to the left, and after each of them the impurity that this cut takes away
/// is known in a few operations. A struct, so that the loop is compiled for each measure without a call.
/// </summary>
internal interface ISplitScan
{
    /// <summary>Takes up a node; all of its rows are on the right.</summary>
    void Begin(ReadOnlySpan<int> rows);

    /// <summary>Moves all rows back to the right.</summary>
    void Reset();

    void MoveLeft(int row);

    double LeftWeight { get; }

    double RightWeight { get; }

    /// <summary>Weight × impurity of the node, less that of both sides.</summary>
    double Decrease();
}

/// <summary>Gini: w·G = w − Σ nₖ² / w, and Σ nₖ² changes by w(2nₖ ± w) when a row of weight w moves. Exact for whole weights.</summary>
internal struct GiniScan(ClassTarget target) : ISplitScan
{
    private readonly int[] labels = target.Labels;
    private readonly double[]? weights = target.Weights;
    private readonly double[] left = new double[target.Outputs], right = new double[target.Outputs];
    private double[] all = [];
    private double allWeight, allSquares, leftSquares, rightSquares;

    public double LeftWeight { get; private set; }

    public double RightWeight { get; private set; }

    public void Begin(ReadOnlySpan<int> rows)
    {
        all = target.ClassWeights(rows);
        allWeight = allSquares = 0;
        foreach (double count in all) (allWeight, allSquares) = (allWeight + count, allSquares + count * count);
        Reset();
    }

    public void Reset()
    {
        Array.Clear(left);
        all.CopyTo(right, 0);
        (LeftWeight, RightWeight, leftSquares, rightSquares) = (0, allWeight, 0, allSquares);
    }

    public void MoveLeft(int row)
    {
        int k = labels[row];
        double w = weights is null ? 1 : weights[row];
        leftSquares += w * (2 * left[k] + w);
        rightSquares -= w * (2 * right[k] - w);
        left[k] += w;
        right[k] -= w;
        LeftWeight += w;
        RightWeight -= w;
    }

    public readonly double Decrease() => LeftWeight > 0 && RightWeight > 0
        ? (leftSquares * RightWeight + rightSquares * LeftWeight) / (LeftWeight * RightWeight) - allSquares / allWeight
        : double.NegativeInfinity;
}

/// <summary>Entropy: w·H = w log₂ w − Σ nₖ log₂ nₖ, computed anew for each cut.</summary>
internal struct EntropyScan(ClassTarget target) : ISplitScan
{
    private readonly double[] left = new double[target.Outputs], right = new double[target.Outputs];
    private double[] all = [];
    private double allWeight;

    public double LeftWeight { get; private set; }

    public double RightWeight { get; private set; }

    public void Begin(ReadOnlySpan<int> rows)
    {
        all = target.ClassWeights(rows);
        allWeight = all.Sum();
        Reset();
    }

    public void Reset()
    {
        Array.Clear(left);
        all.CopyTo(right, 0);
        (LeftWeight, RightWeight) = (0, allWeight);
    }

    public void MoveLeft(int row)
    {
        int k = target.Labels[row];
        double w = target.Weights is null ? 1 : target.Weights[row];
        left[k] += w;
        right[k] -= w;
        LeftWeight += w;
        RightWeight -= w;
    }

    public readonly double Decrease() => LeftWeight > 0 && RightWeight > 0
        ? Total(all, allWeight) - Total(left, LeftWeight) - Total(right, RightWeight)
        : double.NegativeInfinity;

    private static double Total(double[] counts, double weight)
    {
        double sum = weight * Math.Log2(weight);
        foreach (double count in counts)
            if (count > 0) sum -= count * Math.Log2(count);
        return sum;
    }
}

/// <summary>Variance: with s the sum of w(y − ȳ) on the left, the cut takes s² (1/w_left + 1/w_right) away. No large squares are subtracted.</summary>
internal struct VarianceScan(NumberTarget target) : ISplitScan
{
    private readonly double[] y = target.Y;
    private readonly double[]? weights = target.Weights;
    private double mean, allWeight, leftSum;

    public double LeftWeight { get; private set; }

    public double RightWeight { get; private set; }

    public void Begin(ReadOnlySpan<int> rows)
    {
        (mean, allWeight) = (target.Mean(rows, 0), target.Weight(rows));
        Reset();
    }

    public void Reset() => (leftSum, LeftWeight, RightWeight) = (0, 0, allWeight);

    public void MoveLeft(int row)
    {
        double w = weights is null ? 1 : weights[row];
        leftSum += w * (y[row] - mean);
        LeftWeight += w;
        RightWeight -= w;
    }

    public readonly double Decrease() => LeftWeight > 0 && RightWeight > 0
        ? leftSum * leftSum * allWeight / (LeftWeight * RightWeight)
        : double.NegativeInfinity;
}
