using Curriculum.Toolkit;

namespace Curriculum.Testing.Tests;

/// <summary>The gradient check passes right gradients, and each way of breaking one is caught and named.</summary>
public sealed class GradientCheckTests
{
    private static readonly double[] At = [0.3, -2, 40, 1e-3];

    private static double F(double[] x) => x[0] * x[0] * x[1] + Math.Exp(x[1]) + Math.Sin(x[2]) * x[3] + 3 * x[3];

    private static double[] Gradient(double[] x) => [2 * x[0] * x[1], x[0] * x[0] + Math.Exp(x[1]), Math.Cos(x[2]) * x[3], Math.Sin(x[2]) + 3];

    private static double[] G(double[] x) => [x[0] * x[1], x[1] / x[2], Math.Sqrt(x[2])];

    private static Matrix Jacobian(double[] x) =>
        Matrix.FromRows([x[1], x[0], 0], [0, 1 / x[2], -x[1] / (x[2] * x[2])], [0, 0, 0.5 / Math.Sqrt(x[2])]);

    [Test] public void A_right_gradient_passes() => GradientCheck.Of(F, At, Gradient(At));

    [Test] public void The_gradient_of_a_constant_is_zero() => GradientCheck.Of(_ => 7, [1, 2], [0, 0]);

    [Test] public void Nothing_to_differentiate_is_right() => GradientCheck.Of(_ => 7, [], []);

    [TestCase(1e-12), TestCase(1e-6), TestCase(1.0), TestCase(1e6), TestCase(1e12)]
    public void The_step_goes_with_the_size_of_the_coordinate(double size) =>
        GradientCheck.Of(x => x[0] * x[0], [size], [2 * size]);

    [TestCase(1e-6), TestCase(1.0), TestCase(1e9)]
    public void The_size_of_f_does_not_matter(double size) =>
        GradientCheck.Of(x => size * F(x), At, [.. Gradient(At).Select(entry => size * entry)]);

    [Test]
    public void A_factor_of_two_is_caught_and_shown() =>
        Rejected(gradient => [.. gradient.Select(entry => 2 * entry)]).Should().Match("*analytic / numeric = 2.*4 of 4 entries*");

    [Test]
    public void A_sign_is_caught_in_the_one_coordinate_that_has_it() =>
        Rejected(gradient => [gradient[0], -gradient[1], gradient[2], gradient[3]])
            .Should().Match("gradient[1]: analytic -0.2253*, central difference 0.2253*analytic / numeric = -1. 1 of 4*");

    [TestCase(0), TestCase(1), TestCase(3)]
    public void A_coordinate_that_was_forgotten_is_caught(int forgotten) =>
        Rejected(gradient => [.. gradient.Select((entry, j) => j == forgotten ? 0 : entry)]).Should().StartWith($"gradient[{forgotten}]: analytic 0, ");

    [Test]
    public void Even_a_small_entry_must_be_there() =>
        Rejected(gradient => [gradient[0], gradient[1], 0, gradient[3]]).Should().Contain("gradient[2]");

    [Test] public void Entries_moved_up_by_one_are_caught() => Rejected(gradient => [gradient[^1], .. gradient[..^1]]);

    [Test] public void A_thousandth_too_much_is_caught() => Rejected(gradient => [.. gradient.Select(entry => 1.001 * entry)]);

    [Test]
    public void A_mean_without_its_one_over_n_is_caught()
    {
        double[] data = [1, 4, 2.5];
        double Loss(double[] b) => data.Average(y => (y - b[0]) * (y - b[0]));
        GradientCheck.Of(Loss, [0.7], [data.Average(y => 2 * (0.7 - y))]);
        WrongVariant.MustBeRejectedBy(() => GradientCheck.Of(Loss, [0.7], [data.Sum(y => 2 * (0.7 - y))])).Should().Contain("analytic / numeric = 3.");
    }

    [TestCase(double.NaN), TestCase(double.PositiveInfinity)]
    public void What_is_not_finite_is_caught(double broken) => Rejected(gradient => [gradient[0], broken, gradient[2], gradient[3]]).Should().Contain("gradient[1]");

    [Test]
    public void A_function_that_is_not_finite_is_caught() => WrongVariant.MustBeRejectedBy(() => GradientCheck.Of(_ => double.NaN, [1], [0]));

    [Test]
    public void Another_number_of_entries_is_caught() =>
        Rejected(gradient => gradient[..^1]).Should().Be("gradient: 3 entries for 4 coordinates.");

    [Test]
    public void A_kink_has_no_gradient() => WrongVariant.MustBeRejectedBy(() => GradientCheck.Of(x => Math.Abs(x[0]), [0], [1]));

    [Test]
    public void A_function_too_large_for_its_differences_is_refused_even_with_the_right_gradient() =>
        WrongVariant.MustBeRejectedBy(() => GradientCheck.Of(x => 1e14 + x[0], [1], [1])).Should().Contain("could not see a wrong gradient");

    [Test]
    public void The_point_stays_as_it_is_even_when_f_changes_what_it_is_given()
    {
        double[] at = [.. At];
        GradientCheck.Of(x => { double value = F(x); Array.Clear(x); return value; }, at, Gradient(at));
        at.Should().Equal(At);
    }

    [Test] public void A_right_Jacobian_passes() => GradientCheck.OfJacobian(G, [1, 2, 3], Jacobian([1, 2, 3]));

    [Test]
    public void A_Jacobian_that_is_not_square_passes_too() =>
        GradientCheck.OfJacobian(x => [x[0] + 2 * x[1] + 3 * x[2], x[0] * x[2]], [1, 2, 3], Matrix.FromRows([1, 2, 3], [3, 0, 1]));

    [Test]
    public void A_wrong_entry_of_a_Jacobian_is_named_by_row_and_column()
    {
        Matrix wrong = Jacobian([1, 2, 3]);
        wrong[1, 2] *= -1;
        WrongVariant.MustBeRejectedBy(() => GradientCheck.OfJacobian(G, [1, 2, 3], wrong)).Should().Match("Jacobian[1, 2]: *1 of 9*");
    }

    [Test]
    public void A_Jacobian_written_down_transposed_is_caught()
    {
        WrongVariant.MustBeRejectedBy(() => GradientCheck.OfJacobian(G, [1, 2, 3], Jacobian([1, 2, 3]).Transpose()));
        WrongVariant.MustBeRejectedBy(() => GradientCheck.OfJacobian(x => [x[0] + x[1]], [1, 2], Matrix.FromRows([1], [1]))).Should().Be("Jacobian: 2 × 1 for 1 values and 2 coordinates.");
    }

    [Test]
    public void Several_arrays_are_checked_where_they_are_and_put_back_to_the_last_bit()
    {
        double[] weights = [0.1, -0.7, 1e-9], bias = [0.3];
        double Loss() => Math.Tanh(weights[0] + 2 * weights[1] + 3 * weights[2] + bias[0]);
        double slope = 1 - Loss() * Loss();
        CheckedParameter[] right = [new("weights", weights, [slope, 2 * slope, 3 * slope]), new("bias", bias, [slope])];
        GradientCheck.OfParameters(Loss, right);
        WrongVariant.MustBeRejectedBy(() => GradientCheck.OfParameters(Loss, [right[0], new("bias", bias, [0])])).Should().StartWith("bias[0]: analytic 0, ");
        WrongVariant.MustBeRejectedBy(() => GradientCheck.OfParameters(Loss, [new("weights", weights, [slope]), right[1]])).Should().Be("weights: 1 gradient entries for 3 parameters.");
        weights.Should().Equal(0.1, -0.7, 1e-9);
        bias.Should().Equal(0.3);
    }

    [Test]
    public void Parameters_are_put_back_even_when_f_throws()
    {
        double[] weights = [0.1];
        FluentActions.Invoking(() => GradientCheck.OfParameters(() => throw new InvalidOperationException(), [new("weights", weights, [1])])).Should().Throw<InvalidOperationException>();
        weights.Should().Equal(0.1);
    }

    private static string Rejected(Func<double[], double[]> broken) => WrongVariant.MustBeRejectedBy(() => GradientCheck.Of(F, At, broken(Gradient(At))));
}
