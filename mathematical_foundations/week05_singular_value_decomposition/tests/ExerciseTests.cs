using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.LeastRank))]
    public void LeastRank_is_enough_and_one_less_is_not()
    {
        T.LeastRank([4, 2, 1], 0.5).Should().Be(1, "√(5 / 21) is 0.488");
        T.LeastRank([4, 2, 1], 0.4).Should().Be(2);
        T.LeastRank([4, 2, 1], 0).Should().Be(3);
        T.LeastRank([4, 2, 1], 1).Should().Be(0);
        T.LeastRank([4, 0, 0], 0).Should().Be(1, "what is zero need not be kept");
        T.LeastRank([0, 0], 0).Should().Be(0);
        T.LeastRank([], 0.1).Should().Be(0);
    }

    [Exercise(nameof(IExercises.LeastRank))]
    public void LeastRank_hears_many_small_ones() =>
        T.LeastRank([1, .. Enumerable.Repeat(1e-9, 1000)], 1.0001e-8).Should().Be(901, "a hundred of them are together as large as the error, and each is below the last digit of 1");

    [Exercise(nameof(IExercises.LeastRank))]
    public void LeastRank_refuses_what_makes_no_sense()
    {
        foreach (double error in (double[])[-0.1, double.NaN]) FluentActions.Invoking(() => T.LeastRank([1], error)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Exercise(nameof(IExercises.Damped))]
    public void Damped_solves_the_damped_equations([Values(1e-3, 1, 50)] double penalty)
    {
        Matrix a = Given.Random(9, 5, 1), normal = Matrices.Gram(a);
        double[] b = Given.Random(1, 9, 2).Values;
        for (int i = 0; i < 5; i++) normal[i, i] += penalty;
        T.Damped(OneSidedJacobi.Decompose(a), b, penalty).ShouldMatchDigits(LuDecomposition.Of(normal).Solve(Matrices.TransposeMultiply(a, b)), 9);
    }

    [Exercise(nameof(IExercises.Damped))]
    public void Damped_without_a_penalty_is_the_pseudo_inverse()
    {
        Svd svd = GolubKahan.Decompose(Matrices.Multiply(Given.Random(9, 2, 3), Given.Random(2, 5, 4)));
        double[] b = Given.Random(1, 9, 5).Values;
        T.Damped(svd, b, 0).ShouldMatchDigits(svd.Solve(b), 12);
        T.Damped(OneSidedJacobi.Decompose(new Matrix(3, 2)), [1, 2, 3], 0).Should().Equal(0, 0);
    }

    [Exercise(nameof(IExercises.Damped))]
    public void Damped_refuses_what_makes_no_sense()
    {
        foreach (double penalty in (double[])[-1, double.NaN])
            FluentActions.Invoking(() => T.Damped(OneSidedJacobi.Decompose(Matrix.Identity(2)), [1, 2], penalty)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Exercise(nameof(IExercises.TurnIsRight))]
    public void TurnIsRight_accepts_what_is_right() => T.TurnIsRight(InThePlane).Should().BeTrue();

    [Exercise(nameof(IExercises.TurnIsRight))]
    public void TurnIsRight_catches_the_bug() => T.TurnIsRight(SomebodysTurn.Find).Should().BeFalse();

    [Exercise(nameof(IExercises.TurnIsRight))]
    public void TurnIsRight_catches_no_turn_at_all() => T.TurnIsRight((from, _) => Matrix.Identity(from.Columns)).Should().BeFalse();

    [Exercise(nameof(IExercises.TurnIsRight))]
    public void TurnIsRight_catches_a_mend_that_gives_up_the_wrong_axis() => T.TurnIsRight((from, to) =>
    {
        Matrix r = SomebodysTurn.Find(from, to);
        if (r[0, 0] * r[1, 1] - r[0, 1] * r[1, 0] > 0) return r;
        Svd svd = OneSidedJacobi.Decompose(Matrices.Multiply(to.Transpose(), from));
        return Matrices.Multiply(Matrices.Multiply(svd.U, Given.Diagonal(-1, 1)), svd.Vt);
    }).Should().BeFalse();

    [Exercise(nameof(IExercises.MendedTurn))]
    public void MendedTurn_is_the_best_angle_in_the_plane()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            Matrix from = Given.Random(6, 2, seed), to = Given.Random(6, 2, seed + 100);
            Given.Gap(T.MendedTurn(from, to), InThePlane(from, to)).Should().BeLessThan(1e-10);
        }
    }

    [Exercise(nameof(IExercises.MendedTurn))]
    public void MendedTurn_finds_a_turn_in_space_and_makes_no_mirror()
    {
        for (ulong seed = 0; seed < 10; seed++)
        {
            Matrix q = QrDecomposition.Of(Given.Random(3, 3, seed)).Q, from = Given.Random(7, 3, seed + 50);
            Matrix found = T.MendedTurn(from, Matrices.Multiply(from, q.Transpose()));
            double determinant = LuDecomposition.Of(q).Determinant();
            LuDecomposition.Of(found).Determinant().Should().BeApproximately(1, 1e-12);
            if (determinant > 0) Given.Gap(found, q).Should().BeLessThan(1e-12, "the points were turned by it");
        }
    }

    /// <summary>In the plane the best angle has a formula of its own, without any decomposition.</summary>
    private static Matrix InThePlane(Matrix from, Matrix to)
    {
        double along = 0, across = 0;
        for (int i = 0; i < from.Rows; i++)
        {
            along += from[i, 0] * to[i, 0] + from[i, 1] * to[i, 1];
            across += from[i, 0] * to[i, 1] - from[i, 1] * to[i, 0];
        }
        double angle = Math.Atan2(across, along);
        return Matrix.FromRows([Math.Cos(angle), -Math.Sin(angle)], [Math.Sin(angle), Math.Cos(angle)]);
    }
}
