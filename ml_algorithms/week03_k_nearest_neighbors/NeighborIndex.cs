using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>How neighbours are found. It matters for time alone: all find the same ones.</summary>
public enum SearchMethod
{
    /// <summary>The k-d tree for up to 15 features, all distances beyond, where a tree has to look nearly everywhere.</summary>
    Automatic,

    /// <summary>All distances and a sort.</summary>
    Plain,

    /// <summary>All distances, eight at a time.</summary>
    BruteForce,

    /// <summary>A k-d tree.</summary>
    KdTree,
}

/// <summary>What fitting a nearest-neighbour model amounts to: the training rows, scaled where that is asked for, ready to be searched.</summary>
/// <param name="Features">The features, as they come in.</param>
/// <param name="Scaling">What is done to them first, or null.</param>
/// <param name="Search">The training rows.</param>
public sealed record NeighborIndex(IReadOnlyList<Feature> Features, ITransformer? Scaling, INeighborSearch Search)
{
    /// <summary>Fits the scaling on the training rows, and lays them out for the search.</summary>
    public static NeighborIndex Of(Dataset data, int k, SearchMethod method, ITransformerTrainer? scaling, int threads)
    {
        if (data.Columns == 0) throw new ArgumentException("The data set has no features; nothing is near or far.", nameof(data));
        if (k < 1 || k > data.Rows) throw new ArgumentException($"K is {k}; of {data.Rows} training rows 1 to {data.Rows} can be neighbours.", nameof(data));
        if (threads < 1) throw new ArgumentException($"Threads is {threads}; at least one is needed.", nameof(threads));
        ITransformer? fitted = scaling?.Fit(data);
        Matrix points = fitted is null ? data.X : fitted.Transform(data.X);
        return new NeighborIndex(data.Features, fitted, method switch
        {
            SearchMethod.Automatic when points.Columns <= 15 => new KdTree(points),
            SearchMethod.Automatic or SearchMethod.BruteForce => new BruteForceNeighbors(points),
            SearchMethod.KdTree => new KdTree(points),
            SearchMethod.Plain => new PlainNeighbors(points.Copy()),
            _ => throw new ArgumentException($"There is no search method {method}.", nameof(method)),
        });
    }

    /// <summary>The k nearest training rows of every row of <paramref name="x"/>, whose columns are <see cref="Features"/>.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, a value is missing, or k is out of range.</exception>
    public Neighbors Nearest(Matrix x, int k, int threads = 1)
    {
        Requirements.RequireRows(x, Features);
        return Search.Nearest(Scaling is null ? x : Scaling.Transform(x), k, threads);
    }
}
