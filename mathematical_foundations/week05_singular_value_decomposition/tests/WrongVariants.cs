using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

/// <summary>Mistakes that have really been made, and the checks that catch them.</summary>
public sealed class WrongVariants
{
    /// <summary>σ = √λ(AᵀA), V its eigenvectors, u = A v / σ: half of the digits are gone before anything is solved.</summary>
    private static Svd ThroughTheGramMatrix(Matrix a)
    {
        Eigen eigen = JacobiEigen.Decompose(Matrices.Gram(a));
        double[] s = [.. eigen.Values.Select(lambda => Math.Sqrt(Math.Max(0, lambda)))];
        Matrix u = Matrices.Multiply(a, eigen.Vectors);
        for (int i = 0; i < u.Rows; i++)
            for (int j = 0; j < u.Columns; j++)
                u[i, j] = s[j] > 0 ? u[i, j] / s[j] : 0;
        return new Svd(u, s, eigen.Vectors.Transpose());
    }

    /// <summary>U from A Aᵀ and V from AᵀA, each with signs of its own.</summary>
    private static Svd SignsOfTheirOwn(Matrix a)
    {
        Svd right = OneSidedJacobi.Decompose(a);
        return right with { U = JacobiEigen.Decompose(Matrices.Gram(a.Transpose())).Vectors.SelectColumns([.. Enumerable.Range(0, right.S.Length)]) };
    }

    /// <summary>The values sorted, the vectors left where they were.</summary>
    private static Svd SortedValuesOnly(Matrix a)
    {
        Svd right = OneSidedJacobi.Decompose(a);
        int[] asFound = [.. Enumerable.Range(0, right.S.Length).Reverse()];
        return new Svd(right.U.SelectColumns(asFound), right.S, right.Vt.SelectRows(asFound));
    }

    /// <summary>For a singular value of zero, no direction at all.</summary>
    private static Svd NoDirectionForZero(Matrix a)
    {
        Svd right = OneSidedJacobi.Decompose(a);
        Matrix u = right.U.Copy();
        for (int i = 0; i < u.Rows; i++)
            for (int j = 0; j < u.Columns; j++)
                if (right.S[j] == 0) u[i, j] = 0;
        return right with { U = u };
    }

    private static void Check(Func<Matrix, Svd> decompose, Matrix a) => Given.AssertDecomposes(decompose(a), a, "A");

    private static readonly Matrix Laeuchli = Matrix.FromRows([1, 1], [1e-9, 0], [0, 1e-9]);

    private static void SmallValueIsKept(Func<Matrix, double[]> values) => values(Laeuchli)[1].ShouldMatchDigits(1e-9, 6);

    [Test]
    public void The_road_through_the_Gram_matrix_is_rejected_by_a_small_singular_value()
    {
        SmallValueIsKept(a => OneSidedJacobi.Decompose(a).S);
        SmallValueIsKept(a => GolubKahan.Decompose(a).S);
        WrongVariant.MustBeRejectedBy(() => SmallValueIsKept(a => ThroughTheGramMatrix(a).S));
        WrongVariant.MustBeRejectedBy(() => SmallValueIsKept(GramRoute.SingularValues));
    }

    [Test]
    public void The_road_through_the_Gram_matrix_is_rejected_by_the_right_angles_of_U() =>
        WrongVariant.MustBeRejectedBy(() => Check(ThroughTheGramMatrix, HilbertMatrix.Of(8)));

    [Test]
    public void On_a_tame_matrix_the_road_through_the_Gram_matrix_passes_which_is_why_it_survives() => Check(ThroughTheGramMatrix, Given.Random(9, 4, 1));

    [Test]
    public void Signs_that_do_not_belong_together_are_rejected() => WrongVariant.MustBeRejectedBy(() => Check(SignsOfTheirOwn, Given.Random(8, 6, 2)));

    [Test]
    public void Values_that_were_sorted_alone_are_rejected() => WrongVariant.MustBeRejectedBy(() => Check(SortedValuesOnly, Given.Random(8, 6, 3)));

    [Test]
    public void A_zero_without_a_direction_is_rejected() => WrongVariant.MustBeRejectedBy(() => Check(NoDirectionForZero, new Matrix(4, 3)));

    [Test]
    public void Inverting_every_singular_value_is_rejected_by_the_first_condition_of_Moore_and_Penrose()
    {
        Matrix a = Matrix.FromRows([1, 2], [2, 4], [3, 6]);
        void GivesABack(Func<Svd, Matrix> inverse) => Given.Gap(Matrices.Multiply(Matrices.Multiply(a, inverse(GolubKahan.Decompose(a))), a), a).Should().BeLessThan(1e-12);
        GivesABack(svd => svd.PseudoInverse());
        WrongVariant.MustBeRejectedBy(() => GivesABack(svd => svd.PseudoInverse(tolerance: -1)));
    }
}
