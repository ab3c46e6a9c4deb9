using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The class that most of the K nearest training rows have.</summary>
/// <param name="K">How many neighbours vote.</param>
/// <param name="Weighting">How much each of them counts.</param>
/// <param name="Scaling">What is done to the features first, such as <see cref="StandardScaler"/>; learned from the training rows alone.</param>
/// <param name="Method">How the neighbours are found.</param>
/// <param name="Threads">How many threads at most share the rows that are asked. The answers do not depend on it.</param>
/// <remarks>T. M. Cover, P. E. Hart, "Nearest neighbor pattern classification", IEEE Transactions on Information Theory 13(1), 1967.</remarks>
public sealed record KNeighborsClassifier(
    int K = 5, Weighting Weighting = Weighting.Uniform, ITransformerTrainer? Scaling = null, SearchMethod Method = SearchMethod.Automatic, int Threads = 1) : IClassifierTrainer
{
    /// <summary>Keeps the training rows; there is nothing else to learn.</summary>
    /// <param name="data">n rows × d numbers, with labels.</param>
    /// <exception cref="ArgumentException">Not complete and numeric, no features, or fewer rows than K.</exception>
    public KNeighborsClassifierModel Fit(Dataset data)
    {
        int[] labels = data.RequireClassification();
        return new KNeighborsClassifierModel(NeighborIndex.Of(data, K, Method, Scaling, Threads), (int[])labels.Clone(), data.ClassNames, this);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>The training rows with their classes.</summary>
/// <param name="Index">The rows, ready to be searched.</param>
/// <param name="Labels">The class of each.</param>
/// <param name="ClassNames">The names of the classes.</param>
/// <param name="Settings">K, weighting and threads.</param>
public sealed record KNeighborsClassifierModel(NeighborIndex Index, int[] Labels, IReadOnlyList<string> ClassNames, KNeighborsClassifier Settings) : IProbabilisticClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features => Index.Features;

    /// <summary>The share of the neighbours' weight that each class has.</summary>
    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x)
    {
        Neighbors found = Index.Nearest(x, Settings.K, Settings.Threads);
        Matrix p = new(x.Rows, ClassNames.Count);
        for (int i = 0; i < x.Rows; i++) NeighborVote.Shares(Settings.Weighting, found.RowsOf(i), found.Distances.Row(i), Labels, p.Row(i));
        return p;
    }

    /// <summary>The class with the largest share; of equal ones the first.</summary>
    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Matrix p = PredictProbabilities(x);
        int[] prediction = new int[x.Rows];
        for (int i = 0; i < x.Rows; i++) prediction[i] = NeighborVote.Winner(p.Row(i));
        return prediction;
    }
}
