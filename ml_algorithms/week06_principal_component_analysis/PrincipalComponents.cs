using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>How principal components are computed.</summary>
public enum Route
{
    /// <summary>Covariance with at least ten times as many rows as columns and no more than 1,000 columns; otherwise singular values. Never random.</summary>
    Automatic,

    /// <summary>Eigenvectors of the covariance matrix: fast, and right to half of the digits for the smallest variances.</summary>
    Covariance,

    /// <summary>Singular vectors of the centred data: all the digits there are.</summary>
    Svd,

    /// <summary>Nearly the first few, from random vectors.</summary>
    Randomized,
}

/// <summary>
/// Principal component analysis (K. Pearson, 1901; H. Hotelling, 1933): the k directions along which the rows vary most. Columns are
/// centred and not scaled; units are the caller's decision, a scaler before it makes it.
/// </summary>
/// <param name="Components">k; null keeps all there are, min(n, d).</param>
/// <param name="Route">How they are computed.</param>
/// <param name="Whiten">Whether scores are divided by their standard deviations, so that all have variance 1.</param>
/// <param name="Oversampling">Randomized only: random vectors beyond k.</param>
/// <param name="Iterations">Randomized only: rounds of subspace iteration.</param>
/// <param name="Seed">Randomized only: of the random vectors.</param>
/// <param name="Threads">How many threads at most share the work; the result does not depend on it.</param>
public sealed record PrincipalComponents(
    int? Components = null, Route Route = Route.Automatic, bool Whiten = false, int Oversampling = 10, int Iterations = 4, ulong Seed = 0, int Threads = 1) : ITransformerTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Route == Route.Randomized ? Abilities.RandomColumns : Abilities.None;

    /// <summary>Finds the axes.</summary>
    /// <exception cref="ArgumentException">
    /// There are fewer than two rows or no columns, a feature is not complete and numeric, a setting makes no sense, there are fewer components than asked
    /// for, or one that is to be whitened does not vary.
    /// </exception>
    public PrincipalComponentsModel Fit(Dataset data)
    {
        data.RequireFeatures();
        int most = Math.Min(data.Rows, data.Columns), k = Components ?? most;
        if (data.Rows < 2) throw new ArgumentException($"One row does not vary: at least 2 are needed, there are {data.Rows}.", nameof(data));
        if (k < 1 || k > most) throw new ArgumentException($"Components is {Components}; {data.Rows} rows and {data.Columns} columns have 1 to {most}.", nameof(data));
        if (Oversampling < 0 || Iterations < 0) throw new ArgumentException($"Oversampling is {Oversampling} and Iterations {Iterations}; neither may be negative.");
        PrincipalAxes axes = Route switch
        {
            Route.Covariance => CovarianceRoute.Find(data.X, k, Threads),
            Route.Svd => SvdRoute.Find(data.X, k, Threads),
            Route.Randomized => RandomizedRoute.Find(data.X, k, Oversampling, Iterations, Seed, Threads),
            Route.Automatic => data.Columns <= 1000 && data.Rows >= 10 * data.Columns ? CovarianceRoute.Find(data.X, k, Threads) : SvdRoute.Find(data.X, k, Threads),
            _ => throw new ArgumentException($"There is no route {Route}."),
        };
        if (Whiten && Array.FindIndex(axes.Variances, variance => !(variance > axes.RoundOff)) is >= 0 and int flat)
            throw new ArgumentException($"Component {flat + 1} has a variance of {axes.Variances[flat]:g2}, which is rounding, and cannot be whitened; ask for {flat} or fewer.", nameof(data));
        return new PrincipalComponentsModel(data.Features, data.Rows, axes, Whiten);
    }

    ITransformer ITransformerTrainer.Fit(Dataset data) => Fit(data);
}
