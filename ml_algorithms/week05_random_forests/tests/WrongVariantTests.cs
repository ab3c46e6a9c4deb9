using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week05.RandomForests.Tests;

/// <summary>Mistakes that have really been made, and the checks that catch them.</summary>
public sealed class WrongVariantTests
{
    [Test]
    public void Each_tree_has_a_stream_of_its_own()
    {
        Dataset data = Samples.Blobs(100, 1);
        static void Check(Func<int, Dataset, ClassificationTree> grow, Dataset data) =>
            Enumerable.Range(0, 8).Select(t => string.Join(' ', grow(t, data).PredictProbabilities(data.X).Values)).Distinct().Should().HaveCount(8);
        ClassificationForest forest = new RandomForestClassifier(8, Seed: 4).Fit(data);
        Check((t, _) => forest.Trees[t].Tree, data);
        // Each thread makes a generator from the same seed: a forest of one tree, many times.
        WrongVariant.MustBeRejectedBy(() => Check((_, set) => new DecisionTreeClassifier(Seed: 4, FeaturesPerSplit: 1).Fit(set with { Weights = Bootstrap.Counts(set.Rows, new SeededRandom(4)) }), data));
    }

    [Test]
    public void A_sample_is_drawn_with_replacement()
    {
        static void Check(Func<int, SeededRandom, double[]> draw)
        {
            double left = Enumerable.Range(0, 50).Average(seed => draw(400, new SeededRandom(seed)).Count(count => count == 0) / 400.0);
            left.Should().BeInRange(0.35, 0.385);
        }
        Check(Bootstrap.Counts);
        // A shuffle of all rows is all rows.
        WrongVariant.MustBeRejectedBy(() => Check((n, random) => [.. random.Permutation(n).Select(_ => 1.0)]));
        // Half of the rows without replacement: as good in theory, another sample.
        WrongVariant.MustBeRejectedBy(() => Check((n, random) => [.. random.Permutation(n).Select(i => i < n / 2 ? 1.0 : 0)]));
    }

    [Test]
    public void Out_of_bag_asks_no_tree_that_learned_the_row()
    {
        // Labels are coins: nothing can be right more often than half the time.
        SeededRandom random = new(5);
        Dataset coins = Samples.Blobs(400, 2) with { Labels = [.. Enumerable.Range(0, 400).Select(_ => random.NextInt(2))] };
        ClassificationForest forest = new RandomForestClassifier(50, Seed: 1).Fit(coins);
        static void Check(double error) => error.Should().BeInRange(0.4, 0.6);
        Check(OutOfBag.Error(OutOfBag.Probabilities(forest, coins.X), coins.Labels!));
        WrongVariant.MustBeRejectedBy(() => Check(OutOfBag.Error(forest.PredictProbabilities(coins.X), coins.Labels!)));
        // Somebody counts the rows of the sample as the ones outside.
        ClassificationForest turned = forest with { Trees = [.. forest.Trees.Select(grown => grown with { LeftOut = [.. Enumerable.Range(0, 400).Except(grown.LeftOut)] })] };
        WrongVariant.MustBeRejectedBy(() => Check(OutOfBag.Error(OutOfBag.Probabilities(turned, coins.X), coins.Labels!)));
    }

    [Test]
    public void Columns_are_drawn_anew_for_each_node()
    {
        // Of two columns one is needed on each side: a tree of one column only cannot part an exclusive or.
        SeededRandom random = new(6);
        double[][] x = [.. Enumerable.Range(0, 300).Select(_ => (double[])[random.NextDouble(), random.NextDouble()])];
        Dataset xor = new()
        {
            X = Matrix.FromRows(x),
            Features = [Feature.Numeric("a"), Feature.Numeric("b")],
            Labels = [.. x.Select(row => row[0] > 0.5 == row[1] > 0.5 ? 1 : 0)],
            ClassNames = ["no", "yes"],
        };
        static void Check(IReadOnlyList<ClassificationTree> trees) =>
            trees.Should().OnlyContain(tree => tree.Tree.Nodes.Where(node => !node.IsLeaf).Select(node => node.Question.Feature).Distinct().Count() == 2);
        Check([.. new RandomForestClassifier(10, FeaturesPerSplit: 1).Fit(xor).Trees.Select(grown => grown.Tree)]);
        // Ho's random subspaces (1998) draw once per tree: another method, and a weaker tree.
        WrongVariant.MustBeRejectedBy(() => Check([.. Enumerable.Range(0, 10).Select(t => new DecisionTreeClassifier().Fit(xor with { X = Only(xor.X, t % 2) }))]));
        static Matrix Only(Matrix x, int column)
        {
            Matrix flat = x.Copy();
            for (int i = 0; i < flat.Rows; i++) flat[i, 1 - column] = 0;
            return flat;
        }
    }

    [Test]
    public void Importance_is_measured_on_rows_that_were_not_learned()
    {
        SeededRandom random = new(7);
        Dataset coins = Samples.Blobs(300, 3) with { Labels = [.. Enumerable.Range(0, 300).Select(_ => random.NextInt(2))] };
        ClassificationForest forest = new RandomForestClassifier(50, Seed: 1).Fit(coins);
        void Check(Func<Matrix, Matrix> answers) =>
            PermutationImportance.Of(x => BrierScore.Of(answers(x), coins.Labels!), coins.X, [0], 5, new SeededRandom(8)).Mean.Should().BeLessThan(0.03, "there is nothing to know");
        Check(x => OutOfBag.Probabilities(forest, x));
        WrongVariant.MustBeRejectedBy(() => Check(forest.PredictProbabilities));
    }
}
