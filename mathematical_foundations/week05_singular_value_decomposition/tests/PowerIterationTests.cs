using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

public sealed class PowerIterationTests
{
    [Test]
    public void The_eigenvalue_of_largest_size_wins_whatever_its_sign()
    {
        Matrix s = KnownMatrices.WithEigenvalues([3, 2, 0.5, -7], new SeededRandom(1));
        PowerResult result = new PowerIteration().Run(s);
        result.Converged.Should().BeTrue();
        result.Value.Should().BeApproximately(-7, 1e-12);
        Vectors.Norm2(Vectors.Subtract(Matrices.Multiply(s, result.Vector), Vectors.Scale(-7, result.Vector))).Should().BeLessThan(1e-10);
        Vectors.Norm2(result.Vector).Should().BeApproximately(1, 1e-14);
    }

    [Test]
    public void Each_step_multiplies_the_residual_by_the_ratio_of_the_first_two([Values(0.5, 0.9, 0.97)] double ratio)
    {
        IReadOnlyList<double> residuals = new PowerIteration(MaxSteps: 5000, Tolerance: 1e-9).Run(KnownMatrices.WithEigenvalues([1, ratio, 0.1, 0.05], new SeededRandom(2))).Residuals;
        for (int k = residuals.Count - 5; k < residuals.Count; k++) (residuals[k] / residuals[k - 1]).Should().BeApproximately(ratio, 1e-3);
    }

    [Test]
    public void Deflation_brings_one_after_another_in_the_order_of_size()
    {
        Matrix s = KnownMatrices.WithEigenvalues([9, 4, 1, 0.3, -2, -6], new SeededRandom(3));
        IReadOnlyList<PowerResult> found = new PowerIteration(MaxSteps: 5000).Leading(s, 6);
        found.Select(one => one.Value).ToArray().ShouldMatchDigits([9, -6, 4, -2, 1, 0.3], 9);
        Matrix vectors = Matrix.FromColumns([.. found.Select(one => one.Vector)]);
        Given.Gap(Matrices.Gram(vectors), Matrix.Identity(6)).Should().BeLessThan(1e-9);
    }

    [Test]
    public void Between_a_value_and_its_negative_it_cannot_decide_and_says_so() =>
        new PowerIteration().Run(Matrix.FromRows([0, 1], [1, 0])).Converged.Should().BeFalse();

    [Test]
    public void Zeros_and_the_ends_of_the_range_are_no_obstacle()
    {
        new PowerIteration().Run(new Matrix(3, 3)).Value.Should().Be(0);
        new PowerIteration().Run(Given.Diagonal(2e300, 1e300, 0)).Value.ShouldMatchDigits(2e300, 14);
        new PowerIteration().Run(Given.Diagonal(2e-300, 1e-300, 0)).Value.ShouldMatchDigits(2e-300, 14);
    }

    [Test]
    public void What_makes_no_sense_is_refused()
    {
        PowerIteration power = new();
        foreach (Matrix bad in (Matrix[])[new(0, 0), new(2, 3), Matrix.FromRows([1, 2], [0, 1]), Matrix.FromRows([double.NaN])])
            FluentActions.Invoking(() => power.Run(bad)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => power.Leading(Matrix.Identity(2), 3)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
