using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.RandomForests.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static IEnumerable<TestCaseData> Checks()
    {
        foreach (EstimatorCheck check in EstimatorChecks.Of(new RandomForestClassifier(7), Samples.Blobs(40, 1))) yield return new TestCaseData(check).SetArgDisplayNames("classes", check.Name);
        foreach (EstimatorCheck check in EstimatorChecks.Of(new RandomForestClassifier(5, Bootstrap: false), Samples.Blobs(40, 1))) yield return new TestCaseData(check).SetArgDisplayNames("classes, all rows", check.Name);
        foreach (EstimatorCheck check in EstimatorChecks.Of(new RandomForestRegressor(7), Samples.Slope(40, 1))) yield return new TestCaseData(check).SetArgDisplayNames("numbers", check.Name);
        foreach (EstimatorCheck check in EstimatorChecks.Of(new RandomForestRegressor(5, Bootstrap: false), Samples.Slope(40, 1))) yield return new TestCaseData(check).SetArgDisplayNames("numbers, all rows", check.Name);
    }

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    [Test]
    public void Settings_that_make_no_sense_are_refused_by_name()
    {
        Dataset data = Samples.Blobs(20, 1);
        Refusal(() => new RandomForestClassifier(0).Fit(data)).Should().Contain("Trees is 0");
        Refusal(() => new RandomForestClassifier(Threads: -1).Fit(data)).Should().Contain("Threads is -1");
        Refusal(() => new RandomForestClassifier(FeaturesPerSplit: 4).Fit(data)).Should().Contain("FeaturesPerSplit is 4").And.Contain("3");
        Refusal(() => new RandomForestClassifier(3, MinLeaf: 0, Threads: 1).Fit(data)).Should().Contain("MinLeaf");
        Refusal(() => new RandomForestRegressor(3, MaxDepth: -1, Threads: 2).Fit(Samples.Slope(20, 1))).Should().Contain("MaxDepth");
        Refusal(() => new RandomForestRegressor().Fit(data)).Should().Contain("Y");
        Refusal(() => new RandomForestClassifier().Fit(data with { Weights = [.. data.Labels!.Select(_ => 1.0)] })).Should().Contain("weights");
    }

    [Test]
    public void Infinite_values_are_refused_by_name()
    {
        Dataset data = Samples.Blobs(20, 1);
        ClassificationForest forest = new RandomForestClassifier(3).Fit(data);
        Refusal(() => forest.Predict(Matrix.FromRows([0, double.PositiveInfinity, 0]))).Should().Contain("'b'");
        data.X[3, 2] = double.NegativeInfinity;
        Refusal(() => new RandomForestClassifier().Fit(data)).Should().Contain("'noise'");
    }

    [Test]
    public void Out_of_bag_without_bootstrap_or_with_too_few_rows_is_refused()
    {
        Dataset data = Samples.Blobs(20, 1);
        Refusal(() => OutOfBag.Probabilities(new RandomForestClassifier(3, Bootstrap: false).Fit(data), data.X)).Should().Contain("bootstrap");
        Refusal(() => OutOfBag.Probabilities(new RandomForestClassifier(9).Fit(data), data.X.SelectRows([0, 1]))).Should().Contain("2 rows");
    }

    [Test]
    public void Shuffling_nothing_is_refused()
    {
        Matrix x = Samples.Blobs(5, 1).X;
        Refusal(() => PermutationImportance.Of(_ => 0, x, [0], 0, new SeededRandom(1))).Should().Contain("repeats");
        Refusal(() => PermutationImportance.Of(_ => 0, x, [], 1, new SeededRandom(1))).Should().Contain("columns");
        Refusal(() => PermutationImportance.Of(_ => 0, x, [3], 1, new SeededRandom(1))).Should().Contain("columns");
    }

    [Test]
    public void One_row_and_one_class_are_forests_of_leaves()
    {
        Dataset one = Samples.Blobs(1, 1);
        new RandomForestClassifier(4).Fit(one).Predict(one.X).Should().Equal(one.Labels);
        Dataset same = Samples.Blobs(10, 1) with { Labels = new int[10] };
        ClassificationForest forest = new RandomForestClassifier(4).Fit(same);
        forest.PredictProbabilities(same.X).Column(1).Should().OnlyContain(share => share == 0);
        forest.Importances().Should().OnlyContain(share => share == 0);
    }

    [Test]
    public void A_call_list_counts_equal_scores_by_their_share()
    {
        CallList.Reached([0.2, 0.9, 0.2, 0.2], [true, true, false, false]).Select(count => Math.Round(3 * count, 12)).Should().Equal(0, 3, 4, 5, 6);
        CallList.From([0.2, 0.9, double.NaN, 0.5], [true, true, true, false], 0.5, 5, 25).Should().Be((2, 1, 15.0));
    }

    [Test]
    public void The_Brier_score_is_the_mean_of_squared_distances()
    {
        BrierScore.Of(Matrix.FromRows([1, 0], [0, 1], [0.5, 0.5], [double.NaN, double.NaN]), [0, 0, 1, 1]).Should().BeApproximately((0 + 2 + 0.5) / 3, 1e-15);
    }

    private static string Refusal(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.Message;
}
