using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.Threshold))]
    public void Threshold_by_hand()
    {
        T.Threshold(1, 1).Should().BeApproximately(0.5, 1e-12);
        T.Threshold(20, 1).Should().BeApproximately(1.0 / 21, 1e-12, "twenty needless operations are worth one missed tumour");
        T.Threshold(1, 3).Should().BeApproximately(0.75, 1e-12);
        T.Threshold(5, 0).Should().Be(0, "what costs nothing is done always");
        T.Threshold(0, 5).Should().Be(1);
    }

    [Exercise(nameof(IExercises.Threshold))]
    public void Threshold_refuses_what_is_no_cost()
    {
        foreach ((double missed, double needless) in ((double, double)[])[(-1, 1), (1, -1), (double.NaN, 1), (0, 0)])
        {
            Action act = () => T.Threshold(missed, needless);
            act.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Exercise(nameof(IExercises.Compare))]
    public void Compare_in_one_feature_is_the_odds_ratio_of_the_table()
    {
        WaldSummary summary = Summary(Samples.CancerOfThree());
        (double ratio, double low, double high) = T.Compare(summary, [5, 12, 20], [5, 13, 20]);
        ratio.ShouldMatchDigits(summary.OddsRatios[1], 10);
        low.ShouldMatchDigits(summary.OddsRatioIntervals[1].Low, 9);
        high.ShouldMatchDigits(summary.OddsRatioIntervals[1].High, 9);
    }

    [Exercise(nameof(IExercises.Compare))]
    public void Compare_is_the_coefficient_of_a_feature_turned_into_that_direction()
    {
        // With x₀ and x₁ − x₀ as features, one step in the first is one step in both of the old ones.
        Dataset data = Samples.CancerOfThree(), turned = data with { X = data.X.Copy() };
        for (int i = 0; i < data.Rows; i++) turned.X[i, 1] -= turned.X[i, 0];
        WaldSummary summary = Summary(turned);
        (double ratio, double low, double high) = T.Compare(Summary(data), [1, 2, 3], [2, 3, 3]);
        ratio.ShouldMatchDigits(summary.OddsRatios[0], 7);
        low.ShouldMatchDigits(summary.OddsRatioIntervals[0].Low, 7);
        high.ShouldMatchDigits(summary.OddsRatioIntervals[0].High, 7);
    }

    [Exercise(nameof(IExercises.Compare))]
    public void Compare_of_a_tumour_with_itself_is_exactly_one() =>
        T.Compare(Summary(Samples.CancerOfThree()), [5, 12, 20], [5, 12, 20]).Should().Be((1, 1, 1));

    [Exercise(nameof(IExercises.LossIsRight))]
    public void LossIsRight_accepts_what_is_right() => T.LossIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.LossIsRight))]
    public void LossIsRight_catches_the_bug() => T.LossIsRight(SomebodysLoss.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.LossIsRight))]
    public void LossIsRight_catches_other_mistakes()
    {
        T.LossIsRight((z, y) => Right(z, [.. y.Select(one => 1 - one)])).Should().BeFalse("the classes are exchanged");
        T.LossIsRight((z, y) => Right(z, y) / z.Length).Should().BeFalse("it is the mean");
        T.LossIsRight((z, y) => Right(z, y) / Math.Log(2)).Should().BeFalse("it is in bits");
    }

    [Exercise(nameof(IExercises.MendedLoss))]
    public void MendedLoss_is_that_of_the_topic()
    {
        double[] z = [0, 0.5, -3, 12, -7, 2], y = [1, 0, 1, 1, 0, 0];
        T.MendedLoss(z, y).ShouldMatchDigits(Right(z, y), 12);
        T.MendedLoss([], []).Should().Be(0);
    }

    [Exercise(nameof(IExercises.MendedLoss))]
    public void MendedLoss_takes_log_odds_of_any_size()
    {
        T.MendedLoss([1000, -1000], [0, 1]).Should().BeApproximately(2000, 1e-9);
        T.MendedLoss([1000, -1000], [1, 0]).Should().BeApproximately(0, 1e-300);
        T.MendedLoss([30], [1]).ShouldMatchDigits(9.357622968839861e-14, 3, "log1p of a small number is that number");
    }

    private static double Right(double[] z, double[] y) => z.Length * new LogisticLoss(new Matrix(z.Length, 1, z), y).Evaluate([1.0], new double[1]);

    private static WaldSummary Summary(Dataset data) => WaldSummary.Of(new BinaryLogisticRegression(0).Fit(data), data);
}
