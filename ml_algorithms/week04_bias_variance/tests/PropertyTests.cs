using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week04.BiasVariance.Tests;

/// <summary>What must be true of any decomposition, and of this world.</summary>
public sealed class PropertyTests
{
    private static readonly Harbour World = new();
    private static readonly double[] Hours = Harbour.Hours(24), Truth = [.. Hours.Select(Harbour.Depth)];
    private static readonly IRegressorTrainer[] Methods =
        [new PolynomialRegression(0), new PolynomialRegression(3), new PolynomialRegression(9), new DecisionTreeRegressor(MaxDepth: 2), new DecisionTreeRegressor()];

    private static KnownTruth Run(IRegressorTrainer trainer, int stacks, int seed, bool drawHours = false) => KnownTruth.Of(trainer, World, Hours, stacks, new SeededRandom(seed), drawHours);

    [TestCaseSource(nameof(Methods))]
    public void Bias_variance_and_noise_add_up_to_the_measured_error(IRegressorTrainer trainer)
    {
        KnownTruth found = Run(trainer, 500, 41);
        found.Difference.Should().BeApproximately(found.Error - found.Sum, 1e-12);
        Math.Abs(found.Difference).Should().BeLessThan(4 * found.DifferenceStandardError);
        found.DifferenceStandardError.Should().BeLessThanOrEqualTo(1.05 * found.ErrorStandardError, "the common part of both sides falls out");
    }

    [Test]
    public void The_standard_error_of_the_difference_is_neither_too_small_nor_too_large()
    {
        double[] z = [.. Enumerable.Range(0, 250).Select(seed => Run(new PolynomialRegression(3), 25, 100 + seed)).Select(found => found.Difference / found.DifferenceStandardError)];
        Math.Abs(z.Average()).Should().BeLessThan(4 / Math.Sqrt(z.Length));
        // Student's t with 24 degrees of freedom has a standard deviation of 1.04; four standard errors of it are 0.19.
        Math.Sqrt(z.Average(value => value * value)).Should().BeInRange(0.85, 1.25);
    }

    [TestCase(1), TestCase(4), TestCase(9)]
    public void Simulated_parts_are_those_of_the_closed_form(int degree)
    {
        ClosedForm exact = ClosedForm.Of(degree, Hours, World);
        KnownTruth found = Run(new PolynomialRegression(degree), 800, 42);
        Math.Abs(found.Parts.AverageBiasSquared - exact.AverageBiasSquared).Should().BeLessThan(4 * found.Parts.BiasStandardError);
        Math.Abs(found.Parts.AverageVariance - exact.AverageVariance).Should().BeLessThan(4 * found.Parts.VarianceStandardError);
        Math.Abs(found.Error - exact.Error).Should().BeLessThan(4 * found.ErrorStandardError);
        for (int j = 0; j < Hours.Length; j++)
        {
            // A sample variance of normal values has the relative standard error √(2 / (B − 1)); a mean that of the values by √B.
            found.Parts.Variance[j].Should().BeApproximately(exact.Variance[j], 5 * exact.Variance[j] * Math.Sqrt(2.0 / 799));
            found.Parts.Mean[j].Should().BeApproximately(exact.MeanPrediction[j], 5 * Math.Sqrt(exact.Variance[j] / 800));
        }
    }

    [TestCase(2), TestCase(8)]
    public void Jackknife_errors_fit_the_scatter_and_are_rather_too_large(int degree)
    {
        ClosedForm exact = ClosedForm.Of(degree, Hours, World);
        Decomposition[] found = [.. Enumerable.Range(0, 200).Select(seed => Run(new PolynomialRegression(degree), 20, 400 + seed).Parts)];
        double Root(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));
        double bias = Root(found.Select(one => one.AverageBiasSquared - exact.AverageBiasSquared)), variance = Root(found.Select(one => one.AverageVariance - exact.AverageVariance));
        (Root(found.Select(one => one.BiasStandardError)) / bias).Should().BeInRange(0.85, 1.7);
        (Root(found.Select(one => one.VarianceStandardError)) / variance).Should().BeInRange(0.85, 1.25);
    }

    [TestCase(3), TestCase(6), TestCase(20)]
    public void The_correction_for_few_training_sets_takes_away_the_variance_by_B(int sets)
    {
        ClosedForm exact = ClosedForm.Of(7, Hours, World);
        Decomposition[] found = [.. Enumerable.Range(0, 400).Select(seed => Run(new PolynomialRegression(7), sets, 1000 + seed).Parts)];
        double error = StandardErrorOf([.. found.Select(one => one.AverageBiasSquared)]);
        found.Average(one => one.AverageBiasSquared).Should().BeApproximately(exact.AverageBiasSquared, 4 * error);
        double excess = found.Average(one => one.UncorrectedBiasSquared) - exact.AverageBiasSquared, expected = exact.AverageVariance / sets;
        excess.Should().BeApproximately(expected, 0.2 * expected);
        found[0].UncorrectedBiasSquared.Should().BeApproximately(found[0].Mean.Zip(Truth, (mean, f) => (mean - f) * (mean - f)).Average(), 1e-12);
    }

    [Test]
    public void The_mean_squared_distance_from_the_truth_is_bias_plus_variance_to_the_last_digits()
    {
        foreach (IRegressorTrainer trainer in Methods)
        {
            KnownTruth found = Run(trainer, 7, 43);
            double distance = Enumerable.Range(0, 7).Average(b => found.Predictions.Row(b).ToArray().Zip(Truth, (y, f) => (y - f) * (y - f)).Average());
            (found.Parts.AverageBiasSquared + found.Parts.AverageVariance).Should().BeApproximately(distance, 1e-12 * distance);
        }
    }

    [Test]
    public void Least_squares_with_a_fixed_design_spends_its_coefficients()
    {
        foreach (int degree in (int[])[0, 1, 5, 11])
        {
            ClosedForm exact = ClosedForm.Of(degree, Hours, World);
            exact.AverageVariance.Should().BeApproximately(World.NoiseVariance * (degree + 1) / Hours.Length, 1e-12);
            (exact.Error - exact.TrainingError).Should().BeApproximately(2 * World.NoiseVariance * (degree + 1) / Hours.Length, 1e-12);
            Run(new PolynomialRegression(degree), 600, 44).DegreesOfFreedom.Should().BeApproximately(degree + 1, 4 * Math.Sqrt(2.0 * (degree + 1) / 600));
        }
    }

    [Test]
    public void The_gap_between_papers_and_exam_is_twice_the_degrees_of_freedom()
    {
        foreach (IRegressorTrainer trainer in Methods)
        {
            KnownTruth found = Run(trainer, 1500, 45);
            double gap = found.Error - found.TrainingError, predicted = 2 * World.NoiseVariance * found.DegreesOfFreedom / Hours.Length;
            gap.Should().BeApproximately(predicted, 4 * Math.Sqrt(2) * found.ErrorStandardError);
        }
    }

    [Test]
    public void As_many_columns_as_rows_learn_everything_by_heart()
    {
        ClosedForm heart = ClosedForm.Of(Matrix.Identity(6), [3, 1, 4, 1, 5, 9], 0.25);
        heart.AverageBiasSquared.Should().BeApproximately(0, 1e-24);
        (heart.AverageVariance, heart.Error, heart.TrainingError).Should().Be((0.25, 0.5, 0));
        KnownTruth tree = Run(new DecisionTreeRegressor(), 400, 46);
        tree.TrainingError.Should().Be(0);
        Math.Abs(tree.Error - 2 * World.NoiseVariance).Should().BeLessThan(4 * tree.ErrorStandardError);
    }

    [Test]
    public void A_truth_within_reach_has_no_bias_and_one_beyond_keeps_it_for_ever()
    {
        Matrix x = Matrix.FromRows([1, 0], [1, 1], [1, 2], [1, 3]);
        ClosedForm.Of(x, [2, 5, 8, 11], 1).AverageBiasSquared.Should().BeLessThan(1e-24);
        double[] bias = [.. ((int[])[40, 400, 4000]).Select(n => ClosedForm.Of(3, Harbour.Hours(n), World).AverageBiasSquared)];
        bias[2].Should().BeInRange(0.38, 0.41);
        Math.Abs(bias[2] - bias[1]).Should().BeLessThan(Math.Abs(bias[1] - bias[0]));
    }

    [Test]
    public void Papers_and_exam_approach_their_limit_from_below_and_from_above()
    {
        ClosedForm[] forms = [.. ((int[])[20, 40, 80, 160, 320]).Select(n => ClosedForm.Of(8, Harbour.Hours(n), World))];
        forms.Select(form => form.Error).Should().BeInDescendingOrder();
        forms.Select(form => form.TrainingError).Should().BeInAscendingOrder();
        forms[^1].Error.Should().BeGreaterThan(World.NoiseVariance);
        forms[^1].TrainingError.Should().BeLessThan(World.NoiseVariance + forms[^1].AverageBiasSquared);
    }

    [Test]
    public void More_questions_do_not_always_mean_more_variance()
    {
        Decomposition few = Run(new DecisionTreeRegressor(MaxDepth: 2), 300, 47).Parts, many = Run(new DecisionTreeRegressor(MaxDepth: 5), 300, 47).Parts;
        (few.AverageVariance - many.AverageVariance).Should().BeGreaterThan(4 * Math.Sqrt(few.VarianceStandardError * few.VarianceStandardError + many.VarianceStandardError * many.VarianceStandardError));
    }

    [Test]
    public void A_common_shift_changes_nothing()
    {
        KnownTruth found = Run(new PolynomialRegression(4), 9, 48);
        Decomposition shifted = Decomposition.Of(new Matrix(9, Hours.Length, [.. found.Predictions.Values.Select(value => value + 1e6)]), [.. Truth.Select(value => value + 1e6)]);
        shifted.AverageBiasSquared.Should().BeApproximately(found.Parts.AverageBiasSquared, 1e-7);
        shifted.AverageVariance.Should().BeApproximately(found.Parts.AverageVariance, 1e-7);
    }

    [Test]
    public void Against_noisy_answers_bias_and_noise_are_one_number()
    {
        SeededRandom random = new(49);
        KnownTruth found = Run(new PolynomialRegression(3), 100, 50);
        double[] rest = [.. Enumerable.Range(0, 400).Select(_ => Decomposition.Of(found.Predictions, World.Answers(Hours, random)).AverageBiasSquared)];
        rest.Average().Should().BeApproximately(found.Parts.AverageBiasSquared + World.NoiseVariance, 4 * StandardErrorOf(rest));
    }

    [Test]
    public void Two_worlds_with_other_noise_and_other_bias_look_alike_without_the_truth()
    {
        // In the first the truth is 1, the noise 1 and the prediction 0 on average; in the second the truth is 0 and the noise 2.
        SeededRandom random = new(59);
        (double[] Found, double Bias) Live(double truth, double noise)
        {
            Matrix said = new(50, 20, [.. Enumerable.Range(0, 1000).Select(_ => random.NextNormal(0, 0.1))]);
            double[] rest = [.. Enumerable.Range(0, 500).Select(_ => Decomposition.Of(said, [.. Enumerable.Range(0, 20).Select(_ => random.NextNormal(truth, Math.Sqrt(noise)))]).AverageBiasSquared)];
            return (rest, Decomposition.Of(said, [.. Enumerable.Repeat(truth, 20)]).AverageBiasSquared);
        }
        ((double[] stiff, double stiffBias), (double[] noisy, double noisyBias)) = (Live(1, 1), Live(0, 2));
        Math.Abs(stiff.Average() - noisy.Average()).Should().BeLessThan(4 * (StandardErrorOf(stiff) + StandardErrorOf(noisy)));
        (stiffBias - noisyBias).Should().BeApproximately(1, 0.05);
    }

    [Test]
    public void The_bootstrap_draws_hours_and_finds_the_variance_of_drawn_hours()
    {
        Dataset[] stacks = [.. Enumerable.Range(0, 40).Select(b => Harbour.Papers(Hours, World.Answers(Hours, new SeededRandom(51).Fork(b))))];
        double bootstrap = stacks.Select((stack, b) => Resampled.Of(new PolynomialRegression(1), stack, stack, 40, new SeededRandom(52).Fork(b)).Variance).Average();
        double drawn = Run(new PolynomialRegression(1), 1000, 53, drawHours: true).Parts.AverageVariance, same = Run(new PolynomialRegression(1), 1000, 53).Parts.AverageVariance;
        bootstrap.Should().BeApproximately(drawn, 0.15 * drawn);
        drawn.Should().BeGreaterThan(5 * same);
    }

    [Test]
    public void Rest_and_variance_are_the_whole_error_of_resampled_models_and_rests_are_compared_pair_by_pair()
    {
        Dataset stack = Harbour.Papers(Hours, World.Answers(Hours, new SeededRandom(54))), asked = Harbour.Papers(Hours, World.Answers(Hours, new SeededRandom(55)));
        Resampled line = Resampled.Of(new PolynomialRegression(1), stack, asked, 50, new SeededRandom(56)), curve = Resampled.Of(new PolynomialRegression(5), stack, asked, 50, new SeededRandom(56));
        (line.Rest + line.Variance).Should().BeApproximately(line.Error, 1e-12);
        line.RestBeyond(line).Should().Be((0, 0));
        (double difference, double error) = line.RestBeyond(curve);
        difference.Should().BeApproximately(line.Rest - curve.Rest, 1e-12);
        (difference / error).Should().BeGreaterThan(3, "a line is biased here, and the noise falls out");
    }

    [Test]
    public void Folds_choose_what_is_nearly_best()
    {
        PolynomialRegression[] methods = [.. Enumerable.Range(1, 8).Select(degree => new PolynomialRegression(degree))];
        OneStack found = OneStack.Choose(methods, World, Hours, 40, 8, new SeededRandom(57));
        found.Chosen.Sum().Should().Be(40);
        found.Chosen[0].Should().Be(0, "a line is far off");
        found.ErrorOfChoice.Should().BeGreaterThanOrEqualTo(World.NoiseVariance).And.BeLessThan(1.15 * found.ErrorOf.Min());
    }

    [Test]
    public void Where_the_majority_is_wrong_variance_helps()
    {
        bool[] yes = [true];
        ZeroOneDecomposition stubborn = ZeroOneDecomposition.Of(Matrix.FromRows([0], [0], [0]), yes), unsure = ZeroOneDecomposition.Of(Matrix.FromRows([0], [1], [0]), yes);
        (stubborn.Error, stubborn.Biased).Should().Be((1, 1));
        unsure.Biased.Should().Be(1);
        unsure.Error.Should().BeApproximately(2 / 3.0, 1e-12);
        ZeroOneDecomposition.Of(Matrix.FromRows([1], [0], [1]), yes).Error.Should().BeApproximately(1 / 3.0, 1e-12);
    }

    [Test]
    public void The_share_of_wrong_verdicts_is_what_its_parts_add_up_to()
    {
        SeededRandom random = new(58);
        Matrix says = new(8, 30, [.. Enumerable.Range(0, 240).Select(_ => random.NextDouble() < 0.5 ? 1.0 : 0)]);
        bool[] truth = [.. Enumerable.Range(0, 30).Select(_ => random.NextDouble() < 0.5)];
        double wrong = Enumerable.Range(0, 240).Average(i => says.Values[i] == 1 == truth[i % 30] ? 0.0 : 1);
        ZeroOneDecomposition.Of(says, truth).Error.Should().BeApproximately(wrong, 1e-12);
    }

    internal static double StandardErrorOf(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
