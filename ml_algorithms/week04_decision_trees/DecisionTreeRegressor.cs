using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>
/// CART for numbers: the impurity is the variance, a leaf answers its mean. Ties and settings are those of <see cref="DecisionTreeClassifier"/>.
/// Residuals and weights of a boosting are <c>data with { Y = residuals, Weights = w }</c>, and its columns need sorting only once.
/// </summary>
/// <inheritdoc cref="DecisionTreeClassifier" path="/param"/>
public sealed record DecisionTreeRegressor(
    int MaxDepth = 64, int MinSplit = 2, int MinLeaf = 1, double Alpha = 0, int FeaturesPerSplit = 0, int Seed = 0, bool Plain = false) : IRegressorTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.MissingValues | Abilities.Categories | Abilities.Weights | (FeaturesPerSplit > 0 ? Abilities.RandomColumns : 0);

    /// <summary>Grows a tree and prunes it.</summary>
    /// <param name="data">n rows × d numbers or categories, with numbers to predict; a row of weight 0 is left out.</param>
    /// <exception cref="ArgumentException">The data are no regression, a value is infinite or no level, all weights are 0, squares overflow, or a setting makes no sense.</exception>
    public RegressionTree Fit(Dataset data) => Fit(data, null);

    /// <summary>As <see cref="Fit(Dataset)"/>, with columns that were sorted before: for many trees on the same features.</summary>
    /// <param name="data">The data; its <c>X</c> must be the very matrix that was sorted.</param>
    /// <param name="columns">The sorted columns, which stay as they are; null to sort here.</param>
    public RegressionTree Fit(Dataset data, SortedColumns? columns)
    {
        double[] y = data.RequireRegression(Abilities);
        GrowthLimits limits = Settings.Checked(data, columns, Alpha, new GrowthLimits(MaxDepth, MinSplit, MinLeaf, FeaturesPerSplit, Seed));
        NumberTarget target = new(y, data.Weights);
        Tree tree = Plain ? PlainTreeBuilder.Build(data, target, limits)
            : FastTreeBuilder<VarianceScan>.Build(columns ?? SortedColumns.Of(data.X), data.Features, target, new VarianceScan(target), data.Weights, limits);
        RegressionTree model = new(data.Features, tree);
        return Alpha > 0 ? model.Pruned(Alpha) : model;
    }

    IRegressor IRegressorTrainer.Fit(Dataset data) => Fit(data);
}

/// <summary>A tree whose leaves hold means.</summary>
/// <param name="Features">The d features.</param>
/// <param name="Tree">The nodes.</param>
public sealed record RegressionTree(IReadOnlyList<Feature> Features, Tree Tree) : IRegressor
{
    /// <summary>Per row the mean of the training rows of its leaf, in the target's unit.</summary>
    /// <inheritdoc/>
    public double[] Predict(Matrix x)
    {
        Settings.RequireRows(x, Features);
        double[] found = new double[x.Rows];
        for (int i = 0; i < found.Length; i++) found[i] = Tree.Value(Tree.LeafOf(x.Row(i)))[0];
        return found;
    }

    /// <summary>The subtree that is best when each leaf costs <paramref name="alpha"/>.</summary>
    public RegressionTree Pruned(double alpha) => this with { Tree = PruningPath.Of(Tree).At(alpha) };
}

/// <summary>Checks that both kinds share.</summary>
internal static class Settings
{
    public static GrowthLimits Checked(Dataset data, SortedColumns? columns, double alpha, GrowthLimits limits)
    {
        limits.Check(data.Columns);
        if (!(alpha >= 0 && double.IsFinite(alpha))) throw new ArgumentException(FormattableString.Invariant($"Alpha is {alpha}; it must be finite and 0 or more."), nameof(alpha));
        if (columns is not null && !ReferenceEquals(columns.X, data.X)) throw new ArgumentException("The columns were sorted from another matrix than the data's X.", nameof(columns));
        if (data.Weights is { } weights && !weights.Any(weight => weight > 0)) throw new ArgumentException("All rows have weight 0: there is nothing to learn from.", nameof(data));
        return limits;
    }

    public static void RequireRows(Matrix x, IReadOnlyList<Feature> features) =>
        Requirements.RequireRows(x, features, Abilities.MissingValues | Abilities.Categories);
}
