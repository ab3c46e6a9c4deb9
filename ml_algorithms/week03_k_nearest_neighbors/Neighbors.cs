using System.Runtime.Intrinsics;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The nearest points of several queries, nearest first; of equally near ones the smaller row number first.</summary>
/// <param name="Rows">q queries × k: the row numbers of the points, query after query.</param>
/// <param name="Distances">q queries × k: the Euclidean distances, in the features' units.</param>
/// <param name="Examined">To how many points the distance was computed, over all queries.</param>
public sealed record Neighbors(int[] Rows, Matrix Distances, long Examined)
{
    /// <summary>How many neighbours each query has.</summary>
    public int K => Distances.Columns;

    /// <summary>The row numbers of one query's neighbours.</summary>
    /// <param name="query">The number of the query.</param>
    public ReadOnlySpan<int> RowsOf(int query) => Rows.AsSpan(query * K, K);

    /// <summary>Wraps what a search has found; takes the roots of the squared distances in place.</summary>
    internal static Neighbors FromSquares(int queries, int k, int[] rows, double[] squares, long examined)
    {
        for (int i = 0; i < squares.Length; i++) squares[i] = Math.Sqrt(squares[i]);
        return new Neighbors(rows, new Matrix(queries, k, squares), examined);
    }
}

/// <summary>
/// Points that can be asked for the nearest ones. All searches give the same answer bit for bit: each squared distance is summed feature
/// after feature with one rounding per feature, and points are ordered by (distance, row number).
/// </summary>
public interface INeighborSearch
{
    /// <summary>How many points there are.</summary>
    int Count { get; }

    /// <summary>The k nearest points of every query.</summary>
    /// <param name="queries">q rows × d features.</param>
    /// <param name="k">From 1 to <see cref="Count"/>.</param>
    /// <param name="threads">How many threads at most share the queries; the answer does not depend on it.</param>
    /// <exception cref="ArgumentException">The columns do not fit, k or the threads are out of range, or a value is not finite.</exception>
    Neighbors Nearest(Matrix queries, int k, int threads = 1);
}

/// <summary>The checks that every search makes once.</summary>
internal static class Requires
{
    public static void Points(Matrix points)
    {
        if (points.Rows == 0 || points.Columns == 0)
            throw new ArgumentException($"A search needs points with features; the matrix is {points.Rows} × {points.Columns}.", nameof(points));
        Finite(points, nameof(points));
    }

    public static void Queries(Matrix queries, int k, int threads, int points, int features)
    {
        if (queries.Columns != features)
            throw new ArgumentException($"The queries have {queries.Columns} columns; the points have {features}.", nameof(queries));
        if (k < 1 || k > points) throw new ArgumentOutOfRangeException(nameof(k), k, $"Of {points} points 1 to {points} can be nearest.");
        if (threads < 1) throw new ArgumentOutOfRangeException(nameof(threads), threads, "At least one thread is needed.");
        Finite(queries, nameof(queries));
    }

    public static void Query(ReadOnlySpan<double> query, double radius, int features)
    {
        if (query.Length != features) throw new ArgumentException($"The query has {query.Length} numbers; the points have {features} columns.", nameof(query));
        // Distances are compared by their squares: one that overflows would be equal to all that do, one that underflows to 0.
        if (radius != 0 && !(radius > 0 && double.IsNormal(radius * radius)))
            throw new ArgumentOutOfRangeException(nameof(radius), radius, "A radius is 0 or more, and its square a number that a double can hold.");
        foreach (double value in query)
            if (!double.IsFinite(value)) throw new ArgumentException($"The query holds {value}; a distance needs finite numbers.", nameof(query));
    }

    private static void Finite(Matrix matrix, string name)
    {
        // A difference from itself is 0 unless it is infinite or no number: eight at a time.
        ReadOnlySpan<double> values = matrix.Values;
        int i = 0;
        while (i + 8 <= values.Length && Vector512.Create(values[i..]) is var eight && Vector512.EqualsAll(eight - eight, Vector512<double>.Zero)) i += 8;
        for (; i < values.Length; i++)
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"{name} hold {values[i]} in row {i / matrix.Columns}, column {i % matrix.Columns}; a distance needs finite numbers.", name);
    }
}
