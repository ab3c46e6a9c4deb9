using System.Text.Json;
using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week05.RandomForests;
using Week06.ModelEvaluation;

namespace Week06.RocVsPrecisionRecall.Tests;

public sealed class PropertyTests
{
    private static (double[] Scores, int[] Labels) Drawn(int seed, int n, double share, int digits, double lift = 1)
    {
        (double[] scores, int[] labels) = Scanner.Bags(n, (int)(share * n), new SeededRandom(seed));
        return ([.. scores.Zip(labels, (score, label) => Math.Round(score + (lift - Scanner.Lift) * label, digits))], labels);
    }

    [Test]
    public void Walk_ranks_pairs_and_trapezoids_give_the_same_area_to_the_last_bit()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            (double[] scores, int[] labels) = Drawn(seed, 100 + 13 * seed, 0.05 + 0.03 * seed, seed % 4);
            double area = Auc.Of(scores, labels);
            Auc.ByRanks(scores, labels).Should().Be(area);
            Auc.ByPairs(scores, labels).Should().Be(area);
            RocCurve.Of(scores, labels).Area.Should().BeApproximately(area, 1e-14);
            RocCurve.Of(scores, labels).WithoutCollinear().Area.Should().BeApproximately(area, 1e-14);
            DeLong.Of(scores, labels).Auc.Should().BeApproximately(area, 1e-14);
            (area + RocCurve.Of(scores, labels).TiedPairs / 2).Should().BeApproximately(WrongVariants.TiesAreWins(scores, labels), 1e-14, "what ties would bring if they were wins");
        }
    }

    [Test]
    public void Zero_and_minus_zero_tie() => Auc.Of([0.0, -0.0, 1, -1], [1, 0, 1, 0]).Should().Be(3.5 / 4);

    [Test]
    public void An_increasing_transformation_changes_nothing_and_turned_labels_turn_the_area_round()
    {
        (double[] scores, int[] labels) = Drawn(1, 500, 0.2, 1);
        double area = Auc.Of(scores, labels);
        foreach (Func<double, double> rising in (Func<double, double>[])[Math.Exp, x => x * x * x, x => 3 * x - 7, x => 1 / (1 + Math.Exp(-x))])
        {
            double[] other = [.. scores.Select(rising)];
            Auc.Of(other, labels).Should().Be(area);
            new PrecisionRecallCurve(RocCurve.Of(other, labels)).AveragePrecision.Should().Be(new PrecisionRecallCurve(RocCurve.Of(scores, labels)).AveragePrecision);
            DeLong.Of(other, labels).Variance.Should().Be(DeLong.Of(scores, labels).Variance);
        }
        int[] turned = [.. labels.Select(label => 1 - label)];
        Auc.Of(scores, turned).Should().BeApproximately(1 - area, 1e-15);
        Auc.Of([.. scores.Select(score => -score)], labels).Should().BeApproximately(1 - area, 1e-15);
        Auc.Of([.. scores.Select(score => -score)], turned).Should().Be(area);
        Auc.Gini(area).Should().BeApproximately(-Auc.Gini(Auc.Of(scores, turned)), 1e-15);
    }

    [Test]
    public void A_weight_of_three_is_the_row_three_times()
    {
        (double[] scores, int[] labels) = Drawn(2, 80, 0.3, 1);
        SeededRandom random = new(3);
        double[] weights = [.. scores.Select(_ => 1.0 + random.NextInt(3))];
        int[] rows = [.. Enumerable.Range(0, scores.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
        RocCurve weighted = RocCurve.Of(scores, labels, weights), repeated = RocCurve.Of([.. rows.Select(i => scores[i])], [.. rows.Select(i => labels[i])]);
        weighted.Hits.Should().Equal(repeated.Hits);
        weighted.FalseAlarms.Should().Equal(repeated.FalseAlarms);
        Auc.Of(scores, labels, weights).Should().Be(repeated.Area);
    }

    [Test]
    public void Another_prevalence_moves_precision_by_the_formula_and_leaves_the_ROC_curve()
    {
        (double[] scores, int[] labels) = Drawn(4, 600, 0.2, 1);
        RocCurve here = RocCurve.Of(scores, labels), there = here.At(0.01);
        there.Prevalence.Should().BeApproximately(0.01, 1e-15);
        there.Area.Should().BeApproximately(here.Area, 1e-14);
        for (int k = 1; k < here.Count; k++)
        {
            there.FalseAlarmRate(k).Should().BeApproximately(here.FalseAlarmRate(k), 1e-14);
            double r = here.Recall(k), a = here.FalseAlarmRate(k);
            there.Precision(k).Should().BeApproximately(0.01 * r / (0.01 * r + 0.99 * a), 1e-14);
        }
        RocCurve byWeights = RocCurve.Of(scores, labels, [.. labels.Select(label => label == 1 ? 1 : 0.2 * 0.99 / 0.01 / 0.8)]);
        new PrecisionRecallCurve(there).AveragePrecision.Should().BeApproximately(new PrecisionRecallCurve(byWeights).AveragePrecision, 1e-13);
    }

    [Test]
    public void Precision_between_two_points_is_that_of_calls_drawn_by_lot()
    {
        // 2 of 10 called rightly, then a group of ties with 8 positives among 90.
        RocCurve curve = new([double.PositiveInfinity, 2, 1], [0, 8, 90], [0, 2, 10]);
        PrecisionRecallCurve both = new(curve);
        // Half of the group by lot: 4 more hits, 41 more false alarms.
        both.PrecisionAt(0.6).Should().BeApproximately(6.0 / (6 + 8 + 41), 1e-15);
        both.PrecisionAt(0.1).Should().BeApproximately(0.2, 1e-15, "from nothing on, precision stays what it is");
        both.PrecisionAt(0.6).Should().BeLessThan((0.2 + 0.1) / 2 + 0.01, "the straight line promises more");
        double sum = 0;
        const int steps = 200_000;
        for (int i = 0; i < steps; i++) sum += both.PrecisionAt((i + 0.5) / steps);
        both.InterpolatedArea.Should().BeApproximately(sum / steps, 1e-9);
    }

    [Test]
    public void Scores_that_know_nothing_have_one_half_and_the_prevalence()
    {
        double[] same = new double[200];
        int[] labels = [.. Enumerable.Range(0, 200).Select(i => i < 10 ? 1 : 0)];
        RocCurve curve = RocCurve.Of(same, labels);
        curve.Area.Should().Be(0.5);
        PrecisionRecallCurve both = new(curve);
        both.AveragePrecision.Should().Be(0.05);
        both.InterpolatedArea.Should().BeApproximately(0.05, 1e-15);
        void IsFair(double area) => area.Should().BeApproximately(0.05, 0.01);
        IsFair(both.AveragePrecision);
        WrongVariant.MustBeRejectedBy(() => IsFair(new PrecisionRecallCurve(curve).AreaByStraightLines));
    }

    [Test]
    public void The_hull_lies_above_every_point_and_bends_one_way()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (double[] scores, int[] labels) = Drawn(seed, 300, 0.15, seed % 3);
            RocCurve curve = RocCurve.Of(scores, labels);
            RocHull hull = RocHull.Of(curve);
            for (int k = 2; k < hull.Corners.Count; k++) hull.Slope(k).Should().BeLessThan(hull.Slope(k - 1));
            for (int p = 0; p < curve.Count; p++)
            {
                int k = Enumerable.Range(1, hull.Corners.Count - 1).First(k => hull.Corners.FalseAlarms[k] >= curve.FalseAlarms[p]);
                double above = hull.Corners.Recall(k) - (double.IsInfinity(hull.Slope(k)) ? 0 : hull.Slope(k) * (hull.Corners.FalseAlarmRate(k) - curve.FalseAlarmRate(p)));
                above.Should().BeGreaterThanOrEqualTo(curve.Recall(p) - 1e-12);
            }
            hull.Corners.Area.Should().BeGreaterThanOrEqualTo(curve.Area);
        }
    }

    [Test]
    public void The_cheapest_threshold_is_a_corner_of_the_hull()
    {
        (double[] scores, int[] labels) = Drawn(5, 400, 0.2, 1);
        ThresholdSweep sweep = ThresholdSweep.Of(scores, labels, Scanner.ClassNames);
        RocCurve curve = RocCurve.Of(sweep);
        RocHull hull = RocHull.Of(curve);
        foreach (double miss in (double[])[0.1, 1, 3.3, 10, 77, 1000])
        {
            int k = hull.Cheapest(curve.Prevalence, miss, 1);
            double least = sweep.Cheapest(miss, 1).Cost(miss, 1), ours = miss * (hull.Corners.Positives - hull.Corners.Hits[k]) + hull.Corners.FalseAlarms[k];
            ours.Should().BeApproximately(least, 1e-9);
            double x = CostCurve.Place(curve.Prevalence, miss, 1), all = miss * curve.Positives + curve.Negatives;
            new CostCurve(hull).LeastAt(x).Should().BeApproximately(least / all, 1e-12, "the same cost, as a share of the worst");
            Enumerable.Range(0, curve.Count).Min(p => CostCurve.Line(curve, p, x)).Should().BeApproximately(least / all, 1e-12);
            CostCurve.WithoutModel(x).Should().BeGreaterThanOrEqualTo(new CostCurve(hull).LeastAt(x) - 1e-15);
        }
    }

    [Test]
    public void DeLongs_interval_holds_the_true_area_about_as_often_as_it_says()
    {
        // Normal scores one apart: the true area is Φ(1/√2).
        const double truth = 0.76024993890652;
        int held = 0, heldLogit = 0;
        const int worlds = 600;
        for (int world = 0; world < worlds; world++)
        {
            (double[] scores, int[] labels) = Drawn(1000 + world, 300, 0.2, 9);
            DeLong found = DeLong.Of(scores, labels);
            held += found.Interval().Low <= truth && truth <= found.Interval().High ? 1 : 0;
            heldLogit += found.LogitInterval().Low <= truth && truth <= found.LogitInterval().High ? 1 : 0;
        }
        // The standard error of a share of 600 near 0.95 is 0.009.
        ((double)held / worlds).Should().BeInRange(0.92, 0.98);
        ((double)heldLogit / worlds).Should().BeInRange(0.92, 0.98);
    }

    [Test]
    public void Resampling_and_DeLong_agree_about_the_width()
    {
        (double[] scores, int[] labels) = Drawn(6, 800, 0.1, 1);
        AucInterval resampled = Resampled.Interval(scores, labels, curve => curve.Area, 800, new SeededRandom(1)), formula = DeLong.Of(scores, labels).Interval();
        (resampled.High - resampled.Low).Should().BeApproximately(formula.High - formula.Low, 0.15 * (formula.High - formula.Low));
        ((resampled.High + resampled.Low) / 2).Should().BeApproximately((formula.High + formula.Low) / 2, 0.01);
    }

    [Test]
    public void The_logit_interval_stays_inside_and_an_area_of_one_has_no_width()
    {
        DeLong few = DeLong.Of([1, 2, 3, 9, 2.5, 10], [0, 0, 0, 0, 1, 1]);
        few.LogitInterval().High.Should().BeLessThan(1);
        few.LogitInterval().Low.Should().BePositive();
        DeLong perfect = DeLong.Of([1, 2, 3, 4], [0, 0, 1, 1]);
        (perfect.Interval(), perfect.LogitInterval()).Should().Be((new AucInterval(1, 1), new AucInterval(1, 1)));
        AucDifference none = perfect.Less(perfect);
        (none.Z, none.P).Should().Be((0.0, 1.0));
    }

    [Test]
    public void Every_mended_mistake_gains_the_same_area_and_less_average_precision_the_deeper_it_lies()
    {
        (double[] scores, int[] labels) = Drawn(7, 120, 0.25, 3);
        MendedNeighbors[] mended = [.. MendedNeighbors.Places(scores, labels).Select(place => MendedNeighbors.At(scores, labels, place))];
        mended.Length.Should().BeGreaterThan(10);
        double m = labels.Sum(), n = labels.Length - m;
        foreach (MendedNeighbors one in mended) one.Area.Should().BeApproximately(1 / (m * n), 1e-12);
        // Hits so far over m · place · (place + 1).
        int[] list = [.. Enumerable.Range(0, labels.Length).OrderByDescending(i => scores[i]).Select(i => labels[i])];
        foreach (MendedNeighbors one in mended) one.AveragePrecision.Should().BeApproximately(list.Take(one.Place + 1).Sum() / (m * one.Place * (one.Place + 1)), 1e-12);
    }

    [Test]
    public void A_forecaster_that_knows_nothing_has_one_half_in_every_fold_and_none_in_the_heap()
    {
        int[] labels = [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? 1 : 0)];
        KnowsNothing.Of(labels, 60, new SeededRandom(1)).Pooled.Should().Be(0, "whoever is left out leaves fewer of the own kind behind");
        double[] pooled = [.. Enumerable.Range(0, 50).Select(seed => KnowsNothing.Of(labels, 10, new SeededRandom(seed)).Pooled)];
        pooled.Average().Should().BeLessThan(0.4);
        for (int seed = 0; seed < 5; seed++) KnowsNothing.Of(labels, 6, new SeededRandom(seed)).MeanOfFolds.Should().Be(0.5);
    }

    [Test]
    public void Lists_hold_who_is_sought_and_leave_out_what_must_not_be_used()
    {
        OutreachList health = OutreachList.Health(), mortgages = OutreachList.Mortgages();
        (health.Positives, health.Negatives, mortgages.Positives, mortgages.Negatives).Should().Be((629, 8173, 285, 2095));
        health.People.Features.Select(feature => feature.Name).Should().NotContain(["gender", "ethnicity", "health"]);
        mortgages.People.Features.Select(feature => feature.Name).Should().NotContain(["afam", "insurance", "deny"]);
        foreach (double share in (double[])[0.01, 0.12, 0.5])
        {
            int[] rows = mortgages.Thinned(share, new SeededRandom(1));
            rows.Should().OnlyHaveUniqueItems();
            rows.Average(row => mortgages.People.Labels![row]).Should().BeApproximately(share, 0.001);
        }
        Split[] folds = [.. Splits.StratifiedKFold(mortgages.People.Labels!, 2, new SeededRandom(1))];
        RandomForestClassifier forest = new(5, MinLeaf: 10, Seed: 1);
        double[] scores = mortgages.HeldOutScores(forest, folds);
        double[] second = forest.Fit(mortgages.People.SelectRows(folds[1].Train)).PredictProbabilities(mortgages.People.X.SelectRows(folds[1].Test)).Column(1);
        folds[1].Test.Select(row => scores[row]).Should().Equal(second);
    }

    [Test]
    public void Ties_that_count_as_wins_or_go_by_the_file_are_rejected()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (GoldenTests.Case one in GoldenTests.Cases(golden).Where(one => one.Weights is null && one.Number is 2 or 3 or 4))
        {
            GoldenTests.AreaShouldAgree(golden, one, Auc.Of(one.Scores, one.Labels));
            WrongVariant.MustBeRejectedBy(() => GoldenTests.AreaShouldAgree(golden, one, WrongVariants.TiesAreWins(one.Scores, one.Labels)));
            WrongVariant.MustBeRejectedBy(() => GoldenTests.AreaShouldAgree(golden, one, WrongVariants.StepsInTheOrderOfTheFile(one.Scores, one.Labels)));
        }
    }

    [Test]
    public void Verdicts_in_place_of_scores_are_rejected()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        GoldenTests.Case one = GoldenTests.Cases(golden).First(one => one.Key == "1_plain");
        WrongVariant.MustBeRejectedBy(() => GoldenTests.AreaShouldAgree(golden, one, WrongVariants.OfVerdicts(one.Scores, one.Labels, 1)));
        RocCurve curve = RocCurve.Of(one.Scores, one.Labels);
        int k = Array.FindLastIndex(curve.Thresholds, threshold => threshold >= 1);
        WrongVariants.OfVerdicts(one.Scores, one.Labels, 1).Should().BeApproximately((curve.Recall(k) + 1 - curve.FalseAlarmRate(k)) / 2, 1e-14, "it is the mean of recall and specificity at one threshold");
    }

    [Test]
    public void Straight_lines_under_the_precision_recall_curve_are_rejected()
    {
        GoldenFile golden = GoldenFile.Read("curves");
        foreach (GoldenTests.Case one in GoldenTests.Cases(golden).Where(one => one.Number is >= 1 and <= 5))
        {
            RocCurve curve = RocCurve.Of(one.Scores, one.Labels, one.Weights);
            WrongVariant.MustBeRejectedBy(() => GoldenTests.AveragePrecisionShouldAgree(golden, one, new PrecisionRecallCurve(curve).AreaByStraightLines));
            WrongVariant.MustBeRejectedBy(() => GoldenTests.InterpolationShouldAgree(golden, one, new PrecisionRecallCurve(curve).AreaByStraightLines));
        }
    }

    [Test]
    public void A_test_that_forgets_that_the_rows_are_the_same_is_rejected()
    {
        GoldenFile golden = GoldenFile.Read("delong");
        JsonElement one = golden.Input.EnumerateArray().ElementAt(1);
        DeLong first = DeLong.Of(GoldenTests.Doubles(one, "scores"), GoldenTests.Ints(one, "labels")), second = DeLong.Of(GoldenTests.Doubles(one, "other"), GoldenTests.Ints(one, "labels"));
        GoldenTests.TestShouldAgree(golden, 1, first.Less(second).Z);
        WrongVariant.MustBeRejectedBy(() => GoldenTests.TestShouldAgree(golden, 1, WrongVariants.ZWithoutCovariance(first, second)));
    }
}
