using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.TrainTestAndCrossValidation.Tests;

/// <summary>What must be true, and mistakes that must not pass.</summary>
public sealed class PropertyTests
{
    private static readonly Lazy<Dataset> Penguins = new(Archive.Penguins);

    private static IEnumerable<TestCaseData> Splitters()
    {
        foreach ((string name, ISplitter splitter, int times) in ((string, ISplitter, int)[])
            [("k folds", new KFold(7), 1), ("stratified", new StratifiedKFold(7), 1), ("blocks", new Blocks(7), 1), ("leave one out", new KFold(342), 1), ("repeated", new Repeated(new StratifiedKFold(4), 3), 3)])
            yield return new TestCaseData(splitter, times).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Splitters))]
    public void Every_row_is_asked_once_and_never_where_it_was_learned(ISplitter splitter, int times) =>
        RowsAreAskedOnce(splitter.Split(Penguins.Value, new SeededRandom(1)), Penguins.Value.Rows, times);

    [Test]
    public void Folds_drawn_independently_are_rejected() =>
        WrongVariant.MustBeRejectedBy(() => RowsAreAskedOnce(WrongVariants.FoldsDrawnIndependently(342, 5, new SeededRandom(1)), 342, 1));

    [Test]
    public void Folds_that_forget_the_leftover_rows_are_rejected()
    {
        RowsAreAskedOnce(WrongVariants.LeftoversForgotten(340, 5, new SeededRandom(1)), 340, 1);     // right when 5 divides n, which is why it lives long
        WrongVariant.MustBeRejectedBy(() => RowsAreAskedOnce(WrongVariants.LeftoversForgotten(342, 5, new SeededRandom(1)), 342, 1));
    }

    private static void RowsAreAskedOnce(IReadOnlyList<Split> splits, int rows, int times)
    {
        int[] asked = new int[rows];
        foreach (Split split in splits)
        {
            split.Train.Intersect(split.Test).Should().BeEmpty();
            split.Train.Concat(split.Test).Should().OnlyHaveUniqueItems().And.HaveCount(rows);
            foreach (int row in split.Test) asked[row]++;
        }
        asked.Should().OnlyContain(count => count == times);
    }

    [Test]
    public void Repetitions_are_dealt_afresh() => DealtAfresh(new Repeated(new KFold(5), 3));

    [Test]
    public void Repetitions_from_the_same_seed_are_rejected() => WrongVariant.MustBeRejectedBy(() => DealtAfresh(new WrongVariants.RepeatedFromTheSameSeed(new KFold(5), 3)));

    private static void DealtAfresh(ISplitter repeated) =>
        repeated.Split(Penguins.Value, new SeededRandom(2)).Select(split => string.Join(' ', split.Test)).Should().OnlyHaveUniqueItems();

    [Test]
    public void The_same_seed_gives_the_same_splits()
    {
        string Dealt(int seed) => string.Join('|', new Repeated(new StratifiedKFold(5), 2).Split(Penguins.Value, new SeededRandom(seed)).Select(split => string.Join(' ', split.Test)));
        Dealt(3).Should().Be(Dealt(3)).And.NotBe(Dealt(4));
    }

    [Test]
    public void Blocks_of_sorted_data_are_rejected_where_every_fold_must_know_every_class()
    {
        ClassesAreSpread(new StratifiedKFold(3));
        WrongVariant.MustBeRejectedBy(() => ClassesAreSpread(new Blocks(3)));
        static void ClassesAreSpread(ISplitter splitter)
        {
            int[] labels = Penguins.Value.Labels!;
            foreach (Split split in splitter.Split(Penguins.Value, new SeededRandom(1)))
                for (int c = 0; c < 3; c++)
                    ((double)split.Test.Count(row => labels[row] == c) / split.Test.Length).Should().BeApproximately((double)labels.Count(label => label == c) / labels.Length, 0.02);
        }
    }

    [Test]
    public void Labels_shuffled_apart_from_their_rows_are_rejected()
    {
        GoldenFile golden = GoldenFile.Read("penguins");
        IReadOnlyList<Split> splits = GoldenTests.Splits(golden);
        Validated<IClassifier> wrong = CrossValidation.Of(new NearestMean(), WrongVariants.LabelsShuffledApart(Penguins.Value, new SeededRandom(1)), splits);
        WrongVariant.MustBeRejectedBy(() => GoldenTests.ShouldAgree(wrong, golden, "nearest_mean", wrong.Score(Scores.Accuracy)));
    }

    [Test]
    public void Scores_on_the_rows_learned_are_rejected()
    {
        GoldenFile golden = GoldenFile.Read("penguins");
        foreach ((string key, IClassifierTrainer trainer) in ((string, IClassifierTrainer)[])[("parrot", Samples.Parrot), ("nearest_mean", new NearestMean())])
        {
            Validated<IClassifier> validated = CrossValidation.Of(trainer, Penguins.Value, GoldenTests.Splits(golden));
            WrongVariant.MustBeRejectedBy(() => GoldenTests.ShouldAgree(validated, golden, key, validated.TrainingScore(Scores.Accuracy)));
        }
    }

    [Test]
    public void A_matrix_read_the_other_way_round_is_rejected()
    {
        GoldenFile golden = GoldenFile.Read("verdicts");
        int[] Input(string name) => [.. golden.Input.GetProperty(name).EnumerateArray().Select(item => item.GetInt32())];
        ConfusionMatrix right = ConfusionMatrix.Of(Input("truth"), Input("said"), ["a", "b", "c", "d"]);
        (Func<int, double> precision, Func<int, double> recall) = WrongVariants.Transposed(right);
        WrongVariant.MustBeRejectedBy(() => GoldenTests.VerdictsShouldAgree(golden, (truth, verdict) => (int)right[truth, verdict], right.Accuracy, precision, recall));
    }

    [Test]
    public void Precision_and_recall_by_hand()
    {
        // Eight ill, of whom 6 are called ill; twelve well, of whom 3 are.
        ConfusionMatrix counted = ConfusionMatrix.Of([.. Enumerable.Repeat(1, 8), .. Enumerable.Repeat(0, 12)], [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, .. Enumerable.Repeat(0, 9)], ["well", "ill"]);
        (counted[1, 1], counted[1, 0], counted[0, 1], counted[0, 0], counted.Total).Should().Be((6.0, 2.0, 3.0, 9.0, 20.0));
        counted.Precision(1).Should().Be(6.0 / 9);
        counted.Recall(1).Should().Be(6.0 / 8);
        counted.Accuracy.Should().Be(15.0 / 20);
    }

    [Test]
    public void Recall_weighted_by_the_share_of_each_class_is_accuracy()
    {
        SeededRandom random = new(5);
        int[] truth = [.. Enumerable.Range(0, 200).Select(_ => random.NextInt(3))], said = [.. truth.Select(c => random.NextBool(0.7) ? c : random.NextInt(3))];
        ConfusionMatrix counted = ConfusionMatrix.Of(truth, said, ["a", "b", "c"]);
        Enumerable.Range(0, 3).Sum(c => counted.Recall(c) * truth.Count(one => one == c) / 200).Should().BeApproximately(counted.Accuracy, 1e-12);
    }

    [Test]
    public void Pooled_counts_of_one_round_of_folds_are_all_rows_and_give_the_weighted_mean()
    {
        Validated<IClassifier> validated = CrossValidation.Of(new NearestMean(), Penguins.Value, new StratifiedKFold(5).Split(Penguins.Value, new SeededRandom(6)));
        ConfusionMatrix pooled = validated.Pooled();
        pooled.Total.Should().Be(342);
        double weighted = validated.Score(Scores.Accuracy).Values.Zip(validated.Splits).Sum(pair => pair.First * pair.Second.Test.Length) / 342;
        pooled.Accuracy.Should().BeApproximately(weighted, 1e-12);
    }

    [Test]
    public void A_parrot_is_perfect_on_what_it_heard_even_where_there_is_nothing_to_learn()
    {
        Dataset noise = Screening.Noise(200, 5, new SeededRandom(7));
        Validated<IClassifier> validated = CrossValidation.Of(Samples.Parrot, noise, new Repeated(new KFold(5), 4).Split(noise, new SeededRandom(8)));
        validated.TrainingScore(Scores.Accuracy).Values.Should().OnlyContain(score => score == 1);
        // 200 coins: half of them, give or take three of their standard deviations of 0.035.
        validated.Score(Scores.Accuracy).Mean.Should().BeApproximately(0.5, 0.11);
    }

    [Test]
    public void Leave_one_out_of_least_squares_is_what_leverages_say()
    {
        // e_i / (1 − h_i) is the error of the model without row i, so the squared errors can be had from one fit (week 1).
        Dataset data = Archive.PenguinMasses();
        Validated<IRegressor> validated = CrossValidation.Of(new OrdinaryLeastSquares(), data, new KFold(data.Rows).Split(data, new SeededRandom(1)));
        double[] errors = [.. validated.Score(Scores.RootMeanSquaredError).Values];
        RegressionSummary summary = RegressionSummary.Of(DesignMatrix.WithIntercept(data.X), data.Y!);
        double[] shortcut = [.. summary.Residuals.Zip(summary.Leverages, (e, h) => Math.Abs(e / (1 - h)))];
        for (int s = 0; s < data.Rows; s++) errors[s].Should().BeApproximately(shortcut[validated.Splits[s].Test[0]], 1e-6);
    }

    [Test]
    public void Columns_chosen_inside_training_find_nothing_in_noise_and_columns_chosen_before_do()
    {
        Screening found = Screening.Run(40, 50, 1000, 20, new NearestMean(), new StratifiedKFold(5), 9);
        // The mean of 40 worlds; a world scatters by about 0.1.
        found.Inside.Average().Should().BeInRange(0.43, 0.57);
        found.Before.Average().Should().BeGreaterThan(0.85);
        WrongVariant.MustBeRejectedBy(() => found.Before.Average().Should().BeInRange(0.43, 0.57));
    }

    [Test]
    public void The_best_of_many_coins_lies_below_the_bound_and_its_honest_score_is_one_half()
    {
        Committee coins = Committee.OfCoins(60, 500, 400, 10);
        for (int m = 2; m <= 500; m++)
            coins.OnValidation[m - 1].Should().BeInRange(coins.OnValidation[m - 2], 0.5 + Math.Sqrt(Math.Log(m) / (2 * 60)));
        coins.OnValidation[499].Should().BeGreaterThan(0.65);
        coins.Honest.Should().OnlyContain(score => score == 0.5);
    }

    [Test]
    public void Repeating_folds_takes_the_luck_of_dealing_away_and_not_that_of_the_archive()
    {
        IReadOnlyList<SplitLuck> ways = SplitLuck.Measure(new NearestMean(), Archive.Loans(), 120, 40, 4,
            [("hold-out", new StratifiedHoldOut()), ("folds", new StratifiedKFold(5)), ("repeated", new Repeated(new StratifiedKFold(5), 10))], 11);
        ways.Select(way => way.Fits).Should().Equal(1, 5, 50);
        ways[1].Dealing.Should().BeLessThan(0.7 * ways[0].Dealing);
        ways[2].Dealing.Should().BeLessThan(0.5 * ways[1].Dealing);
        ways[1].Error.Should().BeLessThan(0.9 * ways[0].Error);
        ways[2].Error.Should().BeGreaterThan(2 * ways[2].Dealing);
    }

    [Test]
    public void Hold_out_scores_scatter_as_a_share_of_so_many_rows_does()
    {
        Dataset loans = Archive.Loans().SelectRows([.. Enumerable.Range(0, 1000)]);
        FoldScores scores = CrossValidation.Of(new NearestMean(), loans, new Repeated(new HoldOut(0.1), 400).Split(loans, new SeededRandom(12))).Score(Scores.Accuracy);
        double p = scores.Mean;
        scores.StandardDeviation.Should().BeApproximately(Math.Sqrt(p * (1 - p) / 100), 0.15 * Math.Sqrt(p * (1 - p) / 100));
    }
}
