using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering.Tests;

/// <summary>Mistakes that were made, each a few lines.</summary>
internal static class WrongVariants
{
    /// <summary>k-means that divides by the number of rows even where there is none: 0 / 0, and the centre is lost for good.</summary>
    public static Matrix MeanOfNoRows(Matrix x, Matrix centers)
    {
        LloydState state = LloydState.Empty(x.Rows, x.Columns, centers.Rows);
        while (new PlainLloyd(x).Assign(centers, state))
        {
            centers = state.Sums.Copy();
            for (int c = 0; c < centers.Rows; c++)
                foreach (ref double sum in centers.Row(c)) sum /= state.Counts[c];
        }
        return centers;
    }

    /// <summary>Moves each centre to the median of its rows and goes on measuring squares: the two half steps no longer lower the same thing.</summary>
    public static List<double> MedianPath(Matrix x, int k, int seed)
    {
        Matrix centers = x.SelectRows(KMeansPlusPlus.Draw(x, k, new SeededRandom(seed)));
        LloydState state = LloydState.Empty(x.Rows, x.Columns, k);
        List<double> path = [];
        for (int iteration = 0; iteration < 40 && new PlainLloyd(x).Assign(centers, state); iteration++)
        {
            path.Add(state.Squares.Sum());
            for (int c = 0; c < k; c++)
                for (int j = 0; j < x.Columns; j++)
                {
                    double[] column = [.. Enumerable.Range(0, x.Rows).Where(i => state.Labels[i] == c).Select(i => x[i, j]).Order()];
                    if (column.Length > 0) centers[c, j] = column[column.Length / 2];
                }
        }
        return path;
    }

    /// <summary>A start that draws by 1 / distance²: the near instead of the far.</summary>
    public static int[] NearestFirst(Matrix x, int k, SeededRandom random)
    {
        List<int> chosen = [random.NextInt(x.Rows)];
        while (chosen.Count < k)
        {
            double[] weights = [.. Enumerable.Range(0, x.Rows).Select(i => chosen.Contains(i) ? 0 : 1 / chosen.Min(c => PlainNeighbors.SquaredDistance(x.Row(i), x.Row(c))))];
            double at = random.NextDouble() * weights.Sum();
            chosen.Add(Enumerable.Range(0, x.Rows).First(i => (at -= weights[i]) < 0));
        }
        return [.. chosen];
    }

    /// <summary>The log-likelihood as the logarithm of a plain sum of exponentials: far from all components it is log 0.</summary>
    public static double[] LogDensitiesWithoutTheMaximum(Mixture mixture, Matrix x)
    {
        Matrix joint = PlainExpectationMaximization.LogJoint(x, mixture);
        return [.. Enumerable.Range(0, x.Rows).Select(i => Math.Log(joint.Row(i).ToArray().Sum(Math.Exp)))];
    }

    /// <summary>EM whose E step forgets the weights, so that a small component claims as much as a large one.</summary>
    public static List<double> PathWithoutWeights(Matrix x, Mixture mixture, int rounds)
    {
        List<double> path = [];
        for (int round = 0; round < rounds; round++)
        {
            path.Add(new PlainExpectationMaximization(x).Step(mixture, 0).MeanLogLikelihood);
            Mixture even = mixture with { Weights = [.. mixture.Weights.Select(_ => 1.0 / mixture.Components)] };
            mixture = PlainExpectationMaximization.Maximize(x, Week03.NaiveBayes.LogSpace.Probabilities(PlainExpectationMaximization.LogJoint(x, even)), 0);
        }
        return path;
    }
}
