using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week05.RandomForests;

/// <summary>
/// Many trees, each grown on a bootstrap sample and each node asking about a few columns drawn for it (Breiman, "Random forests", Machine
/// Learning 45, 2001). The forest answers the mean of the shares in the leaves, as scikit-learn does; Breiman let the trees vote. The same
/// seed gives the same forest, bit for bit, for any number of threads.
/// </summary>
/// <param name="Trees">How many trees, B.</param>
/// <param name="FeaturesPerSplit">How many columns a node may ask about, m; d for bagging alone; 0 for √d, rounded down.</param>
/// <param name="MaxDepth">The most questions that a row is asked by a tree.</param>
/// <param name="MinLeaf">The fewest different rows in a leaf.</param>
/// <param name="Bootstrap">Whether each tree has a sample of its own, drawn with replacement; otherwise all trees have all rows.</param>
/// <param name="Seed">Where all chance comes from: tree t has the t-th stream of it.</param>
/// <param name="Threads">How many trees at most are grown at a time; 0 for one per processor.</param>
public sealed record RandomForestClassifier(
    int Trees = 100, int FeaturesPerSplit = 0, int MaxDepth = 64, int MinLeaf = 1, bool Bootstrap = true, int Seed = 0, int Threads = 0) : IClassifierTrainer
{
    /// <summary>Without bootstrap, weights count; with it they are refused, since a row that counts twice is not a row that is drawn twice as often.</summary>
    public Abilities Abilities => Abilities.MissingValues | Abilities.Categories | Abilities.RandomColumns | (Bootstrap ? 0 : Abilities.Weights);

    /// <summary>Grows a forest.</summary>
    /// <param name="data">n rows × d numbers or categories, with labels.</param>
    /// <exception cref="ArgumentException">The data are no classification, carry weights that cannot be honoured, hold an infinite value, or a setting makes no sense.</exception>
    public ClassificationForest Fit(Dataset data)
    {
        data.RequireClassification(Abilities);
        ForestGrowth.Check(Trees, Threads, FeaturesPerSplit, data.Columns);
        int m = FeaturesPerSplit > 0 ? FeaturesPerSplit : Math.Max(1, (int)Math.Sqrt(data.Columns));
        DecisionTreeClassifier tree = new(MaxDepth: MaxDepth, MinLeaf: MinLeaf, FeaturesPerSplit: m);
        SortedColumns columns = SortedColumns.Of(data.X);       // once for all trees
        GrownTree<ClassificationTree>[] grown = ForestGrowth.Grow(Trees, Threads, Seed, data, Bootstrap, (sample, seed) => (tree with { Seed = seed }).Fit(sample, columns));
        return new ClassificationForest(data.Features, data.ClassNames, grown);
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>Trees that answer together.</summary>
/// <param name="Features">The d features.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="Trees">The B trees, each with the rows that it never saw.</param>
public sealed record ClassificationForest(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, IReadOnlyList<GrownTree<ClassificationTree>> Trees) : IProbabilisticClassifier
{
    /// <summary>Per row the mean over the trees of the shares in its leaf.</summary>
    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x)
    {
        Requirements.RequireRows(x, Features, Abilities.MissingValues | Abilities.Categories);
        Matrix p = new(x.Rows, ClassNames.Count);
        foreach (GrownTree<ClassificationTree> grown in Trees) LeafMeans.Add(grown.Tree.Tree, x, p);
        for (int i = 0; i < p.Values.Length; i++) p.Values[i] /= Trees.Count;
        return p;
    }

    /// <summary>The class with the largest mean share; of equal ones the first.</summary>
    /// <inheritdoc/>
    public int[] Predict(Matrix x) => LeafMeans.Largest(PredictProbabilities(x));

    /// <summary>The forest of the first trees only: what a smaller <see cref="RandomForestClassifier.Trees"/> would have grown.</summary>
    public ClassificationForest First(int trees) => this with { Trees = [.. Trees.Take(trees)] };

    /// <summary>Per feature the mean over the trees of the share of impurity that its questions took away (Breiman 2001, section 10); sums to 1 unless no tree asks anything.</summary>
    public double[] Importances() => LeafMeans.Importances([.. Trees.Select(grown => grown.Tree.Tree)], Features.Count);
}
