using System.Numerics;
using Curriculum.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Week01.CalculusAndGradients.Tests;

/// <summary>Dual numbers, hyper-dual numbers and the complex step: no step size, all digits.</summary>
public sealed class ExactDerivativesTests
{
    private static readonly Arbitrary<(Formula F, Formula G, double X)> Pairs =
        (from f in Random.Formula from g in Random.Formula from x in Random.Point select (f, g, x)).ToArbitrary();

    [Test]
    public void The_chain_rule_holds_for_random_formulas() => Prop.ForAll(Pairs, one =>
        Near(new Inside(one.F, one.G).Slope(one.X), one.F.Slope(one.G.Value(one.X)) * one.G.Slope(one.X))).Check(Random.Checked);

    [Test]
    public void The_product_rule_holds_for_random_formulas() => Prop.ForAll(Pairs, one =>
        Near(new Two('*', one.F, one.G).Slope(one.X), one.F.Slope(one.X) * one.G.Value(one.X) + one.F.Value(one.X) * one.G.Slope(one.X))).Check(Random.Checked);

    [Test]
    public void The_quotient_rule_holds_for_random_formulas() => Prop.ForAll(Pairs, one => QuotientRuleHolds(one, (u, v) => u / v)).Check(Random.Checked);

    [Test]
    public void Quotient_rules_that_went_wrong_are_rejected()
    {
        foreach (Func<DualNumber, DualNumber, DualNumber> wrong in (Func<DualNumber, DualNumber, DualNumber>[])
            [WrongVariants.QuotientWithPlus, WrongVariants.QuotientTurnedRound, WrongVariants.QuotientWithoutSquare])
            FluentActions.Invoking(() => Prop.ForAll(Pairs, one => QuotientRuleHolds(one, wrong)).Check(Random.Checked)).Should().Throw<Exception>().WithMessage("*Falsifiable*");
    }

    [Test]
    public void A_forgotten_inner_derivative_is_rejected()
    {
        static void Check(Func<DualNumber, DualNumber> exp) => exp(-0.5 * DualNumber.Variable(2)).Derivative.Should().BeApproximately(-0.5 * Math.Exp(-1), 1e-15);
        Check(DualNumber.Exp);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.ExpWithoutChain));
    }

    [Test]
    public void The_complex_step_gives_what_dual_numbers_give() => Prop.ForAll(Pairs, one =>
        Near(ComplexStep.Derivative(one.F.Of, one.X), one.F.Slope(one.X))).Check(Random.Checked);

    [Test]
    public void Dual_numbers_give_what_Ridders_method_gives() => Prop.ForAll(Pairs, one =>
    {
        EstimatedDerivative estimate = RiddersMethod.Derivative(one.F.Value, one.X, 0.02);
        return Math.Abs(estimate.Value - one.F.Slope(one.X)) <= 1e-6 * (1 + Math.Abs(estimate.Value));
    }).Check(Random.Checked);

    [Test]
    public void A_hyper_dual_number_carries_the_value_and_the_first_derivative_of_a_dual_one() => Prop.ForAll(Pairs, one =>
    {
        (DualNumber dual, HyperDual hyper) = (one.F.Of(DualNumber.Variable(one.X)), one.F.Of(HyperDual.Variable(one.X)));
        return Near(hyper.Value, dual.Value) && Near(hyper.First, dual.Derivative) && hyper.First.Equals(hyper.Second);
    }).Check(Random.Checked);

    [Test]
    public void The_chain_rule_of_second_derivatives_holds() => Prop.ForAll(Pairs, one =>
    {
        double inner = one.G.Value(one.X), slope = one.G.Slope(one.X);
        return Near(new Inside(one.F, one.G).Curvature(one.X), one.F.Curvature(inner) * slope * slope + one.F.Slope(inner) * one.G.Curvature(one.X));
    }).Check(Random.Checked);

    [Test]
    public void The_second_derivative_is_the_derivative_of_the_derivative() => Prop.ForAll(Pairs, one =>
    {
        double slope = RiddersMethod.Derivative(one.F.Slope, one.X, 0.02).Value;
        return Math.Abs(slope - one.F.Curvature(one.X)) <= 1e-6 * (1 + Math.Abs(slope));
    }).Check(Random.Checked);

    [Test]
    public void A_second_product_rule_without_its_cross_terms_is_rejected()
    {
        static void Check(Func<HyperDual, HyperDual, HyperDual> multiply)
        {
            HyperDual x = HyperDual.Variable(3);
            multiply(multiply(x, x), x).Mixed.Should().Be(18, "(x³)″ = 6x");
        }
        Check((u, v) => u * v);
        WrongVariant.MustBeRejectedBy(() => Check(WrongVariants.ProductWithoutCrossTerms));
    }

    [Test]
    public void Closed_forms_of_every_operation()
    {
        DualNumber x = DualNumber.Variable(2);
        (DualNumber Got, double Slope)[] rules =
        [
            (x, 1), (7, 0), (x + 3, 1), (3 - x, -1), (x * x, 4), (1 / x, -0.25), (DualNumber.Exp(x), Math.Exp(2)), (DualNumber.Log(x), 0.5), (DualNumber.Sin(x), Math.Cos(2)),
            (DualNumber.Cos(x), -Math.Sin(2)), (DualNumber.Sqrt(x), 0.5 / Math.Sqrt(2)), (DualNumber.Tanh(x), 1 / (Math.Cosh(2) * Math.Cosh(2))), (DualNumber.Pow(x, 3), 12),
            (DualNumber.Pow(x, -2), -0.25), (DualNumber.Pow(x, 0), 0), (DualNumber.Pow(DualNumber.Variable(0), 1), 1), (DualNumber.Pow(DualNumber.Variable(0), 0), 0),
        ];
        foreach ((DualNumber got, double slope) in rules) got.Derivative.Should().BeApproximately(slope, 1e-14);
        HyperDual.Pow(HyperDual.Variable(0), 2).Should().Be(new HyperDual(0, 0, 0, 2), "(x²)″ = 2 at 0 too");
        HyperDual.Pow(HyperDual.Variable(0), 1).Should().Be(HyperDual.Variable(0));
    }

    [TestCase(1e-8), TestCase(1e-20), TestCase(1e-100), TestCase(1e-200)]
    public void The_complex_step_may_be_as_small_as_one_likes(double h)
    {
        foreach (string name in Named.Names)
            ComplexStep.Derivative(new Named(name).Of, 0.8, h).ShouldMatchDigits(new Named(name).Slope(0.8), 13, name);
    }

    [Test]
    public void Differences_with_that_step_say_zero() =>
        WrongVariant.MustBeRejectedBy(() => FiniteDifferences.Central(new Named("exp(sin x)").Value, 0.8, 1e-20).ShouldMatchDigits(new Named("exp(sin x)").Slope(0.8), 1));

    [Test]
    public void A_power_that_goes_through_the_angle_loses_the_tiny_part_and_is_rejected()
    {
        static void Check(Func<double, double> imaginaryPartOfSquare) => imaginaryPartOfSquare(1e-20).ShouldMatchDigits(-6e-20, 12, "(−3 + ih)², imaginary part");
        Check(h => ComplexNumber.Pow(new ComplexNumber(-3, h), 2).Imaginary);
        WrongVariant.MustBeRejectedBy(() => Check(h => Complex.Pow(new Complex(-3, h), 2).Imaginary));
    }

    [Test]
    public void Complex_numbers_calculate_as_those_of_the_framework()
    {
        SeededRandom random = new(1998);
        for (int i = 0; i < 200; i++)
        {
            Complex a = new(random.NextUniform(-2, 2), random.NextUniform(-2, 2)), b = new(random.NextUniform(-2, 2), random.NextUniform(-2, 2));
            ComplexNumber u = new(a.Real, a.Imaginary), v = new(b.Real, b.Imaginary);
            (ComplexNumber, Complex)[] pairs =
            [
                (u + v, a + b), (u - v, a - b), (-u, -a), (u * v, a * b), (u / v, a / b), (ComplexNumber.Exp(u), Complex.Exp(a)), (ComplexNumber.Log(u), Complex.Log(a)), (ComplexNumber.Sin(u), Complex.Sin(a)),
                (ComplexNumber.Cos(u), Complex.Cos(a)), (ComplexNumber.Sqrt(u), Complex.Sqrt(a)), (ComplexNumber.Tanh(u), Complex.Tanh(a)), (ComplexNumber.Pow(u, 3), a * a * a), (ComplexNumber.Pow(u, -2), 1 / (a * a)),
                (ComplexNumber.Pow(u, 0.3), Complex.Pow(a, 0.3)),
            ];
            for (int k = 0; k < pairs.Length; k++)
                Complex.Abs(new Complex(pairs[k].Item1.Real, pairs[k].Item1.Imaginary) - pairs[k].Item2).Should().BeLessThan(1e-13 * (1 + Complex.Abs(pairs[k].Item2)), $"operation {k} on {a} and {b}");
        }
    }

    [Test]
    public void A_complex_step_of_zero_is_refused() =>
        FluentActions.Invoking(() => ComplexStep.Derivative(x => x, 1, 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*step*");

    private static bool QuotientRuleHolds((Formula F, Formula G, double X) one, Func<DualNumber, DualNumber, DualNumber> divide)
    {
        DualNumber u = one.F.Of(DualNumber.Variable(one.X)), v = 1.5 + one.G.Of(DualNumber.Variable(one.X)) * one.G.Of(DualNumber.Variable(one.X));
        // Held against the product rule: (u / v) · v must have the derivative of u.
        return Near((divide(u, v) * v).Derivative, u.Derivative);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a) + Math.Abs(b));
}
