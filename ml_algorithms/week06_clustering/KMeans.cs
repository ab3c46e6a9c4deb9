using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>
/// k-means: K centres, and every row belongs to the nearest. Lloyd's algorithm moves each centre to the mean of its rows, gives the rows
/// to the centres anew, and goes on until nothing changes; neither half step can raise the inertia Σ ‖x − its centre‖².
/// </summary>
/// <param name="K">How many clusters.</param>
/// <param name="Restarts">How many starts by <see cref="KMeansPlusPlus"/>; the one that ends with the least inertia is kept, of equals the first.</param>
/// <param name="MaxIterations">Assignments of all rows at most, per start.</param>
/// <param name="Tolerance">
/// The run also ends when the centres' squared moves add up to no more than this, times the mean variance of the features
/// (scikit-learn's definition). With 0 it ends when no label changes.
/// </param>
/// <param name="Seed">Seed of the starts.</param>
/// <param name="Start">K × d centres to begin with instead; then there is one run.</param>
/// <param name="Threads">How many threads at most.</param>
public sealed record KMeans(int K = 8, int Restarts = 10, int MaxIterations = 300, double Tolerance = 1e-4, int Seed = 0, Matrix? Start = null, int Threads = 1)
{
    /// <summary>Finds K clusters.</summary>
    /// <param name="data">n rows, at least K of them; a target, if there is one, is not looked at.</param>
    /// <exception cref="ArgumentException">Fewer rows than clusters, a setting out of range, a start of another shape, or features that are not complete and numeric.</exception>
    public KMeansModel Fit(Dataset data)
    {
        Requires.Rounds(data, K, Restarts, MaxIterations, Threads, Tolerance);
        if (Start is not null) return Run(data, Requires.Start(Start, K, data.Columns));
        KMeansModel? best = null;
        for (int start = 0; start < Restarts; start++)
        {
            KMeansModel model = Run(data, data.X.SelectRows(KMeansPlusPlus.Draw(data.X, K, new SeededRandom(Seed).Fork(start))));
            if (best is null || model.Inertia < best.Inertia) best = model;
        }
        return best!;
    }

    private KMeansModel Run(Dataset data, Matrix centers) => Run(data, centers, new FastLloyd(data.X, Threads));

    /// <summary>Lloyd's algorithm from given centres, with the plain steps or the fast ones.</summary>
    /// <param name="data">n rows × d features, checked already.</param>
    /// <param name="centers">K × d; they stay as they are.</param>
    /// <param name="lloyd">Who does the steps.</param>
    public KMeansModel Run(Dataset data, Matrix centers, ILloyd lloyd)
    {
        LloydState state = LloydState.Empty(data.Rows, data.Columns, K);
        double enough = Tolerance > 0 ? Tolerance * MeanVariance(data.X) : 0;
        List<double> path = [];
        bool settled = false;
        for (int iteration = 0; iteration < MaxIterations && !settled; iteration++)
        {
            settled = !lloyd.Assign(centers, state);
            path.Add(VectorMath.Sum(state.Squares));
            Requires.Finite(path[^1], "inertia");
            if (settled) break;
            Matrix moved = Moved(data.X, centers, state);
            double way = 0;
            for (int c = 0; c < K; c++) way += PlainNeighbors.SquaredDistance(moved.Row(c), centers.Row(c));
            centers = moved;
            if (way <= enough) break;
        }
        // The labels belong to the centres that are handed out, so that asking the model about these rows gives them again.
        if (!settled) lloyd.Assign(centers, state);
        return new KMeansModel(data.Features, centers, state.Labels, VectorMath.Sum(state.Squares), path);
    }

    /// <summary>
    /// Each centre moves to the mean of its rows. A centre without rows has no mean, and 0 / 0 would be the end of it: it is given the
    /// row that lies farthest from its own centre, which that one loses. Of several such centres the one with the lowest number is
    /// served first; a row that is alone with its centre is not taken.
    /// </summary>
    private static Matrix Moved(Matrix x, Matrix centers, LloydState state)
    {
        Matrix sums = state.Sums.Copy();
        int[] counts = [.. state.Counts];
        double[]? squares = null;
        for (int empty = 0; empty < counts.Length; empty++)
        {
            if (state.Counts[empty] > 0) continue;
            squares ??= [.. state.Squares];
            int farthest = -1;
            for (int i = 0; i < squares.Length; i++)
                if (counts[state.Labels[i]] > 1 && (farthest < 0 || squares[i] > squares[farthest])) farthest = i;
            int owner = state.Labels[farthest];
            squares[farthest] = double.NegativeInfinity;
            counts[owner]--;
            counts[empty] = 1;
            for (int j = 0; j < x.Columns; j++)
            {
                sums[owner, j] -= x[farthest, j];
                sums[empty, j] = x[farthest, j];
            }
        }
        for (int c = 0; c < counts.Length; c++)
            for (int j = 0; j < x.Columns; j++) sums[c, j] /= counts[c];
        return sums;
    }

    private static double MeanVariance(Matrix x)
    {
        double[] scales = Week01.LinearRegression.Standardization.Of(x).Scales;
        return scales.Sum(scale => scale * scale) / scales.Length;
    }
}

/// <summary>K centres, and what k-means made of the rows it was given.</summary>
/// <param name="Features">The d features.</param>
/// <param name="Centers">K × d.</param>
/// <param name="Labels">The cluster of each training row.</param>
/// <param name="Inertia">Σ ‖x − its centre‖² over the training rows.</param>
/// <param name="Path">The inertia after each assignment, the confirming one included; as many as there were iterations.</param>
public sealed record KMeansModel(IReadOnlyList<Feature> Features, Matrix Centers, int[] Labels, double Inertia, IReadOnlyList<double> Path)
{
    /// <summary>How often all rows were assigned before the run ended.</summary>
    public int Iterations => Path.Count;

    /// <summary>The nearest centre of each row; of equally near ones the lowest number.</summary>
    /// <param name="x">Rows × d features.</param>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is not finite.</exception>
    public int[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        LloydState state = LloydState.Empty(x.Rows, x.Columns, Centers.Rows);
        new FastLloyd(x).Assign(Centers, state);
        return state.Labels;
    }
}
