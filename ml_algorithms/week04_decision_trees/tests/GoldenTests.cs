using Curriculum.Toolkit;

namespace Week04.DecisionTrees.Tests;

/// <summary>scikit-learn's trees.</summary>
public sealed class GoldenTests
{
    private const int FeatureColumn = 0, Threshold = 1, ImpurityColumn = 2, Weight = 3, Left = 4, Right = 5, Unique = 6;

    private static readonly TestCaseData[] Names = [new("titanic_gini"), new("titanic_entropy"), new("titanic_weighted"), new("sacramento")];

    [TestCaseSource(nameof(Names))]
    public void Every_node_is_scikit_learns_as_far_as_its_splits_are_the_only_ones(string name)
    {
        GoldenFile golden = GoldenFile.Read(name);
        Matrix theirs = golden.Matrix("nodes");
        Tree tree = Fit(name);
        int compared = 0, upToFour = 0, open = 0;
        Compare(0, 0);
        upToFour.Should().BeGreaterThanOrEqualTo(name == "titanic_weighted" ? 28 : 29, "of the 31 nodes down to depth 4 nearly all, and no branch given up silently");
        compared.Should().BeGreaterThan(200);
        TestContext.Out.WriteLine($"{compared} nodes compared, {upToFour} down to depth 4, {open} ties");

        void Compare(int ours, int their)
        {
            TreeNode node = tree.Nodes[ours];
            compared++;
            if (node.Depth <= 4) upToFour++;
            Same(node.Impurity, theirs[their, ImpurityColumn], $"impurity of node {their}");
            node.Weight.Should().Be(theirs[their, Weight], $"weight of node {their}");
            node.IsLeaf.Should().Be(theirs[their, FeatureColumn] < 0, $"node {their}");
            if (node.IsLeaf) return;
            if (theirs[their, Unique] == 1)
            {
                node.Question.Feature.Should().Be((int)theirs[their, FeatureColumn], $"feature of node {their}");
                node.Question.Threshold.ShouldMatchDigits(theirs[their, Threshold], 14, $"threshold of node {their}");
                Compare(node.Left, (int)theirs[their, Left]);
                Compare(node.Right, (int)theirs[their, Right]);
            }
            else
            {
                // Another split, and just as good: what is left of the impurity is the same.
                open++;
                double left = theirs[(int)theirs[their, Left], ImpurityColumn] * theirs[(int)theirs[their, Left], Weight];
                double right = theirs[(int)theirs[their, Right], ImpurityColumn] * theirs[(int)theirs[their, Right], Weight];
                TreeNode a = tree.Nodes[node.Left], b = tree.Nodes[node.Right];
                Same((a.Impurity * a.Weight + b.Impurity * b.Weight) / node.Weight, (left + right) / node.Weight, $"what is left below node {their}");
            }
        }

        // A variance of next to nothing is round-off of the whole one in scikit-learn, which subtracts squares of prices.
        void Same(double ours, double their, string what) => ours.Should().BeApproximately(their, Math.Pow(10, -golden.Digits) * Math.Max(Math.Abs(their), theirs[0, ImpurityColumn]), what);
    }

    [TestCaseSource(nameof(Names))]
    public void Pruning_path_and_importances_are_scikit_learns(string name)
    {
        GoldenFile golden = GoldenFile.Read($"{name}_path");
        golden.Value("unique").Should().Be(1, "all splits of this tree are the only best ones");
        Tree tree = Fit(name, (int)golden.Value("depth"), (int)golden.Value("least"));
        tree.Nodes.Count.Should().Be(golden.Matrix("nodes").Rows);
        PruningPath path = PruningPath.Of(tree);
        double[] alphas = golden.Values("alphas"), impurities = golden.Values("impurities");
        path.Steps.Should().HaveSameCount(alphas);
        path.Steps.Select(step => step.Leaves).Should().Equal(golden.Values("leaves").Select(count => (int)count));
        for (int k = 0; k < alphas.Length; k++)
        {
            double scale = impurities[^1] * Math.Pow(10, -golden.Digits);
            path.Steps[k].Alpha.Should().BeApproximately(alphas[k], scale, $"alpha {k}");
            path.Steps[k].Impurity.Should().BeApproximately(impurities[k], scale, $"impurity {k}");
        }
        double[] importances = tree.Importances(golden.Values("importances").Length);
        for (int j = 0; j < importances.Length; j++) importances[j].Should().BeApproximately(golden.Values("importances")[j], 1e-9, $"importance of feature {j}");
    }

    private static Tree Fit(string name, int depth = 64, int least = 1)
    {
        if (name == "sacramento") return new DecisionTreeRegressor(depth, MinLeaf: least).Fit(Samples.SacramentoNumbers()).Tree;
        Dataset data = Samples.TitanicNumbers();
        if (name == "titanic_weighted") data = data with { Weights = [.. Enumerable.Range(0, data.Rows).Select(i => 1.0 + i % 3)] };
        return new DecisionTreeClassifier(name == "titanic_entropy" ? Impurity.Entropy : Impurity.Gini, depth, MinLeaf: least).Fit(data).Tree;
    }
}
