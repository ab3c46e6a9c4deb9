using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>
/// CART for classes (Breiman, Friedman, Olshen and Stone, "Classification and Regression Trees", 1984). Of the questions that take most
/// impurity away the first is asked: lowest feature, then missing values left, then the lowest threshold. A node is asked a question as
/// long as its rows are not all of one class, even one that takes nothing away, since the next one may.
/// </summary>
/// <param name="Impurity">How mixed a node is.</param>
/// <param name="MaxDepth">The most questions that a row is asked.</param>
/// <param name="MinSplit">A node with fewer rows than this is a leaf.</param>
/// <param name="MinLeaf">The fewest rows in a leaf; rows, not weights.</param>
/// <param name="Alpha">What a leaf costs, in impurity per row of the training data; above 0 the tree is pruned (<see cref="PruningPath"/>).</param>
/// <param name="FeaturesPerSplit">How many features, drawn anew for each node, may be asked about; 0 for all. For forests.</param>
/// <param name="Seed">The seed of that draw.</param>
/// <param name="Plain">Whether to grow by the definition, slowly, instead of by sorted columns. The tree is the same.</param>
public sealed record DecisionTreeClassifier(
    Impurity Impurity = Impurity.Gini, int MaxDepth = 64, int MinSplit = 2, int MinLeaf = 1, double Alpha = 0, int FeaturesPerSplit = 0, int Seed = 0, bool Plain = false) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.MissingValues | Abilities.Categories | Abilities.Weights | (FeaturesPerSplit > 0 ? Abilities.RandomColumns : 0);

    /// <summary>Grows a tree and prunes it.</summary>
    /// <param name="data">n rows × d numbers or categories, with labels; a row of weight 0 is left out.</param>
    /// <exception cref="ArgumentException">The data are no classification, a value is infinite or no level, all weights are 0, or a setting makes no sense.</exception>
    public ClassificationTree Fit(Dataset data) => Fit(data, null);

    /// <summary>As <see cref="Fit(Dataset)"/>, with columns that were sorted before: for many trees on the same features.</summary>
    /// <param name="data">The data; its <c>X</c> must be the very matrix that was sorted.</param>
    /// <param name="columns">The sorted columns, which stay as they are; null to sort here.</param>
    public ClassificationTree Fit(Dataset data, SortedColumns? columns)
    {
        int[] labels = data.RequireClassification(Abilities);
        GrowthLimits limits = Settings.Checked(data, columns, Alpha, new GrowthLimits(MaxDepth, MinSplit, MinLeaf, FeaturesPerSplit, Seed));
        ClassTarget target = new(labels, data.Weights, data.ClassNames.Count, Impurity);
        Tree tree = Plain ? PlainTreeBuilder.Build(data, target, limits)
            : Impurity == Impurity.Gini ? FastTreeBuilder<GiniScan>.Build(columns ?? SortedColumns.Of(data.X), data.Features, target, new GiniScan(target), data.Weights, limits)
            : FastTreeBuilder<EntropyScan>.Build(columns ?? SortedColumns.Of(data.X), data.Features, target, new EntropyScan(target), data.Weights, limits);
        ClassificationTree model = new(data.Features, data.ClassNames, tree);
        return Alpha > 0 ? model.Pruned(Alpha) : model;
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>A tree whose leaves hold the shares of the classes.</summary>
/// <param name="Features">The d features.</param>
/// <param name="ClassNames">The K classes.</param>
/// <param name="Tree">The nodes.</param>
public sealed record ClassificationTree(IReadOnlyList<Feature> Features, IReadOnlyList<string> ClassNames, Tree Tree) : IProbabilisticClassifier
{
    /// <summary>Per row the shares of the classes among the training rows of its leaf.</summary>
    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x)
    {
        Settings.RequireRows(x, Features);
        Matrix p = new(x.Rows, ClassNames.Count);
        for (int i = 0; i < x.Rows; i++) Tree.Value(Tree.LeafOf(x.Row(i))).CopyTo(p.Row(i));
        return p;
    }

    /// <summary>The most frequent class of the row's leaf; of equally frequent ones the first.</summary>
    /// <inheritdoc/>
    public int[] Predict(Matrix x)
    {
        Settings.RequireRows(x, Features);
        int[] verdicts = [.. Enumerable.Range(0, Tree.Nodes.Count).Select(Verdict)], found = new int[x.Rows];
        for (int i = 0; i < found.Length; i++) found[i] = verdicts[Tree.LeafOf(x.Row(i))];
        return found;
    }

    /// <summary>The class that a node would call its rows.</summary>
    public int Verdict(int node)
    {
        ReadOnlySpan<double> shares = Tree.Value(node);
        int most = 0;
        for (int k = 1; k < shares.Length; k++)
            if (shares[k] > shares[most]) most = k;
        return most;
    }

    /// <summary>The subtree that is best when each leaf costs <paramref name="alpha"/>.</summary>
    public ClassificationTree Pruned(double alpha) => this with { Tree = PruningPath.Of(Tree).At(alpha) };
}
