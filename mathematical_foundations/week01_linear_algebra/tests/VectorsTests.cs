using Curriculum.Toolkit;
using FsCheck;
using FsCheck.Fluent;

namespace Week01.LinearAlgebra.Tests;

public sealed class VectorsTests
{
    // A fixed start, so that a run says the same as the one before it.
    private static readonly Config Checked = Config.QuickThrowOnFailure.WithReplay(1894, 7).WithMaxTest(300);

    private static readonly Gen<double> Entry = Gen.Choose(-4000, 4000).Select(i => i / 16.0);

    private static readonly Arbitrary<(double[] X, double[] Y)> Pairs =
        (from n in Gen.Choose(0, 12) from x in Entry.ArrayOf(n) from y in Entry.ArrayOf(n) select (x, y)).ToArbitrary();

    private static readonly Arbitrary<(Matrix A, Matrix B)> MatrixPairs =
        (from m in Gen.Choose(1, 5)
         from k in Gen.Choose(1, 5)
         from n in Gen.Choose(1, 5)
         from a in Entry.ArrayOf(m * k)
         from b in Entry.ArrayOf(k * n)
         select (new Matrix(m, k, a), new Matrix(k, n, b))).ToArbitrary();

    [Test]
    public void The_norms_of_3_and_minus_4()
    {
        double[] x = [3, -4];
        (Vectors.Norm1(x), Vectors.Norm2(x), Vectors.NormInfinity(x)).Should().Be((7, 5, 4));
    }

    [Test]
    public void The_norms_are_ordered_and_no_further_apart_than_the_dimension_allows() => Prop.ForAll(Pairs, pair =>
    {
        double one = Vectors.Norm1(pair.X), two = Vectors.Norm2(pair.X), infinity = Vectors.NormInfinity(pair.X), n = pair.X.Length, slack = 1 + 1e-14;
        return infinity <= two * slack && two <= one * slack && one <= Math.Sqrt(n) * two * slack && two <= Math.Sqrt(n) * infinity * slack;
    }).Check(Checked);

    [Test]
    public void No_detour_is_shorter_and_no_product_longer_than_the_lengths_allow() => Prop.ForAll(Pairs, pair =>
    {
        double[] sum = Vectors.Add(pair.X, pair.Y);
        double slack = 1 + 1e-14;
        return Vectors.Norm1(sum) <= (Vectors.Norm1(pair.X) + Vectors.Norm1(pair.Y)) * slack
            && Vectors.Norm2(sum) <= (Vectors.Norm2(pair.X) + Vectors.Norm2(pair.Y)) * slack
            && Vectors.NormInfinity(sum) <= (Vectors.NormInfinity(pair.X) + Vectors.NormInfinity(pair.Y)) * slack
            && Math.Abs(Vectors.Dot(pair.X, pair.Y)) <= Vectors.Norm2(pair.X) * Vectors.Norm2(pair.Y) * slack;
    }).Check(Checked);

    [Test]
    public void A_product_of_matrices_magnifies_no_more_than_its_factors_in_turn() => Prop.ForAll(MatrixPairs, pair =>
    {
        Matrix product = Matrices.Multiply(pair.A, pair.B);
        double slack = 1 + 1e-14;
        return Matrices.Norm1(product) <= Matrices.Norm1(pair.A) * Matrices.Norm1(pair.B) * slack
            && Matrices.NormInfinity(product) <= Matrices.NormInfinity(pair.A) * Matrices.NormInfinity(pair.B) * slack
            && Matrices.NormFrobenius(product) <= Matrices.NormFrobenius(pair.A) * Matrices.NormFrobenius(pair.B) * slack;
    }).Check(Checked);

    [Test]
    public void The_matrix_norms_are_the_column_sums_the_row_sums_and_the_root_of_all_squares()
    {
        Matrix a = Matrix.FromRows([1, -2], [3, 4], [-5, 6]);
        (Matrices.Norm1(a), Matrices.NormInfinity(a)).Should().Be((12, 11));
        Matrices.NormFrobenius(a).ShouldMatchDigits(Math.Sqrt(91), 14);
    }

    [Test]
    public void The_length_of_large_and_small_vectors_neither_overflows_nor_vanishes()
    {
        Vectors.Norm2([3e200, 4e200]).ShouldMatchDigits(5e200, 15);
        Vectors.Norm2([3e-200, 4e-200]).ShouldMatchDigits(5e-200, 15);
        Vectors.Norm2([double.Epsilon, 0]).Should().Be(double.Epsilon);
        WrongVariants.Norm2WithoutScaling([3e200, 4e200]).Should().Be(double.PositiveInfinity, "squares first overflow");
        WrongVariants.Norm2WithoutScaling([3e-200, 4e-200]).Should().Be(0, "squares first vanish");
    }

    [Test]
    public void A_vector_without_entries_has_length_zero_and_NaN_is_not_hidden()
    {
        (Vectors.Norm1([]), Vectors.Norm2([]), Vectors.NormInfinity([]), Vectors.Dot([], [])).Should().Be((0, 0, 0, 0));
        foreach (double norm in (double[])[Vectors.Norm1([1, double.NaN]), Vectors.Norm2([1, double.NaN]), Vectors.NormInfinity([double.NaN, 1])])
            norm.Should().Be(double.NaN);
    }

    [Test]
    public void Sum_difference_and_multiple_go_entry_by_entry_and_need_equal_lengths()
    {
        Vectors.Add([1, 2], [10, 20]).Should().Equal(11, 22);
        Vectors.Subtract([1, 2], [10, 20]).Should().Equal(-9, -18);
        Vectors.Scale(-2, [1, 2]).Should().Equal(-2, -4);
        foreach (Action action in (Action[])[() => Vectors.Add([1], [1, 2]), () => Vectors.Subtract([1], [1, 2]), () => Vectors.Dot([1], [1, 2])])
            action.Should().Throw<ArgumentException>().WithMessage("*1 and 2 entries*");
    }
}
