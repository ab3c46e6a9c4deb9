using Curriculum.Kernels;

namespace Week02.Optimization.Tests;

public sealed class LineSearchTests
{
    private static Func<double, (double, double)> Along(Objective f, double[] x, double[] direction) => alpha =>
    {
        double[] at = [.. x], gradient = new double[x.Length];
        VectorMath.Axpy(alpha, direction, at);
        double value = f(at, gradient);
        return (value, VectorMath.Dot(gradient, direction));
    };

    [Test]
    public void The_step_lengths_are_those_of_SciPy()
    {
        Curriculum.Toolkit.Matrix rows = Problems.Curved.Matrix("line searches");
        for (int i = 0; i < rows.Rows; i++)
        {
            double[] x = [rows[i, 2], rows[i, 3]], gradient = Problems.Gradient(Rosenbrock.Evaluate, x), direction = [.. gradient.Select(entry => -rows[i, 0] * entry)];
            Func<double, (double, double)> phi = Along(Rosenbrock.Evaluate, x, direction);
            (double value, double slope) = phi(0);
            double? step = new StrongWolfe(Curvature: rows[i, 1]).Search(phi, value, slope);
            step.Should().NotBeNull();
            step!.Value.ShouldMatchDigits(rows[i, 4], Problems.Curved.Digits, $"search {i}");
        }
    }

    [Test]
    public void Accepted_steps_fulfil_both_conditions_by_whatever_length_one_begins()
    {
        SeededRandom random = new(5);
        int found = 0;
        for (int round = 0; round < 300; round++)
        {
            double[] x = [random.NextUniform(-2, 2), random.NextUniform(-1, 3)], gradient = Problems.Gradient(Rosenbrock.Evaluate, x);
            double scale = Math.Pow(10, random.NextUniform(-5, 1));
            double[] direction = [.. gradient.Select(entry => -scale * entry)];
            Func<double, (double Value, double Slope)> phi = Along(Rosenbrock.Evaluate, x, direction);
            (double value, double slope) = phi(0);
            StrongWolfe search = new(Curvature: 0.5);
            if (search.Search(phi, value, slope) is not { } step) continue;
            found++;
            (double there, double slopeThere) = phi(step);
            search.Accepts(step, value, slope, there, slopeThere).Should().BeTrue();
        }
        found.Should().BeGreaterThan(290);
    }

    [Test]
    public void Backtracking_keeps_its_promise()
    {
        double[] x = [-1.2, 1], gradient = Problems.Gradient(Rosenbrock.Evaluate, x), direction = [.. gradient.Select(entry => -entry)];
        Func<double, (double Value, double Slope)> phi = Along(Rosenbrock.Evaluate, x, direction);
        (double value, double slope) = phi(0);
        double step = new Backtracking().Search(alpha => phi(alpha).Value, value, slope)!.Value;
        phi(step).Value.Should().BeLessThanOrEqualTo(value + 1e-4 * step * slope);
        phi(2 * step).Value.Should().BeGreaterThan(value + 1e-4 * 2 * step * slope, "the length before was refused");
        new Backtracking().Search(_ => 1, 0, -1).Should().BeNull("no step lowers a function that jumps up");
    }

    [Test]
    public void Any_decrease_is_not_enough()
    {
        void ArrivesAtZero(Backtracking search) => Math.Abs(OvershootingWalk.Run(search, 40)[^1]).Should().BeLessThan(1e-6);
        ArrivesAtZero(new Backtracking());
        WrongVariant.MustBeRejectedBy(() => ArrivesAtZero(new Backtracking(SufficientDecrease: 0)));
    }
}
