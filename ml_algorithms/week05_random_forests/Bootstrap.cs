using Curriculum.Kernels;

namespace Week05.RandomForests;

/// <summary>Samples with replacement (Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979).</summary>
public static class Bootstrap
{
    /// <summary>Draws n of n rows with replacement.</summary>
    /// <param name="n">How many rows.</param>
    /// <param name="random">Draws them.</param>
    /// <returns>Per row how often it was drawn; they sum to n. As weights they are the sample.</returns>
    public static double[] Counts(int n, SeededRandom random)
    {
        double[] counts = new double[n];
        for (int i = 0; i < n; i++) counts[random.NextInt(n)]++;
        return counts;
    }

    /// <summary>The rows that were not drawn, ascending: about 1/e of them.</summary>
    public static int[] LeftOut(double[] counts) => [.. Enumerable.Range(0, counts.Length).Where(row => counts[row] == 0)];
}
