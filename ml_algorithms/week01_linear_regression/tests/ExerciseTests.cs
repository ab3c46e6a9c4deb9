using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearRegression.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.LineThroughPoint))]
    public void LineThroughPoint_of_two_points_by_hand()
    {
        T.LineThroughPoint([1, 2], [1, 3], 0, 0).Should().BeApproximately(7.0 / 5, 1e-12, "(1 + 6) / (1 + 4)");
        T.LineThroughPoint([11, 12], [6, 8], 10, 5).Should().BeApproximately(7.0 / 5, 1e-12, "the same points, seen from (10, 5)");
    }

    [Exercise(nameof(IExercises.LineThroughPoint))]
    public void LineThroughPoint_finds_the_smallest_sum_of_squares()
    {
        SeededRandom random = new(1);
        double[] x = Draw(random, 40), y = x.Select(value => 3 * value + random.NextNormal()).ToArray();
        double Misses(double slope) => x.Zip(y).Sum(pair => Math.Pow(pair.Second - 7 - slope * (pair.First - 2), 2));
        double best = T.LineThroughPoint(x, y, 2, 7);
        Misses(best).Should().BeLessThan(Misses(best + 1e-3), "a steeper line misses by more").And.BeLessThan(Misses(best - 1e-3), "and so does a flatter one");
    }

    [Exercise(nameof(IExercises.LineThroughPoint))]
    public void LineThroughPoint_refuses_data_in_which_every_x_is_that_of_the_point() =>
        FluentActions.Invoking(() => T.LineThroughPoint([3, 3], [1, 2], 3, 1)).Should().Throw<ArgumentException>();

    [Exercise(nameof(IExercises.LeaveOneOutErrors))]
    public void LeaveOneOutErrors_are_those_of_lines_fitted_to_the_others()
    {
        SeededRandom random = new(2);
        double[] x = Draw(random, 15), y = x.Select(value => 1 - 2 * value + random.NextNormal()).ToArray();
        double[] errors = T.LeaveOneOutErrors(x, y);
        Dataset data = Data(x, y);
        errors.Should().HaveCount(15);
        for (int left = 0; left < 15; left++)
        {
            LinearModel others = new OrdinaryLeastSquares().Fit(data.SelectRows(Enumerable.Range(0, 15).Where(i => i != left).ToArray()));
            errors[left].Should().BeApproximately(y[left] - others.Predict(data.X.SelectRows([left]))[0], 1e-9);
        }
    }

    [Exercise(nameof(IExercises.StepIsRight))]
    public void StepIsRight_accepts_a_step_from_the_gradient() => T.StepIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.StepIsRight))]
    public void StepIsRight_catches_the_bug() => T.StepIsRight(SomebodysStep.Step).Should().BeFalse();

    [Exercise(nameof(IExercises.StepIsRight))]
    public void StepIsRight_catches_a_step_without_the_mean() =>
        T.StepIsRight((x, y, b0, b1, rate) => Right(x, y, b0, b1, rate * x.Length)).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedStep))]
    public void MendedStep_moves_both_coefficients_from_the_same_point()
    {
        SeededRandom random = new(3);
        for (int round = 0; round < 20; round++)
        {
            double[] x = Draw(random, 10), y = Draw(random, 10);
            (double b0, double b1) = T.MendedStep(x, y, 0.5, -0.25, 0.1);
            (double c0, double c1) = Right(x, y, 0.5, -0.25, 0.1);
            b0.Should().BeApproximately(c0, 1e-12);
            b1.Should().BeApproximately(c1, 1e-12);
        }
    }

    /// <summary>The step by the topic's own descent, from another starting point: shift y by what the start predicts.</summary>
    private static (double, double) Right(double[] x, double[] y, double b0, double b1, double rate)
    {
        double[] shifted = y.Select((value, i) => value - b0 - b1 * x[i]).ToArray();
        double[] step = GradientDescent.Solve(DesignMatrix.WithIntercept(Matrix.FromColumns(x)), shifted, rate, maxSteps: 1, tolerance: 0).Coefficients;
        return (b0 + step[0], b1 + step[1]);
    }

    private static double[] Draw(SeededRandom random, int n) => Enumerable.Range(0, n).Select(_ => random.NextUniform(1, 10)).ToArray();

    private static Dataset Data(double[] x, double[] y) => new() { X = Matrix.FromColumns(x), Features = [Feature.Numeric("x")], Y = y };
}
