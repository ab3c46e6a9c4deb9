using Curriculum.Toolkit;

namespace Week05.SingularValueDecomposition;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check singular_value</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. The smallest rank whose relative error √(Σ dropped σ² / Σ all σ²) is at most <paramref name="error"/>. Add the
    /// squares up from the small end: from the large end the small ones would drown. A spectrum of zeros needs rank 0.
    /// </summary>
    /// <param name="s">Singular values, the largest first.</param>
    /// <param name="error">0 or more; otherwise throw an ArgumentOutOfRangeException.</param>
    static abstract int LeastRank(double[] s, double error);

    /// <summary>
    /// Core, 20 minutes. Damped least squares (A. N. Tikhonov, 1963): the x that makes ‖A x − b‖² + <paramref name="penalty"/> ‖x‖² smallest,
    /// from the decomposition and without any matrix being formed or solved. Where the pseudo-inverse cuts, this fades: each 1/σ becomes something
    /// that never grows beyond all bounds. With a penalty of zero it must be A⁺ b, for a rank-deficient A too.
    /// </summary>
    /// <param name="svd">The decomposition of A, m × n.</param>
    /// <param name="b">m numbers.</param>
    /// <param name="penalty">0 or more; otherwise throw an ArgumentOutOfRangeException.</param>
    static abstract double[] Damped(Svd svd, double[] b, double penalty);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. A coin is photographed twice, turned; which turn brings the points of one picture nearest
    /// to those of the other? <see cref="SomebodysTurn.Find"/> answers with the singular value decomposition, as did papers and programs in
    /// the 1980s until S. Umeyama (1991) showed what was missing. Return true when <paramref name="find"/> is right and
    /// false when it is not; points for which you know the best turn without a formula are best.
    /// </summary>
    static abstract bool TurnIsRight(TurnFinder find);

    /// <summary>Find the bug, second half, 15 minutes: mended, for points in the plane and in space.</summary>
    static abstract Matrix MendedTurn(Matrix from, Matrix to);
}

/// <summary>Finds the turn R, d × d with RᵀR = I and determinant 1, for which Σ ‖toᵢ − R fromᵢ‖² is smallest. Both are n × d; a row is a point.</summary>
public delegate Matrix TurnFinder(Matrix from, Matrix to);
