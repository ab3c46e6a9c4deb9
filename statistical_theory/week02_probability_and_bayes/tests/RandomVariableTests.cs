using System.Numerics;
using Curriculum.Kernels;

namespace Week02.ProbabilityAndBayes.Tests;

/// <summary>Tables, expectation, variance, covariance, counting.</summary>
public sealed class RandomVariableTests
{
    private static readonly JointTable Dice = JointTable.Of("red", Faces()).Then("blue", _ => Faces());

    private static readonly JointTable Tied = JointTable.Of("first", ("1", 0.2), ("2", 0.3), ("4", 0.5))
        .Then("second", one => one["first"] == "1" ? [("0", 0.5), ("3", 0.5)] : one["first"] == "2" ? [("3", 1.0)] : [("3", 0.25), ("7", 0.75)]);

    private static double X(Cell one) => double.Parse(one["first"]);
    private static double Y(Cell one) => double.Parse(one["second"]);

    [Test]
    public void The_sum_of_two_dice_has_the_distribution_that_everybody_counts_on_fingers()
    {
        DiscreteDistribution sum = Dice.Distribution(roll => double.Parse(roll["red"]) + double.Parse(roll["blue"]));
        sum.Values.Should().Equal(Enumerable.Range(2, 11).Select(value => (double)value));
        for (int value = 2; value <= 12; value++) sum.Pmf(value).ShouldMatchDigits((6 - Math.Abs(value - 7)) / 36.0, 14);
        sum.Mean.ShouldMatchDigits(7, 14);
        sum.Variance.ShouldMatchDigits(35.0 / 6, 14);
        sum.Cumulative(1).Should().Be(0);
        sum.Cumulative(4).ShouldMatchDigits(6 / 36.0, 14);
        sum.Cumulative(100).ShouldMatchDigits(1, 14);
    }

    [Test]
    public void Convolution_is_the_table_of_two_that_know_nothing_of_each_other()
    {
        DiscreteDistribution die = DiscreteDistribution.Of(Enumerable.Range(1, 6).Select(face => ((double)face, 1.0 / 6)).ToList());
        DiscreteDistribution sum = Dice.Distribution(roll => double.Parse(roll["red"]) + double.Parse(roll["blue"])), convolved = die.PlusIndependent(die);
        convolved.Values.Should().Equal(sum.Values);
        convolved.Probabilities.ToArray().ShouldMatchDigits(sum.Probabilities.ToArray(), 13);
    }

    [Test]
    public void Twelve_coins_one_by_one_are_binomial()
    {
        DiscreteDistribution coin = DiscreteDistribution.Of((0, 0.7), (1, 0.3)), heads = coin;
        for (int i = 1; i < 12; i++) heads = heads.PlusIndependent(coin);
        heads.Probabilities.ToArray().ShouldMatchDigits(Binomial.Distribution(12, 0.3).Probabilities.ToArray(), 12);
        heads.Mean.ShouldMatchDigits(12 * 0.3, 13);
        heads.Variance.ShouldMatchDigits(12 * 0.3 * 0.7, 13);
    }

    [Test]
    public void Expectation_is_linear_also_where_variables_are_tied() =>
        Tied.Expectation(one => 2 * X(one) - 3 * Y(one) + 1).Should().BeApproximately(2 * Tied.Expectation(X) - 3 * Tied.Expectation(Y) + 1, 1e-14);

    [Test]
    public void The_variance_of_a_sum_needs_the_covariance()
    {
        void Check(Func<JointTable, Func<Cell, double>, Func<Cell, double>, double> varianceOfSum) =>
            varianceOfSum(Tied, X, Y).Should().BeApproximately(Tied.Distribution(one => X(one) + Y(one)).Variance, 1e-13);
        Check((joint, x, y) => joint.Variance(x) + joint.Variance(y) + 2 * joint.Covariance(x, y));
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.VarianceOfSumWithoutCovariance));
        Dice.Covariance(roll => double.Parse(roll["red"]), roll => double.Parse(roll["blue"])).Should().BeApproximately(0, 1e-15);
    }

    [Test]
    public void No_covariance_is_not_independence()
    {
        // X is −1, 0 or 1, and Y is its square: fully determined, and uncorrelated.
        JointTable table = JointTable.Of("x", ("-1", 1.0 / 3), ("0", 1.0 / 3), ("1", 1.0 / 3)).Then("square", one => [(one["x"] == "0" ? "0" : "1", 1.0)]);
        table.Covariance(one => double.Parse(one["x"]), one => double.Parse(one["square"])).Should().BeApproximately(0, 1e-16);
        table.Given(one => one["x"] == "0").Probability(one => one["square"] == "1").Should().Be(0);
    }

    [Test]
    public void A_variance_survives_a_large_mean()
    {
        // A billion and one, two or three: the variance is that of one, two or three.
        void Check(Func<DiscreteDistribution, double> variance) =>
            variance(DiscreteDistribution.Of((1e9 + 1, 1.0 / 3), (1e9 + 2, 1.0 / 3), (1e9 + 3, 1.0 / 3))).Should().BeApproximately(2.0 / 3, 1e-6);
        Check(x => x.Variance);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.VarianceAsDifference));
    }

    [Test]
    public void Chain_rule_margin_and_condition_fit_together()
    {
        Tied.Cells.Sum(one => one.Probability).Should().BeApproximately(1, 1e-15);
        Tied.Marginal("first").Cells.Select(one => one.Probability).Should().Equal([0.2, 0.3, 0.5], (a, b) => Math.Abs(a - b) < 1e-15);
        JointTable given = Tied.Given(one => one["second"] == "3");
        // 0.2 · 0.5, 0.3 · 1 and 0.5 · 0.25 over their sum.
        given.Cells.Select(one => one.Probability).Should().Equal([0.1 / 0.525, 0.3 / 0.525, 0.125 / 0.525], (a, b) => Math.Abs(a - b) < 1e-15);
        // The law of total probability.
        ((string[])["1", "2", "4"]).Sum(first => Tied.Probability(one => one["first"] == first) * Tied.Given(one => one["first"] == first).Probability(one => one["second"] == "3"))
            .Should().BeApproximately(Tied.Probability(one => one["second"] == "3"), 1e-15);
    }

    [Test]
    public void Counting_gives_what_is_known()
    {
        Counting.Choose(52, 5).Should().Be(new BigInteger(2_598_960));
        Counting.Arrangements(6, 3).Should().Be(new BigInteger(120));
        (Counting.Choose(7, 0), Counting.Choose(7, 7), Counting.Arrangements(7, 0)).Should().Be((BigInteger.One, BigInteger.One, BigInteger.One));
        Enumerable.Range(0, 31).Aggregate(BigInteger.Zero, (sum, k) => sum + Counting.Choose(30, k)).Should().Be(BigInteger.Pow(2, 30));
        // 23 people without a common birthday: R. von Mises' puzzle, a little under a half.
        Counting.Share(Counting.Arrangements(365, 23), BigInteger.Pow(365, 23)).ShouldMatchDigits(Enumerable.Range(0, 23).Aggregate(1.0, (p, i) => p * (365 - i) / 365), 14);
    }

    [Test]
    public void Shares_of_huge_and_of_tiny_counts_keep_their_digits()
    {
        BigInteger huge = BigInteger.Pow(10, 400);
        Counting.Share(huge / 4, huge).ShouldMatchDigits(0.25, 15);
        Counting.Share(1, BigInteger.Pow(10, 20)).ShouldMatchDigits(1e-20, 15);
        (Counting.Share(0, 7), Counting.Share(7, 7)).Should().Be((0.0, 1.0));
    }

    [Test]
    public void Calls_one_after_the_other_have_the_probability_of_the_pick()
    {
        SeededRandom random = new(21);
        int well = Enumerable.Range(0, 20_000).Count(_ => random.Choose(40, 4).All(person => person >= 8));
        double byCounting = Counting.Share(Counting.Choose(32, 4), Counting.Choose(40, 4));
        byCounting.ShouldMatchDigits(32.0 / 40 * 31 / 39 * 30 / 38 * 29 / 37, 14);
        (well / 20_000.0).Should().BeApproximately(byCounting, 4 * Math.Sqrt(byCounting * (1 - byCounting) / 20_000));
    }

    [Test]
    public void What_is_no_distribution_is_refused()
    {
        FluentActions.Invoking(() => JointTable.Of("x", ("a", 0.5), ("b", 0.6))).Should().Throw<ArgumentException>().WithMessage("*'x'*sum to 1.1*");
        FluentActions.Invoking(() => JointTable.Of("x", ("a", -0.5), ("b", 1.5))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Tied.Then("first", _ => [("a", 1.0)])).Should().Throw<ArgumentException>().WithMessage("*'first' already*");
        FluentActions.Invoking(() => Tied.Given(_ => false)).Should().Throw<ArgumentException>().WithMessage("*probability 0*");
        FluentActions.Invoking(() => Tied.Probability(one => one["third"] == "")).Should().Throw<ArgumentException>().WithMessage("*no variable 'third'*first, second*");
        FluentActions.Invoking(() => JointTable.OfCounts(["x"], [(["a"], 0)])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => DiscreteDistribution.Of((1, 0.5))).Should().Throw<ArgumentException>().WithMessage("*sum to 0.5*");
        FluentActions.Invoking(() => DiscreteDistribution.Of((double.NaN, 1.0))).Should().Throw<ArgumentException>().WithMessage("*finite*");
        FluentActions.Invoking(() => Counting.Choose(3, 4)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*between 0 and n, which is 3*");
    }

    private static (string, double)[] Faces() => [.. Enumerable.Range(1, 6).Select(face => ($"{face}", 1.0 / 6))];
}
