using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>How two columns move together, from −1 to 1.</summary>
public static class Correlations
{
    /// <summary>Pearson's r: the covariance over both standard deviations. It measures how near the points are to a straight line.</summary>
    /// <exception cref="ArgumentException">Fewer than two pairs, lengths that differ, a missing value, or a column whose values are all alike.</exception>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double spread = Math.Sqrt(Moments.Covariance(x, x)) * Math.Sqrt(Moments.Covariance(y, y));
        return spread > 0 ? Moments.Covariance(x, y) / spread : throw new ArgumentException("The values of a column are all alike: it moves with nothing.");
    }

    /// <summary>
    /// Spearman's ρ: Pearson's r of the ranks (C. Spearman, The American Journal of Psychology 15, 1904). It measures how nearly
    /// one column rises with the other, along whatever curve.
    /// </summary>
    /// <exception cref="ArgumentException">As for <see cref="Pearson"/>.</exception>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Requires.Pairs(x, y);
        return Pearson(Ranks(x), Ranks(y));
    }

    /// <summary>The place of each value in sorted order, counted from 1; equal values share the mean of their places.</summary>
    /// <exception cref="ArgumentException">No values, or one that is missing.</exception>
    public static double[] Ranks(ReadOnlySpan<double> x)
    {
        Requires.Complete(x);
        double[] sorted = x.ToArray();
        int[] order = Enumerable.Range(0, x.Length).ToArray();
        Array.Sort(sorted, order);
        double[] ranks = new double[x.Length];
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            next = first + 1;
            while (next < sorted.Length && sorted[next] == sorted[first]) next++;
            // Places first + 1 to next are equal; their mean is shared.
            for (int i = first; i < next; i++) ranks[order[i]] = (first + 1 + next) / 2.0;
        }
        return ranks;
    }

    /// <summary>A measure of every pair of columns, such as <see cref="Moments.Covariance"/> or <see cref="Pearson"/>: d × d, symmetric.</summary>
    /// <param name="columns">d columns of one length.</param>
    /// <param name="measure">What is computed of each pair.</param>
    public static Matrix OfAllPairs(IReadOnlyList<double[]> columns, Func<double[], double[], double> measure)
    {
        Matrix result = new(columns.Count, columns.Count);
        for (int i = 0; i < columns.Count; i++)
            for (int j = 0; j <= i; j++)
                result[i, j] = result[j, i] = measure(columns[i], columns[j]);
        return result;
    }
}
