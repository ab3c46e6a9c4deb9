using Curriculum.Kernels;

namespace Week02.Optimization;

/// <summary>Where a descent has been.</summary>
/// <param name="Points">The start and the point after every step (or every epoch).</param>
/// <param name="Values">f at each of them.</param>
public sealed record DescentPath(double[][] Points, double[] Values)
{
    /// <summary>The last point.</summary>
    public double[] End => Points[^1];

    /// <summary>The first step after which f is at most this and stays so; null if it never does.</summary>
    public int? StepsTo(double value)
    {
        int last = Array.FindLastIndex(Values, seen => !(seen <= value));
        return last == Values.Length - 1 ? null : last + 1;
    }
}

/// <summary>Runs an update rule.</summary>
public static class Descent
{
    /// <summary>A number of steps with the whole gradient.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="f">The function.</param>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="schedule">By what the rate is multiplied in step 0, 1, …; null for 1.</param>
    public static DescentPath Run(IUpdateRule rule, Objective f, double[] start, int steps, Func<int, double>? schedule = null)
    {
        double[] x = [.. start], gradient = new double[x.Length];
        UpdateStep step = rule.Begin(x.Length);
        double[][] points = new double[steps + 1][];
        double[] values = new double[steps + 1];
        for (int t = 0; ; t++)
        {
            values[t] = f(x, gradient);
            points[t] = [.. x];
            if (t == steps) return new(points, values);
            step(x, gradient, rule.Rate * (schedule?.Invoke(t) ?? 1));
        }
    }

    /// <summary>
    /// Stochastic gradient descent: each step looks at a few rows only. Every epoch takes the rows in a new order and uses each
    /// once. (H. Robbins and S. Monro, 1951.) The path has one point per epoch, and values over all rows.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="batch">Rows per step; the last step of an epoch takes what is left.</param>
    /// <param name="epochs">How often all rows are seen.</param>
    /// <param name="random">Decides the order of the rows.</param>
    /// <param name="schedule">By what the rate is multiplied in step 0, 1, … of all steps; null for 1.</param>
    public static DescentPath RunStochastic(IUpdateRule rule, LogisticLoss loss, double[] start, int batch, int epochs, SeededRandom random, Func<int, double>? schedule = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        double[] x = [.. start], gradient = new double[x.Length], whole = new double[x.Length];
        UpdateStep step = rule.Begin(x.Length);
        int[] order = [.. Enumerable.Range(0, loss.Rows)];
        double[][] points = [[.. x], .. new double[epochs][]];
        double[] values = [loss.Evaluate(x, whole), .. new double[epochs]];
        int t = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            for (int from = 0; from < order.Length; from += batch)
            {
                loss.Evaluate(order.AsSpan(from, Math.Min(batch, order.Length - from)), x, gradient);
                step(x, gradient, rule.Rate * (schedule?.Invoke(t++) ?? 1));
            }
            (points[epoch], values[epoch]) = ([.. x], loss.Evaluate(x, whole));
        }
        return new(points, values);
    }
}
