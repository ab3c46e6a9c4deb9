using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.NaiveBayes;

namespace Week06.Clustering;

/// <summary>Where EM begins.</summary>
public enum MixtureStart
{
    /// <summary>At the clusters of one run of <see cref="KMeans"/>: quick, and with its prejudice for round clusters.</summary>
    Clusters,

    /// <summary>At drawn rows, each with the covariance of all: slower, and without it.</summary>
    Rows,
}

/// <summary>
/// A mixture of normal densities with full covariances, fitted by EM: clusters may be long, oblique and of unequal size, and a row may
/// belong to several of them in part.
/// </summary>
/// <param name="K">How many components.</param>
/// <param name="Restarts">How many starts; the one that ends with the greatest likelihood is kept.</param>
/// <param name="MaxIterations">Rounds of EM at most, per start.</param>
/// <param name="Tolerance">The run ends when the mean log-likelihood of a row changes by less than this; with 0 it does all rounds.</param>
/// <param name="Regularization">
/// What is added to each variance in each round. Without it a component may shrink onto a point, where its density, and with it the
/// likelihood, is infinite.
/// </param>
/// <param name="Seed">Seed of the starts.</param>
/// <param name="Start">A mixture to begin with instead; then there is one run.</param>
/// <param name="Threads">How many threads at most.</param>
/// <param name="From">Where a start comes from.</param>
public sealed record GaussianMixture(int K = 2, int Restarts = 1, int MaxIterations = 100, double Tolerance = 1e-3, double Regularization = 1e-6, int Seed = 0, Mixture? Start = null, int Threads = 1, MixtureStart From = MixtureStart.Clusters)
{
    /// <summary>Fits the mixture.</summary>
    /// <param name="data">n rows, at least K of them; a target, if there is one, is not looked at.</param>
    /// <exception cref="ArgumentException">
    /// Fewer rows than components, a setting out of range, a start of another shape, features that are not complete and numeric, or a
    /// component that collapsed for want of regularization.
    /// </exception>
    public GaussianMixtureModel Fit(Dataset data)
    {
        Requires.Rounds(data, K, Restarts, MaxIterations, Threads, Tolerance);
        if (!(Regularization >= 0 && double.IsFinite(Regularization))) throw new ArgumentOutOfRangeException(nameof(Regularization), Regularization, "The regularization is 0 or more.");
        FastExpectationMaximization em = new(data.X, Threads);
        if (Start is not null) return Run(data, Requires.Start(Start, K, data.Columns), em);
        GaussianMixtureModel? best = null;
        for (int start = 0; start < Restarts; start++)
        {
            Mixture begun = From == MixtureStart.Clusters
                ? Mixture.OfLabels(data.X, new KMeans(K, 1, Seed: Seed + start, Threads: Threads).Fit(data).Labels, K, Regularization)
                : Mixture.AtRows(data.X, new SeededRandom(Seed).Fork(start).Choose(data.Rows, K), Regularization);
            GaussianMixtureModel model = Run(data, begun, em);
            if (best is null || model.LogLikelihood > best.LogLikelihood) best = model;
        }
        return best!;
    }

    /// <summary>EM from a given mixture, with the plain rounds or the fast ones.</summary>
    /// <param name="data">n rows × d features, checked already.</param>
    /// <param name="mixture">Where to begin.</param>
    /// <param name="em">Who does the rounds.</param>
    public GaussianMixtureModel Run(Dataset data, Mixture mixture, IExpectationMaximization em)
    {
        List<double> path = [];
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            (double mean, mixture) = em.Step(mixture, Regularization);
            Requires.Finite(mean, "log-likelihood");
            path.Add(mean);
            if (path.Count > 1 && Math.Abs(mean - path[^2]) < Tolerance) break;
        }
        return new GaussianMixtureModel(data.Features, mixture, path, data.Rows, em.Step(mixture, Regularization).MeanLogLikelihood * data.Rows);
    }
}

/// <summary>A fitted mixture.</summary>
/// <param name="Features">The d features.</param>
/// <param name="Mixture">Weights, means and covariances.</param>
/// <param name="Path">The mean log-likelihood of a training row before each round of EM: the first entry is the start's.</param>
/// <param name="Rows">How many training rows there were, n.</param>
/// <param name="LogLikelihood">log p of all training rows together, after the last round.</param>
public sealed record GaussianMixtureModel(IReadOnlyList<Feature> Features, Mixture Mixture, IReadOnlyList<double> Path, int Rows, double LogLikelihood)
{
    /// <summary>How many rounds there were.</summary>
    public int Iterations => Path.Count;

    /// <summary>
    /// The Bayesian information criterion, −2 log-likelihood + parameters · log n; the smaller the better (G. Schwarz, "Estimating the
    /// dimension of a model", Annals of Statistics 6(2), 1978).
    /// </summary>
    public double Bic => -2 * LogLikelihood + Mixture.FreeParameters * Math.Log(Rows);

    /// <summary>Akaike's information criterion, −2 log-likelihood + 2 · parameters; the smaller the better.</summary>
    public double Aic => -2 * LogLikelihood + 2 * Mixture.FreeParameters;

    /// <summary>log p(x) of each row.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is not finite.</exception>
    public double[] LogDensities(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        Matrix joint = PlainExpectationMaximization.LogJoint(x, Mixture);
        return [.. Enumerable.Range(0, x.Rows).Select(i => LogSpace.LogSumExp(joint.Row(i)))];
    }

    /// <summary>The responsibilities: with which probability each row came from each component.</summary>
    /// <returns>Rows × K; each row sums to one.</returns>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is not finite.</exception>
    public Matrix Responsibilities(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        return LogSpace.Probabilities(PlainExpectationMaximization.LogJoint(x, Mixture));
    }

    /// <summary>The component with the greatest responsibility for each row; of equals the first.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is not finite.</exception>
    public int[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        return LogSpace.Largest(PlainExpectationMaximization.LogJoint(x, Mixture));
    }
}
