using MathNet.Numerics;

namespace Week01.CalculusAndGradients.Tests;

public sealed class FiniteDifferencesTests
{
    private static readonly Formula F = new Named("exp(sin x)");

    [Test] public void Halving_the_step_halves_the_error_of_the_forward_difference() => HalvingTheStepDividesTheErrorBy(2, FiniteDifferences.Forward, 1e-4);

    [Test] public void Halving_the_step_quarters_the_error_of_the_central_difference() => HalvingTheStepDividesTheErrorBy(4, FiniteDifferences.Central, 1e-3);

    [Test] public void Halving_the_step_leaves_a_sixteenth_of_the_error_of_Richardsons_combination() => HalvingTheStepDividesTheErrorBy(16, FiniteDifferences.Richardson, 0.02);

    [Test]
    public void Richardson_with_the_wrong_weights_is_rejected() =>
        WrongVariant.MustBeRejectedBy(() => HalvingTheStepDividesTheErrorBy(16, WrongVariants.RichardsonWithWrongWeights, 0.02));

    [Test]
    public void A_parabola_has_no_truncation_error_in_the_central_difference_and_a_quartic_none_in_Richardsons()
    {
        FiniteDifferences.Central(x => 3 * x * x - x, 2, 0.5).Should().Be(11);
        FiniteDifferences.Richardson(x => x * x * x * x, 1, 0.5).Should().BeApproximately(4, 1e-14);
        FiniteDifferences.Forward(x => 3 * x - 1, 2, 0.5).Should().Be(3);
    }

    [TestCaseSource(nameof(Methods))]
    public void The_slope_of_x_squared_at_3_is_6(string _, Func<Func<double, double>, double, double, double> method) => SlopeIsRight(method);

    [Test]
    public void A_divisor_taken_from_the_other_formula_is_rejected()
    {
        WrongVariant.MustBeRejectedBy(() => SlopeIsRight(WrongVariants.CentralOverH));
        WrongVariant.MustBeRejectedBy(() => SlopeIsRight(WrongVariants.ForwardOverTwoH));
    }

    [Test]
    public void The_step_of_its_own_choice_suits_large_and_small_arguments()
    {
        GoodEverywhere(FiniteDifferences.Central, 1e-9);
        GoodEverywhere(FiniteDifferences.Forward, 1e-6);
    }

    [Test]
    public void The_smallest_step_and_a_step_that_is_not_scaled_are_rejected()
    {
        WrongVariant.MustBeRejectedBy(() => GoodEverywhere(WrongVariants.SmallestStep, 1e-6));
        WrongVariant.MustBeRejectedBy(() => GoodEverywhere(WrongVariants.FixedStep, 1e-6));
    }

    [Test] public void A_straight_line_has_its_slope_to_nearly_the_last_bit() => StraightLineIsExact(FiniteDifferences.Central);

    [Test]
    public void Dividing_by_a_step_that_was_not_made_is_rejected() => WrongVariant.MustBeRejectedBy(() => StraightLineIsExact(WrongVariants.StepAsAskedFor));

    [Test]
    public void A_step_that_is_rounded_is_not_the_step_that_was_asked_for()
    {
        FiniteDifferences.Representable(3, 1e-8).Should().NotBe(1e-8);
        double h = FiniteDifferences.Representable(3, 1e-8);
        (3 + h - 3).Should().Be(h, "this one is made exactly");
        FiniteDifferences.Representable(6, 1e-16).Should().Be(0, "6 + 1e-16 is 6");
    }

    [Test]
    public void The_rules_for_the_step_come_within_a_factor_of_forty_of_the_best_error()
    {
        (Func<Func<double, double>, double, double, double> Method, double Step)[] rules =
        [
            (FiniteDifferences.Forward, FiniteDifferences.ForwardStep(8)), (FiniteDifferences.Central, FiniteDifferences.CentralStep(8)),
            (FiniteDifferences.Richardson, FiniteDifferences.RichardsonStep(8)),
        ];
        foreach ((Func<Func<double, double>, double, double, double> method, double step) in rules)
            ErrorCurve.Of(method, [step])[0].Error.Should().BeLessThan(40 * ErrorCurve.Of(method, ErrorCurve.Steps(16)).Min(point => point.Error));
    }

    [Test]
    public void The_error_curve_is_a_V_with_a_slope_of_minus_one_on_its_left()
    {
        Dictionary<double, double> error = ErrorCurve.Of(FiniteDifferences.Forward, ErrorCurve.Steps(16)).ToDictionary(point => Math.Round(Math.Log10(point.Step), 2), point => point.Error);
        (error[-9] / error[-13]).Should().BeInRange(1e-5, 1e-3, "four decades of step, four decades of round-off");
        (error[-1] / error[-5]).Should().BeInRange(0.9e4, 1.1e4, "four decades of step, four decades of truncation");
        error[-16].Should().Be(1, "the rate that comes out is zero");
    }

    [Test]
    public void Ridders_finds_thirteen_digits_by_itself_and_knows_it()
    {
        foreach (double x in (double[])[-1.3, 0.2, 2, 30])
        {
            EstimatedDerivative estimate = RiddersMethod.Derivative(F.Value, x, 0.5);
            Math.Abs(estimate.Value - F.Slope(x)).Should().BeLessThan(1e-11).And.BeLessThan(100 * estimate.Error + 1e-14);
            estimate.Error.Should().BeLessThan(1e-10);
        }
    }

    [Test]
    public void MathNet_agrees()
    {
        foreach (double x in (double[])[-1.3, 0.2, 2])
        {
            FiniteDifferences.Central(F.Value, x).Should().BeApproximately(Differentiate.FirstDerivative(F.Value, x), 1e-8);
            F.Curvature(x).Should().BeApproximately(Differentiate.SecondDerivative(F.Value, x), 1e-4);
        }
    }

    [Test]
    public void A_step_of_zero_or_NaN_is_refused()
    {
        foreach (double h in (double[])[0, double.NaN, double.PositiveInfinity])
            foreach (Action action in (Action[])[() => FiniteDifferences.Forward(F.Value, 1, h), () => FiniteDifferences.Central(F.Value, 1, h), () => FiniteDifferences.Richardson(F.Value, 1, h)])
                action.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*step*");
    }

    private static IEnumerable<TestCaseData> Methods() =>
    [
        new("forward", (Func<Func<double, double>, double, double, double>)FiniteDifferences.Forward), new("central", (Func<Func<double, double>, double, double, double>)FiniteDifferences.Central),
        new("Richardson", (Func<Func<double, double>, double, double, double>)FiniteDifferences.Richardson),
    ];

    private static void SlopeIsRight(Func<Func<double, double>, double, double, double> method) => method(x => x * x, 3, 1e-6).Should().BeApproximately(6, 1e-5);

    /// <summary>On functions and points whose leading error term does not vanish.</summary>
    private static void HalvingTheStepDividesTheErrorBy(double factor, Func<Func<double, double>, double, double, double> method, double h)
    {
        foreach ((string name, double x) in (ReadOnlySpan<(string, double)>)[("exp(sin x)", 0.4), ("x / (1 + x^2)", 0.7), ("exp x / (sin^3 x + cos^3 x)", 0.3), ("log(1 + exp x)", 1)])
        {
            Formula f = new Named(name);
            double wide = method(f.Value, x, h) - f.Slope(x), half = method(f.Value, x, h / 2) - f.Slope(x);
            (wide / half).Should().BeApproximately(factor, 0.05 * factor, name);
        }
    }

    private static void GoodEverywhere(Func<Func<double, double>, double, double> derivative, double tolerance)
    {
        foreach (double x in (double[])[1e-3, 1, 1e3, 1e6, 1e9, 1e12, 1e15])
            (derivative(z => z * Math.Sqrt(z), x) / (1.5 * Math.Sqrt(x))).Should().BeApproximately(1, x < 1 ? 1e-4 : tolerance, $"x = {x}");
    }

    private static void StraightLineIsExact(Func<Func<double, double>, double, double> derivative)
    {
        foreach (double x in (double[])[0.3, 3, 77, 1e5]) derivative(z => z, x).Should().BeApproximately(1, 1e-15, $"x = {x}");
    }
}
