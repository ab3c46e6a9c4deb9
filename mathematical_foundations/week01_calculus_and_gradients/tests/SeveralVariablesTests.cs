using Curriculum.Kernels;
using Curriculum.Toolkit;
using MathNet.Numerics.Differentiation;

namespace Week01.CalculusAndGradients.Tests;

public sealed class SeveralVariablesTests
{
    private static readonly double[] Patient = [DrugLevel.Dose, DrugLevel.Volume, DrugLevel.Absorption, DrugLevel.Elimination];

    private static T Level<T>(T[] p) where T : ISmooth<T> => DrugLevel.Level<T>(p[0], p[1], p[2], p[3], 8);

    private static double LevelOf(double[] p) => Level<RealNumber>([.. p.Select(value => (RealNumber)value)]);

    private static T Rosenbrock<T>(T[] z) where T : ISmooth<T> => T.Pow(1 - z[0], 2) + 100 * T.Pow(z[1] - z[0] * z[0], 2);

    [Test]
    public void The_gradients_of_the_topic_pass_the_gradient_check()
    {
        GradientCheck.Of(LevelOf, Patient, Gradient.ByDuals(Level, Patient));
        GradientCheck.Of(z => Rosenbrock<RealNumber>([z[0], z[1]]), [-1.2, 1], Gradient.ByDuals(Rosenbrock, [-1.2, 1]));
        GradientCheck.Of(z => DrugLevel.Trough<RealNumber>(z[0], z[1]), [320, 8], Gradient.ByDuals(z => DrugLevel.Trough(z[0], z[1]), [320, 8]));
    }

    [Test]
    public void The_gradient_of_a_quadratic_form_is_twice_the_matrix_times_x()
    {
        Gradient.ByDuals(z => z[0] * z[0] + 3 * z[0] * z[1] + 5 * z[1] * z[1], [2, -1]).Should().Equal(1, -4);
        Gradient.ByDuals(Rosenbrock, [1, 1]).Should().Equal(0, 0);
    }

    [Test]
    public void Differences_agree_with_duals_whatever_the_units()
    {
        foreach (double unit in (double[])[1e-3, 1, 1e3, 1e6, 1e9])
        {
            // The dose in milligrams, grams, micrograms and so on: a step that does not follow would see nothing or everything.
            double[] at = [320 * unit, 8];
            double[] exact = Gradient.ByDuals(z => DrugLevel.Trough(z[0] / unit, z[1]), at);
            Gradient.ByDifferences(z => DrugLevel.Trough<RealNumber>(z[0] / unit, z[1]), at).ShouldMatchDigits(exact, 7, $"in units of {unit}");
        }
    }

    [Test]
    public void The_steepest_direction_is_that_of_the_gradient()
    {
        double[] slope = Gradient.ByDuals(Rosenbrock, [-1.2, 1]);
        double Along(double angle) => DualNumber.Differentiate(s => Rosenbrock([-1.2 + Math.Cos(angle) * s, 1 + Math.Sin(angle) * s]), 0).Derivative;
        double steepest = Math.Atan2(slope[1], slope[0]), length = Math.Sqrt(slope[0] * slope[0] + slope[1] * slope[1]);
        Along(steepest).ShouldMatchDigits(length, 13);
        Along(steepest + Math.PI / 2).Should().BeApproximately(0, 1e-12 * length, "across, along the line of equal height");
        for (int k = 0; k < 64; k++) Along(k * Math.PI / 32).Should().BeLessThanOrEqualTo(length * (1 + 1e-14));
    }

    [Test]
    public void The_Jacobian_of_a_linear_map_is_its_matrix()
    {
        Matrix a = Matrix.FromRows([1, -2, 3], [0.5, 0, -1]);
        static T[] Map<T>(T[] x) where T : ISmooth<T> => [x[0] - 2 * x[1] + 3 * x[2], 0.5 * x[0] - x[2]];
        Jacobian.ByDuals(Map, [3, -1, 2]).Values.Should().Equal(a.Values);
        Jacobian.ByDifferences(x => [x[0] - 2 * x[1] + 3 * x[2], 0.5 * x[0] - x[2]], [3, -1, 2]).Values.ShouldMatchDigitsOrVanish(a.Values);
    }

    [Test]
    public void The_Jacobian_of_a_composition_is_the_product_of_the_Jacobians()
    {
        static T[] Inner<T>(T[] x) where T : ISmooth<T> => [x[0] * x[1], T.Sin(x[0]), T.Exp(x[1] / 2)];
        static T[] Outer<T>(T[] u) where T : ISmooth<T> => [u[0] + u[1] * u[2], T.Tanh(u[0] - u[2])];
        double[] x = [0.7, -0.4];
        Matrix inner = Jacobian.ByDuals(Inner, x), outer = Jacobian.ByDuals(Outer, Inner<RealNumber>([x[0], x[1]]).Select(value => value.Value).ToArray());
        Matrix whole = Jacobian.ByDuals(z => Outer(Inner(z)), x);
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                whole[i, j].ShouldMatchDigits(Enumerable.Range(0, 3).Sum(k => outer[i, k] * inner[k, j]), 13);
        GradientCheck.OfJacobian(z => Outer(Inner<RealNumber>([z[0], z[1]])).Select(value => value.Value).ToArray(), x, whole);
    }

    [Test]
    public void The_Hessian_is_symmetric_by_either_way()
    {
        foreach (Matrix hessian in (Matrix[])[Hessian.ByHyperDuals(Level, Patient), Hessian.ByDifferences(p => Gradient.ByDuals(Level, p), Patient)])
            hessian.Transpose().Values.Should().Equal(hessian.Values);
        // Not by construction: the Jacobian of the gradient, before the two triangles are averaged.
        Matrix raw = Jacobian.ByDifferences(p => Gradient.ByDuals(Level, p), Patient);
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < i; j++)
                (raw[i, j] / raw[j, i]).Should().BeApproximately(1, 1e-6, $"entry ({i}, {j})");
    }

    [Test]
    public void The_Hessian_of_Rosenbrocks_valley()
    {
        Hessian.ByHyperDuals(Rosenbrock, [-1.2, 1]).Values.ShouldMatchDigits([1330, 480, 480, 200], 14);
        Hessian.ByDifferences(z => Gradient.ByDuals(Rosenbrock, z), [-1.2, 1]).Values.ShouldMatchDigits([1330, 480, 480, 200], 8);
    }

    [Test]
    public void MathNets_Jacobian_and_Hessian_agree()
    {
        SeededRandom random = new(1841);
        for (int i = 0; i < 20; i++)
        {
            double[] z = [random.NextUniform(-1, 1), random.NextUniform(-1, 1)];
            double[,] hessian = new NumericalHessian().Evaluate(at => Rosenbrock<RealNumber>([at[0], at[1]]), z);
            Matrix ours = Hessian.ByHyperDuals(Rosenbrock, z);
            for (int k = 0; k < 4; k++) ours[k / 2, k % 2].Should().BeApproximately(hessian[k / 2, k % 2], 0.02);
            double[] gradient = new NumericalJacobian().Evaluate(at => Rosenbrock<RealNumber>([at[0], at[1]]), z);
            Gradient.ByDuals(Rosenbrock, z).Zip(gradient).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
        }
    }

    [Test]
    public void The_point_stays_as_it_is_even_when_the_function_changes_its_argument()
    {
        double[] at = [1, 2];
        Gradient.ByDifferences(z => { double value = z[0] * z[1]; Array.Clear(z); return value; }, at).ShouldMatchDigits([2, 1], 9);
        at.Should().Equal(1, 2);
    }

    [Test]
    public void Nothing_to_differentiate() => Gradient.ByDifferences(_ => 1, []).Should().BeEmpty();
}

internal static class Vanishing
{
    /// <summary>Nine digits, or less than 1e-9 where the truth is zero.</summary>
    public static void ShouldMatchDigitsOrVanish(this double[] values, double[] truths) =>
        values.Zip(truths).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= 1e-9 * Math.Max(1, Math.Abs(pair.Second)));
}
