using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.CalculusAndGradients;
using Gradients = Week01.CalculusAndGradients.Gradient;

namespace Week02.Optimization.Tests;

public sealed class FunctionTests
{
    private static readonly double[][] Places = [[-1.2, 1], [0.3, -2], [0, 0], [4, 3]];

    [TestCaseSource(typeof(Problems), nameof(Problems.Names))]
    public void Gradients_agree_with_central_differences(string name)
    {
        (Objective f, _, double[] start) = Problems.Of(name);
        foreach (double[] place in Places)
        {
            double[] x = [.. place, .. Enumerable.Repeat(0.7, start.Length - 2)];
            GradientCheck.Of(z => Problems.Value(f, z), x, Problems.Gradient(f, x), new(1e-6, 1e-6), name);
        }
    }

    [TestCaseSource(typeof(Problems), nameof(Problems.Names))]
    public void Hessians_are_the_Jacobians_of_the_gradients(string name)
    {
        (Objective f, Func<double[], Matrix> hessian, double[] start) = Problems.Of(name);
        foreach (double[] place in Places)
        {
            double[] x = [.. place, .. Enumerable.Repeat(0.7, start.Length - 2)];
            GradientCheck.OfJacobian(z => Problems.Gradient(f, z), x, hessian(x), new(1e-6, 1e-6), name);
        }
    }

    [Test]
    public void The_gradient_of_Rosenbrock_on_paper_is_that_of_dual_numbers()
    {
        foreach (double[] x in Places)
            Problems.Gradient(Rosenbrock.Evaluate, x).ShouldMatchDigits(Gradients.ByDuals(z => Rosenbrock.Formula(z[0], z[1]), x), 13);
    }

    [Test]
    public void Some_rows_at_a_time_average_to_the_whole_loss()
    {
        LogisticLoss loss = Problems.Logistic();
        double[] w = [0.4, -0.2, 1], whole = new double[3], part = new double[3], sum = new double[3];
        double value = 0;
        for (int from = 0; from < 40; from += 8)
        {
            value += loss.Evaluate([.. Enumerable.Range(from, 8)], w, part) / 5;
            for (int j = 0; j < 3; j++) sum[j] += part[j] / 5;
        }
        value.Should().BeApproximately(loss.Evaluate(w, whole), 1e-14);
        sum.ShouldMatchDigits(whole, 12);
    }

    [Test]
    public void The_logistic_loss_does_not_overflow()
    {
        LogisticLoss loss = new(new Matrix(2, 1, [1000, -1000]), [0, 1]);
        double[] gradient = new double[1];
        loss.Evaluate([1.0], gradient).Should().BeApproximately(1000, 1e-9, "both rows are wrong with certainty");
        gradient[0].Should().BeApproximately(1000, 1e-9);
        loss.Evaluate([-1.0], gradient).Should().Be(0, "both are right with certainty");
    }

    [Test]
    public void Quadratic_and_logistic_loss_lie_below_their_chords_and_Rosenbrock_does_not()
    {
        Curvature.AboveChord(Problems.Ravine.Evaluate, [3, -1], [-2, 5]).Should().BeLessThanOrEqualTo(0);
        Curvature.AboveChord(Problems.Logistic().Evaluate, [3, -1, 0], [-2, 5, 1]).Should().BeLessThanOrEqualTo(0);
        Curvature.AboveChord(Rosenbrock.Evaluate, [-1, 1], [1, 1]).Should().BeGreaterThan(50, "halfway between two points of the valley lies the hill at (0, 1)");
        Curvature.Of(Rosenbrock.HessianAt([0, 1])).Least.Should().BeNegative();
    }

    [TestCase(100, 0), TestCase(100, 45), TestCase(7, 30), TestCase(1, 10)]
    public void Turning_a_ravine_does_not_change_its_curvatures(double condition, double degrees)
    {
        (double least, double largest) = Curvature.Of(Quadratic.Ravine(condition, degrees).A);
        least.Should().BeApproximately(1, 1e-12 * condition);
        largest.Should().BeApproximately(condition, 1e-12 * condition);
    }

    [Test]
    public void Bad_input_is_refused_by_name()
    {
        Action[] acts =
        [
            () => _ = new LogisticLoss(new Matrix(2, 1), [1]), () => _ = new LogisticLoss(new Matrix(1, 1), [2]), () => _ = new LogisticLoss(new Matrix(1, 1, [double.NaN]), [1]),
            () => _ = new LogisticLoss(new Matrix(1, 1), [1], -1), () => Quadratic.Ravine(0.5), () => Curvature.Of(new Matrix(3, 3)),
            () => new StrongWolfe().Search(_ => (0, 0), 1, 1), () => new Backtracking().Search(_ => 0, 1, 0),
            () => new Lbfgs(Memory: 0).Minimize(Rosenbrock.Evaluate, [0, 0]), () => new Lbfgs().Minimize((_, _) => double.NaN, [0]),
        ];
        foreach (Action act in acts) act.Should().Throw<ArgumentException>();
    }

    [TestCase(1), TestCase(7), TestCase(8), TestCase(50)]
    public void An_intercept_is_a_column_of_ones_that_is_not_penalised(int d)
    {
        (Matrix x, double[] y, double[] at) = Rows(9_001, d);
        Matrix ones = Matrix.FromColumns([.. Enumerable.Range(0, d).Select(x.Column), [.. Enumerable.Repeat(1.0, x.Rows)]]);
        LogisticLoss loss = new(x, y, 0.3, intercept: true), plain = new(ones, y);
        double[] gradient = new double[d + 1], expected = new double[d + 1];
        double penalised = 0.15 * at[..d].Sum(w => w * w);
        loss.Evaluate(at, gradient).ShouldMatchDigits(plain.Evaluate(at, expected) + penalised, 12);
        for (int j = 0; j < d; j++) expected[j] += 0.3 * at[j];
        gradient.ShouldMatchDigits(expected, 9);
        GradientCheck.OfJacobian(w => Problems.Gradient(loss.Evaluate, w), at, loss.HessianAt(at));
    }

    [Test]
    public void A_weight_of_two_is_the_row_twice_and_one_of_zero_is_no_row()
    {
        (Matrix x, double[] y, double[] at) = Rows(60, 3);
        double[] weights = [.. Enumerable.Range(0, 60).Select(i => (double)(i % 3))];
        int[] repeated = [.. Enumerable.Range(0, 60).SelectMany(i => Enumerable.Repeat(i, i % 3))];
        LogisticLoss weighted = new(x, y, 0.1, intercept: true, rowWeights: weights), twice = new(x.SelectRows(repeated), [.. repeated.Select(i => y[i])], 0.1, intercept: true);
        double[] gradient = new double[4], expected = new double[4];
        weighted.TotalWeight.Should().Be(60);
        weighted.Evaluate(at, gradient).ShouldMatchDigits(twice.Evaluate(at, expected), 13);
        gradient.ShouldMatchDigits(expected, 11);
        weighted.HessianAt(at).Values.ShouldMatchDigits(twice.HessianAt(at).Values, 11);
        weighted.Evaluate([.. Enumerable.Range(0, 60)], at, gradient).ShouldMatchDigits(twice.Evaluate(at, expected), 13);
        gradient.ShouldMatchDigits(expected, 11);
        foreach (double[] bad in (double[][])[[1], [.. Enumerable.Repeat(0.0, 60)], [.. Enumerable.Repeat(-1.0, 60)]])
            FluentActions.Invoking(() => new LogisticLoss(x, y, rowWeights: bad)).Should().Throw<ArgumentException>();
    }

    [TestCase(3), TestCase(50)]
    public void Threads_do_not_change_a_bit_of_the_logistic_loss(int d)
    {
        (Matrix x, double[] y, double[] at) = Rows(20_003, d);
        double[] one = new double[d + 1], many = new double[d + 1];
        double value = new LogisticLoss(x, y, 0.1, intercept: true).Evaluate(at, one);
        new LogisticLoss(x, y, 0.1, threads: 4, intercept: true).Evaluate(at, many).Should().Be(value);
        many.Should().Equal(one);
    }

    private static (Matrix X, double[] Y, double[] At) Rows(int n, int d)
    {
        SeededRandom random = new(12);
        Matrix x = new(n, d, [.. Enumerable.Range(0, n * d).Select(_ => random.NextNormal())]);
        return (x, [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.4 ? 1.0 : 0)], [.. Enumerable.Range(0, d + 1).Select(_ => 0.5 * random.NextNormal())]);
    }
}
