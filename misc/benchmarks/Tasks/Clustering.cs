using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week06.Clustering;

namespace Curriculum.Benchmarks.Tasks;

/// <summary>Week 6's k-means and Gaussian mixture, both from a start that is given.</summary>
internal static class Clustering
{
    private const int Centers = 10, Components = 5, Rounds = 30;

    /// <summary>Lloyd's algorithm until nothing changes, or twenty times.</summary>
    public static BenchmarkTask KMeans { get; } = new()
    {
        Name = "kmeans",
        Settings = $"k = {Centers}; the first ten rows are the start; Lloyd's iterations until no label changes, 20 at most, tolerance 0",
        Arrays = [new("X", ElementType.Float64, $"n × d, {Centers} rows or more")],
        Quality =
        [
            QualityFigure.Same("inertia", "sum of the squared distances to the nearest centre", 1e-9),
            QualityFigure.Same("iters", "assignments of all rows", 0),
        ],
        Peers = [new("scikit-learn KMeans, lloyd", "clustering.py", "kmeans", "python3-sklearn", "sklearn", 0.5)],
        Size = (100_000, 16),
        Small = (300, 3),
        ScalingN = [12_500, 25_000, 50_000, 100_000],
        ScalingD = [4, 8, 16, 32],
        Generate = static (n, d, random) => Clouds(n, d, Centers, 1.2, random),
        Prepare = static (inputs, threads) =>
        {
            Dataset data = Rows(inputs, Centers);
            KMeans trainer = new(Centers, MaxIterations: 20, Tolerance: 0, Start: data.X.SelectRows([.. Enumerable.Range(0, Centers)]), Threads: threads);
            KMeansModel? model = null;
            return new Trial(() => model = trainer.Fit(data), _ => new Dictionary<string, double> { ["inertia"] = model!.Inertia, ["iters"] = model.Iterations });
        },
    };

    /// <summary>Thirty rounds of EM.</summary>
    public static BenchmarkTask Mixture { get; } = new()
    {
        Name = "gmm",
        Settings = $"{Components} components with full covariances, 1e-6 added to each variance; start: the first five rows as means, equal weights, identity precisions; {Rounds} rounds of EM",
        Arrays = [new("X", ElementType.Float64, $"n × d, {Components} rows or more", AnyShape: true)],
        Quality = [QualityFigure.Same("mean_loglik", "mean log-likelihood of a row after the last round", 1e-7)],
        Peers = [new("scikit-learn GaussianMixture", "clustering.py", "gmm", "python3-sklearn", "sklearn", 0.2)],
        Size = (20_000, 8),
        Small = (300, 3),
        ScalingN = [2_500, 5_000, 10_000, 20_000],
        ScalingD = [2, 4, 8, 16],
        Generate = static (n, d, random) => Clouds(n, d, Components, 2, random),
        Prepare = static (inputs, threads) =>
        {
            Dataset data = Rows(inputs, Components);
            Mixture start = new([.. Enumerable.Repeat(1.0 / Components, Components)], data.X.SelectRows([.. Enumerable.Range(0, Components)]),
                [.. Enumerable.Range(0, Components).Select(_ => Matrix.Identity(data.Columns))]);
            GaussianMixture trainer = new(Components, MaxIterations: Rounds, Tolerance: 0, Start: start, Threads: threads);
            GaussianMixtureModel? model = null;
            return new Trial(() => model = trainer.Fit(data), _ => new Dictionary<string, double> { ["mean_loglik"] = model!.LogLikelihood / data.Rows });
        },
    };

    private static Dataset Rows(Inputs inputs, int least)
    {
        PeerMatrix x = inputs["X"];
        if (x.Rows < least) throw new InputException($"X has {x.Rows} rows; {least} or more are needed, of which the first are the start.");
        return new Dataset { X = x.ToMatrix(), Features = Synthetic.Features(x.Columns) };
    }

    // Clouds that touch each other, so that there is something to decide at every border.
    private static Inputs Clouds(int n, int d, int clouds, double spread, SeededRandom random)
    {
        double[] centers = Synthetic.Normals(random, clouds * d), x = Synthetic.Normals(random, n * d);
        for (int i = 0; i < n; i++)
            for (int j = 0, cloud = random.NextInt(clouds); j < d; j++) x[i * d + j] += spread * centers[cloud * d + j];
        return Inputs.Of(("X", PeerMatrix.Of(n, d, x)));
    }
}
