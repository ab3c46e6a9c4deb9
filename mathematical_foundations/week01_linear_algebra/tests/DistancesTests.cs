using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

public sealed class DistancesTests
{
    private static readonly Matrix Covariance = Matrix.FromRows([65.44, -46.08], [-46.08, 38.56]);

    [Test]
    public void Straight_line_and_city_blocks()
    {
        Distances.Euclidean([1, 1], [4, 5]).Should().Be(5);
        Distances.Manhattan([1, 1], [4, 5]).Should().Be(7);
    }

    [Test]
    public void The_cosine_distance_sees_directions_only()
    {
        Distances.Cosine([3, 4], [6, 8]).Should().BeApproximately(0, 1e-15);
        Distances.Cosine([3, 4], [-8, 6]).Should().BeApproximately(1, 1e-15);
        Distances.Cosine([3, 4], [-3, -4]).Should().BeApproximately(2, 1e-15);
        Distances.Cosine([3e-300, 4e-300], [4e300, 3e300]).ShouldMatchDigits(1 - 24.0 / 25, 13);
        Distances.Cosine([5e-324, 0], [0, 1]).Should().Be(1, "the smallest vector there is has a direction too");
        for (ulong seed = 0; seed < 200; seed++)
            Distances.Cosine(Systems.RandomVector(7, seed), Systems.RandomVector(7, seed)).Should().BeInRange(0, 1e-15, "round-off must not carry the cosine beyond 1");
    }

    [Test]
    public void The_Mahalanobis_distance_counts_standard_deviations_along_and_across()
    {
        Distances.Mahalanobis([6, 8], [0, 0], Covariance).ShouldMatchDigits(5, 13);
        Distances.Mahalanobis([-8, 6], [0, 0], Covariance).ShouldMatchDigits(1, 13);
        Distances.Mahalanobis([1, 2, 3], [4, 6, 3], Matrix.Identity(3)).ShouldMatchDigits(5, 15, "with Σ = I it is the Euclidean distance");
    }

    [Test]
    public void The_Mahalanobis_distance_does_not_care_about_units_and_the_Euclidean_does()
    {
        double[] x = [3, -1, 2], y = [1, 1, 1];
        Matrix covariance = Matrices.Gram(Systems.Random(6, 3, 3)), units = Matrix.FromRows([1000, 0, 0], [0, 0.01, 0], [0, 0, 7]);
        double[] ux = Matrices.Multiply(units, x), uy = Matrices.Multiply(units, y);
        Matrix scaled = Matrices.Multiply(Matrices.Multiply(units, covariance), units);
        Distances.Mahalanobis(ux, uy, scaled).ShouldMatchDigits(Distances.Mahalanobis(x, y, covariance), 12);
        Distances.Euclidean(ux, uy).Should().NotBeApproximately(Distances.Euclidean(x, y), 1);
    }

    [Test]
    public void What_has_no_answer_is_refused_and_said_why()
    {
        Refused(() => Distances.Cosine([0, 0], [1, 2]), "*x is the zero vector; it has no direction*");
        Refused(() => Distances.Cosine([1, 2], [0, 0]), "*y is the zero vector; it has no direction*");
        Refused(() => Distances.Euclidean([1, 2], [1, 2, 3]), "*2 and 3 entries*");
        Refused(() => Distances.Manhattan([1, double.NaN], [1, 2]), "*Entry 1 of x is NaN*");
        Refused(() => Distances.Mahalanobis([1, 2], [1, double.PositiveInfinity], Covariance), "*Entry 1 of y is*");
        Refused(() => Distances.Mahalanobis([1, 2, 3], [1, 2, 4], Covariance), "*2 × 2*must be 3 × 3*");
        Refused(() => Distances.Mahalanobis([1, 2], [1, 1], Matrix.FromRows([2, 1], [0, 2])), "*symmetric*(1, 0) is 0*");
        Refused(() => Distances.Mahalanobis([1, 2], [1, 1], Matrix.FromRows([2, double.NaN], [double.NaN, 2])), "*NaN*");
        FluentActions.Invoking(() => Distances.Mahalanobis([1, 2], [1, 1], Matrix.FromRows([1, 2], [2, 1]))).Should().Throw<InvalidOperationException>().WithMessage("*not positive definite*");
    }

    private static void Refused(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);
}
