using Curriculum.Toolkit;
using Week01.LinearRegression;

namespace Week03.KNearestNeighbors.Tests;

/// <summary>Mistakes that have really been made, kept so that the checks can be seen to catch them.</summary>
internal static class WrongVariants
{
    /// <summary>A sort by distance that says nothing about equal ones: here the later row comes first, elsewhere whatever the sort does.</summary>
    public sealed record SortedByDistanceAlone(Matrix Points) : INeighborSearch
    {
        public int Count => Points.Rows;

        public Neighbors Nearest(Matrix queries, int k, int threads = 1)
        {
            int[] rows = [.. Enumerable.Range(0, queries.Rows).SelectMany(q => Enumerable.Range(0, Count).Reverse().OrderBy(i => Square(Points, i, queries, q)).Take(k))];
            return new Neighbors(rows, new Matrix(queries.Rows, k, [.. rows.Select((row, i) => Math.Sqrt(Square(Points, row, queries, i / k)))]), 0);
        }
    }

    /// <summary>A tree that goes down to the query's own leaf and answers from there.</summary>
    public sealed record NearSideOnly(Matrix Points) : INeighborSearch
    {
        public int Count => Points.Rows;

        public Neighbors Nearest(Matrix queries, int k, int threads = 1)
        {
            List<int> rows = [];
            for (int q = 0; q < queries.Rows; q++)
            {
                int[] inside = [.. Enumerable.Range(0, Count)];
                for (int j = 0; inside.Length > 32; j = (j + 1) % Points.Columns)
                {
                    int[] sorted = [.. inside.OrderBy(i => Points[i, j])];
                    int middle = sorted.Length / 2;
                    inside = queries[q, j] < Points[sorted[middle], j] ? sorted[..middle] : sorted[middle..];
                }
                rows.AddRange(inside.OrderBy(i => Square(Points, i, queries, q)).ThenBy(i => i).Take(k));
            }
            return new Neighbors([.. rows], new Matrix(queries.Rows, k), 0);
        }
    }

    /// <summary>xx − 2xy + yy, the way to have distances from a matrix product: far from the origin the digits are gone.</summary>
    public static double SquaredDistanceByExpansion(double[] x, double[] q) =>
        x.Sum(value => value * value) - 2 * x.Zip(q, (a, b) => a * b).Sum() + q.Sum(value => value * value);

    /// <summary>1 / squared distance, by someone who forgot the root.</summary>
    public static void WeighBySquares(ReadOnlySpan<double> distances, Span<double> weights)
    {
        for (int i = 0; i < distances.Length; i++) weights[i] = distances[0] * distances[0] / (distances[i] * distances[i]);
    }

    /// <summary>1 / distance as it is written: infinite for a row that was seen before.</summary>
    public static void WeighWithoutACareForZero(ReadOnlySpan<double> distances, Span<double> weights)
    {
        for (int i = 0; i < distances.Length; i++) weights[i] = 1 / distances[i];
    }

    /// <summary>The class that reached its number of votes last, as a dictionary that was sorted by count may give it.</summary>
    public static int LastWinner(ReadOnlySpan<double> shares)
    {
        int winner = 0;
        for (int c = 1; c < shares.Length; c++)
            if (shares[c] >= shares[winner]) winner = c;
        return winner;
    }

    /// <summary>What is asked, scaled by its own means and deviations.</summary>
    public static Matrix ScaledByItself(Matrix asked) => Standardization.Of(asked).Apply(asked);

    private static double Square(Matrix points, int i, Matrix queries, int q) => PlainNeighbors.SquaredDistance(points.Row(i), queries.Row(q));
}
