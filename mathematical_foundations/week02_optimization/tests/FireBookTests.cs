using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week02.Optimization.Tests;

public sealed class FireBookTests
{
    [Test]
    public void The_weights_by_which_a_long_book_was_drawn_are_found_again()
    {
        FireBook book = FireBook.Generate(50_000, new SeededRandom(3));
        LogisticLoss loss = new(book.X, book.Passed);
        double[] found = new Lbfgs(GradientTolerance: 1e-8).Minimize(loss.Evaluate, [0, 0]).Point;
        // The inverse of n times the Hessian holds the squared standard errors; along the floor of the ravine they are largest.
        Matrix hessian = loss.HessianAt(found);
        double determinant = (hessian[0, 0] * hessian[1, 1] - hessian[0, 1] * hessian[0, 1]) * 50_000;
        Math.Abs(found[0] - 1.2).Should().BeLessThan(4 * Math.Sqrt(hessian[1, 1] / determinant));
        Math.Abs(found[1] - 2).Should().BeLessThan(4 * Math.Sqrt(hessian[0, 0] / determinant));
    }

    [Test]
    public void Who_fired_hot_fired_short()
    {
        FireBook book = FireBook.Generate(20_000, new SeededRandom(4));
        double[] tens = book.X.Column(0), hours = book.X.Column(1);
        double correlation = VectorMath.Dot(tens, hours) / Math.Sqrt(VectorMath.Dot(tens, tens) * VectorMath.Dot(hours, hours));
        correlation.Should().BeApproximately(-0.95, 0.005);
        (book.Passed.Sum() / 20_000).Should().BeApproximately(0.5, 4 * 0.5 / Math.Sqrt(20_000));
    }

    [Test]
    public void A_book_is_the_same_for_the_same_seed()
    {
        FireBook.Generate(50, new SeededRandom(1)).X.Values.Should().Equal(FireBook.Generate(50, new SeededRandom(1)).X.Values);
        FireBook.Large(50, 7, new SeededRandom(1)).Passed.Should().Equal(FireBook.Large(50, 7, new SeededRandom(1)).Passed);
    }

    [Test]
    public void The_overshooting_walk_with_any_decrease_is_plus_and_minus_one_and_a_power_of_a_half()
    {
        double[] places = OvershootingWalk.Run(new Backtracking(SufficientDecrease: 0), 20);
        for (int k = 0; k <= 20; k++) places[k].Should().BeApproximately((k % 2 == 0 ? 1 : -1) * (1 + Math.Pow(2, -k)), 1e-12);
        places.Zip(places.Skip(1)).Should().OnlyContain(pair => pair.Second * pair.Second < pair.First * pair.First, "every step goes down");
    }

    [Test]
    public void The_gradient_of_the_cost_is_right() => GradientCheck.Of(x => Problems.Value(FiringCost.Evaluate, x), [1.3, -0.7], Problems.Gradient(FiringCost.Evaluate, [1.3, -0.7]));
}
