using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.Clustering;

/// <summary>
/// Where k-means begins: the first centre is any row, each further one a row drawn with a chance that grows with the square of its
/// distance to the nearest centre so far (D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007).
/// The expected inertia of such a start alone is at most 8 (ln K + 2) times the least there is.
/// </summary>
public static class KMeansPlusPlus
{
    /// <summary>Draws K rows.</summary>
    /// <param name="x">n rows × d features.</param>
    /// <param name="k">K, from 1 to n.</param>
    /// <param name="random">The source of chance.</param>
    /// <returns>K different row numbers. When fewer than K rows differ, the rest are rows that repeat a centre.</returns>
    public static int[] Draw(Matrix x, int k, SeededRandom random)
    {
        int[] chosen = new int[k];
        double[] squares = new double[x.Rows];
        Array.Fill(squares, double.PositiveInfinity);
        chosen[0] = random.NextInt(x.Rows);
        for (int c = 1; c < k; c++)
        {
            double total = 0;
            for (int i = 0; i < x.Rows; i++)
            {
                squares[i] = Math.Min(squares[i], PlainNeighbors.SquaredDistance(x.Row(i), x.Row(chosen[c - 1])));
                total += squares[i];
            }
            chosen[c] = total > 0 ? Weighted(squares, random.NextDouble() * total) : FirstUnused(chosen.AsSpan(0, c), x.Rows);
        }
        return chosen;
    }

    // The row in whose part of the line from 0 to the total the number falls. A row that is a centre has no part.
    private static int Weighted(double[] weights, double at)
    {
        int row = -1;
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] > 0)) continue;
            row = i;
            at -= weights[i];
            if (at < 0) break;
        }
        return row;
    }

    private static int FirstUnused(Span<int> chosen, int rows)
    {
        for (int i = 0; i < rows; i++)
            if (!chosen.Contains(i)) return i;
        throw new ArgumentException($"{chosen.Length} rows are chosen already, and there are {rows}.", nameof(chosen));
    }
}
