namespace Week01.CalculusAndGradients.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.RateAtTheStart))]
    public void The_rate_at_the_start_is_found_without_looking_back()
    {
        T.RateAtTheStart(LevelFrom(0), 0, 1e-4).Should().BeApproximately(DrugLevel.DerivativeOnPaper(1, 0), 1e-6, "D ka / V, for nothing has left yet");
        T.RateAtTheStart(x => 3 * x * x - 2 * x + 7, 2, 0.5).Should().BeApproximately(10, 1e-12, "a parabola has no error of the third order");
    }

    [Exercise(nameof(IExercises.RateAtTheStart))]
    public void Halving_the_step_leaves_a_quarter_of_the_error_at_the_start()
    {
        foreach (double start in (double[])[0, 1, 3])
        {
            double Error(double h) => T.RateAtTheStart(LevelFrom(start), start, h) - DrugLevel.DerivativeOnPaper(1, start);
            (Error(2e-3) / Error(1e-3)).Should().BeApproximately(4, 0.1, $"from hour {start} on");
        }
    }

    [Exercise(nameof(IExercises.SecondDerivative))]
    public void The_second_derivative_has_six_digits()
    {
        foreach (double x in (double[])[-2, 0.3, 1, 2.2])
            T.SecondDerivative(new Named("exp(sin x)").Value, x).ShouldMatchDigits(new Named("exp(sin x)").Curvature(x), 6, $"exp(sin x) at {x}");
        T.SecondDerivative(x => x * x, 0).ShouldMatchDigits(2, 6, "x² at 0");
        T.SecondDerivative(t => DrugLevel.Level<RealNumber>(t), 8).ShouldMatchDigits(DrugLevel.DerivativeOnPaper(2, 8), 5, "the level at hour 8, a function that bends little for its size");
    }

    [Exercise(nameof(IExercises.SecondDerivative))]
    public void The_second_derivative_has_six_digits_far_from_zero_too()
    {
        foreach (double x in (double[])[1e2, 1e4, 1e6, 1e9])
            T.SecondDerivative(z => z * Math.Sqrt(z), x).ShouldMatchDigits(0.75 / Math.Sqrt(x), 6, $"x^1.5 at {x}");
    }

    [Exercise(nameof(IExercises.Witness))]
    public void The_witness_convicts_somebodys_gradient()
    {
        (Func<double[], double> f, double[] at) = T.Witness();
        at.Should().NotBeEmpty().And.OnlyContain(coordinate => Math.Abs(coordinate) <= 10);
        double[] right = Gradient.ByDifferences(f, at), wrong = SomebodysGradient.Of(f, [.. at]);
        right.Should().OnlyContain(entry => Math.Abs(entry) < 1, "every true entry must be less than 1 in size");
        // A kink or a step would convict any difference formula: the right one must not depend on its own step.
        foreach (double step in (double[])[3e-6, 1e-5, 2e-5]) GradientCheck.Of(f, at, right, new GradientTolerance(Relative: 1e-3, Absolute: 1e-3, Step: step));
        right.Zip(wrong).Max(pair => Math.Abs(pair.First - pair.Second)).Should().BeGreaterThan(0.01, "somebody's gradient must be wrong there");
    }

    [Exercise(nameof(IExercises.MendedGradient))]
    public void The_mended_gradient_is_right_where_the_other_was_wrong()
    {
        static double F(double[] x) => 1e3 * x[0] * x[1] + Math.Sin(x[2]) * x[0] + x[3] * x[3];
        double[] at = [0.1, -0.7, 1.3, 1e6];
        GradientCheck.Of(F, at, T.MendedGradient(F, [.. at]), new GradientTolerance(Relative: 1e-6, Absolute: 1e-2), "the mended gradient at (0.1, −0.7, 1.3, 1e6)");
        T.MendedGradient(x => 1e5 * x[0] * x[1], [0, 0]).Should().OnlyContain(entry => Math.Abs(entry) < 1e-6);
        T.MendedGradient(x => Math.Exp(x[0]) * x[1], [1, 2]).ShouldMatchDigits([2 * Math.E, Math.E], 8);
        T.MendedGradient(_ => 1, []).Should().BeEmpty();
    }

    [Exercise(nameof(IExercises.MendedGradient))]
    public void The_parameters_are_not_copied_and_keep_their_very_bits()
    {
        double[] x = [0.1, 1.0 / 3, -1e-9, 12345.678], before = [.. x];
        bool copied = false;
        T.MendedGradient(given => { copied |= !ReferenceEquals(given, x); return given.Sum(); }, x);
        copied.Should().BeFalse("f must be given the array itself");
        x.Should().Equal(before, "0.1 + h − 2h + h is not 0.1");
        int calls = 0;
        FluentActions.Invoking(() => T.MendedGradient(_ => ++calls == 4 ? throw new OverflowException() : 1, x)).Should().Throw<OverflowException>("what f throws must come through");
        x.Should().Equal(before, "also when f throws");
    }

    private static Func<double, double> LevelFrom(double start) => t =>
        t >= start ? DrugLevel.Level<RealNumber>(t) : throw new InvalidOperationException($"The level is not known at hour {t}, before the start at hour {start}.");
}
