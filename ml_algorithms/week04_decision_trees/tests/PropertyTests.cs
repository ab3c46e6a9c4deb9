using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees.Tests;

/// <summary>What must be true of the trees.</summary>
public sealed class PropertyTests
{
    [Test]
    public void The_fast_builder_grows_the_plain_builders_tree()
    {
        SeededRandom random = new(4);
        for (int round = 0; round < 60; round++)
        {
            Dataset data = Samples.Mixed(random, 5 + random.NextInt(60), 2 + round % 3, gaps: round % 2 == 0, weights: round % 5 == 0);
            int features = round % 4 == 3 ? 2 : 0, least = 1 + round % 3;
            foreach (Impurity kind in (Impurity[])[Impurity.Gini, Impurity.Entropy])
            {
                DecisionTreeClassifier trainer = new(kind, MinLeaf: least, FeaturesPerSplit: features, Seed: round);
                ShouldBeEqual(trainer.Fit(data with { Y = null }).Tree, (trainer with { Plain = true }).Fit(data with { Y = null }).Tree, $"round {round}, {kind}");
            }
            DecisionTreeRegressor regressor = new(MinLeaf: least, FeaturesPerSplit: features, Seed: round);
            ShouldBeEqual(regressor.Fit(data).Tree, (regressor with { Plain = true }).Fit(data).Tree, $"round {round}, variance");
        }
    }

    [Test]
    public void Both_builders_agree_on_houses_with_cities()
    {
        Dataset houses = Dataset.ForRegression(Datasets.SacramentoHousing(), "price", "city", "beds", "baths", "sqft", "type");
        DecisionTreeRegressor trainer = new(MaxDepth: 3, MinLeaf: 5);
        ShouldBeEqual(trainer.Fit(houses).Tree, (trainer with { Plain = true }).Fit(houses).Tree, "houses");
    }

    [Test]
    public void With_two_classes_or_a_number_no_way_to_part_the_levels_beats_the_order_by_mean()
    {
        SeededRandom random = new(8);
        for (int round = 0; round < 40; round++)
        {
            Dataset data = OneCategory(random, 40, 2);
            Decrease(new DecisionTreeClassifier(MaxDepth: 1).Fit(data).Tree).Should().BeApproximately(BestOfAllParts(data, (left, right) => Gini(data, left, right)), 1e-9);
            Decrease(new DecisionTreeRegressor(MaxDepth: 1).Fit(data).Tree).Should().BeApproximately(BestOfAllParts(data, (left, right) => Squares(data, left, right)), 1e-9);
        }
    }

    [Test]
    public void With_more_classes_the_orders_come_near_the_best_of_all_parts_and_do_not_always_reach_it()
    {
        SeededRandom random = new(9);
        int reached = 0;
        for (int round = 0; round < 200; round++)
        {
            Dataset data = OneCategory(random, 150, 6, levels: 10);
            double ours = Decrease(new DecisionTreeClassifier(MaxDepth: 1).Fit(data).Tree), best = BestOfAllParts(data, (left, right) => Gini(data, left, right));
            ours.Should().BeLessThanOrEqualTo(best + 1e-9).And.BeGreaterThan(0.8 * best);
            if (ours > best - 1e-9) reached++;
        }
        reached.Should().BeInRange(150, 199);
    }

    [Test]
    public void A_missing_value_goes_to_the_side_that_it_resembles()
    {
        Dataset Ages(int fateOfMissing) => Samples.Of([[1], [2], [3], [7], [8], [9], [double.NaN], [double.NaN]], [0, 0, 0, 1, 1, 1, fateOfMissing, fateOfMissing]);
        new DecisionTreeClassifier().Fit(Ages(0)).Tree.Nodes[0].Question.Should().Be(new Question(0, 5, null, true));
        new DecisionTreeClassifier().Fit(Ages(1)).Tree.Nodes[0].Question.Should().Be(new Question(0, 5, null, false));
    }

    [Test]
    public void That_a_value_is_missing_may_be_the_question()
    {
        Dataset data = Samples.Of([[1], [2], [3], [4], [double.NaN], [double.NaN]], [0, 0, 0, 0, 1, 1]);
        ClassificationTree model = new DecisionTreeClassifier().Fit(data);
        model.Tree.Nodes[0].Question.Should().Be(new Question(0, double.PositiveInfinity, null, false));
        model.Predict(Matrix.FromRows([1e300], [double.NaN])).Should().Equal(0, 1);
    }

    [Test]
    public void Where_none_was_missing_a_missing_value_goes_where_most_rows_went()
    {
        Question Root(params int[] labels) => new DecisionTreeClassifier().Fit(Samples.Of([.. labels.Select((_, i) => (double[])[i])], labels)).Tree.Nodes[0].Question;
        Root(0, 0, 0, 1).MissingLeft.Should().BeTrue();
        Root(0, 1, 1, 1).MissingLeft.Should().BeFalse();
        Root(0, 0, 1, 1).MissingLeft.Should().BeTrue("both sides weigh the same");
    }

    [Test]
    public void A_level_that_the_node_never_had_goes_where_most_rows_went()
    {
        Dataset data = Samples.Of([[0], [0], [0], [2]], [0, 0, 0, 1]) with { Features = [Feature.Categorical("town", ["a", "b", "c", "d"])] };
        ClassificationTree model = new DecisionTreeClassifier().Fit(data);
        model.Predict(Matrix.FromRows([0], [1], [2], [3])).Should().Equal(0, 0, 1, 0);
    }

    [Test]
    public void Of_equal_questions_the_lowest_feature_and_then_the_lowest_threshold_is_asked()
    {
        new DecisionTreeClassifier().Fit(Samples.Of([[5, 0], [6, 1]], [0, 1])).Tree.Nodes[0].Question.Should().Be(new Question(0, 5.5, null, true));
        new DecisionTreeClassifier(MaxDepth: 1).Fit(Samples.Of([[0], [1], [2]], [0, 1, 0])).Tree.Nodes[0].Question.Threshold.Should().Be(0.5);
        // 1, 2 and 3 times 0.1: equal on paper, not in doubles.
        Dataset sums = new() { X = Matrix.FromRows([0, 1], [1, 0], [0, 1], [1, 0]), Features = [Feature.Numeric("a"), Feature.Numeric("b")], Y = [0.1, 0.7, 0.2, 0.3] };
        new DecisionTreeRegressor(MaxDepth: 1).Fit(sums).Tree.Nodes[0].Question.Feature.Should().Be(0);
    }

    [Test]
    public void Exclusive_or_needs_a_question_that_gains_nothing()
    {
        Dataset data = Samples.Of([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
        ClassificationTree model = new DecisionTreeClassifier().Fit(data);
        model.Predict(data.X).Should().Equal(data.Labels!);
        PruningPath.Of(model.Tree).Steps[0].Leaves.Should().Be(4, "the second questions gain, so the branch as a whole does");
    }

    [Test]
    public void A_pruned_tree_is_the_best_of_all_subtrees()
    {
        Dataset data = Samples.Mixed(new SeededRandom(3), 40, 2);
        Tree full = new DecisionTreeClassifier(MaxDepth: 4).Fit(data with { Y = null }).Tree;
        foreach (double alpha in (double[])[0.001, 0.004, 0.01, 0.02, 0.05, 0.2])
        {
            Tree pruned = PruningPath.Of(full).At(alpha);
            double cost = pruned.Nodes.Where(node => node.IsLeaf).Sum(node => node.Impurity * node.Weight / full.Nodes[0].Weight) + alpha * pruned.Leaves;
            cost.Should().BeApproximately(Cheapest(0), 1e-12, $"alpha {alpha}");

            // Every subtree that keeps the root, by trying both for each node.
            double Cheapest(int t) => full.Nodes[t].IsLeaf ? Leaf(t) : Math.Min(Leaf(t), Cheapest(full.Nodes[t].Left) + Cheapest(full.Nodes[t].Right));
            double Leaf(int t) => full.Nodes[t].Impurity * full.Nodes[t].Weight / full.Nodes[0].Weight + alpha;
        }
    }

    [Test]
    public void Sorted_columns_can_be_shared_by_trees_that_grow_at_the_same_time()
    {
        Dataset data = Samples.Mixed(new SeededRandom(12), 300, 3) with { Y = null };
        SortedColumns columns = SortedColumns.Of(data.X);
        Dataset Bootstrap(int tree)
        {
            SeededRandom random = new SeededRandom(5).Fork(tree);
            double[] times = new double[data.Rows];
            for (int i = 0; i < data.Rows; i++) times[random.NextInt(data.Rows)]++;
            return data with { Weights = times };
        }
        DecisionTreeClassifier Trainer(int tree) => new(FeaturesPerSplit: 2, Seed: tree);
        Tree[] together = new Tree[16];
        Parallel.For(0, 16, tree => together[tree] = Trainer(tree).Fit(Bootstrap(tree), columns).Tree);
        for (int tree = 0; tree < 16; tree++) ShouldBeEqual(together[tree], Trainer(tree).Fit(Bootstrap(tree)).Tree, $"tree {tree}");
        together.Select(tree => tree.Nodes[0].Question.Feature).Distinct().Count().Should().BeGreaterThan(1, "features are drawn");
    }

    [Test]
    public void All_weights_times_a_number_change_nothing()
    {
        Dataset data = Samples.Mixed(new SeededRandom(15), 80, 3, weights: true) with { Y = null };
        Tree once = new DecisionTreeClassifier(MinLeaf: 3).Fit(data).Tree, scaled = new DecisionTreeClassifier(MinLeaf: 3).Fit(data with { Weights = [.. data.Weights!.Select(w => w / 1024)] }).Tree;
        once.Nodes.Select(node => node.Question.Feature).Should().Equal(scaled.Nodes.Select(node => node.Question.Feature));
    }

    [Test]
    public void Printed_trees_read_as_rules()
    {
        ClassificationTree model = new DecisionTreeClassifier().Fit(Samples.Tennis());
        PrintedTree.Lines(model, 1).Take(3).Should().Equal("all: 14 rows, 64 % yes", "|  outlook: rainy, sunny: 10 rows, 50 % yes", "|  |  humidity: high: 5 rows, 20 % yes");
        PrintedTree.Lines(model, 1)[^1].Should().Be("|  outlook: overcast: 4 rows, 100 % yes");
        RegressionTree steps = new DecisionTreeRegressor().Fit(Samples.Of([1, 2], [10, 20]));
        PrintedTree.Lines(steps).Should().Equal("all: 2 rows, mean 15", "|  x <= 1.5: 1 row, mean 10", "|  x > 1.5: 1 row, mean 20");
    }

    [Test]
    public void A_question_whether_a_category_is_known_is_printed_as_one()
    {
        Dataset data = Samples.Of([[0], [1], [0], [double.NaN], [double.NaN]], [1, 1, 1, 0, 0]) with { Features = [Feature.Categorical("boat", ["a", "b"], true)] };
        PrintedTree.Lines(new DecisionTreeClassifier().Fit(data), 1).Skip(1).Should().Equal("|  boat known: 3 rows, 100 % yes", "|  boat missing: 2 rows, 0 % yes");
    }

    [Test]
    public void A_row_ends_at_the_same_node_with_and_without_building_the_pruned_tree()
    {
        Dataset data = Samples.Mixed(new SeededRandom(23), 80, 2) with { Y = null };
        ClassificationTree full = new DecisionTreeClassifier().Fit(data);
        PruningPath path = PruningPath.Of(full.Tree);
        foreach (double alpha in path.Steps.SelectMany(step => new[] { step.Alpha, step.Alpha * 1.0001 }))
        {
            ClassificationTree pruned = full.Pruned(alpha);
            int[] direct = [.. Enumerable.Range(0, data.Rows).Select(row => full.Verdict(path.NodeOf(data.X.Row(row), alpha)))];
            direct.Should().Equal(pruned.Predict(data.X), $"alpha {alpha}");
        }
    }

    [Test]
    public void A_drawn_tree_has_its_leaves_side_by_side_and_parents_above_the_middle()
    {
        Tree tree = new DecisionTreeClassifier().Fit(Samples.Tennis()).Tree;
        (double X, double Y)[] places = TreeLayout.Of(tree);
        Enumerable.Range(0, places.Length).Where(t => tree.Nodes[t].IsLeaf).Select(t => places[t].X).Should().Equal(Enumerable.Range(0, tree.Leaves).Select(leaf => (double)leaf));
        for (int t = 0; t < places.Length; t++)
        {
            places[t].Y.Should().Be(-tree.Nodes[t].Depth);
            if (!tree.Nodes[t].IsLeaf) places[t].X.Should().Be((places[tree.Nodes[t].Left].X + places[tree.Nodes[t].Right].X) / 2);
        }
    }

    [Test]
    public void Trees_of_one_question_are_steadier_than_full_ones()
    {
        Dataset titanic = Samples.TitanicNumbers();
        Split split = Splits.Stratified(titanic.Labels!, 0.25, new SeededRandom(2));
        Stability Of(int depth) => Stability.Of(new DecisionTreeClassifier(MaxDepth: depth), titanic.SelectRows(split.Train), titanic.SelectRows(split.Test), 8, 0.1, new SeededRandom(3));
        Stability one = Of(1), full = Of(64);
        (one.SameFirst, one.Disagreement, one.Leaves).Should().Be((8, 0.0, 2.0));
        full.Disagreement.Should().BeGreaterThan(0.05);
        full.SameTop.Should().BeLessThanOrEqualTo(full.SameFirst);
    }

    [Test]
    public void Pruning_pays_in_most_drawers()
    {
        IReadOnlyList<RuleTried> tried = OtherDrawers.Try(new DecisionTreeClassifier(), Samples.TitanicNumbers(), 4, new SeededRandom(5));
        tried.Should().HaveCount(5);
        tried[0].Errors.Distinct().Should().ContainSingle("a drawer has its share of each class");
        tried[4].Errors.Average().Should().BeLessThan(tried[2].Errors.Average());
        tried[4].Leaves.Should().BeLessThanOrEqualTo(tried[3].Leaves).And.BeLessThan(tried[2].Leaves);
    }

    [Test]
    public void Turned_points_are_parted_by_one_question()
    {
        Dataset points = Slanted.Points(200, new SeededRandom(6));
        new DecisionTreeClassifier().Fit(Slanted.Turned(points)).Tree.Leaves.Should().Be(2);
        new DecisionTreeClassifier().Fit(points).Tree.Leaves.Should().BeGreaterThan(5);
    }

    internal static void ShouldBeEqual(Tree a, Tree b, string because)
    {
        a.Nodes.Count.Should().Be(b.Nodes.Count, because);
        for (int i = 0; i < a.Nodes.Count; i++)
        {
            TreeNode x = a.Nodes[i], y = b.Nodes[i];
            (x with { Question = default }).Should().Be(y with { Question = default }, $"{because}, node {i}");
            (x.Question with { LevelsLeft = null }).Should().Be(y.Question with { LevelsLeft = null }, $"{because}, node {i}");
            (x.Question.LevelsLeft ?? []).Should().Equal(y.Question.LevelsLeft ?? [], $"{because}, node {i}");
            a.Value(i).ToArray().Should().Equal(b.Value(i).ToArray(), $"{because}, node {i}");
        }
    }

    private static Dataset OneCategory(SeededRandom random, int n, int classes, int levels = 5) => new()
    {
        X = new Matrix(n, 1, [.. Enumerable.Range(0, n).Select(_ => (double)random.NextInt(levels))]),
        Features = [Feature.Categorical("level", [.. Enumerable.Range(0, levels).Select(level => $"{level}")])],
        Y = [.. Enumerable.Range(0, n).Select(_ => random.NextUniform(0, 3))],
        Labels = [.. Enumerable.Range(0, n).Select(_ => random.NextInt(classes))],
        ClassNames = [.. Enumerable.Range(0, classes).Select(c => $"class {c}")],
    };

    private static double Decrease(Tree tree) => tree.Nodes[0].Weight * tree.Nodes[0].Impurity - tree.Nodes.Where(node => node.IsLeaf).Sum(node => node.Weight * node.Impurity);

    private static double BestOfAllParts(Dataset data, Func<int[], int[], double> decrease) => Enumerable.Range(1, (1 << data.Features[0].Levels.Count) - 2).Max(part =>
    {
        int[] rows = [.. Enumerable.Range(0, data.Rows)];
        int[] left = [.. rows.Where(row => (part >> (int)data.X[row, 0] & 1) == 1)], right = [.. rows.Except(left)];
        return left.Length == 0 || right.Length == 0 ? 0 : decrease(left, right);
    });

    private static double Gini(Dataset data, int[] left, int[] right)
    {
        double Total(IEnumerable<int> rows)
        {
            int[] counts = [.. Enumerable.Range(0, data.ClassNames.Count).Select(c => rows.Count(row => data.Labels![row] == c))];
            return counts.Sum() - counts.Sum(count => (double)count * count) / counts.Sum();
        }
        return Total(left.Concat(right)) - Total(left) - Total(right);
    }

    private static double Squares(Dataset data, int[] left, int[] right)
    {
        double Total(IEnumerable<int> rows)
        {
            double mean = rows.Average(row => data.Y![row]);
            return rows.Sum(row => (data.Y![row] - mean) * (data.Y![row] - mean));
        }
        return Total(left.Concat(right)) - Total(left) - Total(right);
    }
}
