using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week05.RandomForests;

/// <summary>As <see cref="RandomForestClassifier"/>, for numbers: the forest answers the mean of its trees' means.</summary>
/// <param name="Trees">How many trees, B.</param>
/// <param name="FeaturesPerSplit">How many columns a node may ask about, m; d for bagging alone; 0 for d/3, rounded down.</param>
/// <param name="MaxDepth">The most questions that a row is asked by a tree.</param>
/// <param name="MinLeaf">The fewest different rows in a leaf.</param>
/// <param name="Bootstrap">Whether each tree has a sample of its own, drawn with replacement; otherwise all trees have all rows.</param>
/// <param name="Seed">Where all chance comes from: tree t has the t-th stream of it.</param>
/// <param name="Threads">How many trees at most are grown at a time; 0 for one per processor.</param>
public sealed record RandomForestRegressor(
    int Trees = 100, int FeaturesPerSplit = 0, int MaxDepth = 64, int MinLeaf = 1, bool Bootstrap = true, int Seed = 0, int Threads = 0) : IRegressorTrainer
{
    /// <inheritdoc cref="RandomForestClassifier.Abilities"/>
    public Abilities Abilities => Abilities.MissingValues | Abilities.Categories | Abilities.RandomColumns | (Bootstrap ? 0 : Abilities.Weights);

    /// <summary>Grows a forest.</summary>
    /// <param name="data">n rows × d numbers or categories, with numbers to predict.</param>
    /// <exception cref="ArgumentException">The data are no regression, carry weights that cannot be honoured, hold an infinite value, or a setting makes no sense.</exception>
    public RegressionForest Fit(Dataset data)
    {
        data.RequireRegression(Abilities);
        ForestGrowth.Check(Trees, Threads, FeaturesPerSplit, data.Columns);
        int m = FeaturesPerSplit > 0 ? FeaturesPerSplit : Math.Max(1, data.Columns / 3);
        DecisionTreeRegressor tree = new(MaxDepth: MaxDepth, MinLeaf: MinLeaf, FeaturesPerSplit: m);
        SortedColumns columns = SortedColumns.Of(data.X);       // once for all trees
        return new RegressionForest(data.Features, ForestGrowth.Grow(Trees, Threads, Seed, data, Bootstrap, (sample, seed) => (tree with { Seed = seed }).Fit(sample, columns)));
    }

    IRegressor IRegressorTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>Trees that answer together.</summary>
/// <param name="Features">The d features.</param>
/// <param name="Trees">The B trees, each with the rows that it never saw.</param>
public sealed record RegressionForest(IReadOnlyList<Feature> Features, IReadOnlyList<GrownTree<RegressionTree>> Trees) : IRegressor
{
    /// <summary>Per row the mean of the trees' answers, in the target's unit.</summary>
    /// <inheritdoc/>
    public double[] Predict(Matrix x)
    {
        Requirements.RequireRows(x, Features, Abilities.MissingValues | Abilities.Categories);
        Matrix means = new(x.Rows, 1);
        foreach (GrownTree<RegressionTree> grown in Trees) LeafMeans.Add(grown.Tree.Tree, x, means);
        return [.. means.Values.Select(sum => sum / Trees.Count)];
    }

    /// <summary>The forest of the first trees only: what a smaller <see cref="RandomForestRegressor.Trees"/> would have grown.</summary>
    public RegressionForest First(int trees) => this with { Trees = [.. Trees.Take(trees)] };

    /// <inheritdoc cref="ClassificationForest.Importances"/>
    public double[] Importances() => LeafMeans.Importances([.. Trees.Select(grown => grown.Tree.Tree)], Features.Count);
}
