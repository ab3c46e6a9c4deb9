using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

/// <summary>What the decomposition is for: approximation, rank, condition, pseudo-inverse.</summary>
public sealed class UseTests
{
    [Test]
    public void The_error_of_an_approximation_is_what_was_dropped()
    {
        Matrix a = Given.Random(14, 9, 1);
        Svd svd = OneSidedJacobi.Decompose(a);
        for (int r = 0; r <= 9; r++)
        {
            Matrix error = new(14, 9, Vectors.Subtract(a.Values, svd.Truncate(r).Product().Values));
            Vectors.Norm2(error.Values).Should().BeApproximately(Vectors.Norm2(svd.S[r..]), 1e-13, "Frobenius norm");
            OneSidedJacobi.Decompose(error).S[0].Should().BeApproximately(r < 9 ? svd.S[r] : 0, 1e-13, "2-norm");
        }
    }

    [Test]
    public void Nothing_else_of_that_rank_comes_nearer()
    {
        Matrix a = Given.Random(12, 10, 2);
        double best = Vectors.Norm2(OneSidedJacobi.Decompose(a).S[3..]);
        for (ulong seed = 0; seed < 100; seed++)
        {
            // The best that can be made of three random directions, or of directions near the best ones.
            Matrix q = QrDecomposition.Of(seed < 50 ? Given.Random(12, 3, seed) : Near(OneSidedJacobi.Decompose(a).Truncate(3).U, seed)).Q;
            Matrix rival = Matrices.Multiply(q, Matrices.Multiply(q.Transpose(), a));
            Vectors.Norm2(Vectors.Subtract(a.Values, rival.Values)).Should().BeGreaterThan(best);
        }
        foreach (int r in (int[])[1, 4, 10])
            Vectors.Norm2(Vectors.Subtract(a.Values, ColumnBasis.Approximate(a, r).Values)).Should().BeGreaterThanOrEqualTo(Vectors.Norm2(OneSidedJacobi.Decompose(a).S[r..]) - 1e-12);
    }

    private static Matrix Near(Matrix u, ulong seed) => new(u.Rows, u.Columns, [.. u.Values.Zip(Given.Random(u.Rows, u.Columns, seed).Values, (x, noise) => x + 1e-3 * noise)]);

    private static IEnumerable<TestCaseData> Tame() => Given.Matrices().Where(given => given.Name is not ("large" or "small" or "columns of very different size" or "Hilbert 12"))
        .Select(given => new TestCaseData(given.A).SetArgDisplayNames(given.Name));

    [TestCaseSource(nameof(Tame))]
    public void The_pseudo_inverse_keeps_the_four_conditions_of_Moore_and_Penrose(Matrix a)
    {
        Matrix plus = GolubKahan.Decompose(a).PseudoInverse(), left = Matrices.Multiply(a, plus), right = Matrices.Multiply(plus, a);
        (plus.Rows, plus.Columns).Should().Be((a.Columns, a.Rows));
        double scale = Math.Max(1, Vectors.NormInfinity(plus.Values));
        Given.Gap(Matrices.Multiply(left, a), a).Should().BeLessThan(1e-12 * scale, "A A⁺ A = A");
        Given.Gap(Matrices.Multiply(right, plus), plus).Should().BeLessThan(1e-12 * scale * scale, "A⁺ A A⁺ = A⁺");
        Given.Gap(left, left.Transpose()).Should().BeLessThan(1e-12 * scale, "A A⁺ is symmetric");
        Given.Gap(right, right.Transpose()).Should().BeLessThan(1e-12 * scale, "A⁺ A is symmetric");
    }

    [Test]
    public void With_full_rank_least_squares_is_that_of_week_1()
    {
        Matrix a = Given.Random(20, 6, 3);
        double[] b = Given.Random(1, 20, 4).Values;
        Svd svd = OneSidedJacobi.Decompose(a);
        svd.Solve(b).ShouldMatchDigits(QrDecomposition.Of(a).Solve(b), 12);
        svd.Solve(b).ShouldMatchDigits(Matrices.Multiply(svd.PseudoInverse(), b), 12);
    }

    [Test]
    public void Of_all_least_squares_solutions_it_is_the_shortest()
    {
        Matrix a = Matrix.FromRows([2, 1, 3], [1, 3, 4], [4, 0, 4], [0, 2, 2], [3, 3, 6]);      // third column = first + second
        double[] b = [5, 7, 8, 2, 9], x = OneSidedJacobi.Decompose(a).Solve(b), along = [1, 1, -1];
        double residual = Vectors.Norm2(Vectors.Subtract(Matrices.Multiply(a, x), b));
        foreach (double t in (double[])[-1, -0.01, 0.01, 1])
        {
            double[] other = Vectors.Add(x, Vectors.Scale(t, along));
            Vectors.Norm2(Vectors.Subtract(Matrices.Multiply(a, other), b)).Should().BeApproximately(residual, 1e-12);
            Vectors.Norm2(other).Should().BeGreaterThan(Vectors.Norm2(x));
        }
    }

    [Test]
    public void Rank_and_condition_are_read_off_the_singular_values()
    {
        Svd deficient = GolubKahan.Decompose(Matrices.Multiply(Given.Random(20, 4, 1), Given.Random(4, 15, 2)));
        deficient.Rank().Should().Be(4);
        deficient.Rank(0.5 * (deficient.S[0] + deficient.S[1])).Should().Be(1);
        Svd zeros = GolubKahan.Decompose(new Matrix(4, 3));
        (zeros.Rank(), zeros.ConditionNumber).Should().Be((0, double.PositiveInfinity));
        zeros.PseudoInverse().Values.Should().Equal(new double[12]);
        Svd empty = GolubKahan.Decompose(new Matrix(0, 0));
        (empty.Rank(), empty.ConditionNumber).Should().Be((0, 1));
        OneSidedJacobi.Decompose(KnownMatrices.WithSingularValues(10, [8, 4, 0.5], new SeededRandom(1))).ConditionNumber.Should().BeApproximately(16, 1e-12);
    }

    [Test]
    public void An_approximation_has_no_more_terms_than_there_are()
    {
        Svd svd = OneSidedJacobi.Decompose(Given.Random(4, 3, 1));
        foreach (int r in (int[])[-1, 4]) FluentActions.Invoking(() => svd.Truncate(r)).Should().Throw<ArgumentOutOfRangeException>();
        foreach (int r in (int[])[0, 4]) FluentActions.Invoking(() => ColumnBasis.Approximate(new Matrix(4, 3), r)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
