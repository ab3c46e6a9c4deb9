using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

public sealed class ProductTests
{
    [Test]
    public void Entry_i_j_is_row_i_times_column_j()
    {
        Matrix c = Matrices.Multiply(Matrix.FromRows([1, 2], [3, 4], [5, 6]), Matrix.FromRows([1, 0, -1], [2, 1, 0]));
        c.Values.Should().Equal(5, 2, -1, 11, 4, -3, 17, 6, -5);
    }

    [Test]
    public void The_blocked_product_is_the_plain_one_bit_for_bit()
    {
        // Around the width of a panel, the four rows at a time and the depth of a block, and sizes with nothing in them.
        foreach (int m in (int[])[0, 1, 3, 4, 5, 9])
            foreach (int depth in (int[])[0, 1, 2, 255, 256, 257, 600])
                foreach (int n in (int[])[0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 33])
                {
                    Matrix a = Systems.Random(m, depth, (ulong)(m + 10 * depth)), b = Systems.Random(depth, n, (ulong)(n + 7 * depth));
                    Bits(BlockedProduct.Multiply(a, b)).Should().Equal(Bits(Matrices.Multiply(a, b)), $"{m} × {depth} by {depth} × {n}");
                }
    }

    [Test]
    public void The_blocked_product_keeps_infinities_where_the_plain_one_has_them()
    {
        Matrix a = Systems.Random(5, 9, 1), b = Systems.Random(9, 17, 2);
        (a[2, 3], b[4, 16], b[0, 0]) = (double.PositiveInfinity, double.NaN, 1e308);
        Matrices.Multiply(a, b).Values.Should().Equal(BlockedProduct.Multiply(a, b).Values, (x, y) => x.Equals(y));
    }

    [Test]
    public void The_transpose_of_a_product_is_the_product_of_the_transposes_turned_round()
    {
        Matrix a = Systems.Random(4, 6, 1), b = Systems.Random(6, 3, 2);
        Systems.RelativeGap(Matrices.Multiply(a, b).Transpose(), Matrices.Multiply(b.Transpose(), a.Transpose())).Should().BeLessThan(1e-15);
    }

    [Test]
    public void A_vector_is_multiplied_like_a_matrix_of_one_column()
    {
        Matrix a = Systems.Random(4, 6, 1);
        double[] x = Systems.RandomVector(6, 2), y = Systems.RandomVector(4, 3);
        Matrices.Multiply(a, x).ShouldMatchDigits(Matrices.Multiply(a, Matrix.FromColumns(x)).Values, 14);
        Matrices.TransposeMultiply(a, y).ShouldMatchDigits(Matrices.Multiply(a.Transpose(), y), 14);
    }

    [Test]
    public void The_Gram_matrix_is_symmetric_and_never_negative_along_a_direction()
    {
        Matrix a = Systems.Random(5, 8, 4), g = Matrices.Gram(a);
        g.Transpose().Values.Should().Equal(g.Values, "symmetric to the last bit");
        Systems.RelativeGap(g, Matrices.Multiply(a.Transpose(), a)).Should().BeLessThan(1e-14);
        for (ulong seed = 0; seed < 50; seed++)
        {
            double[] x = Systems.RandomVector(8, seed);
            Vectors.Dot(x, Matrices.Multiply(g, x)).Should().BeGreaterThan(-1e-13);
        }
    }

    [Test]
    public void Sizes_that_do_not_fit_are_refused_with_both_sizes_named()
    {
        foreach (Func<Matrix, Matrix, Matrix> multiply in (Func<Matrix, Matrix, Matrix>[])[Matrices.Multiply, BlockedProduct.Multiply])
            FluentActions.Invoking(() => multiply(new Matrix(2, 3), new Matrix(4, 5))).Should().Throw<ArgumentException>().WithMessage("A is 2 × 3, B is 4 × 5*");
        FluentActions.Invoking(() => Matrices.Multiply(new Matrix(2, 3), [1, 2])).Should().Throw<ArgumentException>().WithMessage("x has 2 entries, A has 3 columns*");
        FluentActions.Invoking(() => Matrices.TransposeMultiply(new Matrix(2, 3), [1, 2, 3])).Should().Throw<ArgumentException>().WithMessage("x has 3 entries, A has 2 rows*");
    }

    private static long[] Bits(Matrix a) => a.Values.Select(BitConverter.DoubleToInt64Bits).ToArray();
}
