using Curriculum.Toolkit;

namespace Week01.LinearAlgebra.Tests;

public sealed class CholeskyAndQrTests
{
    [Test]
    public void L_times_its_transpose_is_the_matrix()
    {
        foreach (int n in Systems.Sizes)
        {
            Matrix s = Matrices.Gram(Systems.Random(n + 3, n, (ulong)n)), l = CholeskyDecomposition.Of(s).L;
            Systems.RelativeGap(Matrices.Multiply(l, l.Transpose()), s).Should().BeLessThan(1e-14);
            for (int i = 0; i < n; i++)
            {
                l[i, i].Should().BePositive();
                for (int j = i + 1; j < n; j++) l[i, j].Should().Be(0);
            }
        }
    }

    [Test]
    public void Cholesky_solves_and_inverts_like_LU()
    {
        Matrix s = Matrices.Gram(Systems.Random(12, 6, 1));
        double[] b = Systems.RandomVector(6, 2);
        CholeskyDecomposition.Of(s).Solve(b).ShouldMatchDigits(LuDecomposition.Of(s).Solve(b), 11);
        CholeskyDecomposition.Of(s).Inverse().Values.ShouldMatchDigits(LuDecomposition.Of(s).Inverse().Values, 11);
    }

    [Test]
    public void Cholesky_reads_the_lower_triangle_only()
    {
        Matrix s = Matrix.FromRows([4, 999], [2, 3]);
        CholeskyDecomposition.Of(s).L.Values.Should().Equal([2, 0, 1, Math.Sqrt(2)]);
    }

    [Test]
    public void A_matrix_that_is_not_positive_definite_is_found_out_at_its_pivot()
    {
        Broken(() => CholeskyDecomposition.Of(Matrix.FromRows([1, 2], [2, 1])), "*not positive definite: pivot 2 of 2*");
        Broken(() => CholeskyDecomposition.Of(Matrix.FromRows([0.0])), "*pivot 1 of 1*");
        Broken(() => CholeskyDecomposition.Of(Matrix.FromRows([1, 1], [1, 1])), "*pivot 2 of 2*");
        Refused(() => CholeskyDecomposition.Of(new Matrix(2, 3)), "*must be square*");
        Refused(() => CholeskyDecomposition.Of(Matrix.FromRows([double.NaN])), "*NaN*");
        Refused(() => CholeskyDecomposition.Of(Matrix.Identity(2)).Solve([1, 2, 3]), "*b has 3 entries*");
        Refused(() => CholeskyDecomposition.Of(Matrix.Identity(2)).Solve([1, double.NaN]), "*Entry 1 of b is NaN*");
    }

    [Test]
    public void Q_R_is_the_matrix_and_the_columns_of_Q_are_orthonormal()
    {
        foreach ((int m, int n) in ((int, int)[])[(0, 0), (1, 1), (3, 0), (5, 1), (4, 4), (9, 5), (40, 13)])
        {
            Matrix a = Systems.Random(m, n, (ulong)(m + n));
            QrDecomposition qr = QrDecomposition.Of(a);
            Systems.RelativeGap(Matrices.Multiply(qr.Q, qr.R), a).Should().BeLessThan(1e-14);
            Systems.RelativeGap(Matrices.Gram(qr.Q), Matrix.Identity(n)).Should().BeLessThan(1e-14);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < i; j++) qr.R[i, j].Should().Be(0);
        }
    }

    [Test]
    public void Householder_keeps_the_right_angles_that_classical_Gram_Schmidt_loses()
    {
        Systems.WorstLossOfOrthogonality(a => QrDecomposition.Of(a).Q).Should().BeLessThan(1e-14);
        Systems.WorstLossOfOrthogonality(WrongVariants.ClassicalGramSchmidt).Should().BeGreaterThan(0.1);
    }

    [Test]
    public void The_rest_of_a_least_squares_fit_is_orthogonal_to_the_columns()
    {
        Matrix a = Systems.Random(20, 4, 1);
        double[] b = Systems.RandomVector(20, 2), x = QrDecomposition.Of(a).Solve(b);
        Vectors.NormInfinity(Matrices.TransposeMultiply(a, Vectors.Subtract(b, Matrices.Multiply(a, x)))).Should().BeLessThan(1e-14);
    }

    [Test]
    public void A_square_system_is_solved_with_a_small_residual() =>
        Systems.WorstResidual((a, b) => Matrices.SolveUpper(QrDecomposition.Of(a).R, Matrices.TransposeMultiply(QrDecomposition.Of(a).Q, b))).Should().BeLessThan(1e-14);

    [Test]
    public void Columns_that_depend_on_others_are_named()
    {
        Matrix a = Matrix.FromRows([1, 2, 3, 1], [4, 5, 9, 0], [7, 8, 15, 0], [1, 0, 1, 0], [0, 1, 1, 5]);
        QrDecomposition qr = QrDecomposition.Of(a);
        qr.DependentColumns().Should().Equal(2);
        Broken(() => qr.Solve([1, 2, 3, 4, 5]), "*column 3 is a combination of those before it*");
        QrDecomposition.Of(new Matrix(3, 2)).DependentColumns().Should().Equal(0, 1);
        Refused(() => QrDecomposition.Of(new Matrix(2, 3)), "A is 2 × 3*");
        Refused(() => QrDecomposition.Of(Matrix.FromRows([1], [double.NaN])), "*(1, 0) is NaN*");
        Refused(() => QrDecomposition.Of(Systems.Random(3, 2, 1)).Solve([1, 2]), "b has 2 entries, A has 3 rows*");
        Refused(() => QrDecomposition.Of(Systems.Random(3, 2, 1)).Solve([1, 2, double.NaN]), "Entry 2 of b is NaN*");
    }

    private static void Refused(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);

    private static void Broken(Action action, string message) => action.Should().Throw<InvalidOperationException>().WithMessage(message);
}
