using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

public sealed class LuTests
{
    [Test]
    public void P_A_is_L_U() => Systems.WorstFactorGap(Right).Should().BeLessThan(1e-14);

    [Test]
    public void No_multiplier_is_larger_than_one()
    {
        foreach (int n in Systems.Sizes)
            LuDecomposition.Of(Systems.Random(n, n, (ulong)n)).L.Values.Should().NotContain(value => Math.Abs(value) > 1);
    }

    [Test]
    public void L_is_lower_triangular_with_ones_U_is_upper_triangular_and_the_rows_are_only_reordered()
    {
        LuDecomposition lu = LuDecomposition.Of(Systems.Random(7, 7, 1));
        for (int i = 0; i < 7; i++)
        {
            lu.L[i, i].Should().Be(1);
            for (int j = i + 1; j < 7; j++) (lu.L[i, j], lu.U[j, i]).Should().Be((0, 0));
        }
        lu.RowOrder.Should().BeEquivalentTo(Enumerable.Range(0, 7));
    }

    [Test]
    public void The_steps_on_paper_end_where_the_decomposition_does()
    {
        Matrix stations = Matrix.FromRows([1, 1, 1], [1, 2, 4], [1, 4, 16]);
        IReadOnlyList<EliminationStep> steps = Elimination.Steps(stations, [8, 12, 8]);
        steps.Select(step => step.What).Should().Equal("as given", "row 2 − 1 × row 1", "row 3 − 1 × row 1", "exchange rows 2 and 3", "row 3 − 0.333 × row 2");
        steps[^1].Augmented.Values.Should().Equal(1, 1, 1, 8, 0, 3, 15, 0, 0, 0, -2, 4);
        for (ulong seed = 0; seed < 10; seed++)
        {
            Matrix a = Systems.Random(6, 6, seed);
            Matrix last = Elimination.Steps(a, Systems.RandomVector(6, seed))[^1].Augmented;
            last.SelectColumns([0, 1, 2, 3, 4, 5]).Values.Should().Equal(LuDecomposition.Of(a).U.Values, "the same operations in the same order");
        }
    }

    [Test]
    public void The_parabola_through_the_three_stations()
    {
        LuDecomposition lu = LuDecomposition.Of(Matrix.FromRows([1, 1, 1], [1, 2, 4], [1, 4, 16]));
        lu.Solve([8, 12, 8]).Should().Equal([0, 10, -2], (x, y) => Math.Abs(x - y) < 1e-14);
        lu.Determinant().ShouldMatchDigits(6, 15);
    }

    [Test]
    public void The_residual_is_small_whatever_the_matrix() => Systems.WorstResidual(Solve).Should().BeLessThan(1e-15);

    [Test]
    public void The_residual_is_small_even_where_the_error_is_large()
    {
        Trial trial = Trial.Of(HilbertMatrix.Whole(12));
        trial.ErrorBySolving.Should().BeGreaterThan(1e-3);
        trial.ResidualBySolving.Should().BeLessThan(1e-15);
    }

    [Test]
    public void Elimination_without_pivoting_is_rejected()
    {
        LuDecomposition.Of(Systems.TinyPivot, pivoting: false).Solve([1, 2]).Should().Equal(0, 1);
        Systems.WorstResidual(WrongVariants.SolveWithoutPivoting).Should().BeGreaterThan(0.1);
        LuDecomposition.Of(Systems.TinyPivot, pivoting: false).L.Values.Max().Should().BeGreaterThan(1e19, "a multiplier above one gives it away");
    }

    [Test]
    public void Pivots_chosen_without_the_absolute_value_are_rejected()
    {
        Systems.WorstResidual((a, b) => WrongVariants.Substitute(WrongVariants.Eliminate(a, signed: false, _ => 0), b)).Should().BeLessThan(1e-15, "the loop itself is sound");
        Systems.WorstResidual(WrongVariants.SolveWithSignedPivots).Should().BeGreaterThan(0.1);
    }

    [Test]
    public void Multipliers_left_behind_by_an_exchange_are_rejected() =>
        Systems.WorstFactorGap(WrongVariants.ExchangeWithoutMultipliers).Should().BeGreaterThan(0.01);

    [Test]
    public void The_determinant_of_a_product_is_the_product_of_the_determinants()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            Matrix a = Systems.Random(6, 6, seed), b = Systems.Random(6, 6, seed + 100);
            Determinant(Matrices.Multiply(a, b)).ShouldMatchDigits(Determinant(a) * Determinant(b), 10);
            Determinant(a.Transpose()).ShouldMatchDigits(Determinant(a), 10);
        }
    }

    [Test]
    public void The_determinant_turns_its_sign_with_every_exchange_and_is_the_area_in_the_plane()
    {
        Determinant(Matrix.FromRows([0, 1], [1, 0])).Should().Be(-1);
        Determinant(Matrix.FromRows([0, 1, 0], [0, 0, 1], [1, 0, 0])).Should().Be(1);
        Determinant(Matrix.FromRows([3, 1], [1, 2])).ShouldMatchDigits(5, 15, "the area between (3, 1) and (1, 2)");
        Determinant(Matrix.FromRows([1, 2], [2, 4])).Should().Be(0);
        Determinant(new Matrix(0, 0)).Should().Be(1, "an empty product");
        Determinant(Matrix.FromRows([-7.0])).Should().Be(-7);
    }

    [Test]
    public void The_inverse_undoes_the_matrix_from_both_sides()
    {
        foreach (int n in Systems.Sizes)
        {
            Matrix a = Systems.Random(n, n, (ulong)n), inverse = LuDecomposition.Of(a).Inverse();
            Systems.RelativeGap(Matrices.Multiply(a, inverse), Matrix.Identity(n)).Should().BeLessThan(1e-11);
            Systems.RelativeGap(Matrices.Multiply(inverse, a), Matrix.Identity(n)).Should().BeLessThan(1e-11);
        }
    }

    [Test]
    public void The_inverse_of_a_Hilbert_matrix_is_made_of_whole_numbers()
    {
        Matrix inverse = LuDecomposition.Of(HilbertMatrix.Of(4)).Inverse();
        inverse.Values.ShouldMatchDigits([16, -120, 240, -140, -120, 1200, -2700, 1680, 240, -2700, 6480, -4200, -140, 1680, -4200, 2800], 11);
    }

    [Test]
    public void One_unknown_and_none()
    {
        LuDecomposition.Of(Matrix.FromRows([4.0])).Solve([2]).Should().Equal(0.5);
        LuDecomposition.Of(new Matrix(0, 0)).Solve([]).Should().BeEmpty();
        Elimination.Steps(new Matrix(0, 0), []).Should().ContainSingle();
    }

    [Test]
    public void The_input_stays_as_it_is()
    {
        Matrix a = Systems.Random(5, 5, 1), before = a.Copy();
        LuDecomposition.Of(a);
        Elimination.Steps(a, Systems.Ones(5));
        a.Values.Should().Equal(before.Values);
    }

    [Test]
    public void A_singular_matrix_is_decomposed_but_solves_nothing()
    {
        LuDecomposition lu = LuDecomposition.Of(Matrix.FromRows([1, 2, 3], [2, 4, 6], [1, 0, 1]));
        (lu.IsSingular, lu.FirstZeroPivot, lu.Determinant()).Should().Be((true, 2, 0));
        FluentActions.Invoking(() => lu.Solve([1, 2, 3])).Should().Throw<InvalidOperationException>().WithMessage("*singular*column 3*");
        FluentActions.Invoking(lu.Inverse).Should().Throw<InvalidOperationException>().WithMessage("*singular*");
        FluentActions.Invoking(() => Elimination.Steps(Matrix.FromRows([1, 2], [2, 4]), [1, 2])).Should().Throw<InvalidOperationException>().WithMessage("*singular*column 2*");
        FluentActions.Invoking(() => LuDecomposition.Of(Matrix.FromRows([0, 1], [1, 0]), pivoting: false)).Should().Throw<InvalidOperationException>()
            .WithMessage("Without pivoting*column 1*");
        Matrix zero = new(3, 3);
        Systems.RelativeGap(Matrices.Multiply(LuDecomposition.Of(zero).L, LuDecomposition.Of(zero).U), zero).Should().Be(0);
    }

    [Test]
    public void What_is_not_square_not_finite_or_does_not_fit_is_refused()
    {
        Refused(() => LuDecomposition.Of(new Matrix(2, 3)), "*2 × 3; it must be square*");
        Refused(() => LuDecomposition.Of(Matrix.FromRows([1, 2], [double.NaN, 4])), "*(1, 0) is NaN*");
        Refused(() => LuDecomposition.Of(Matrix.FromRows([double.PositiveInfinity])), "*(0, 0) is*must be finite*");
        Refused(() => LuDecomposition.Of(Matrix.Identity(3)).Solve([1, 2]), "b has 2 entries, A has 3 rows*");
        Refused(() => LuDecomposition.Of(Matrix.Identity(2)).Solve([1, double.NaN]), "Entry 1 of b is NaN*");
        Refused(() => Elimination.Steps(Matrix.Identity(3), [1, 2]), "b has 2 entries, A has 3 rows*");
        Refused(() => Matrices.SolveLower(new Matrix(2, 3), [1, 2]), "*2 × 3; it must be square*");
        Refused(() => Matrices.SolveUpper(new Matrix(2, 3), [1, 2, 3]), "*2 × 3*at least as many rows as columns*");
        FluentActions.Invoking(() => Matrices.SolveUpper(new Matrix(2, 2), [1, 2])).Should().Throw<InvalidOperationException>().WithMessage("*diagonal entry 2 is zero*");
        FluentActions.Invoking(() => Matrices.SolveLower(new Matrix(2, 2), [1, 2])).Should().Throw<InvalidOperationException>().WithMessage("*diagonal entry 1 is zero*");
    }

    private static double[] Solve(Matrix a, double[] b) => LuDecomposition.Of(a).Solve(b);

    private static (Matrix L, Matrix U, IReadOnlyList<int> Order) Right(Matrix a)
    {
        LuDecomposition lu = LuDecomposition.Of(a);
        return (lu.L, lu.U, lu.RowOrder);
    }

    private static double Determinant(Matrix a) => LuDecomposition.Of(a).Determinant();

    private static void Refused(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);
}
