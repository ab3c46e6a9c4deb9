using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

public sealed class SvdTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from way in Given.Ways from given in Given.Matrices() select new TestCaseData(way.Value, given.A, given.Name).SetArgDisplayNames(way.Key, given.Name);

    private static IEnumerable<TestCaseData> Ways() => Given.Ways.Select(way => new TestCaseData(way.Value).SetArgDisplayNames(way.Key));

    [TestCaseSource(nameof(Cases))]
    public void U_S_Vt_gives_A_back_with_orthonormal_vectors(Func<Matrix, Svd> decompose, Matrix a, string name)
    {
        Matrix before = a.Copy();
        Given.AssertDecomposes(decompose(a), a, name);
        a.Values.Should().Equal(before.Values, "A stays as it is");
    }

    [TestCaseSource(nameof(Ways))]
    public void The_picture_is_decomposed(Func<Matrix, Svd> decompose)
    {
        Matrix picture = Datasets.CoinsImage();
        if (decompose == Given.Ways["one-sided Jacobi"]) picture = picture.SelectRows([.. Enumerable.Range(0, 70)]);     // the plain way takes its time
        Svd svd = decompose(picture);
        Given.RelativeGap(svd.Product().Values, picture.Values).Should().BeLessThan(1e-12);
        Given.Gap(Matrices.Gram(svd.U), Matrix.Identity(picture.Rows)).Should().BeLessThan(1e-13);
    }

    [Test]
    public void The_fast_way_finds_what_the_plain_way_finds()
    {
        foreach ((string name, Matrix a) in Given.Matrices())
            Given.RelativeGap(GolubKahan.Decompose(a).S, OneSidedJacobi.Decompose(a).S).Should().BeLessThan(1e-13, name);
    }

    [Test]
    public void The_fast_way_gives_the_same_bits_on_several_threads()
    {
        Matrix a = Given.Random(170, 150, 3);
        Svd one = GolubKahan.Decompose(a), three = GolubKahan.Decompose(a, threads: 3);
        three.S.Should().Equal(one.S);
        three.U.Values.Should().Equal(one.U.Values);
        three.Vt.Values.Should().Equal(one.Vt.Values);
    }

    [TestCaseSource(nameof(Ways))]
    public void Known_singular_values_are_found(Func<Matrix, Svd> decompose)
    {
        decompose(Given.Diagonal(3, -4, 0, 12)).S.Should().Equal(12, 4, 3, 0);
        decompose(Matrix.FromRows([3, 4])).S[0].Should().BeApproximately(5, 1e-15);
        // [1 1; 0 1]: the golden ratio and its inverse.
        Svd shear = decompose(Matrix.FromRows([1, 1], [0, 1]));
        shear.S.ShouldMatchDigits([(Math.Sqrt(5) + 1) / 2, (Math.Sqrt(5) - 1) / 2], 14.5);
    }

    [TestCaseSource(nameof(Ways))]
    public void A_power_of_two_scales_the_values_and_nothing_else(Func<Matrix, Svd> decompose)
    {
        Matrix a = Given.Random(9, 7, 4);
        Svd plain = decompose(a);
        foreach (int exponent in (int[])[-900, -1, 1, 900])
        {
            Svd scaled = decompose(new Matrix(9, 7, PowerOfTwo.Scale(a.Values, exponent)));
            scaled.S.Should().Equal(PowerOfTwo.Scale(plain.S, exponent));
            scaled.U.Values.Should().Equal(plain.U.Values);
        }
    }

    [TestCaseSource(nameof(Ways))]
    public void The_ends_of_the_range_of_doubles_are_no_obstacle(Func<Matrix, Svd> decompose)
    {
        decompose(Matrix.FromRows([1e300, 1e300], [1e300, -1e300])).S.ShouldMatchDigits([Math.Sqrt(2) * 1e300, Math.Sqrt(2) * 1e300], 14);
        decompose(Matrix.FromRows([3e-320, 0], [4e-320, 0])).S[0].Should().BeApproximately(5e-320, 1e-323);
        decompose(Matrix.FromRows([1e200, 0], [0, 1e100])).S.ShouldMatchDigits([1e200, 1e100], 14);
        decompose(Matrix.FromRows([1e300, 1e-300], [1e-300, 1e300])).S.ShouldMatchDigits([1e300, 1e300], 14);
    }

    [TestCaseSource(nameof(Ways))]
    public void What_is_not_finite_is_refused_by_its_place(Func<Matrix, Svd> decompose)
    {
        foreach (double bad in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            Matrix a = Given.Random(3, 4, 1);
            a[1, 2] = bad;
            FluentActions.Invoking(() => decompose(a)).Should().Throw<ArgumentException>().WithMessage("*(1, 2)*finite*");
        }
    }

    [Test]
    public void The_transpose_has_the_same_values_and_its_vectors_exchanged()
    {
        Matrix a = Given.Random(12, 9, 2);
        Svd tall = GolubKahan.Decompose(a), wide = GolubKahan.Decompose(a.Transpose());
        wide.S.Should().Equal(tall.S);
        wide.U.Values.Should().Equal(tall.Vt.Transpose().Values);
    }

    [Test]
    public void The_largest_singular_value_is_the_most_that_A_stretches_anything()
    {
        Matrix a = Given.Random(8, 6, 21);
        Svd svd = OneSidedJacobi.Decompose(a);
        Vectors.Norm2(Matrices.Multiply(a, svd.Vt.Row(0))).Should().BeApproximately(svd.S[0], 1e-13);
        for (ulong seed = 0; seed < 200; seed++)
        {
            double[] x = Given.Random(1, 6, seed).Values;
            double stretch = Vectors.Norm2(Matrices.Multiply(a, x)) / Vectors.Norm2(x);
            stretch.Should().BeLessThanOrEqualTo(svd.S[0] * (1 + 1e-14)).And.BeGreaterThanOrEqualTo(svd.S[^1] * (1 - 1e-14));
        }
    }
}
