using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The exercises of this topic. Solve them in Exercises.cs; <c>study check k_nearest_neighbors</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 10 minutes. A tree that counts all points within a radius need not look into a box that lies wholly inside it. For that it
    /// needs the opposite of the bound in KdTree.cs: how far from the query can a point of the box be at most? Return that distance, not
    /// its square.
    /// </summary>
    /// <param name="query">d numbers; the query may lie in the box or outside.</param>
    /// <param name="lower">The lower ends of the box, one per feature.</param>
    /// <param name="upper">The upper ends, none below its lower end.</param>
    static abstract double FarthestInBox(double[] query, double[] lower, double[] upper);

    /// <summary>
    /// Core, 20 minutes. Leave-one-out: every row is judged by its <paramref name="k"/> nearest among all <i>other</i> rows, with equal
    /// votes. No model has to be fitted n times: one search over all rows is enough. Beware of rows that are written twice.
    /// Of equally near rows the smaller row number votes, of equal votes the first class wins. Return how many rows get a wrong class.
    /// </summary>
    /// <param name="data">n rows with labels.</param>
    /// <param name="k">From 1 to n − 1; anything else throws an ArgumentOutOfRangeException.</param>
    static abstract int LeaveOneOutErrors(Dataset data, int k);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysTree.Nearest"/> is meant to return the row number of
    /// the nearest point, of equally near ones the smallest. It has run for years on lengths in millimetres, and was trusted. Return true
    /// when <paramref name="search"/> is right and false when it is not. Your check must not rest on the mended code.
    /// </summary>
    static abstract bool SearchIsRight(NearestRow search);

    /// <summary>Find the bug, second half, 10 minutes: mended. It is to stay a tree: one that looks at every point is right and no answer.</summary>
    /// <param name="points">n points, n at least 1.</param>
    /// <param name="query">d numbers.</param>
    /// <param name="examined">How many points were looked at.</param>
    static abstract int MendedNearest(Matrix points, double[] query, out int examined);
}

/// <summary>The row number of the point nearest to a query, of equally near ones the smallest.</summary>
public delegate int NearestRow(Matrix points, double[] query);
