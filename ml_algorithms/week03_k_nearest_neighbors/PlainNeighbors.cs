using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The definition, word for word: measure the distance to every point, sort, take the first k.</summary>
/// <param name="Points">n points × d features.</param>
public sealed record PlainNeighbors(Matrix Points) : INeighborSearch
{
    /// <inheritdoc/>
    public int Count => Points.Rows;

    /// <summary>Σⱼ (xⱼ − qⱼ)², in the order of the features; square and addition are rounded once, together.</summary>
    /// <param name="x">d numbers.</param>
    /// <param name="q">d numbers.</param>
    public static double SquaredDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> q)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++)
        {
            double difference = x[j] - q[j];
            sum = Math.FusedMultiplyAdd(difference, difference, sum);      // sum += difference²
        }
        return sum;
    }

    /// <inheritdoc/>
    public Neighbors Nearest(Matrix queries, int k, int threads = 1)
    {
        Requires.Points(Points);
        Requires.Queries(queries, k, threads, Points.Rows, Points.Columns);
        int[] rows = new int[queries.Rows * k];
        double[] squares = new double[queries.Rows * k];
        Parallel.For(0, queries.Rows, new ParallelOptions { MaxDegreeOfParallelism = threads }, query =>
        {
            (double Square, int Row)[] all = new (double, int)[Points.Rows];
            for (int i = 0; i < all.Length; i++) all[i] = (SquaredDistance(Points.Row(i), queries.Row(query)), i);
            Array.Sort(all);                                               // by distance, and equal ones by row number
            for (int i = 0; i < k; i++) (squares[query * k + i], rows[query * k + i]) = all[i];
        });
        return Neighbors.FromSquares(queries.Rows, k, rows, squares, (long)queries.Rows * Points.Rows);
    }

    /// <summary>All points within a radius of a query, by the definition: those whose squared distance is at most radius².</summary>
    /// <param name="query">d numbers.</param>
    /// <param name="radius">At least 0, in the features' units; a point exactly so far is within.</param>
    /// <returns>The row numbers, ascending.</returns>
    /// <exception cref="ArgumentException">The query has another length or is not finite, or the radius is negative or absurd.</exception>
    public int[] Within(ReadOnlySpan<double> query, double radius)
    {
        Requires.Points(Points);
        Requires.Query(query, radius, Points.Columns);
        List<int> rows = [];
        for (int i = 0; i < Points.Rows; i++)
            if (SquaredDistance(Points.Row(i), query) <= radius * radius) rows.Add(i);
        return [.. rows];
    }
}
