using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    // Depth 2 on continuous columns: in a node of two rows every column is as good as another, and the order of the columns decides the tie.
    private static IEnumerable<TestCaseData> Checks()
    {
        SeededRandom random = new(21);
        double[][] rows = [.. Enumerable.Range(0, 60).Select(_ => (double[])[random.NextDouble(), random.NextDouble(), random.NextDouble()])];
        Dataset numbers = Samples.Of(rows, [.. rows.Select(row => (row[0] > 0.4 ? 1 : 0) + (row[1] > 0.55 && row[0] > 0.7 ? 1 : 0))], "a", "b", "c") with { Y = [.. rows.Select(row => 3 * row[0] - row[1] * row[2])] };
        Dataset mixed = Samples.Mixed(random, 60, 2, gaps: false);
        foreach ((string name, Dataset data) in ((string, Dataset)[])[("numbers", numbers), ("categories", mixed)])
        {
            foreach (EstimatorCheck check in EstimatorChecks.Of(new DecisionTreeClassifier(MaxDepth: 2), data with { Y = null })) yield return new TestCaseData(check).SetArgDisplayNames("Gini", name, check.Name);
            foreach (EstimatorCheck check in EstimatorChecks.Of(new DecisionTreeClassifier(Impurity.Entropy, 2), data with { Y = null })) yield return new TestCaseData(check).SetArgDisplayNames("entropy", name, check.Name);
            foreach (EstimatorCheck check in EstimatorChecks.Of(new DecisionTreeRegressor(MaxDepth: 3), data with { Labels = null, ClassNames = [] })) yield return new TestCaseData(check).SetArgDisplayNames("variance", name, check.Name);
            foreach (EstimatorCheck check in EstimatorChecks.Of(new DecisionTreeClassifier(FeaturesPerSplit: 1, Seed: 2, Alpha: 0.01), data with { Y = null })) yield return new TestCaseData(check).SetArgDisplayNames("drawn features", name, check.Name);
        }
    }

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    [Test]
    public void One_row_is_a_leaf()
    {
        new DecisionTreeClassifier().Fit(Samples.Of([[3]], [1])).Tree.Nodes.Should().ContainSingle();
        new DecisionTreeRegressor().Fit(Samples.Of([3.0], [7.0])).Predict(Matrix.FromRows([1e9], [double.NaN])).Should().Equal(7, 7);
    }

    [Test]
    public void One_class_only_is_a_leaf_and_a_class_without_rows_is_never_predicted()
    {
        ClassificationTree model = new DecisionTreeClassifier().Fit(Samples.Of([[1], [2], [3]], [1, 1, 1], "a", "b", "c"));
        model.Tree.Leaves.Should().Be(1);
        model.PredictProbabilities(Matrix.FromRows([5])).Values.Should().Equal(0, 1, 0);
    }

    [Test]
    public void Constant_columns_are_asked_nothing()
    {
        foreach (bool plain in (bool[])[false, true])
        {
            Dataset data = Samples.Of([[7, 1], [7, 2], [7, 3]], [0, 0, 1]);
            new DecisionTreeClassifier(Plain: plain).Fit(data).Tree.Nodes[0].Question.Feature.Should().Be(1);
            new DecisionTreeClassifier(Plain: plain).Fit(data.SelectColumns([0])).Tree.Leaves.Should().Be(1);
        }
    }

    [Test]
    public void A_column_of_nothing_but_gaps_is_asked_nothing()
    {
        Dataset data = Samples.Of([[double.NaN, 1], [double.NaN, 2]], [0, 1]) with { Features = [Feature.Categorical("lost", ["a"], true), Feature.Numeric("x")] };
        foreach (bool plain in (bool[])[false, true])
        {
            new DecisionTreeClassifier(Plain: plain).Fit(data).Tree.Nodes[0].Question.Feature.Should().Be(1);
            new DecisionTreeClassifier(Plain: plain).Fit(data.SelectColumns([0])).Tree.Leaves.Should().Be(1);
        }
    }

    [Test]
    public void Equal_rows_with_different_labels_share_a_leaf()
    {
        ClassificationTree model = new DecisionTreeClassifier().Fit(Samples.Of([[1, 2], [1, 2], [1, 2], [4, 4]], [0, 1, 1, 0]));
        model.PredictProbabilities(Matrix.FromRows([1, 2]))[0, 1].Should().BeApproximately(2.0 / 3, 1e-15);
        model.Tree.Leaves.Should().Be(2);
    }

    [Test]
    public void Equally_frequent_classes_give_the_first() =>
        new DecisionTreeClassifier(MaxDepth: 0).Fit(Samples.Of([[1], [2]], [1, 0])).Predict(Matrix.FromRows([1])).Should().Equal(0);

    [Test]
    public void Infinite_values_and_codes_without_a_level_are_refused_by_name()
    {
        Refusal(() => new DecisionTreeClassifier().Fit(Samples.Of([[1], [double.PositiveInfinity]], [0, 1]))).Should().Contain("'x0'").And.Contain("row 1");
        ClassificationTree model = new DecisionTreeClassifier().Fit(Samples.Tennis());
        Refusal(() => model.Predict(Matrix.FromRows([3, 0, 0, 0]))).Should().Contain("'outlook' is 3");
        Refusal(() => model.Predict(Matrix.FromRows([0, double.NegativeInfinity, 0, 0]))).Should().Contain("'temperature'");
    }

    [Test]
    public void Neighbouring_doubles_and_the_largest_ones_are_told_apart()
    {
        foreach ((double below, double above) in ((double, double)[])[(1, Math.BitIncrement(1)), (-double.MaxValue, double.MaxValue), (0, double.Epsilon), (double.MaxValue / 2, double.MaxValue)])
        {
            Dataset data = Samples.Of([[below], [above]], [0, 1]);
            new DecisionTreeClassifier().Fit(data).Predict(data.X).Should().Equal([0, 1], $"{below} and {above}");
        }
        new DecisionTreeClassifier().Fit(Samples.Of([[-0.0], [0.0]], [0, 1])).Tree.Leaves.Should().Be(1, "minus nought is nought");
    }

    [Test]
    public void A_chain_of_rows_makes_no_tree_deeper_than_its_limit()
    {
        double[] x = [.. Enumerable.Range(0, 3000).Select(i => (double)i)];
        Tree tree = new DecisionTreeRegressor(MaxDepth: 1000).Fit(Samples.Of(x, [.. x.Select(i => Math.Pow(1.2, Math.Min(i, 800)))])).Tree;
        tree.Depth.Should().BeLessThanOrEqualTo(1000);
        PruningPath.Of(tree).At(double.PositiveInfinity).Leaves.Should().Be(1);
    }

    [Test]
    public void Settings_that_make_no_sense_are_refused_by_name()
    {
        Dataset data = Samples.Tennis();
        Refusal(() => new DecisionTreeClassifier(MaxDepth: -1).Fit(data)).Should().Contain("MaxDepth");
        Refusal(() => new DecisionTreeClassifier(MaxDepth: 1001).Fit(data)).Should().Contain("MaxDepth");
        Refusal(() => new DecisionTreeClassifier(MinSplit: 1).Fit(data)).Should().Contain("MinSplit");
        Refusal(() => new DecisionTreeClassifier(MinLeaf: 0).Fit(data)).Should().Contain("MinLeaf");
        Refusal(() => new DecisionTreeClassifier(FeaturesPerSplit: 5).Fit(data)).Should().Contain("4 features");
        Refusal(() => new DecisionTreeClassifier(Alpha: double.NaN).Fit(data)).Should().Contain("Alpha");
        Refusal(() => new DecisionTreeClassifier().Fit(data, SortedColumns.Of(data.X.Copy()))).Should().Contain("another matrix");
        Refusal(() => new DecisionTreeClassifier().Fit(data with { Weights = new double[14] })).Should().Contain("weight 0");
        Refusal(() => new DecisionTreeRegressor().Fit(Samples.Of([1.0, 2], [1e200, -1e200]))).Should().Contain("no double");
        FluentActions.Invoking(() => PruningPath.Of(new DecisionTreeClassifier().Fit(data).Tree).At(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void A_tree_that_is_none_is_refused()
    {
        FluentActions.Invoking(() => new Tree([], new Matrix(0, 1))).Should().Throw<ArgumentException>();
        TreeNode loop = new(default, 0, 0, 0, 1, 0);
        FluentActions.Invoking(() => new Tree([loop], new Matrix(1, 1))).Should().Throw<ArgumentException>();
    }

    private static string Refusal(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.Message;
}
