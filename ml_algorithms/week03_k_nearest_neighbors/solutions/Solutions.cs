using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>One good answer to each exercise.</summary>
public sealed class Solutions : IExercises
{
    /// <inheritdoc/>
    public static double FarthestInBox(double[] query, double[] lower, double[] upper) =>
        Math.Sqrt(query.Select((q, j) => Math.Max(Math.Abs(q - lower[j]), Math.Abs(q - upper[j]))).Sum(away => away * away));

    /// <inheritdoc/>
    public static int LeaveOneOutErrors(Dataset data, int k)
    {
        if (k < 1 || k >= data.Rows) throw new ArgumentOutOfRangeException(nameof(k), k, $"Of {data.Rows} rows each has {data.Rows - 1} others.");
        Neighbors found = new KdTree(data.X).Nearest(data.X, k + 1);
        double[] shares = new double[data.ClassNames.Count];
        int wrong = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            int[] others = [.. found.RowsOf(i).ToArray().Where(row => row != i).Take(k)];
            NeighborVote.Shares(Weighting.Uniform, others, new double[k], data.Labels!, shares);
            if (NeighborVote.Winner(shares) != data.Labels![i]) wrong++;
        }
        return wrong;
    }

    /// <inheritdoc/>
    public static bool SearchIsRight(NearestRow search)
    {
        SeededRandom random = new(1);
        foreach (double scale in (double[])[0.1, 1, 100])
        {
            Matrix points = new(300, 2, [.. Enumerable.Range(0, 600).Select(_ => scale * random.NextUniform(0, 1))]);
            for (int query = 0; query < 100; query++)
                if (!Same([scale * random.NextUniform(0, 1), scale * random.NextUniform(0, 1)], points)) return false;
        }
        // Whole numbers, in no order: many are equally near.
        Matrix grid = new(200, 2, [.. Enumerable.Range(0, 400).Select(_ => (double)random.NextInt(8))]);
        for (int query = 0; query < 64; query++)
            if (!Same([query / 8 + 0.5, query % 8 + 0.5], grid)) return false;
        return true;

        bool Same(double[] query, Matrix points) =>
            search(points, query) == Enumerable.Range(0, points.Rows).MinBy(i => PlainNeighbors.SquaredDistance(points.Row(i), query));
    }

    /// <inheritdoc/>
    public static int MendedNearest(Matrix points, double[] query, out int examined)
    {
        (int row, double best) = (-1, double.PositiveInfinity);
        int count = 0;
        Search([.. Enumerable.Range(0, points.Rows)], 0);
        examined = count;
        return row;

        void Search(int[] rows, int depth)
        {
            if (rows.Length <= 4)
            {
                count += rows.Length;
                foreach (int i in rows)
                {
                    double square = PlainNeighbors.SquaredDistance(points.Row(i), query);
                    if (square < best || square == best && i < row) (row, best) = (i, square);
                }
                return;
            }
            int j = depth % points.Columns, middle = rows.Length / 2;
            int[] sorted = [.. rows.OrderBy(i => points[i, j])];
            double away = query[j] - points[sorted[middle], j];
            Search(away < 0 ? sorted[..middle] : sorted[middle..], depth + 1);
            if (away * away <= best) Search(away < 0 ? sorted[middle..] : sorted[..middle], depth + 1);
        }
    }
}
