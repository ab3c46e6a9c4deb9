namespace Week02.Optimization.Tests;

/// <summary>What theory says of the ravine ½ (x² + κ y²).</summary>
public sealed class RavineTests
{
    [TestCase(10), TestCase(100), TestCase(1000)]
    public void A_rate_just_below_two_over_the_curvature_converges_and_one_just_above_diverges(double condition)
    {
        Quadratic ravine = Quadratic.Ravine(condition);
        void Converges(double rate) => Descent.Run(new GradientDescent(rate), ravine.Evaluate, [1, 1], 40_000).End.Max(Math.Abs).Should().BeLessThan(1e-3);
        Converges(1.99 / condition);
        WrongVariant.MustBeRejectedBy(() => Converges(2.01 / condition));
    }

    [Test]
    public void On_the_logistic_loss_a_rate_above_the_limit_ends_in_jumps_between_two_places()
    {
        FireBook book = FireBook.Generate(600, new(1));
        LogisticLoss loss = new(book.X, book.Passed);
        double[] best = new Newton(1e-12).Minimize(loss.Evaluate, loss.HessianAt, [0, 0]).Point;
        double limit = 2 / Curvature.Of(loss.HessianAt(best)).Largest;
        double[][] points = Descent.Run(new GradientDescent(1.05 * limit), loss.Evaluate, [0, 0], 20_000).Points;
        points[20_000].ShouldMatchDigits(points[19_998], 6);
        Math.Abs(points[20_000][0] - points[19_999][0]).Should().BeGreaterThan(0.1);
        Descent.Run(new GradientDescent(0.99 * limit), loss.Evaluate, [0, 0], 20_000).End.ShouldMatchDigits(best, 6);
    }

    [Test]
    public void Every_direction_shrinks_by_one_minus_rate_times_curvature()
    {
        DescentPath path = Descent.Run(new GradientDescent(0.015), Problems.Ravine.Evaluate, [10, 1], 50);
        for (int t = 0; t <= 50; t++)
            path.Points[t].ShouldMatchDigits([10 * Math.Pow(1 - 0.015, t), Math.Pow(1 - 1.5, t)], 10);
    }

    [TestCase(100), TestCase(400), TestCase(2500)]
    public void With_the_best_settings_gradient_descent_needs_steps_like_kappa_and_momentum_like_its_root(double condition)
    {
        Quadratic ravine = Quadratic.Ravine(condition);
        double root = Math.Sqrt(condition);
        int plain = Descent.Run(new GradientDescent(2 / (1 + condition)), ravine.Evaluate, [1, 1], (int)(20 * condition)).StepsTo(1e-6)!.Value;
        int heavy = Descent.Run(new Momentum(4 / ((1 + root) * (1 + root)), Math.Pow((root - 1) / (root + 1), 2)), ravine.Evaluate, [1, 1], (int)(60 * root)).StepsTo(1e-6)!.Value;
        // ln(√(f(0) / 1e-6)) / (2 / κ) and about twice that over √κ in place of κ / 2: Polyak's rates.
        ((double)plain / condition).Should().BeInRange(2, 6);
        (heavy / root).Should().BeInRange(3, 10);
    }

    [Test]
    public void A_turned_ravine_is_the_same_to_momentum_and_harder_for_Adam()
    {
        int Steps(IUpdateRule rule, double degrees, double[] start) => Descent.Run(rule, Quadratic.Ravine(100, degrees).Evaluate, start, 1000).StepsTo(1e-3) ?? 1000;
        double root = Math.Sqrt(0.5);
        double[] turned = [10 * root - root, 10 * root + root];
        Steps(new Momentum(0.01), 45, turned).Should().BeCloseTo(Steps(new Momentum(0.01), 0, [10, 1]), 1);
        Steps(new Adam(0.1), 45, turned).Should().BeGreaterThan(Steps(new Adam(0.1), 0, [10, 1]) * 5 / 4);
    }

    [Test]
    public void Scaling_a_function_does_not_change_the_walk_of_Adam()
    {
        Objective tenfold = (x, gradient) =>
        {
            double value = Problems.Ravine.Evaluate(x, gradient);
            for (int j = 0; j < gradient.Length; j++) gradient[j] *= 1000;
            return 1000 * value;
        };
        Descent.Run(new Adam(0.1), tenfold, [10, 1], 100).End.ShouldMatchDigits(Descent.Run(new Adam(0.1), Problems.Ravine.Evaluate, [10, 1], 100).End, 5);
    }

    [Test]
    public void Stochastic_descent_with_all_rows_in_a_batch_is_gradient_descent()
    {
        LogisticLoss loss = Problems.Logistic();
        DescentPath stochastic = Descent.RunStochastic(new GradientDescent(0.3), loss, [0, 0, 0], 40, 60, new(1));
        stochastic.End.ShouldMatchDigits(Descent.Run(new GradientDescent(0.3), loss.Evaluate, [0, 0, 0], 60).End, 11);
    }

    [Test]
    public void A_fixed_rate_keeps_stochastic_descent_in_the_noise_and_a_falling_one_does_not()
    {
        LogisticLoss loss = Problems.Logistic();
        double best = new Lbfgs(GradientTolerance: 1e-10, FunctionTolerance: 0).Minimize(loss.Evaluate, [0, 0, 0]).Value;
        double Excess(Func<int, double>? schedule) => Enumerable.Range(1, 8).Average(seed =>
            Descent.RunStochastic(new GradientDescent(0.5), loss, [0, 0, 0], 2, 200, new(seed), schedule).Values[^1] - best);
        Excess(Schedules.Cosine(200 * 20)).Should().BeLessThan(Excess(null) / 20);
    }

    [Test]
    public void Steps_to_a_value_ask_that_it_stays_there()
    {
        new DescentPath([[0], [0], [0], [0]], [5, 1, 3, 1]).StepsTo(1).Should().Be(3);
        new DescentPath([[0], [0]], [5, 2]).StepsTo(1).Should().BeNull();
        new DescentPath([[0], [0]], [5, double.NaN]).StepsTo(1).Should().BeNull("what is not a number has not arrived");
    }
}
