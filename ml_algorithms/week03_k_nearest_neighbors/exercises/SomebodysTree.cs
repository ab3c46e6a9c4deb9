using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>Somebody's k-d tree for one neighbour, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysTree
{
    /// <summary>The row number of the nearest point.</summary>
    public static int Nearest(Matrix points, double[] query)
    {
        (int row, double best) = (-1, double.PositiveInfinity);
        Search([.. Enumerable.Range(0, points.Rows)], 0);
        return row;

        void Search(int[] rows, int depth)
        {
            if (rows.Length <= 4)
            {
                foreach (int i in rows)
                {
                    double square = PlainNeighbors.SquaredDistance(points.Row(i), query);
                    if (square < best || square == best && i < row) (row, best) = (i, square);
                }
                return;
            }
            int j = depth % points.Columns, middle = rows.Length / 2;
            int[] sorted = [.. rows.OrderBy(i => points[i, j])];
            double plane = points[sorted[middle], j];
            bool left = query[j] < plane;
            Search(left ? sorted[..middle] : sorted[middle..], depth + 1);
            // The other side matters only where the plane is no farther than the best.
            if (Math.Abs(query[j] - plane) <= best) Search(left ? sorted[middle..] : sorted[..middle], depth + 1);
        }
    }
}
