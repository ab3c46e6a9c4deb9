using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.WidthFromAlphas))]
    public void WidthFromAlphas_by_hand() =>
        // −1 and 1 on a line: α = ½ each, w = 1.
        T.WidthFromAlphas([0.5, 0, 0.5]).Should().BeApproximately(2, 1e-12);

    [Exercise(nameof(IExercises.WidthFromAlphas))]
    public void WidthFromAlphas_is_the_width_of_the_street_between_the_banknotes()
    {
        SupportVectorModel model = new SupportVectorClassifier(new LinearKernel(), 1e4, 1e-6).Fit(Samples.SixMeasurements());
        T.WidthFromAlphas([.. model.Coefficients.Values.Select(Math.Abs)]).Should().BeApproximately(Street.Of(model).Width, 1e-5);
    }

    [Exercise(nameof(IExercises.WidthFromAlphas))]
    public void WidthFromAlphas_refuses_a_street_that_nobody_holds()
    {
        Action act = () => T.WidthFromAlphas([0, 0]);
        act.Should().Throw<ArgumentException>();
    }

    [Exercise(nameof(IExercises.Pegasos))]
    public void Pegasos_by_hand()
    {
        // λ = ½: step 1 goes to 2 · 3 = 6; step 2 shrinks it to 3 and adds 2/2 · (−1)(−1) = 1 only if 3 · 1 were below 1.
        T.Pegasos(Matrix.FromRows([3], [-1]), [1, -1], 0.5, 1).Should().Equal([6.0], (a, b) => Math.Abs(a - b) < 1e-12);
        T.Pegasos(Matrix.FromRows([3], [-1]), [1, -1], 0.5, 2).Should().Equal([3.0], (a, b) => Math.Abs(a - b) < 1e-12);
        // Opposed rows: 6, then 6/2 = 3 with margin −18 there, plus 1 · (−3) = 0; the mean of step 2 and of step 3, 0 + (2/3) · 3 = 2.
        T.Pegasos(Matrix.FromRows([3], [3]), [1, -1], 0.5, 3).Should().Equal([1.0], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Exercise(nameof(IExercises.Pegasos))]
    public void Pegasos_comes_to_the_optimum_of_the_dual()
    {
        Dataset data = Samples.Standardised(Samples.SixMeasurements());
        double[] y = [.. data.Labels!.Select(label => label == 1 ? 1.0 : -1.0)];
        const double lambda = 0.05;
        LinearSupportVectorModel best = new LinearSupportVectorClassifier(1 / (lambda * data.Rows), MarginLoss.Hinge, 1e-8, 10_000, InterceptFeature: 0).Fit(data);
        double Primal(IReadOnlyList<double> w) => lambda / 2 * w.Sum(v => v * v)
            + Enumerable.Range(0, data.Rows).Average(i => Math.Max(0, 1 - y[i] * Enumerable.Range(0, data.Columns).Sum(j => w[j] * data.X[i, j])));
        double optimum = Primal(best.Weights.Values);
        Primal(T.Pegasos(data.X, y, lambda, 20_000)).Should().BeInRange(optimum - 1e-9, optimum * 1.02);
    }

    [Exercise(nameof(IExercises.InterceptIsRight))]
    public void InterceptIsRight_accepts_what_is_right() => T.InterceptIsRight(Right).Should().BeTrue();

    [Exercise(nameof(IExercises.InterceptIsRight))]
    public void InterceptIsRight_catches_the_bug() => T.InterceptIsRight(SomebodysIntercept.Of).Should().BeFalse();

    [Exercise(nameof(IExercises.InterceptIsRight))]
    public void InterceptIsRight_catches_an_intercept_that_is_always_zero() => T.InterceptIsRight((_, _, _, _) => 0).Should().BeFalse();

    [Exercise(nameof(IExercises.InterceptIsRight))]
    public void InterceptIsRight_catches_one_of_the_wrong_sign() => T.InterceptIsRight((beta, y, c, k) => -Right(beta, y, c, k)).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedIntercept))]
    public void MendedIntercept_is_that_of_the_solver()
    {
        foreach (double c in (double[])[0.01, 0.1, 1, 10])
        {
            Dataset data = Samples.TwoMeasurements();
            (Matrix k, double[] y, DualSolution solution) = Solved(data, c);
            T.MendedIntercept(solution.Beta, y, c, k).Should().BeApproximately(solution.Intercept, 1e-9, $"C = {c}");
        }
    }

    [Exercise(nameof(IExercises.MendedIntercept))]
    public void MendedIntercept_is_in_the_middle_when_nobody_stands_on_a_kerb() =>
        // b ≥ −0.8 by the row at −1, b ≤ 0.2 by the one at −6.
        T.MendedIntercept([0, -0.1, 0.1], [-1, -1, 1], 0.1, Matrix.FromRows([36, 6, -6], [6, 1, -1], [-6, -1, 1])).Should().BeApproximately(-0.3, 1e-12);

    private static (Matrix K, double[] Y, DualSolution Solution) Solved(Dataset data, double c)
    {
        Matrix k = new(data.Rows, data.Rows);
        for (int i = 0; i < data.Rows; i++)
            for (int j = 0; j < data.Rows; j++) k[i, j] = VectorMath.Dot(data.X.Row(i), data.X.Row(j));
        double[] y = [.. data.Labels!.Select(label => label == 1 ? 1.0 : -1.0)];
        return (k, y, PlainSmo.Solve(k, y, [.. Enumerable.Repeat(c, data.Rows)], 1e-6, 10_000_000));
    }

    /// <summary>The topic's own rule.</summary>
    private static double Right(double[] beta, double[] y, double c, Matrix k)
    {
        double[] lower = [.. y.Select(sign => Math.Min(0, sign * c))], upper = [.. y.Select(sign => Math.Max(0, sign * c))];
        double[] g = [.. y.Select((sign, i) => sign - Enumerable.Range(0, y.Length).Sum(j => k[i, j] * beta[j]))];
        return DualSolution.Of(beta, lower, upper, g, y, 0, 1).Intercept;
    }
}
