using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization.Tests;

public sealed class BoundedTests
{
    private static LinearConstraint[] Bounds(double limit) => [new("passes with 95 %", [1.2, 2], Math.Log(19)), new("top temperature", [-1, 0], -limit)];

    [TestCase(3.0, "firing, limit 3"), TestCase(1.5, "firing, limit 1.5")]
    public void The_cheapest_firing_is_that_of_SciPy(double limit, string name)
    {
        BoundedMinimum found = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, Bounds(limit), [0, 0])!;
        double[] truth = Problems.Curved.Values(name);
        found.Point[0].Should().BeApproximately(truth[0], 1e-5, "SLSQP stops when the value stands");
        found.Point[1].Should().BeApproximately(truth[1], 1e-5);
        found.Value.Should().BeApproximately(truth[2], 1e-8);
    }

    [Test]
    public void A_bound_that_is_touched_pushes_and_one_that_is_not_does_not()
    {
        double[] far = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, Bounds(3), [0, 0])!.Multipliers;
        far[0].Should().BePositive();
        far[1].Should().Be(0);
        ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, Bounds(1.5), [0, 0])!.Multipliers.Should().OnlyContain(multiplier => multiplier > 0);
    }

    [Test]
    public void At_the_optimum_the_gradient_is_parallel_to_the_normal()
    {
        BoundedMinimum found = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, Bounds(3), [0, 0])!;
        double[] gradient = Problems.Gradient(FiringCost.Evaluate, found.Point);
        (gradient[0] * 2 - gradient[1] * 1.2).Should().BeApproximately(0, 1e-9);
        gradient[0].Should().BeApproximately(found.Multipliers[0] * 1.2, 1e-9);
    }

    [Test]
    public void A_multiplier_is_the_price_of_its_bound()
    {
        double Cost(double loosened, double limit) => ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt,
            [Bounds(limit)[0] with { Bound = Math.Log(19) + loosened }, Bounds(limit)[1]], [0, 0])!.Value;
        double[] prices = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, Bounds(1.5), [0, 0])!.Multipliers;
        ((Cost(1e-4, 1.5) - Cost(-1e-4, 1.5)) / 2e-4).Should().BeApproximately(prices[0], 1e-5);
        ((Cost(0, 1.5 - 1e-4) - Cost(0, 1.5 + 1e-4)) / 2e-4).Should().BeApproximately(prices[1], 1e-5);
    }

    [Test]
    public void No_allowed_point_is_cheaper()
    {
        LinearConstraint[] bounds = Bounds(1.5);
        double least = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, bounds, [0, 0])!.Value;
        SeededRandom random = new(9);
        int allowed = 0;
        for (int round = 0; round < 20_000; round++)
        {
            double[] x = [random.NextUniform(-6, 6), random.NextUniform(-6, 6)];
            if (bounds.Any(bound => bound.Slack(x) < 0)) continue;
            allowed++;
            Problems.Value(FiringCost.Evaluate, x).Should().BeGreaterThanOrEqualTo(least - 1e-9);
        }
        allowed.Should().BeGreaterThan(2000);
    }

    [Test]
    public void Each_condition_of_Karush_Kuhn_and_Tucker_notices_its_breach()
    {
        LinearConstraint[] bounds = Bounds(3);
        BoundedMinimum found = ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, bounds, [0, 0])!;
        KktConditions At(double[] x, double[] multipliers) => KktConditions.At(FiringCost.Evaluate, bounds, x, multipliers);
        At(found.Point, found.Multipliers).Hold(1e-8).Should().BeTrue();
        At(found.Point, [0, 0]).Stationarity.Should().BeGreaterThan(1, "without the bound the cost would fall");
        At([-2, -2.5], [0, 0]).Should().Match<KktConditions>(one => one.Stationarity < 1e-12 && one.Infeasibility > 1, "the cheapest of all is forbidden");
        At(found.Point, [found.Multipliers[0], -1]).WrongSign.Should().Be(1);
        At(found.Point, [found.Multipliers[0], 1]).Slackness.Should().BeGreaterThan(0.1, "a bound that is not touched must not push");
    }

    [Test]
    public void Without_bounds_it_is_the_plain_minimum_and_without_room_there_is_none()
    {
        ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, [], [0, 0])!.Point.ShouldMatchDigits([-2, -2.5], 12);
        ActiveSets.Minimize(FiringCost.Evaluate, FiringCost.HessianAt, [new("at least 1", [1, 0], 1), new("at most 0", [-1, 0], 0)], [0, 0]).Should().BeNull();
    }

    [Test]
    public void Curved_functions_take_several_steps_of_Newton()
    {
        // e^x + e^(−x) + y² with x + y ≥ 3: the slope e^x − e^(−x) must equal 2 y.
        Objective f = (x, gradient) =>
        {
            (gradient[0], gradient[1]) = (Math.Exp(x[0]) - Math.Exp(-x[0]), 2 * x[1]);
            return Math.Exp(x[0]) + Math.Exp(-x[0]) + x[1] * x[1];
        };
        BoundedMinimum found = ActiveSets.Minimize(f, x => new Matrix(2, 2, [Math.Exp(x[0]) + Math.Exp(-x[0]), 0, 0, 2]), [new("sum", [1, 1], 3)], [0, 0])!;
        (found.Point[0] + found.Point[1]).Should().BeApproximately(3, 1e-9);
        (Math.Exp(found.Point[0]) - Math.Exp(-found.Point[0])).Should().BeApproximately(2 * found.Point[1], 1e-7);
    }
}
