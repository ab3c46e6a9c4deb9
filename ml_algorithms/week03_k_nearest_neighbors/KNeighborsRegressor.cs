using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The mean target of the K nearest training rows.</summary>
/// <inheritdoc cref="KNeighborsClassifier" path="/param"/>
public sealed record KNeighborsRegressor(
    int K = 5, Weighting Weighting = Weighting.Uniform, ITransformerTrainer? Scaling = null, SearchMethod Method = SearchMethod.Automatic, int Threads = 1) : IRegressorTrainer
{
    /// <summary>Keeps the training rows; there is nothing else to learn.</summary>
    /// <param name="data">n rows × d numbers, with a target.</param>
    /// <exception cref="ArgumentException">Not complete and numeric, no features, or fewer rows than K.</exception>
    public KNeighborsRegressorModel Fit(Dataset data)
    {
        double[] y = data.RequireRegression();
        return new KNeighborsRegressorModel(NeighborIndex.Of(data, K, Method, Scaling, Threads), (double[])y.Clone(), this);
    }

    IRegressor IRegressorTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>The training rows with their targets.</summary>
/// <param name="Index">The rows, ready to be searched.</param>
/// <param name="Y">The target of each.</param>
/// <param name="Settings">K, weighting and threads.</param>
public sealed record KNeighborsRegressorModel(NeighborIndex Index, double[] Y, KNeighborsRegressor Settings) : IRegressor
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features => Index.Features;

    /// <summary>The (weighted) mean of the neighbours' targets.</summary>
    /// <inheritdoc/>
    public double[] Predict(Matrix x)
    {
        Neighbors found = Index.Nearest(x, Settings.K, Settings.Threads);
        double[] prediction = new double[x.Rows];
        for (int i = 0; i < x.Rows; i++) prediction[i] = NeighborVote.Mean(Settings.Weighting, found.RowsOf(i), found.Distances.Row(i), Y);
        return prediction;
    }
}
