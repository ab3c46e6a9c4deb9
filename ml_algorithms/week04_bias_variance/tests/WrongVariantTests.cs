using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week04.BiasVariance.Tests;

/// <summary>Mistakes that were made, and the checks that reject them.</summary>
public sealed class WrongVariantTests
{
    private static readonly Harbour World = new();
    private static readonly double[] Hours = Harbour.Hours(24), Truth = [.. Hours.Select(Harbour.Depth)];

    /// <summary>Predictions, the truth and the exam's noisy answers in; bias² and variance out.</summary>
    private delegate (double Bias, double Variance) Parts(Matrix predictions, double[] truth, double[] answers);

    private static readonly Parts Right = (said, truth, _) => Decomposition.Of(said, truth) is var parts ? (parts.AverageBiasSquared, parts.AverageVariance) : default;

    [Test]
    public void Bias_against_noisy_answers_counts_the_noise_twice()
    {
        ShouldAddUp(Right);
        WrongVariant.MustBeRejectedBy(() => ShouldAddUp((said, _, answers) => Right(said, answers, answers)));
    }

    [Test]
    public void Bias_without_the_correction_is_too_large()
    {
        ShouldBeTheClosedForm(Right);
        WrongVariant.MustBeRejectedBy(() => ShouldBeTheClosedForm((said, truth, _) => (Decomposition.Of(said, truth).UncorrectedBiasSquared, Right(said, truth, truth).Variance)));
    }

    [Test]
    public void Variance_over_points_is_not_variance_over_training_sets() =>
        // One axis for the other: how much a curve bends, not how much candidates differ.
        WrongVariant.MustBeRejectedBy(() => ShouldBeTheClosedForm((said, truth, _) =>
            (Right(said, truth, truth).Bias, Enumerable.Range(0, said.Rows).Average(b => SampleVariance(said.Row(b).ToArray())))));

    [Test]
    public void Variance_by_B_is_too_small() =>
        WrongVariant.MustBeRejectedBy(() => ShouldBeTheClosedForm((said, truth, _) => (Right(said, truth, truth).Bias, Right(said, truth, truth).Variance * (said.Rows - 1) / said.Rows)));

    [Test]
    public void Bias_squared_after_averaging_cancels_between_points() =>
        // With an intercept the residuals sum to 0, so by this measure no least squares fit has any bias.
        WrongVariant.MustBeRejectedBy(() => ShouldBeTheClosedForm((said, truth, _) =>
        {
            double bias = Enumerable.Range(0, truth.Length).Average(j => said.Column(j).Average() - truth[j]);
            return (bias * bias, Right(said, truth, truth).Variance);
        }));

    [Test]
    public void Training_sets_that_share_their_answers_show_too_little_variance()
    {
        // Nine tenths of the noise are common to all stacks: what "resampling" one data set without thought comes down to.
        WrongVariant.MustBeRejectedBy(() => ShouldBeTheClosedForm(Right, random =>
        {
            double[] common = World.Answers(Hours, random.Fork(1000));
            return Enumerable.Range(0, 5).Select(b => common.Zip(World.Answers(Hours, random.Fork(b)), (c, own) => 0.9 * c + 0.1 * own).ToArray()).ToArray();
        }));
    }

    [Test]
    public void The_error_on_the_papers_is_not_the_sum_of_the_parts()
    {
        KnownTruth found = KnownTruth.Of(new PolynomialRegression(8), World, Hours, 300, new SeededRandom(61));
        void Check(double error) => error.Should().BeApproximately(found.Sum, 4 * found.ErrorStandardError);
        Check(found.Error);
        WrongVariant.MustBeRejectedBy(() => Check(found.TrainingError));
    }

    /// <summary>One long simulation: bias² + variance + σ² against the error on answers that nobody learned from, in one of its standard errors times 4.</summary>
    private static void ShouldAddUp(Parts parts)
    {
        KnownTruth found = KnownTruth.Of(new PolynomialRegression(3), World, Hours, 400, new SeededRandom(62));
        (double bias, double variance) = parts(found.Predictions, Truth, World.Answers(Hours, new SeededRandom(63)));
        (bias + variance + World.NoiseVariance).Should().BeApproximately(found.Error, 4 * found.DifferenceStandardError);
    }

    /// <summary>Three hundred estimates from 5 training sets each: their means against the closed form, in their standard errors times 4.</summary>
    private static void ShouldBeTheClosedForm(Parts parts, Func<SeededRandom, double[][]>? stacks = null)
    {
        const int Degree = 3;
        ClosedForm exact = ClosedForm.Of(Degree, Hours, World);
        Matrix asked = new(Hours.Length, 1, Hours);
        stacks ??= random => [.. Enumerable.Range(0, 5).Select(b => World.Answers(Hours, random.Fork(b)))];
        (double Bias, double Variance)[] found = [.. Enumerable.Range(0, 300).Select(school =>
        {
            double[][] answers = stacks(new SeededRandom(64).Fork(school));
            return parts(Matrix.FromRows([.. answers.Select(one => new PolynomialRegression(Degree).Fit(Harbour.Papers(Hours, one)).Predict(asked))]), Truth, answers[0]);
        })];
        double[] bias = [.. found.Select(one => one.Bias)], variance = [.. found.Select(one => one.Variance)];
        bias.Average().Should().BeApproximately(exact.AverageBiasSquared, 4 * PropertyTests.StandardErrorOf(bias));
        variance.Average().Should().BeApproximately(exact.AverageVariance, 4 * PropertyTests.StandardErrorOf(variance));
    }

    private static double SampleVariance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
