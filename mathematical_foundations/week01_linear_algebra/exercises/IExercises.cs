using Curriculum.Toolkit;

namespace Week01.LinearAlgebra;

/// <summary>The exercises of this topic. Solve them in Exercises.cs.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. How far is a point from the straight line through two others? The crest of the dam should lie on
    /// the chord between its two abutments; the answer is how far a mark has left it. The points may have any number of
    /// coordinates. Refuse two ends that coincide with an <see cref="ArgumentException"/>.
    /// </summary>
    /// <param name="point">The mark.</param>
    /// <param name="from">One point of the line.</param>
    /// <param name="to">Another point of the line.</param>
    /// <returns>The Euclidean distance of the point from the whole line, not only from the piece between the two points.</returns>
    static abstract double DistanceFromChord(double[] point, double[] from, double[] to);

    /// <summary>
    /// Core, 20 minutes. Solve a system whose matrix has entries only on the diagonal and right beside it, as one gets when every
    /// station of a long wall is tied to its two neighbours. The matrix must never be formed: with 200,000 unknowns it
    /// would need 320 gigabytes. Elimination without exchanging rows is enough, because the tests only use matrices in which each
    /// diagonal entry outweighs its row.
    /// </summary>
    /// <param name="below">n − 1 entries: <c>below[i]</c> stands in row i + 1, column i.</param>
    /// <param name="diagonal">n entries.</param>
    /// <param name="above">n − 1 entries: <c>above[i]</c> stands in row i, column i + 1.</param>
    /// <param name="b">n entries. All four arrays stay as they are.</param>
    static abstract double[] SolveTridiagonal(double[] below, double[] diagonal, double[] above, double[] b);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SuspiciousCheck.IsSafeToSolve"/> is meant to say whether the
    /// solution of A x = b can be trusted, and somebody wrote it the way it has been written for as long as there have been
    /// computers. Catch it: return one matrix that is harmless (condition number below 100) and yet refused, and one that is
    /// dangerous (condition number above 1e12) and yet let through. Both square, at most 50 × 50.
    /// </summary>
    static abstract (Matrix Harmless, Matrix Dangerous) Evidence();

    /// <summary>
    /// Find the bug, second half, 10 minutes: mend it. True exactly when at least six of a double's sixteen digits survive
    /// the solution of A x = b in the worst case. Two traps: multiplying A by a number must not change the answer, and a
    /// singular matrix is not safe.
    /// </summary>
    static abstract bool IsSafeToSolve(Matrix a);
}
