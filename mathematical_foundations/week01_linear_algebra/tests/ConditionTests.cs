using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

public sealed class ConditionTests
{
    [TestCase(2, 27)]
    [TestCase(3, 748)]
    [TestCase(4, 28375)]
    [TestCase(5, 943656)]
    [TestCase(6, 29070279)]
    public void The_condition_numbers_of_the_Hilbert_matrices_are_known_whole_numbers(int n, double known) =>
        Matrices.ConditionNumber(HilbertMatrix.Of(n)).ShouldMatchDigits(known, 14 - Math.Log10(known));

    [Test]
    public void The_condition_number_is_at_least_one_and_does_not_care_about_units()
    {
        Matrices.ConditionNumber(Matrix.Identity(5)).Should().Be(1);
        Matrices.ConditionNumber(Matrix.FromRows([1, 0], [0, 1e-9])).ShouldMatchDigits(1e9, 14);
        Matrices.ConditionNumber(Matrix.FromRows([1, 2], [2, 4])).Should().Be(double.PositiveInfinity);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Matrix a = Systems.Random(6, 6, seed);
            double condition = Matrices.ConditionNumber(a);
            condition.Should().BeGreaterThanOrEqualTo(1);
            Matrices.ConditionNumber(new Matrix(6, 6, Vectors.Scale(1024, a.Values))).ShouldMatchDigits(condition, 14);
        }
    }

    [Test]
    public void The_error_stays_below_the_condition_number_times_round_off()
    {
        for (int n = 2; n <= 12; n++) Below(Trial.Of(HilbertMatrix.Whole(n)));
        for (ulong seed = 0; seed < 200; seed++)
            Below(Trial.Of(new Matrix(12, 12, Systems.Random(12, 12, seed).Values.Select(value => Math.Round(99 * value)).ToArray())));

        static void Below(Trial trial) => trial.ErrorBySolving.Should().BeLessThanOrEqualTo(trial.Condition * Systems.Epsilon);
    }

    [Test]
    public void Solving_by_the_inverse_is_rejected()
    {
        Systems.WorstResidual(WrongVariants.SolveByInverse).Should().BeGreaterThan(1e-6, "LU stays below 1e-15");
        for (int n = 5; n <= 12; n++)
        {
            Trial trial = Trial.Of(HilbertMatrix.Whole(n));
            trial.ResidualByInverse.Should().BeGreaterThan(1000 * trial.ResidualBySolving, $"n = {n}");
            trial.GapByInverse.Should().BeGreaterThan(100 * trial.GapBySolving, $"n = {n}");
        }
    }

    [Test]
    public void The_whole_Hilbert_matrix_is_the_Hilbert_matrix_in_other_units_and_its_row_sums_are_exact()
    {
        for (int n = 1; n <= HilbertMatrix.LargestWhole; n++)
        {
            Matrix whole = HilbertMatrix.Whole(n);
            Systems.RelativeGap(new Matrix(n, n, Vectors.Scale(1 / whole[0, 0], whole.Values)), HilbertMatrix.Of(n)).Should().BeLessThan(1e-15);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    (whole[i, j] * (i + j + 1)).Should().Be(whole[0, 0]);
            whole.Row(0).ToArray().Sum().Should().BeLessThan(Math.Pow(2, 53), "beyond it, doubles skip whole numbers");
        }
        foreach (int n in (int[])[0, HilbertMatrix.LargestWhole + 1])
            FluentActions.Invoking(() => HilbertMatrix.Whole(n)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*from 1 to 18*");
    }

    [Test]
    public void Horner_evaluates_the_polynomial_and_the_gap_is_the_largest_difference()
    {
        Polynomial.Value([0, 10, -2], 2.5).Should().Be(12.5);
        Polynomial.Value([], 3).Should().Be(0);
        Polynomial.LargestGap([1, 0, 0], [0, 0, 0]).Should().Be(1);
        Polynomial.LargestGap([0, 4, -4], [0, 0, 0]).Should().Be(1, "the top of 4 x (1 − x) is at one half");
    }

    [Test]
    public void The_relative_residual_of_an_exact_solution_is_zero_even_when_the_solution_is()
    {
        Matrices.RelativeResidual(Matrix.Identity(2), [0, 0], [0, 0]).Should().Be(0);
        Matrices.RelativeResidual(Matrix.FromRows([2, 0], [0, 2]), [1, 1], [2, 4]).Should().Be(0.5);
    }
}
