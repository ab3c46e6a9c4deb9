using Curriculum.Toolkit;

namespace Week06.Clustering;

/// <summary>What the methods of this topic ask of their settings; each says what was got and what is needed.</summary>
internal static class Requires
{
    /// <summary>There is at least one cluster, and a row for each.</summary>
    public static void Clusters(int k, int rows)
    {
        if (k < 1) throw new ArgumentOutOfRangeException(nameof(k), k, "There must be at least one cluster.");
        if (k > rows) throw new ArgumentException($"{k} clusters cannot be found in {rows} rows; there must be a row for each.", nameof(k));
    }

    /// <summary>There are points, they have features, and every value is a finite number.</summary>
    public static void Points(Matrix x)
    {
        if (x.Rows == 0 || x.Columns == 0) throw new ArgumentException($"Clusters need points with features; the matrix is {x.Rows} × {x.Columns}.", nameof(x));
        int bad = Array.FindIndex(x.Values, value => !double.IsFinite(value));
        if (bad >= 0)
            throw new ArgumentException($"x holds {x.Values[bad]} in row {bad / x.Columns}, column {bad % x.Columns}; a distance needs finite numbers.", nameof(x));
    }

    /// <summary>Rows and settings of a method that starts several times and then goes round. The settings' names are those of the records.</summary>
    public static void Rounds(Dataset data, int K, int Restarts, int MaxIterations, int Threads, double Tolerance)
    {
        data.RequireFeatures();
        Clusters(K, data.Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(Restarts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxIterations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (!(Tolerance >= 0 && double.IsFinite(Tolerance))) throw new ArgumentOutOfRangeException(nameof(Tolerance), Tolerance, "The tolerance is 0 or more.");
    }

    /// <summary>A start has a finite centre for each cluster.</summary>
    public static Matrix Start(Matrix start, int k, int columns)
    {
        if (start.Rows != k || start.Columns != columns) throw new ArgumentException($"The start is {start.Rows} × {start.Columns}; {k} centres of {columns} features are needed.", nameof(start));
        if (!start.Values.All(double.IsFinite)) throw new ArgumentException("The start has a number that is not finite.", nameof(start));
        return start;
    }

    /// <summary>A mixture to begin with has K components of d features, with shares that sum to one.</summary>
    public static Mixture Start(Mixture start, int k, int columns)
    {
        Start(start.Means, k, columns);
        if (start.Weights.Length != k || start.Covariances.Count != k || start.Covariances.Any(covariance => covariance.Rows != columns || covariance.Columns != columns))
            throw new ArgumentException($"The start has {start.Weights.Length} weights and {start.Covariances.Count} covariances; {k} of each are needed, the covariances {columns} × {columns}.", nameof(start));
        if (!start.Weights.All(weight => weight > 0) || Math.Abs(start.Weights.Sum() - 1) > 1e-9)
            throw new ArgumentException($"The weights of the start are {string.Join(", ", start.Weights)}; they must be above 0 and sum to one.", nameof(start));
        return start;
    }

    /// <summary>What is summed over the rows has stayed a number: squares of features beyond 1e150 do not.</summary>
    public static void Finite(double value, string what)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"The {what} is {value}: the rows lie too far apart, or too far from the start, for squares that a double can hold. Scale the features first.");
    }

    /// <summary>Two partitions are about the same rows.</summary>
    public static void SameRows(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        if (a.Count != b.Count) throw new ArgumentException($"{a.Count} labels and {b.Count}: two partitions of the same rows are needed.", nameof(b));
        if (a.Count == 0) throw new ArgumentException("There are no rows.", nameof(a));
    }
}
