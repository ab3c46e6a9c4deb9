using Curriculum.Toolkit;

namespace Week02.Optimization.Tests;

/// <summary>Newton, L-BFGS and steepest descent; tests/golden/trajectories.py says what they are held against.</summary>
public sealed class CurvedTests
{
    [TestCaseSource(typeof(Problems), nameof(Problems.Names))]
    public void Lbfgs_walks_as_two_loops_of_NumPy_around_the_line_search_of_SciPy(string name)
    {
        (Objective f, _, double[] start) = Problems.Of(name);
        Matrix truth = Problems.Curved.Matrix($"L-BFGS, {name}");
        List<double[]> points = [];
        new Lbfgs(Memory: 5, GradientTolerance: 1e-6, FunctionTolerance: 0, MaxIterations: truth.Rows - 1).Minimize(f, start, x => points.Add([.. x]));
        points.Should().HaveCount(truth.Rows);
        for (int t = 0; t < truth.Rows; t++)
            for (int j = 0; j < start.Length; j++)
                points[t][j].Should().BeApproximately(truth[t, j], Math.Pow(10, -Problems.Curved.Digits) * Math.Max(1, Math.Abs(truth[t, j])), $"{name}, step {t}, coordinate {j}");
    }

    [TestCaseSource(typeof(Problems), nameof(Problems.Names))]
    public void Bare_Newton_walks_as_NumPy_solves(string name)
    {
        (Objective f, Func<double[], Matrix> hessian, double[] start) = Problems.Of(name);
        Matrix truth = Problems.Curved.Matrix($"Newton, {name}");
        List<double[]> points = [];
        new Newton(GradientTolerance: 0, MaxIterations: 6, Damped: false).Minimize(f, hessian, start, x => points.Add([.. x]));
        for (int t = 0; t < points.Count; t++)
            for (int j = 0; j < start.Length; j++)
                points[t][j].Should().BeApproximately(truth[t, j], 1e-9 * Math.Max(1, Math.Abs(truth[t, j])), $"{name}, step {t}");
        points.Count.Should().BeGreaterThan(1);
    }

    [TestCaseSource(typeof(Problems), nameof(Problems.Names))]
    public void All_arrive_where_SciPy_does(string name)
    {
        (Objective f, Func<double[], Matrix> hessian, double[] start) = Problems.Of(name);
        double[] truth = Problems.Curved.Values($"minimum, {name}");
        Minimum[] found = [new Lbfgs(GradientTolerance: 1e-9, FunctionTolerance: 0).Minimize(f, start), new Newton().Minimize(f, hessian, start), new SteepestDescent(1e-7).Minimize(f, start)];
        foreach (Minimum one in found)
        {
            one.Converged.Should().BeTrue();
            for (int j = 0; j < truth.Length; j++) one.Point[j].Should().BeApproximately(truth[j], 1e-5);
        }
    }

    [Test]
    public void Lbfgs_converges_on_a_hundred_thousand_rows_to_the_tolerance_of_scikit_learn()
    {
        GoldenFile golden = GoldenFile.Read("large");
        LogisticLoss loss = Problems.Large();
        double[] zero = new double[loss.Weights];
        // scikit-learn's LogisticRegression asks for 1e-4 of the gradient, and 64 roundings of the value.
        Minimum rough = new Lbfgs(GradientTolerance: 1e-4, FunctionTolerance: 64 * 2.220446049250313e-16).Minimize(loss.Evaluate, zero);
        rough.Reason.Should().Be(StopReason.GradientIsSmall);
        rough.GradientNorm.Should().BeLessThanOrEqualTo(1e-4);
        rough.Iterations.Should().BeLessThan(100);
        (rough.Value - golden.Value("value")).Should().BeInRange(-1e-12, 1e-5);

        Minimum fine = new Lbfgs(GradientTolerance: 1e-8, FunctionTolerance: 0).Minimize(loss.Evaluate, zero);
        fine.Reason.Should().Be(StopReason.GradientIsSmall);
        fine.Value.Should().BeApproximately(golden.Value("value"), 1e-12);
        fine.Point.ShouldMatchDigits(golden.Values("weights"), golden.Digits);
        double[] gradient = new double[loss.Weights];
        loss.Evaluate(fine.Point, gradient).Should().Be(fine.Value, "the result is a point that was evaluated");
        gradient.Max(Math.Abs).Should().Be(fine.GradientNorm);
    }

    [Test]
    public void Threads_do_not_change_a_bit_of_the_loss()
    {
        double[] one = new double[50], two = new double[50], w = [.. Enumerable.Range(0, 50).Select(j => 0.01 * j)];
        Problems.Large(threads: 2).Evaluate(w, two).Should().Be(Problems.Large().Evaluate(w, one));
        two.Should().Equal(one);
    }

    [Test]
    public void Reasons_of_stopping_are_told_apart()
    {
        Objective f = Rosenbrock.Evaluate;
        new Lbfgs().Minimize(f, [1, 1]).Should().Match<Minimum>(one => one.Reason == StopReason.GradientIsSmall && one.Iterations == 0 && one.Evaluations == 1);
        new Lbfgs(MaxIterations: 3).Minimize(f, Rosenbrock.Start).Should().Match<Minimum>(one => one.Reason == StopReason.MaxIterations && one.Iterations == 3 && !one.Converged);
        new Lbfgs(FunctionTolerance: 0.1).Minimize(f, Rosenbrock.Start).Reason.Should().Be(StopReason.ValueStands);
        // A gradient with the wrong sign: no step along it goes down.
        new Lbfgs().Minimize((x, gradient) =>
        {
            gradient[0] = -2 * x[0];
            return x[0] * x[0];
        }, [3]).Reason.Should().Be(StopReason.LineSearchFailed);
    }

    [Test]
    public void Evaluations_are_counted()
    {
        int calls = 0;
        Objective counted = (x, gradient) =>
        {
            calls++;
            return Rosenbrock.Evaluate(x, gradient);
        };
        new Lbfgs().Minimize(counted, Rosenbrock.Start).Evaluations.Should().Be(calls);
        calls = 0;
        new Newton().Minimize(counted, Rosenbrock.HessianAt, Rosenbrock.Start).Evaluations.Should().Be(calls);
        calls = 0;
        new SteepestDescent(1e-2).Minimize(counted, Rosenbrock.Start).Evaluations.Should().Be(calls);
    }

    [Test]
    public void The_start_is_left_as_it_is()
    {
        double[] start = Rosenbrock.Start;
        new Lbfgs().Minimize(Rosenbrock.Evaluate, start);
        new Newton().Minimize(Rosenbrock.Evaluate, Rosenbrock.HessianAt, start);
        Descent.Run(new Adam(), Rosenbrock.Evaluate, start, 10);
        start.Should().Equal(Rosenbrock.Start);
    }

    [Test]
    public void Damped_Newton_goes_down_where_the_bare_one_goes_to_a_saddle()
    {
        // x² − y² + y⁴ / 4: a saddle at (0, 0), minima at (0, ±√2).
        Objective f = (x, gradient) =>
        {
            (gradient[0], gradient[1]) = (2 * x[0], -2 * x[1] + x[1] * x[1] * x[1]);
            return x[0] * x[0] - x[1] * x[1] + x[1] * x[1] * x[1] * x[1] / 4;
        };
        Matrix Second(double[] x) => new(2, 2, [2, 0, 0, -2 + 3 * x[1] * x[1]]);
        new Newton(Damped: false).Minimize(f, Second, [1, 0.3]).Point[1].Should().BeApproximately(0, 1e-6);
        Math.Abs(new Newton().Minimize(f, Second, [1, 0.3]).Point[1]).Should().BeApproximately(Math.Sqrt(2), 1e-6);
    }

    [Test]
    public void Places_where_the_function_is_not_defined_are_stepped_back_from()
    {
        // −log(1 − x²) − x / 2 is not a number beyond ±1; a first step from 0.999 may well land there.
        Objective barrier = (x, gradient) =>
        {
            gradient[0] = 2 * x[0] / (1 - x[0] * x[0]) - 0.5;
            return -Math.Log(1 - x[0] * x[0]) - x[0] / 2;
        };
        Minimum found = new Lbfgs(GradientTolerance: 1e-8, FunctionTolerance: 0).Minimize(barrier, [0.999]);
        found.Converged.Should().BeTrue();
        found.Point[0].Should().BeApproximately(Math.Sqrt(5) - 2, 1e-8, "there 4 x = 1 − x²");
        new Newton().Minimize(barrier, x => new Matrix(1, 1, [2 * (1 + x[0] * x[0]) / Math.Pow(1 - x[0] * x[0], 2)]), [-0.9]).Point[0].Should().BeApproximately(Math.Sqrt(5) - 2, 1e-8);
    }

    [Test]
    public void One_step_of_Newton_solves_a_quadratic() =>
        new Newton().Minimize(Problems.Ravine.Evaluate, _ => Problems.Ravine.A, [10, 1]).Iterations.Should().Be(1);
}
