using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week04.DecisionTrees;

namespace Week04.BiasVariance.Tests;

/// <summary>Contracts, rims and hostile input.</summary>
public sealed class InputTests
{
    private static readonly Harbour World = new();

    private static IEnumerable<TestCaseData> Checks() =>
        from degree in (int[])[0, 3]
        from check in EstimatorChecks.Of(new PolynomialRegression(degree), Harbour.Papers(Harbour.Hours(12), World.Answers(Harbour.Hours(12), new SeededRandom(71))))
        select new TestCaseData(check).SetArgDisplayNames($"degree {degree}", check.Name);

    [TestCaseSource(nameof(Checks))]
    public void Keeps_the_promises_of_every_trainer(EstimatorCheck check) => check.Run();

    [Test]
    public void A_polynomial_through_all_points_meets_them_and_one_more_power_is_refused()
    {
        double[] hours = [-3, 0, 1, 4], answers = [2, 7, 1, 8];
        new PolynomialRegression(3).Fit(Harbour.Papers(hours, answers)).Predict(new Matrix(4, 1, hours)).Should().Equal(answers, (a, b) => Math.Abs(a - b) < 1e-9);
        Refused(() => new PolynomialRegression(4).Fit(Harbour.Papers(hours, answers)));
        Refused(() => new PolynomialRegression(2).Fit(Harbour.Papers([1, 1, 2, 2], answers)));
        Refused(() => new PolynomialRegression(1).Fit(Harbour.Papers([5, 5, 5, 5], answers)));
        new PolynomialRegression(0).Fit(Harbour.Papers([5, 5, 5, 5], answers)).Predict(new Matrix(1, 1, [9])).Should().Equal([4.5], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Test]
    public void A_polynomial_does_not_mind_the_unit_of_its_feature()
    {
        double[] hours = Harbour.Hours(15), answers = World.Answers(hours, new SeededRandom(72)), seconds = [.. hours.Select(hour => 1e9 + 3600 * hour)];
        double[] byHours = new PolynomialRegression(6).Fit(Harbour.Papers(hours, answers)).Predict(new Matrix(15, 1, hours));
        new PolynomialRegression(6).Fit(Harbour.Papers(seconds, answers)).Predict(new Matrix(15, 1, seconds)).Should().Equal(byHours, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Test]
    public void A_polynomial_of_no_or_two_features_or_of_a_negative_degree_is_refused()
    {
        Dataset two = Harbour.Papers([1, 2, 3], [1, 2, 3]) with { X = Matrix.FromRows([1, 2], [2, 1], [3, 5]), Features = [Feature.Numeric("a"), Feature.Numeric("b")] };
        Refused(() => new PolynomialRegression(1).Fit(two));
        Refused(() => new PolynomialRegression(1).Fit(two.SelectColumns([])));
        Refused(() => new PolynomialRegression(-1).Fit(Harbour.Papers([1, 2, 3], [1, 2, 3])));
    }

    [Test]
    public void Decompositions_of_too_little_or_of_no_numbers_are_refused_by_name()
    {
        Matrix good = Matrix.FromRows([1, 2], [3, 4], [5, 6]);
        Decomposition.Of(good, [1, 2]).TrainingSets.Should().Be(3);
        Refused(() => Decomposition.Of(good.SelectRows([0, 1]), [1, 2]), "*at least 3*");
        Refused(() => Decomposition.Of(good, [1, 2, 3]), "*3 entries for 2 points*");
        Refused(() => Decomposition.Of(good.SelectColumns([]), []), "*no points*");
        Refused(() => Decomposition.Of(Matrix.FromRows([1, 2], [3, double.NaN], [5, 6]), [1, 2]), "*training set 1 for point 1 is NaN*");
        Refused(() => Decomposition.Of(good, [1, double.PositiveInfinity]), "*point 1*");
    }

    [Test]
    public void Closed_forms_of_what_has_no_projection_are_refused()
    {
        Matrix x = Matrix.FromRows([1, 0], [1, 1], [1, 2]);
        ClosedForm.Of(x, [1, 2, 3], 0).AverageVariance.Should().Be(0);
        Refused(() => ClosedForm.Of(x, [1, 2], 1), "*2 entries for 3 rows*");
        Refused(() => ClosedForm.Of(x, [1, 2, 3], -1), "*-1*");
        Refused(() => ClosedForm.Of(x, [1, double.NaN, 3], 1));
        Refused(() => ClosedForm.Of(Matrix.FromRows([1, 2], [2, 4], [3, 6]), [1, 2, 3], 1), "*Column 1*");
        Refused(() => ClosedForm.Of(Matrix.FromRows([1, 2, 3]), [1], 1), "*1 × 3*");
        Refused(() => ClosedForm.Of(Matrix.FromRows([1, double.NaN], [1, 1], [1, 2]), [1, 2, 3], 1), "*not finite*");
        Refused(() => ClosedForm.Of(12, Harbour.Hours(5), World));
    }

    [Test]
    public void Verdicts_other_than_yes_and_no_are_refused()
    {
        Refused(() => ZeroOneDecomposition.Of(Matrix.FromRows([0.5]), [true]), "*0.5*");
        Refused(() => ZeroOneDecomposition.Of(Matrix.FromRows([double.NaN]), [true]));
        Refused(() => ZeroOneDecomposition.Of(Matrix.FromRows([1, 0]), [true]), "*1 entries for 2*");
        Refused(() => ZeroOneDecomposition.Of(new Matrix(0, 0), []));
    }

    [Test]
    public void Experiments_that_make_no_sense_are_refused()
    {
        SeededRandom random = new(73);
        Dataset stack = Harbour.Papers([1, 2, 3], [1, 2, 3]);
        Refused(() => KnownTruth.Of(new PolynomialRegression(0), World, [1, 2, 3], 2, random));
        Refused(() => KnownTruth.Of(new PolynomialRegression(0), World, [], 5, random));
        foreach (double noise in (double[])[0, -1, double.NaN, double.PositiveInfinity])
            Refused(() => KnownTruth.Of(new PolynomialRegression(0), new Harbour(noise), [1, 2, 3], 5, random), "*noise*");
        Refused(() => Harbour.Hours(0));
        Refused(() => Resampled.Of(new PolynomialRegression(0), stack, stack, 2, random));
        Refused(() => Resampled.Of(new PolynomialRegression(0), stack with { Y = null }, stack, 5, random));
        Refused(() => Resampled.Of(new PolynomialRegression(0), stack, stack with { Y = null }, 5, random));
        Refused(() => Resampled.Of(new PolynomialRegression(0), stack, stack, 5, random).RestBeyond(Resampled.Of(new PolynomialRegression(0), stack, stack.SelectRows([0]), 5, random)), "*different rows*");
        Refused(() => OneStack.Choose([], World, [1, 2, 3], 5, 3, random));
        Refused(() => OneStack.Choose([new PolynomialRegression(0)], World, [1, 2, 3], 0, 3, random));
        Refused(() => OneStack.Choose([new PolynomialRegression(0)], World, [1, 2, 3], 5, 4, random));
    }

    [Test]
    public void Methods_given_the_same_generator_learn_from_the_same_stacks_and_take_nothing_from_it()
    {
        SeededRandom random = new(74);
        double[] hours = Harbour.Hours(10);
        Matrix heart = KnownTruth.Of(new DecisionTreeRegressor(), World, hours, 4, random).Predictions, constant = KnownTruth.Of(new PolynomialRegression(0), World, hours, 4, random).Predictions;
        for (int b = 0; b < 4; b++) constant[b, 0].Should().BeApproximately(heart.Row(b).ToArray().Average(), 1e-12);
        random.NextUInt64().Should().Be(new SeededRandom(74).NextUInt64());
    }

    private static void Refused(Action action, string message = "*") => action.Should().Throw<ArgumentException>().WithMessage(message);
}
