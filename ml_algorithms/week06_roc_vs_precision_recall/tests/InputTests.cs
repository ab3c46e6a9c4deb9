using Curriculum.Kernels;
using Week06.ModelEvaluation;

namespace Week06.RocVsPrecisionRecall.Tests;

public sealed class InputTests
{
    [Test]
    public void Every_measure_refuses_scores_and_labels_that_make_no_pair()
    {
        foreach (Action<double[], int[]> measure in (Action<double[], int[]>[])
        [
            (s, y) => Auc.Of(s, y), (s, y) => Auc.ByPairs(s, y), (s, y) => Auc.ByRanks(s, y), (s, y) => RocCurve.Of(s, y), (s, y) => DeLong.Of(s, y),
            (s, y) => Resampled.Interval(s, y, curve => curve.Area, 10, new SeededRandom(0)), (s, y) => MendedNeighbors.Places(s, y),
        ])
        {
            Refusal(() => measure([1, 2, 3], [0, 1])).Should().Contain("3 scores for 2 rows");
            Refusal(() => measure([1, 2], [1, 1])).Should().Contain("2 of 2 rows are of class 1");
            Refusal(() => measure([1, 2], [0, 0])).Should().Contain("0 of 2 rows");
            Refusal(() => measure([], [])).Should().Contain("0 of 0 rows");
            Refusal(() => measure([1, 2], [0, 2])).Should().Contain("class 2");
            Refusal(() => measure([1, 2], [0, -1])).Should().Contain("class -1");
            Refusal(() => measure([1, double.NaN], [0, 1])).Should().Contain("score of row 1 is NaN");
            Refusal(() => measure([double.PositiveInfinity, 2], [0, 1])).Should().Contain("score of row 0");
        }
    }

    [Test]
    public void Weights_that_weigh_nothing_or_less_are_refused()
    {
        Refusal(() => RocCurve.Of([1, 2], [0, 1], [1])).Should().Contain("1 weights for 2 rows");
        Refusal(() => RocCurve.Of([1, 2], [0, 1], [1, -1])).Should().Contain("weight of row 1");
        Refusal(() => Auc.Of([1, 2], [0, 1], [1, double.NaN])).Should().Contain("NaN");
        Refusal(() => Auc.Of([1, 2, 3], [0, 1, 1], [1, 0, 0])).Should().Contain("Class 0 weighs 1 and class 1 0");
        RocCurve.Of(ThresholdSweep.Of([1, 2], [0, 1], ["a", "b"])).Area.Should().Be(1);
        Refusal(() => RocCurve.Of(ThresholdSweep.Of([1, 2], [0, 0], ["a", "b"]))).Should().Contain("class is missing");
    }

    [Test]
    public void Shares_costs_and_confidences_out_of_range_are_refused()
    {
        RocCurve curve = RocCurve.Of([1, 2, 3, 4], [0, 1, 0, 1]);
        foreach (double share in (double[])[0, 1, -1, double.NaN])
        {
            Refusal(() => curve.At(share)).Should().Contain("between 0 and 1");
            Refusal(() => RocHull.SlopeOfCost(share, 1, 1)).Should().Contain("between 0 and 1");
            Refusal(() => DeLong.Of([1, 2, 3, 4], [0, 1, 0, 1]).Interval(share)).Should().Contain("confidence");
            Refusal(() => DeLong.Of([1, 2, 3, 4], [0, 0, 1, 1]).LogitInterval(share)).Should().Contain("confidence");
            Refusal(() => Resampled.Interval([1, 2], [0, 1], c => c.Area, 10, new SeededRandom(0), share)).Should().Contain("confidence");
            Refusal(() => OutreachList.Mortgages().Thinned(share, new SeededRandom(0))).Should().Contain("between 0 and 1");
        }
        Refusal(() => curve.Finding(1.5)).Should().Contain("recall");
        Refusal(() => new PrecisionRecallCurve(curve).PrecisionAt(0)).Should().Contain("recall");
        Refusal(() => RocHull.SlopeOfCost(0.5, 0, 1)).Should().Contain("costs above 0");
        Refusal(() => new CostCurve(RocHull.Of(curve)).LeastAt(1.1)).Should().Contain("between 0 and 1");
        Refusal(() => Resampled.Interval([1, 2], [0, 1], c => c.Area, 1, new SeededRandom(0))).Should().Contain("two resamples");
        Refusal(() => OutreachList.Mortgages().Thinned(1e-9, new SeededRandom(0))).Should().Contain("leaves 0");
        Refusal(() => MendedNeighbors.At([1, 2], [0, 1], 1)).Should().Contain("place 1");
    }

    [Test]
    public void A_variance_needs_two_rows_of_each_class_and_two_judges_the_same_rows()
    {
        Refusal(() => DeLong.Of([1, 2, 3], [0, 0, 1])).Should().Contain("two of each");
        Refusal(() => DeLong.Of([1, 2, 3, 4], [0, 0, 1, 1]).Less(DeLong.Of([1, 2, 3, 4, 5], [0, 0, 1, 1, 1]))).Should().Contain("3 and 2 rows");
    }

    [Test]
    public void Scores_labels_and_weights_are_left_as_they_were()
    {
        double[] scores = [3, 1, 2, 2], weights = [1, 2, 1, 1];
        int[] labels = [1, 0, 1, 0];
        Auc.Of(scores, labels);
        RocCurve.Of(scores, labels, weights);
        DeLong.Of(scores, labels);
        scores.Should().Equal(3, 1, 2, 2);
        labels.Should().Equal(1, 0, 1, 0);
        weights.Should().Equal(1, 2, 1, 1);
    }

    private static string Refusal(Action action) => action.Should().Throw<ArgumentException>().Which.Message;
}
