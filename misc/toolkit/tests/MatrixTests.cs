namespace Curriculum.Toolkit.Tests;

/// <summary>Storage in rows, views and copies.</summary>
public sealed class MatrixTests
{
    private static readonly Matrix A = Matrix.FromRows([1, 2, 3], [4, 5, 6]);

    [Test] public void Entries_lie_row_after_row() => A.Values.Should().Equal(1, 2, 3, 4, 5, 6);

    [Test] public void Transposing_exchanges_rows_and_columns() => A.Transpose().Values.Should().Equal(1, 4, 2, 5, 3, 6);

    [Test]
    public void A_row_is_the_matrix_itself_and_a_column_a_copy()
    {
        Matrix a = A.Copy();
        a.Row(1)[0] = 40;
        a.Column(1)[0] = 20;
        a.Values.Should().Equal(1, 2, 3, 40, 5, 6);
    }

    [Test] public void Columns_and_rows_make_the_same_matrix() => Matrix.FromColumns([1, 4], [2, 5], [3, 6]).Values.Should().Equal(A.Values);

    [Test] public void Rows_and_columns_are_selected_in_order_and_may_repeat() => A.SelectRows([1, 0, 1]).SelectColumns([2, 0]).Values.Should().Equal(6, 4, 3, 1, 6, 4);

    [TestCase(2, 0), TestCase(0, 3), TestCase(-1, 0), TestCase(0, -1)]
    public void An_entry_outside_is_refused_by_name(int i, int j) =>
        ((Action)(() => _ = A[i, j])).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"*({i}, {j})*2 × 3*");

    [Test]
    public void Values_that_do_not_fill_the_rows_are_refused() =>
        ((Action)(() => _ = new Matrix(2, 3, new double[5]))).Should().Throw<ArgumentException>().WithMessage("5 values do not fill 2 rows of 3.*");

    [Test]
    public void Rows_of_different_lengths_are_refused() =>
        ((Action)(() => Matrix.FromRows([1, 2], [3]))).Should().Throw<ArgumentException>().WithMessage("Row 1 has 1 entries, row 0 has 2.*");

    [Test] public void A_negative_size_is_refused() => ((Action)(() => _ = new Matrix(-1, 2))).Should().Throw<ArgumentOutOfRangeException>();
}
