using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;
using Week04.DecisionTrees;

namespace Week05.RandomForests.Tests;

/// <summary>scikit-learn's forests.</summary>
public sealed class GoldenTests
{
    [Test]
    public void A_forest_of_scikit_learn_answers_here_as_it_does_there()
    {
        (GoldenFile golden, ClassificationForest forest, Dataset iris) = TheirForest();
        Same(forest.PredictProbabilities(iris.X), golden.Matrix("probabilities"), "shares");
        double[] ours = forest.Importances(), theirs = golden.Values("importances");
        for (int j = 0; j < ours.Length; j++) ours[j].Should().BeApproximately(theirs[j], 1e-12, $"importance of {iris.Features[j].Name}");
    }

    [Test]
    public void Out_of_bag_shares_and_accuracy_of_that_forest_are_scikit_learns()
    {
        (GoldenFile golden, ClassificationForest forest, Dataset iris) = TheirForest();
        Matrix p = OutOfBag.Probabilities(forest, iris.X);
        for (int i = 0; i < p.Values.Length; i++)
            if (double.IsNaN(p.Values[i])) p.Values[i] = -1;
        Same(p, golden.Matrix("out_of_bag"), "out-of-bag shares");
        OutOfBag.Error(OutOfBag.Probabilities(forest, iris.X), iris.Labels!).Should().BeApproximately(1 - golden.Value("oob_accuracy"), 1e-12);
    }

    [Test]
    public void Over_seeds_forests_of_breast_cancer_are_as_good_as_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("cancer");
        (Dataset train, Dataset test) = Samples.Fifths(Samples.Floats(Dataset.ForClassification(Datasets.BreastCancer(), "diagnosis")));
        ClassificationForest[] forests = [.. Enumerable.Range(0, 12).Select(seed => new RandomForestClassifier(Seed: seed).Fit(train))];
        ShouldBeFrom(golden.Values("accuracy"), [.. forests.Select(forest => Scores.Accuracy(forest, test))], "accuracy");
        ShouldBeFrom(golden.Values("oob_accuracy"), [.. forests.Select(forest => 1 - OutOfBag.Error(OutOfBag.Probabilities(forest, train.X), train.Labels!))], "out-of-bag accuracy");
        ShouldBeFrom(golden.Values("worst_area"), [.. forests.Select(forest => forest.Importances()[23])], "importance of the worst area");
        ClassificationForest[] bagged = [.. Enumerable.Range(0, 6).Select(seed => new RandomForestClassifier(FeaturesPerSplit: 30, Seed: seed).Fit(train))];
        ShouldBeFrom(golden.Values("bagged_oob_accuracy"), [.. bagged.Select(forest => 1 - OutOfBag.Error(OutOfBag.Probabilities(forest, train.X), train.Labels!))], "bagging out of bag");
    }

    [Test]
    public void Over_seeds_forests_of_diamonds_explain_as_much_as_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("diamonds");
        Dataset all = Samples.Floats(Dataset.ForRegression(Datasets.DiamondsSample(), "price", "carat", "depth", "table", "x", "y", "z"));
        (Dataset train, Dataset test) = Samples.Fifths(all.SelectRows([.. Enumerable.Range(0, 2000)]));
        RegressionForest[] forests = [.. Enumerable.Range(0, 6).Select(seed => new RandomForestRegressor(FeaturesPerSplit: 2, Seed: seed).Fit(train))];
        double mean = train.Y!.Average(), variance = train.Y!.Average(y => (y - mean) * (y - mean));
        ShouldBeFrom(golden.Values("r2"), [.. forests.Select(forest => Scores.RSquared(forest, test))], "R squared");
        ShouldBeFrom(golden.Values("oob_r2"), [.. forests.Select(forest => 1 - Math.Pow(OutOfBag.RootMeanSquaredError(OutOfBag.Predictions(forest, train.X), train.Y!), 2) / variance)], "out-of-bag R squared");
    }

    private static (GoldenFile, ClassificationForest, Dataset) TheirForest()
    {
        GoldenFile golden = GoldenFile.Read("iris");
        Dataset iris = Samples.Floats(Dataset.ForClassification(Datasets.Iris(), "species"));
        Matrix nodes = golden.Matrix("nodes"), leftOut = golden.Matrix("left_out");
        GrownTree<ClassificationTree>[] trees = [.. Enumerable.Range(0, leftOut.Rows).Select(t =>
        {
            int[] own = [.. Enumerable.Range(0, nodes.Rows).Where(i => nodes[i, 0] == t)];
            int[] depth = new int[own.Length];
            for (int i = 0; i < own.Length; i++)
                if (nodes[own[i], 1] >= 0) depth[(int)nodes[own[i], 3]] = depth[(int)nodes[own[i], 4]] = depth[i] + 1;
            TreeNode[] list = [.. own.Select((row, i) => nodes[row, 1] < 0
                ? new TreeNode(default, -1, -1, nodes[row, 5], nodes[row, 6], depth[i])
                : new TreeNode(new Question((int)nodes[row, 1], nodes[row, 2], null, true), (int)nodes[row, 3], (int)nodes[row, 4], nodes[row, 5], nodes[row, 6], depth[i]))];
            Tree tree = new(list, Matrix.FromRows([.. own.Select(row => (double[])[nodes[row, 7], nodes[row, 8], nodes[row, 9]])]));
            return new GrownTree<ClassificationTree>(new ClassificationTree(iris.Features, iris.ClassNames, tree), [.. Enumerable.Range(0, iris.Rows).Where(row => leftOut[t, row] == 1)]);
        })];
        return (golden, new ClassificationForest(iris.Features, iris.ClassNames, trees), iris);
    }

    private static void Same(Matrix ours, Matrix theirs, string what)
    {
        for (int i = 0; i < ours.Values.Length; i++) ours.Values[i].Should().BeApproximately(theirs.Values[i], 1e-12, $"{what}, number {i}");
    }

    /// <summary>The means of both samples differ by at most four standard errors, and ours do not scatter more than thrice as much.</summary>
    private static void ShouldBeFrom(double[] theirs, double[] ours, string what)
    {
        double Deviation(double[] values) => Math.Sqrt(values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Length - 1));
        double error = Deviation(theirs) * Math.Sqrt(1.0 / theirs.Length + 1.0 / ours.Length);
        ours.Average().Should().BeApproximately(theirs.Average(), 4 * error, what);
        Deviation(ours).Should().BeLessThan(3 * Deviation(theirs), what);
    }
}
