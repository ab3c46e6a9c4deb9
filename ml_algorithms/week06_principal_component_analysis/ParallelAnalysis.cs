using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>
/// How many components are more than chance (J. L. Horn, Psychometrika 30, 1965, here with shuffled columns instead of random numbers): shuffle each column by
/// itself, and nothing hangs together any more, while every column has the numbers it had. What variance do the axes of such tables have?
/// </summary>
/// <param name="Tables">How many shuffled tables.</param>
/// <param name="Level">Which of them a component must beat: 0.95, all but one in twenty.</param>
/// <param name="Seed">Of the shuffling.</param>
public sealed record ParallelAnalysis(int Tables = 40, double Level = 0.95, ulong Seed = 1)
{
    /// <summary>The variance that the i-th component of a shuffled table stays below in a share <see cref="Level"/> of the tables.</summary>
    /// <param name="x">X, n × d.</param>
    /// <param name="k">How many components are looked at.</param>
    public double[] Thresholds(Matrix x, int k)
    {
        SeededRandom random = new(Seed);
        double[][] found = [.. Enumerable.Range(0, Tables).Select(_ => SvdRoute.Find(Shuffled(x, random), k).Variances)];
        int rank = Math.Clamp((int)Math.Ceiling(Level * Tables), 1, Tables) - 1;
        return [.. Enumerable.Range(0, k).Select(i => found.Select(variances => variances[i]).Order().ElementAt(rank))];
    }

    /// <summary>How many components from the first on have more variance than chance gives them.</summary>
    public static int Count(IReadOnlyList<double> variances, IReadOnlyList<double> thresholds) =>
        variances.Zip(thresholds).TakeWhile(pair => pair.First > pair.Second).Count();

    private static Matrix Shuffled(Matrix x, SeededRandom random)
    {
        Matrix shuffled = new(x.Rows, x.Columns);
        for (int j = 0; j < x.Columns; j++)
        {
            int[] order = random.Permutation(x.Rows);
            for (int i = 0; i < x.Rows; i++) shuffled[i, j] = x[order[i], j];
        }
        return shuffled;
    }
}
