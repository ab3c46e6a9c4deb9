using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>
/// Probabilities kept as logarithms. A product of some hundred probabilities is smaller than any double; the sum of their logarithms is
/// an ordinary number.
/// </summary>
public static class LogSpace
{
    /// <summary>
    /// log Σ exp(xₖ). The largest entry is taken out first, so that the largest exponential is exp(0) = 1: none overflows, and those that
    /// underflow are too small to matter. Only −∞ (probabilities of 0) gives −∞.
    /// </summary>
    /// <param name="x">Logarithms; −∞ is allowed.</param>
    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        double largest = double.NegativeInfinity;
        foreach (double value in x) largest = Math.Max(largest, value);
        if (double.IsNegativeInfinity(largest)) return largest;
        double sum = 0;
        foreach (double value in x) sum += Math.Exp(value - largest);
        return largest + Math.Log(sum);
    }

    /// <summary>log P(class | x) from log P(class) + log P(x | class): each row less its <see cref="LogSumExp"/>.</summary>
    /// <param name="joint">n rows × K classes.</param>
    /// <exception cref="ArgumentException">
    /// In some row every class has −∞: none of them can have produced it. It takes no smoothing, or a measurement beyond 1e150.
    /// </exception>
    public static Matrix Normalized(Matrix joint)
    {
        Matrix log = joint.Copy();
        for (int i = 0; i < log.Rows; i++)
        {
            Span<double> row = log.Row(i);
            double evidence = LogSumExp(row);
            if (double.IsNegativeInfinity(evidence)) throw Impossible(i);
            for (int k = 0; k < row.Length; k++) row[k] -= evidence;
        }
        return log;
    }

    /// <summary>P(class | x) from log P(class) + log P(x | class); every row sums to one.</summary>
    /// <inheritdoc cref="Normalized"/>
    public static Matrix Probabilities(Matrix joint)
    {
        Matrix p = Normalized(joint);
        for (int i = 0; i < p.Values.Length; i++) p.Values[i] = Math.Exp(p.Values[i]);
        return p;
    }

    /// <summary>The class with the largest entry in each row; of equals the first.</summary>
    /// <inheritdoc cref="Normalized" path="/exception"/>
    public static int[] Largest(Matrix joint)
    {
        int[] best = new int[joint.Rows];
        for (int i = 0; i < joint.Rows; i++)
        {
            ReadOnlySpan<double> row = joint.Row(i);
            for (int k = 1; k < row.Length; k++)
                if (row[k] > row[best[i]]) best[i] = k;
            // Nothing is larger than anything here, and the first class would be no answer.
            if (double.IsNegativeInfinity(row[best[i]])) throw Impossible(i);
        }
        return best;
    }

    private static ArgumentException Impossible(int row) =>
        new($"Every class gives row {row} probability 0: to each it holds something unheard of. Use a smoothing above 0.");
}
