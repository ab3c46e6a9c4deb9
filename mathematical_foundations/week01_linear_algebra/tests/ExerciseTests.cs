using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.DistanceFromChord))]
    public void The_distance_from_a_chord_is_that_of_the_right_angle()
    {
        T.DistanceFromChord([3, 4], [0, 0], [10, 0]).Should().BeApproximately(4, 1e-14);
        T.DistanceFromChord([6, 8], [1, 1], [4, 5]).Should().BeApproximately(0.2, 1e-12, "(5, 7) less its part along (3, 4) / 5");
        T.DistanceFromChord([1, 2, 3], [0, 0, 0], [0, 0, 9]).Should().BeApproximately(Math.Sqrt(5), 1e-14);
        T.DistanceFromChord([20, 1], [0, 0], [10, 0]).Should().BeApproximately(1, 1e-14, "the line goes on beyond its two points");
        T.DistanceFromChord([5, 5], [5, 5], [6, 7]).Should().Be(0);
    }

    [Exercise(nameof(IExercises.DistanceFromChord))]
    public void A_chord_needs_two_different_ends() =>
        FluentActions.Invoking(() => T.DistanceFromChord([1, 2], [3, 4], [3, 4])).Should().Throw<ArgumentException>();

    [Exercise(nameof(IExercises.SolveTridiagonal))]
    public void A_small_tridiagonal_system_is_solved_as_by_LU([Values(1, 2, 3, 7)] int n)
    {
        (double[] below, double[] diagonal, double[] above, double[] b) = Tied(n);
        Matrix a = new(n, n);
        for (int i = 0; i < n; i++)
        {
            a[i, i] = diagonal[i];
            if (i + 1 < n) (a[i + 1, i], a[i, i + 1]) = (below[i], above[i]);
        }
        T.SolveTridiagonal(below, diagonal, above, b).ShouldMatchDigits(LuDecomposition.Of(a).Solve(b), 12);
    }

    [Exercise(nameof(IExercises.SolveTridiagonal)), CancelAfter(20_000)]
    public void Two_hundred_thousand_unknowns_are_no_trouble()
    {
        (double[] below, double[] diagonal, double[] above, double[] b) = Tied(200_000);
        double[][] before = [[.. below], [.. diagonal], [.. above], [.. b]];
        double[] x = T.SolveTridiagonal(below, diagonal, above, b);
        x.Should().HaveCount(b.Length);
        double worst = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double left = diagonal[i] * x[i] - b[i];
            if (i > 0) left += below[i - 1] * x[i - 1];
            if (i + 1 < x.Length) left += above[i] * x[i + 1];
            worst = Math.Max(worst, Math.Abs(left));
        }
        worst.Should().BeLessThan(1e-13, "every equation must hold");
        foreach ((double[] now, double[] then) in new[] { below, diagonal, above, b }.Zip(before)) now.AsSpan().SequenceEqual(then).Should().BeTrue("the arguments stay as they are");
    }

    [Exercise(nameof(IExercises.Evidence))]
    public void The_evidence_convicts_the_suspicious_check()
    {
        (Matrix harmless, Matrix dangerous) = T.Evidence();
        harmless.Rows.Should().BeInRange(1, 50);
        dangerous.Rows.Should().BeInRange(1, 50);
        Matrices.ConditionNumber(harmless).Should().BeLessThan(100, "the first matrix must be harmless");
        Matrices.ConditionNumber(dangerous).Should().BeGreaterThan(1e12, "the second matrix must be dangerous");
        SuspiciousCheck.IsSafeToSolve(harmless).Should().BeFalse("the check must refuse the harmless matrix for the evidence to convict it");
        SuspiciousCheck.IsSafeToSolve(dangerous).Should().BeTrue("the check must let the dangerous matrix through for the evidence to convict it");
    }

    [Exercise(nameof(IExercises.IsSafeToSolve))]
    public void The_mended_check_goes_by_the_digits_that_survive()
    {
        for (int n = 1; n <= 12; n++) T.IsSafeToSolve(HilbertMatrix.Whole(n)).Should().Be(n <= 7, $"the Hilbert matrix with n = {n}");
        T.IsSafeToSolve(Matrix.FromRows([1, 2], [2, 4])).Should().BeFalse("it is singular");
        T.IsSafeToSolve(Matrix.FromRows([1, 0], [0, 1e-9])).Should().BeTrue("nine digits are lost, seven survive");
        T.IsSafeToSolve(Matrix.FromRows([1, 0], [0, 1e-11])).Should().BeFalse("eleven digits are lost, five survive");
    }

    [Exercise(nameof(IExercises.IsSafeToSolve))]
    public void The_mended_check_does_not_care_about_units()
    {
        foreach (double unit in (double[])[1e-30, 1e-3, 1, 1e3, 1e30])
            foreach (int n in (int[])[3, 9])
            {
                Matrix a = HilbertMatrix.Of(n);
                T.IsSafeToSolve(new Matrix(n, n, Vectors.Scale(unit, a.Values))).Should().Be(n == 3, $"n = {n}, in units of {unit:G1}");
            }
    }

    private static (double[] Below, double[] Diagonal, double[] Above, double[] B) Tied(int n)
    {
        SeededRandom random = new(7);
        double[] Draw(int count, double from, double to) => Enumerable.Range(0, count).Select(_ => random.NextUniform(from, to)).ToArray();
        return (Draw(n - 1, -1, 1), Draw(n, 2.5, 4), Draw(n - 1, -1, 1), Draw(n, -1, 1));
    }
}
