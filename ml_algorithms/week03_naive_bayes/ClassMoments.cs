using Curriculum.Toolkit;

namespace Week03.NaiveBayes;

/// <summary>Means and variances within classes.</summary>
public static class ClassMoments
{
    /// <summary>
    /// Mean and variance of every feature in every class, the variance divided by the class's count. Two passes: E[x²] − (E x)² would
    /// need only one and lose the digits that a large mean and a small spread share.
    /// </summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="weights">How much each row counts, or null.</param>
    /// <param name="counts">Per class the sum of its weights.</param>
    /// <returns>Two matrices, K classes × d features; zeros for a class without rows.</returns>
    public static (Matrix Means, Matrix Variances) Of(Matrix x, int[] labels, double[]? weights, double[] counts)
    {
        Matrix means = new(counts.Length, x.Columns), variances = new(counts.Length, x.Columns);
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = x.Row(i), mean = means.Row(labels[i])[..row.Length];
            double weight = weights?[i] ?? 1;
            for (int j = 0; j < row.Length; j++) mean[j] += weight * row[j];
        }
        DivideByCount(means, counts);
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = x.Row(i), mean = means.Row(labels[i])[..row.Length], variance = variances.Row(labels[i])[..row.Length];
            double weight = weights?[i] ?? 1;
            for (int j = 0; j < row.Length; j++)
            {
                double deviation = row[j] - mean[j];
                variance[j] += weight * deviation * deviation;
            }
        }
        DivideByCount(variances, counts);
        return (means, variances);
    }

    /// <summary>
    /// The variance of every feature over all rows, from those within the classes: the mean of the variances plus the variance of the
    /// means (the law of total variance). It spares a pass over the data.
    /// </summary>
    public static double[] TotalVariances(Matrix means, Matrix variances, double[] counts)
    {
        double n = counts.Sum();
        double[] total = new double[means.Columns];
        for (int j = 0; j < total.Length; j++)
        {
            double mean = 0;
            for (int c = 0; c < counts.Length; c++) mean += counts[c] / n * means[c, j];
            for (int c = 0; c < counts.Length; c++)
                total[j] += counts[c] / n * (variances[c, j] + (means[c, j] - mean) * (means[c, j] - mean));
        }
        return total;
    }

    private static void DivideByCount(Matrix sums, double[] counts)
    {
        for (int c = 0; c < counts.Length; c++)
            if (counts[c] > 0)
                foreach (ref double sum in sums.Row(c)) sum /= counts[c];
    }
}
