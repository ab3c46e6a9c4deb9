using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.ModelEvaluation.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.PrecisionElsewhere))]
    public void PrecisionElsewhere_by_hand()
    {
        // Of 100 bags 50 are forbidden, 40 found, 10 opened needlessly: false alarms 1 in 5. Among 100 bags with 10 forbidden: 8 found, 18 needless.
        T.PrecisionElsewhere(0.8, 0.8, 0.5, 0.1).Should().BeApproximately(8.0 / 26, 1e-12);
        T.PrecisionElsewhere(0.3, 0.7, 0.02, 0.02).Should().BeApproximately(0.3, 1e-12, "the same airport");
        T.PrecisionElsewhere(1, 0.7, 0.02, 0.0001).Should().BeApproximately(1, 1e-12, "no false alarm anywhere");
    }

    [Exercise(nameof(IExercises.PrecisionElsewhere))]
    public void PrecisionElsewhere_is_that_of_weighted_counts()
    {
        ConfusionMatrix tested = ConfusionMatrix.FromCounts(new double[,] { { 880, 20 }, { 30, 70 } }, Scanner.ClassNames), there = ConfusionMatrix.FromCounts(new double[,] { { 8800, 200 }, { 3, 7 } }, Scanner.ClassNames);
        T.PrecisionElsewhere(tested.Precision(1), tested.Recall(1), 0.1, 10 / 9010.0).Should().BeApproximately(there.Precision(1), 1e-12);
    }

    [Exercise(nameof(IExercises.PrecisionElsewhere))]
    public void PrecisionElsewhere_refuses_what_is_no_share()
    {
        foreach ((double precision, double recall, double tested, double there) in ((double, double, double, double)[])[(0, 1, 0.5, 0.5), (0.5, double.NaN, 0.5, 0.5), (0.5, 0.5, 1, 0.5), (0.5, 0.5, 0.5, 2)])
            FluentActions.Invoking(() => T.PrecisionElsewhere(precision, recall, tested, there)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Exercise(nameof(IExercises.ThresholdWithin))]
    public void ThresholdWithin_keeps_equal_scores_together()
    {
        double[] scores = [3, 1, 2, 2, 2, 5];
        ((double[])[0, 1, 2, 3, 4, 5, 6, 99]).Select(budget => T.ThresholdWithin(scores, (int)budget)).Should().Equal(double.PositiveInfinity, 5, 3, 3, 3, 2, 1, 1);
        T.ThresholdWithin([], 4).Should().Be(double.PositiveInfinity);
        FluentActions.Invoking(() => T.ThresholdWithin(scores, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Exercise(nameof(IExercises.ThresholdWithin))]
    public void ThresholdWithin_finds_as_many_as_any_point_of_the_sweep_may()
    {
        (double[] scores, int[] labels) = Scanner.Bags(300, 40, new SeededRandom(4));
        double[] rounded = [.. scores.Select(score => Math.Round(score, 1))];
        ThresholdSweep sweep = ThresholdSweep.Of(rounded, labels, Scanner.ClassNames);
        foreach (int budget in (int[])[0, 7, 50, 200, 300])
            sweep.At(T.ThresholdWithin(rounded, budget)).Report.Recall(1).Should().Be(sweep.Points.Where(point => point.Counts.Called(1) <= budget).Max(point => point.Report.Recall(1)));
    }

    [Exercise(nameof(IExercises.AverageIsRight))]
    public void AverageIsRight_accepts_the_right_one() => T.AverageIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.AverageIsRight))]
    public void AverageIsRight_catches_the_bug() => T.AverageIsRight(SomebodysAverage.MacroF1).Should().BeFalse();

    [Exercise(nameof(IExercises.AverageIsRight))]
    public void AverageIsRight_catches_other_mistakes()
    {
        T.AverageIsRight(matrix => new ConfusionReport(matrix).Average(Averaging.Micro).F).Should().BeFalse("micro");
        T.AverageIsRight(matrix => new ConfusionReport(matrix).Average(Averaging.Weighted).F).Should().BeFalse("weighted");
        T.AverageIsRight(matrix => new ConfusionReport(matrix, 0).Average(Averaging.Macro).F).Should().BeFalse("0 for 0 / 0");
        T.AverageIsRight(matrix => Enumerable.Range(0, matrix.ClassNames.Count).Average(c => 2 / (1 / matrix.Precision(c) + 1 / matrix.Recall(c)))).Should().BeFalse("NaN for a class that is there and never called");
    }

    [Exercise(nameof(IExercises.MendedAverage))]
    public void MendedAverage_is_the_mean_of_the_classes()
    {
        SeededRandom random = new(8);
        for (int round = 0; round < 50; round++)
        {
            double[,] counts = new double[3, 3];
            for (int i = 0; i < 9; i++) counts[i / 3, i % 3] = random.NextInt(5);
            ConfusionMatrix matrix = ConfusionMatrix.FromCounts(counts, ["a", "b", "c"]);
            double right = Right(matrix), mended = T.MendedAverage(matrix);
            if (double.IsNaN(right)) mended.Should().Be(double.NaN);
            else mended.Should().BeApproximately(right, 1e-12);
        }
        T.MendedAverage(ConfusionMatrix.FromCounts(new double[,] { { 9, 0 }, { 0, 0 } }, Scanner.ClassNames)).Should().Be(double.NaN);
        T.MendedAverage(ConfusionMatrix.FromCounts(new double[,] { { 9, 0 }, { 1, 0 } }, Scanner.ClassNames)).Should().BeApproximately(9.0 / 19, 1e-12);
    }

    private static double Right(ConfusionMatrix matrix) => new ConfusionReport(matrix).Average(Averaging.Macro).F;
}
