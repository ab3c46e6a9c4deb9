using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;
using Week03.TrainTestAndCrossValidation;

namespace Week06.ModelEvaluation.Tests;

public sealed class InputTests
{
    private static readonly SeededRandom Random = new(0);
    private static readonly Dataset Six = Samples.WithLabels([0, 1, 0, 1, 0, 1]);

    [Test]
    public void Counts_refuse_what_is_no_count()
    {
        Refusal(() => ConfusionMatrix.Of([0, 1], [0, 1], ["a", "b"], [1])).Should().Contain("1 weights for 2 rows");
        Refusal(() => ConfusionMatrix.Of([0, 1], [0, 1], ["a", "b"], [1, -1])).Should().Contain("weight of row 1");
        Refusal(() => ConfusionMatrix.FromCounts(new double[2, 3], ["a", "b"])).Should().Contain("2 × 3");
        Refusal(() => ConfusionMatrix.FromCounts(new[,] { { double.NaN } }, ["a"])).Should().Contain("NaN");
        ConfusionReport report = new(ConfusionMatrix.Of([0], [0], ["a", "b"]));
        Refusal(() => report.F(0, 0)).Should().Contain("β");
        Refusal(() => report.Average(Averaging.Macro, 1, [])).Should().Contain("No class");
        Refusal(() => report.Average(Averaging.Macro, 1, [2])).Should().Contain("numbered from 0");
        Refusal(() => report.Matrix.And(ConfusionMatrix.Of([0], [0], ["a", "c"]))).Should().Contain("not [a, b]");
        ConfusionReport nothing = new(ConfusionMatrix.Of([0], [0], ["a", "b"], [0]));
        (nothing.Accuracy, nothing.BalancedAccuracy, nothing.Matthews).Should().Be((double.NaN, double.NaN, 0.0));
    }

    [Test]
    public void Log_loss_refuses_what_is_no_distribution()
    {
        Refusal(() => LogLoss.Of(Matrix.FromRows([0.5, 0.6]), [0])).Should().Contain("sum to");
        Refusal(() => LogLoss.Of(Matrix.FromRows([-0.5, 1.5]), [0])).Should().Contain("between 0 and 1");
        Refusal(() => LogLoss.Of(Matrix.FromRows([double.NaN, 1]), [0])).Should().Contain("NaN");
        Refusal(() => LogLoss.Of(Matrix.FromRows([0.5, 0.5]), [2])).Should().Contain("class 2");
        Refusal(() => LogLoss.Of(Matrix.FromRows([0.5, 0.5]), [0, 1])).Should().Contain("2 labels");
        Refusal(() => LogLoss.Of(Matrix.FromRows([0.5, 0.5]), [0], [0])).Should().Contain("weight 0");
        Refusal(() => LogLoss.Of(Matrix.FromRows([0.5, 0.5]), [0], clip: 0.5)).Should().Contain("half");
        LogLoss.Of(Matrix.FromRows([0, 1]), [0]).Should().Be(double.PositiveInfinity);
        LogLoss.Of(Matrix.FromRows([0, 1], [0.5, 0.5]), [0, 1], [0, 1]).Should().BeApproximately(Math.Log(2), 1e-15, "a row of no weight");
    }

    [Test]
    public void A_sweep_refuses_scores_that_cannot_be_ordered()
    {
        Refusal(() => ThresholdSweep.Of([1, double.NaN], [0, 1], ["a", "b"])).Should().Contain("row 1");
        Refusal(() => ThresholdSweep.Of([1], [0, 1], ["a", "b"])).Should().Contain("1 scores");
        Refusal(() => ThresholdSweep.Of([1, 2], [0, 2], ["a", "b"])).Should().Contain("class 2");
        Refusal(() => ThresholdSweep.Of([1, 2], [0, 1], ["a", "b", "c"])).Should().Contain("3 classes");
        Refusal(() => ThresholdSweep.Of([1, 2], [0, 0], ["a", "b"]).Finding(0.5)).Should().Contain("nothing to find");
        Refusal(() => ThresholdSweep.Of([1, 2], [0, 0], ["a", "b"]).Best(point => point.Report.Recall(1))).Should().Contain("undefined");
        Refusal(() => ThresholdSweep.Of([1, 2], [0, 1], ["a", "b"]).At(double.NaN)).Should().Contain("not a number");
    }

    [Test]
    public void Plans_refuse_data_that_do_not_suit_them()
    {
        Refusal(() => new GroupedKFold(2).Split(Six, Random)).Should().Contain("no Groups");
        Refusal(() => new GroupedKFold(3).Split(Six with { Groups = [1, 1, 1, 2, 2, 2] }, Random)).Should().Contain("3 folds of 2 groups");
        Refusal(() => new StratifiedGroupedKFold(2).Split(Six with { Groups = [1, 1, 1, 2, 2, 2], Labels = null }, Random)).Should().Contain("only classes");
        Refusal(() => new TimeOrdered(2).Split(Six, Random)).Should().Contain("no Time");
        Refusal(() => new TimeOrdered(6).Split(Six with { Time = [1, 2, 3, 4, 5, 6] }, Random)).Should().Contain("6 splits of 6 rows");
        Refusal(() => new TimeOrdered(2).Split(Six with { Time = [1, 1, 1, 1, 1, 1] }, Random)).Should().Contain("no row is old enough");
        Refusal(() => new TimeOrdered(2).Split(Six with { Time = [1, 2, double.NaN, 4, 5, 6] }, Random)).Should().Contain("row 2");
        Refusal(() => new TimeOrdered(2, Gap: -1).Split(Six with { Time = [1, 2, 3, 4, 5, 6] }, Random)).Should().Contain("from 0");
    }

    [Test]
    public void A_choice_needs_candidates_and_scores()
    {
        Refusal(() => new BestOf([], new KFold(2)).Fit(Six)).Should().Contain("no candidates");
        Refusal(() => new BestOf([new KNeighborsClassifier(1)], new KFold(2), (_, _) => double.NaN).Fit(Six)).Should().Contain("no score");
        new BestOf([new KNeighborsClassifier(1), new KNeighborsClassifier(1)], new KFold(2)).Fit(Six).Choice.Should().Be(0, "of equals the first");
    }

    [Test]
    public void Slices_and_intervals_refuse_what_makes_no_sense()
    {
        bool[] wrong = new bool[6];
        Refusal(() => Slices.Of(Six, new bool[5])).Should().Contain("5 marks for 6 rows");
        Refusal(() => Slices.Of(Six, wrong, bins: 1)).Should().Contain("two parts");
        Refusal(() => Slices.Of(Six, wrong, least: 7)).Should().Contain("No slice has 7 rows");
        Refusal(() => Slices.Of(Six, wrong, least: 1, among: [])).Should().Contain("no rows");
        Refusal(() => Slices.Of(Six, wrong, least: 1, among: [9])).Should().Contain("does not exist");
        Refusal(() => Slices.Of(Six, wrong, least: 1).ChanceOfSuchAWorst(0, Random)).Should().Contain("At least one dealing");
        Refusal(() => WilsonInterval.Of(3, 2)).Should().Contain("from 0 to 2");
        Refusal(() => WilsonInterval.Of(0, 0)).Should().Contain("at least one row");
        Refusal(() => WilsonInterval.Of(0, 1, 1)).Should().Contain("between 0 and 1");
    }

    private static string Refusal(Action action) => action.Should().Throw<ArgumentException>().Which.Message;
}
