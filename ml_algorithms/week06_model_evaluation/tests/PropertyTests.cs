using System.Text.Json;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation.Tests;

public sealed class PropertyTests
{
    private static readonly BestOf Choice = new([new KNeighborsClassifier(1, Scaling: new StandardScaler()), new KNeighborsClassifier(5, Scaling: new StandardScaler()), new NearestMean()], new StratifiedKFold(3));

    private static IReadOnlyList<EstimatorCheck> Checks => EstimatorChecks.Of(Choice, Archive.Penguins());

    [TestCaseSource(nameof(Checks))]
    public void A_choice_is_a_trainer_like_any_other(EstimatorCheck check) => check.Run();

    [Test]
    public void A_weight_of_two_is_the_row_twice()
    {
        int[] truth = [0, 1, 1, 0, 2, 1], said = [0, 1, 0, 2, 2, 1];
        double[] weights = [1, 2, 1, 2, 1, 2];
        int[] rows = [.. Enumerable.Range(0, 6).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
        ConfusionReport once = new(ConfusionMatrix.Of(truth, said, ["a", "b", "c"], weights)), twice = new(ConfusionMatrix.Of([.. rows.Select(i => truth[i])], [.. rows.Select(i => said[i])], ["a", "b", "c"]));
        once.Matthews.Should().Be(twice.Matthews);
        once.Average(Averaging.Macro).Should().Be(twice.Average(Averaging.Macro));
    }

    [Test]
    public void The_beta_that_is_not_squared_is_rejected()
    {
        GoldenFile golden = GoldenFile.Read("scores");
        (string key, ConfusionMatrix matrix) = GoldenTests.Counted(golden).ElementAt(4);
        WrongVariant.MustBeRejectedBy(() => GoldenTests.ShouldAgree(golden, key, 0, 2, new ConfusionReport(matrix, 0), f: WrongVariants.FWithoutTheSquare));
    }

    [Test]
    public void A_threshold_between_equal_scores_is_rejected()
    {
        GoldenFile golden = GoldenFile.Read("sweeps");
        JsonElement one = golden.Input.EnumerateArray().ElementAt(2);
        WrongVariant.MustBeRejectedBy(() => GoldenTests.SweepShouldAgree(golden, "2_plain", WrongVariants.OnePointPerRow(one.GetProperty("scores").Deserialize<double[]>()!, one.GetProperty("labels").Deserialize<int[]>()!)));
    }

    [Test]
    public void Walds_interval_is_rejected()
    {
        GoldenFile golden = GoldenFile.Read("intervals");
        WrongVariant.MustBeRejectedBy(() => GoldenTests.IntervalShouldAgree(golden, 0.95, 0, WrongVariants.Wald(0, 10)));
    }

    [Test]
    public void Walking_the_threshold_gives_what_counting_at_it_gives()
    {
        (double[] scores, int[] labels) = Scanner.Bags(400, 60, new SeededRandom(1));
        double[] rounded = [.. scores.Select(score => Math.Round(score, 1))];
        ThresholdSweep sweep = ThresholdSweep.Of(rounded, labels, Scanner.ClassNames);
        foreach (double threshold in (double[])[-9, -0.5, 0, 0.05, 1.3, 2, 99, double.PositiveInfinity, double.NegativeInfinity])
        {
            ConfusionMatrix counted = ConfusionMatrix.Of(labels, [.. rounded.Select(score => score >= threshold ? 1 : 0)], Scanner.ClassNames), walked = sweep.At(threshold).Counts;
            (walked[0, 0], walked[0, 1], walked[1, 0], walked[1, 1]).Should().Be((counted[0, 0], counted[0, 1], counted[1, 0], counted[1, 1]), $"threshold {threshold}");
        }
        sweep.Cheapest(30, 1).Cost(30, 1).Should().Be(sweep.Points.Min(point => point.Cost(30, 1)));
        sweep.Finding(0.9).Report.Recall(1).Should().BeGreaterThanOrEqualTo(0.9);
    }

    [Test]
    public void No_group_is_on_both_sides_and_every_row_is_asked_once()
    {
        SeededRandom random = new(2);
        Dataset data = Samples.WithLabels([.. Enumerable.Range(0, 200).Select(i => i < 3 ? i : random.NextInt(3))]) with { Groups = [.. Enumerable.Range(0, 200).Select(_ => random.NextInt(23))] };
        foreach (ISplitter plan in (ISplitter[])[new GroupedKFold(4), new StratifiedGroupedKFold(4)])
        {
            IReadOnlyList<Split> splits = plan.Split(data, random);
            splits.SelectMany(split => split.Test).Order().Should().Equal(Enumerable.Range(0, 200));
            foreach (Split split in splits) split.Train.Select(row => data.Groups![row]).Intersect(split.Test.Select(row => data.Groups![row])).Should().BeEmpty();
        }
        WrongVariant.MustBeRejectedBy(() =>
        {
            foreach (Split split in new KFold(4).Split(data, random)) split.Train.Select(row => data.Groups![row]).Intersect(split.Test.Select(row => data.Groups![row])).Should().BeEmpty();
        });
    }

    [Test]
    public void The_future_is_never_learned_not_even_the_same_moment()
    {
        SeededRandom random = new(3);
        double[] time = [.. Enumerable.Range(0, 120).Select(_ => (double)random.NextInt(40))];
        Dataset data = Samples.WithLabels([.. Enumerable.Range(0, 120).Select(i => i % 2)]) with { Time = time };
        void Check(ISplitter plan, double gap)
        {
            foreach (Split split in plan.Split(data, random))
            {
                double first = split.Test.Min(row => time[row]), last = split.Train.Max(row => time[row]);
                last.Should().BeLessThan(first);
                (first - last).Should().BeGreaterThanOrEqualTo(gap);
            }
        }
        Check(new TimeOrdered(5), 0);
        Check(new TimeOrdered(5, Gap: 3), 3);
        WrongVariant.MustBeRejectedBy(() => Check(new StratifiedKFold(5), 0));
        new TimeOrdered(4, MostRows: 7).Split(data, random).Should().OnlyContain(split => split.Train.Length <= 7);
    }

    [Test]
    public void Groups_reach_the_inner_folds()
    {
        Dataset data = Scanner.Photographs(20, 4, new SeededRandom(5));
        BestOf trainer = new([new KNeighborsClassifier(1), new KNeighborsClassifier(9)], new GroupedKFold(3));
        CrossValidation.Of(trainer, data, new GroupedKFold(4).Split(data, new SeededRandom(0))).Models.Should().HaveCount(4);
    }

    [Test]
    public void On_tossed_labels_a_nested_score_is_one_half_and_the_winners_own_is_rejected()
    {
        BestOf trainer = new([.. Enumerable.Range(1, 30).Select(keep => new BestColumns(1 + keep % 6, new KNeighborsClassifier(1 + 2 * (keep / 6))))], new StratifiedKFold(4));
        double[] nested = new double[40], winner = new double[40];
        Parallel.For(0, 40, world =>
        {
            SeededRandom random = new SeededRandom(7).Fork(world);
            Dataset noise = Screening.Noise(40, 8, random);
            nested[world] = CrossValidation.Of(trainer, noise, new StratifiedKFold(4).Split(noise, random)).Score(Scores.Accuracy).Mean;
            winner[world] = WrongVariants.ScoreOfTheWinner(trainer.Fit(noise));
        });
        // 40 worlds of 40 rows: a standard error of about 0.015.
        void IsFair(double[] scores) => scores.Average().Should().BeApproximately(0.5, 0.05);
        IsFair(nested);
        WrongVariant.MustBeRejectedBy(() => IsFair(winner));
    }

    [Test]
    public void A_planted_slice_is_named_the_worst_and_chance_does_not_explain_it()
    {
        SeededRandom random = new(11);
        Dataset loans = LoanBook.Read().Described;
        int home = Array.FindIndex([.. loans.Features], feature => feature.Name == "home"), rent = loans.Features[home].Levels.ToList().IndexOf("rent");
        bool[] planted = [.. Enumerable.Range(0, loans.Rows).Select(row => random.NextBool(loans.X[row, home] == rent ? 0.4 : 0.2))];
        Slices found = Slices.Of(loans, planted);
        found.Worst.Name.Should().Be("home rent");
        found.ChanceOfSuchAWorst(99, random).Should().Be(0.01);
        bool[] fair = [.. Enumerable.Range(0, loans.Rows).Select(_ => random.NextBool(0.2))];
        Slices.Of(loans, fair).ChanceOfSuchAWorst(99, random).Should().BeGreaterThan(0.02);
    }

    [Test]
    public void Slices_of_one_feature_hold_every_row_once_gaps_among_them()
    {
        Dataset loans = LoanBook.Read().Described;
        Slices slices = Slices.Of(loans, new bool[loans.Rows], least: 1);
        foreach (string name in (string[])["age", "seniority", "home", "price"])
            slices.All.Where(slice => slice.Name.StartsWith(name + " ", StringComparison.Ordinal)).SelectMany(slice => slice.Rows).Order().Should().Equal(Enumerable.Range(0, loans.Rows), name);
        slices.Worst.Wrong.Should().Be(0);
        slices.Whole.Interval.Low.Should().Be(0);
    }
}
