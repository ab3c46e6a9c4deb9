using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>The check that whatever measures distances makes once.</summary>
internal static class FinitePoints
{
    /// <summary>There are points, they have features, and every value is a finite number.</summary>
    /// <exception cref="ArgumentException">It is not so; the message says where.</exception>
    public static void Require(Matrix x)
    {
        if (x.Rows == 0 || x.Columns == 0) throw new ArgumentException($"Clusters need points with features; the matrix is {x.Rows} × {x.Columns}.", nameof(x));
        int bad = Array.FindIndex(x.Values, value => !double.IsFinite(value));
        if (bad >= 0)
            throw new ArgumentException($"x holds {x.Values[bad]} in row {bad / x.Columns}, column {bad % x.Columns}; a distance needs finite numbers.", nameof(x));
    }
}
