namespace Week01.CalculusAndGradients.Tests;

public sealed class TaylorTests
{
    [Test]
    public void Value_and_derivatives_at_the_centre_are_those_that_were_given()
    {
        TaylorPolynomial p = TaylorPolynomial.Of(2, 5, -3, 4, 12);
        (p.Degree, p.Centre, p.Value(2)).Should().Be((3, 2, 5));
        p.Value(3).Should().Be(5 - 3 + 2 + 2);
        RiddersMethod.Derivative(p.Value, 2, 0.5).Value.Should().BeApproximately(-3, 1e-12);
    }

    [Test]
    public void The_error_stays_below_Lagranges_bound()
    {
        for (int degree = 0; degree <= 12; degree++)
            foreach (double x in (double[])[-3, -1, -0.1, 0.2, 1, 2.5])
            {
                double slack = 1e-14 * Math.Exp(Math.Abs(x));
                Math.Abs(TaylorPolynomial.Sin(degree).Value(x) - Math.Sin(x)).Should().BeLessThanOrEqualTo(TaylorPolynomial.Sin(degree).RemainderBound(x, 1) + slack);
                Math.Abs(TaylorPolynomial.Cos(degree).Value(x) - Math.Cos(x)).Should().BeLessThanOrEqualTo(TaylorPolynomial.Cos(degree).RemainderBound(x, 1) + slack);
                Math.Abs(TaylorPolynomial.Exp(degree).Value(x) - Math.Exp(x)).Should().BeLessThanOrEqualTo(TaylorPolynomial.Exp(degree).RemainderBound(x, Math.Max(1, Math.Exp(x))) + slack);
            }
    }

    [Test]
    public void The_bound_of_the_level_holds_and_is_not_far_away()
    {
        for (int degree = 0; degree <= 6; degree++)
            foreach (double t in (double[])[8.5, 10, 14])
            {
                TaylorPolynomial p = TaylorPolynomial.Of(8, Enumerable.Range(0, degree + 1).Select(n => DrugLevel.DerivativeOnPaper(n, 8)));
                Math.Abs(p.Value(t) - DrugLevel.Level<RealNumber>(t)).Should().BeLessThanOrEqualTo(p.RemainderBound(t, DrugLevel.LargestDerivativeAfter(degree + 1, 8)) + 1e-14);
            }
    }

    [Test]
    public void Halving_the_distance_divides_the_error_by_two_to_the_degree_plus_one()
    {
        for (int degree = 1; degree <= 4; degree++)
        {
            TaylorPolynomial p = TaylorPolynomial.Exp(degree);
            double ratio = (p.Value(0.04) - Math.Exp(0.04)) / (p.Value(0.02) - Math.Exp(0.02));
            ratio.Should().BeApproximately(Math.Pow(2, degree + 1), 0.02 * Math.Pow(2, degree + 1));
        }
    }

    [Test]
    public void The_elementary_functions_made_of_polynomials_are_those_of_the_machine()
    {
        for (int i = -4000; i <= 4000; i++)
        {
            double x = i / 10.0;
            (Elementary.Exp(x) / Math.Exp(x)).Should().BeApproximately(1, 1e-15);
            Elementary.Sin(x).Should().BeApproximately(Math.Sin(x), 3e-16);
            Elementary.Cos(x).Should().BeApproximately(Math.Cos(x), 3e-16);
        }
        (Elementary.Exp(0), Elementary.Sin(0), Elementary.Cos(0)).Should().Be((1, 0, 1));
        (Elementary.Exp(1000), Elementary.Exp(-1000), Elementary.Exp(709.9)).Should().Be((double.PositiveInfinity, 0, double.PositiveInfinity));
        (Elementary.Exp(double.NaN), Elementary.Sin(double.NaN), Elementary.Exp(double.NegativeInfinity)).Should().Be((double.NaN, double.NaN, 0));
        Elementary.Sin(1e9).Should().Be(Math.Sin(1e9));
        Elementary.Sin(1e-300).Should().Be(1e-300, "a tiny angle is its own sine");
    }

    [Test]
    public void Nonsense_is_refused()
    {
        FluentActions.Invoking(() => TaylorPolynomial.Of(1)).Should().Throw<ArgumentException>().WithMessage("*at least the value*");
        FluentActions.Invoking(() => TaylorPolynomial.Exp(3).RemainderBound(1, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
