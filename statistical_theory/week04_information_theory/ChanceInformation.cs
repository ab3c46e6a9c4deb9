using Curriculum.Toolkit;
using Week02.ProbabilityAndBayes;

namespace Week04.InformationTheory;

/// <summary>
/// What columns seem to tell when they tell nothing: the mean mutual information over all ways to shuffle one of them. Exact, not
/// simulated: a cell of the table of counts then follows the hypergeometric distribution (Vinh, Epps and Bailey, Journal of Machine
/// Learning Research 11, 2010, section 3). Roughly (levels of x − 1)(levels of y − 1) / (2 n ln 2) bits.
/// </summary>
public static class ChanceInformation
{
    /// <summary>E[I] = Σᵢⱼ Σₖ P(k) · (k / n) log₂(n k / (aᵢ bⱼ)), with P(k) the probability that k of the aᵢ rows get one of the bⱼ labels.</summary>
    /// <param name="a">How many rows each level of x has.</param>
    /// <param name="b">How many rows each level of y has; the same total.</param>
    /// <returns>Bits.</returns>
    /// <exception cref="ArgumentException">A count is negative, nothing was counted, or the totals differ.</exception>
    public static double Expected(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        Distribution.FromCounts(a);                       // refuses what no count can be
        Distribution.FromCounts(b);
        int n = Total(a);
        if (Total(b) != n) throw new ArgumentException($"x counts {n} rows and y {Total(b)}; they must be the same rows.", nameof(b));
        double[] logFactorial = [.. Enumerable.Range(0, n + 1).Select(k => GammaFunctions.LogGamma(k + 1))];
        double sum = 0;
        foreach (int ai in a)
            foreach (int bj in b)
                for (int k = Math.Max(1, ai - n + bj); k <= Math.Min(ai, bj); k++)
                {
                    double logP = logFactorial[ai] + logFactorial[bj] + logFactorial[n - ai] + logFactorial[n - bj] - logFactorial[n]
                        - logFactorial[k] - logFactorial[ai - k] - logFactorial[bj - k] - logFactorial[n - ai - bj + k];
                    sum += Math.Exp(logP) * k / n * Math.Log2((double)n * k / ((double)ai * bj));
                }
        return Math.Max(0, sum);
    }

    /// <summary>What x would seem to tell about y by chance, over the rows in which both are known.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static double OfColumns(CategoricalColumn x, CategoricalColumn y)
    {
        Matrix counts = MutualInformation.Counts(x, y);
        return Expected(Sums(counts), Sums(counts.Transpose()));
    }

    /// <summary>
    /// What x would seem to tell about y by chance to one who knows z: shuffled within each level of z, so that x may still tell about z, and through z about y.
    /// </summary>
    /// <exception cref="ArgumentException">The columns differ in length, or there is no complete row.</exception>
    public static double OfColumns(CategoricalColumn x, CategoricalColumn y, CategoricalColumn given)
    {
        CategoricalColumn both = MutualInformation.Together(x, given);
        int[] complete = [.. Enumerable.Range(0, both.Count).Where(row => !both.IsMissing(row) && !y.IsMissing(row))];
        if (complete.Length == 0) throw new ArgumentException($"No row has '{x.Name}', '{y.Name}' and '{given.Name}'.", nameof(given));
        double sum = 0;
        foreach (IGrouping<int, int> level in complete.GroupBy(row => given.Codes[row]))
        {
            int[] rows = [.. level];
            sum += (double)rows.Length / complete.Length * OfColumns((CategoricalColumn)x.SelectRows(rows), (CategoricalColumn)y.SelectRows(rows));
        }
        return sum;
    }

    private static int Total(ReadOnlySpan<int> counts)
    {
        int total = 0;
        foreach (int count in counts) total = checked(total + count);
        return total;
    }

    private static int[] Sums(Matrix counts) => [.. Enumerable.Range(0, counts.Rows).Select(i => (int)counts.Row(i).ToArray().Sum())];
}
