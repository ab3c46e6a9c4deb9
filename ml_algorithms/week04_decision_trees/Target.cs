namespace Week04.DecisionTrees;

/// <summary>What is to be predicted, as a tree sees it: a set of rows has a weight, an impurity, and an answer.</summary>
internal interface ITarget
{
    /// <summary>The numbers in an answer: K classes, or 1.</summary>
    int Outputs { get; }

    /// <summary>How many ways there are to put the levels of a category in order.</summary>
    int Orders { get; }

    double Weight(ReadOnlySpan<int> rows);

    double Impurity(ReadOnlySpan<int> rows);

    /// <summary>Whether all rows have the same target, so that nothing is left to ask.</summary>
    bool IsPure(ReadOnlySpan<int> rows);

    /// <summary>The answer of a leaf with these rows.</summary>
    void Value(ReadOnlySpan<int> rows, Span<double> value);

    /// <summary>By what the levels of a category are ordered: the mean target of their rows, or the share of a class.</summary>
    double Mean(ReadOnlySpan<int> rows, int order);
}

/// <summary>Classes. Two of them need one order of levels, by the share of the second; more have one per class.</summary>
internal sealed class ClassTarget(int[] labels, double[]? weights, int classes, Impurity kind) : ITarget
{
    public int[] Labels => labels;

    public double[]? Weights => weights;

    public Impurity Kind => kind;

    public int Outputs => classes;

    public int Orders => classes <= 2 ? 1 : classes;

    public double Weight(ReadOnlySpan<int> rows) => Weighing.Sum(weights, rows);

    public double Impurity(ReadOnlySpan<int> rows) => Impurities.Of(kind, ClassWeights(rows));

    public bool IsPure(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            if (labels[row] != labels[rows[0]]) return false;
        return true;
    }

    public void Value(ReadOnlySpan<int> rows, Span<double> value)
    {
        ClassWeights(rows).CopyTo(value);
        double total = 0;
        foreach (double one in value) total += one;
        for (int k = 0; k < value.Length; k++) value[k] /= total;
    }

    public double Mean(ReadOnlySpan<int> rows, int order)
    {
        double[] counts = ClassWeights(rows);
        return counts[classes == 2 ? 1 : order] / counts.Sum();
    }

    public double[] ClassWeights(ReadOnlySpan<int> rows)
    {
        double[] counts = new double[classes];
        foreach (int row in rows) counts[labels[row]] += weights is null ? 1 : weights[row];
        return counts;
    }
}

/// <summary>Numbers; the impurity is the variance, divided by the weight.</summary>
internal sealed class NumberTarget(double[] y, double[]? weights) : ITarget
{
    public double[] Y => y;

    public double[]? Weights => weights;

    public int Outputs => 1;

    public int Orders => 1;

    public double Weight(ReadOnlySpan<int> rows) => Weighing.Sum(weights, rows);

    public double Impurity(ReadOnlySpan<int> rows)
    {
        double mean = Mean(rows, 0), sum = 0;
        foreach (int row in rows) sum += (weights is null ? 1 : weights[row]) * (y[row] - mean) * (y[row] - mean);
        return sum / Weight(rows);
    }

    public bool IsPure(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            if (y[row] != y[rows[0]]) return false;
        return true;
    }

    public void Value(ReadOnlySpan<int> rows, Span<double> value) => value[0] = Mean(rows, 0);

    public double Mean(ReadOnlySpan<int> rows, int order)
    {
        double sum = 0;
        foreach (int row in rows) sum += weights is null ? y[row] : weights[row] * y[row];
        return sum / Weight(rows);
    }
}

internal static class Weighing
{
    public static double Sum(double[]? weights, ReadOnlySpan<int> rows)
    {
        if (weights is null) return rows.Length;
        double sum = 0;
        foreach (int row in rows) sum += weights[row];
        return sum;
    }

    /// <summary>The rows that count: all, or those with a weight above 0.</summary>
    public static int[] Rows(double[]? weights, int n) =>
        [.. Enumerable.Range(0, n).Where(row => weights is null || weights[row] > 0)];
}
