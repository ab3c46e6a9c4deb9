using ScottPlot;

namespace Curriculum.Toolkit;

/// <summary>One connected piece of a contour.</summary>
/// <param name="Points">Its corners, in order.</param>
/// <param name="IsClosed">Whether the last corner is joined to the first; otherwise both ends lie on the rim of the grid.</param>
public sealed record ContourPath(IReadOnlyList<Coordinates> Points, bool IsClosed)
{
    /// <summary>The straight pieces.</summary>
    public IEnumerable<(Coordinates From, Coordinates To)> Segments =>
        Enumerable.Range(0, IsClosed ? Points.Count : Points.Count - 1).Select(i => (Points[i], Points[(i + 1) % Points.Count]));

    /// <summary>The sum of the lengths of its pieces, in the units of the axes.</summary>
    public double Length => Segments.Sum(segment => segment.From.Distance(segment.To));
}

/// <summary>
/// Where a surface has a given height, found by marching squares: each cell of the grid is looked at by itself. A side of a cell is crossed
/// when one of its ends is at the level or above it and the other is below; the place is interpolated linearly. The four corners of a cell
/// give sixteen cases; in fourteen of them the contour is plain, in two, the saddles, all four sides are crossed, and the mean of
/// the corners decides which are joined. W. E. Lorensen, H. E. Cline, "Marching cubes", SIGGRAPH 1987, in two dimensions.
/// </summary>
/// <param name="Level">The height.</param>
/// <param name="Paths">The pieces; none when the surface does not cross the level.</param>
public sealed record Contour(double Level, IReadOnlyList<ContourPath> Paths)
{
    /// <summary>Whether the surface crosses the level at all.</summary>
    public bool IsEmpty => Paths.Count == 0;

    /// <summary>The length of all pieces, in the units of the axes.</summary>
    public double Length => Paths.Sum(path => path.Length);

    /// <summary>
    /// How far a point is from the contour, with a unit for each axis: √((Δx / unitX)² + (Δy / unitY)²). Positive infinity when there is no
    /// contour in the view; one outside the view is not seen.
    /// </summary>
    public double DistanceTo(double x, double y, double unitX = 1, double unitY = 1)
    {
        if (!(unitX > 0 && unitY > 0)) throw new ArgumentOutOfRangeException(nameof(unitX), unitX, $"Units are above 0; that of y is {unitY}.");
        double least = double.PositiveInfinity;
        foreach ((Coordinates from, Coordinates to) in Paths.SelectMany(path => path.Segments))
        {
            (double ax, double ay) = ((from.X - x) / unitX, (from.Y - y) / unitY);
            (double dx, double dy) = ((to.X - from.X) / unitX, (to.Y - from.Y) / unitY);
            double squared = dx * dx + dy * dy, t = squared == 0 ? 0 : Math.Clamp(-(ax * dx + ay * dy) / squared, 0, 1);
            (double nx, double ny) = (ax + t * dx, ay + t * dy);
            least = Math.Min(least, nx * nx + ny * ny);
        }
        return Math.Sqrt(least);
    }

    /// <summary>How often the straight way between two points crosses the contour.</summary>
    public int CrossingsBetween(Coordinates from, Coordinates to)
    {
        double Side(Coordinates a, Coordinates b, Coordinates p) => (b.X - a.X) * (p.Y - a.Y) - (b.Y - a.Y) * (p.X - a.X);
        // "At or above 0" on one side only, so that a way through a corner counts once.
        return Paths.SelectMany(path => path.Segments).Count(segment =>
            Side(from, to, segment.From) >= 0 != Side(from, to, segment.To) >= 0 && Side(segment.From, segment.To, from) >= 0 != Side(segment.From, segment.To, to) >= 0);
    }

    /// <summary>Finds the contour of a surface.</summary>
    /// <param name="x">The values across, one per column.</param>
    /// <param name="y">The values upwards, one per row.</param>
    /// <param name="surface">Heights, [row, column]. Cells with a corner that is not finite have no contour.</param>
    /// <param name="level">The height to find.</param>
    /// <exception cref="ArgumentException">The surface does not have one height per point, or the level is no number.</exception>
    public static Contour Of(GridAxis x, GridAxis y, double[,] surface, double level)
    {
        if (surface.GetLength(0) != y.Points || surface.GetLength(1) != x.Points)
            throw new ArgumentException($"The surface has {surface.GetLength(0)} rows of {surface.GetLength(1)}, needed are {y.Points} (along y) of {x.Points} (along x).", nameof(surface));
        if (!double.IsFinite(level)) throw new ArgumentException($"The level is {level}; it must be a number.", nameof(level));

        // Every side of a cell has a number: first those that run across, then those that run upwards.
        int upwards = y.Points * x.Points;
        int Across(int row, int column) => row * x.Points + column;
        int Up(int row, int column) => upwards + row * x.Points + column;

        // A crossed side belongs to one cell on the rim and to two inside, so it is joined to at most two others.
        Dictionary<int, (int First, int Second)> joined = [];
        void Join(int a, int b) => (joined[a], joined[b]) = (With(a, b), With(b, a));
        (int, int) With(int a, int b) => joined.TryGetValue(a, out (int First, int) there) ? (there.First, b) : (b, -1);

        for (int row = 0; row + 1 < y.Points; row++)
            for (int column = 0; column + 1 < x.Points; column++)
            {
                (double z00, double z01, double z10, double z11) = (surface[row, column], surface[row, column + 1], surface[row + 1, column], surface[row + 1, column + 1]);
                if (!double.IsFinite(z00 + z01 + z10 + z11)) continue;
                (bool a00, bool a01, bool a10, bool a11) = (z00 >= level, z01 >= level, z10 >= level, z11 >= level);
                (int bottom, int top, int left, int right) = (Across(row, column), Across(row + 1, column), Up(row, column), Up(row, column + 1));
                if (a00 == a11 && a01 == a10 && a00 != a01)
                {
                    // A saddle. When the middle is like the lower left corner, the contour cuts off the two other corners.
                    bool middle = (z00 + z01 + z10 + z11) / 4 >= level;
                    Join(bottom, middle == a00 ? right : left);
                    Join(top, middle == a00 ? left : right);
                    continue;
                }
                List<int> crossed = [];
                if (a00 != a01) crossed.Add(bottom);
                if (a10 != a11) crossed.Add(top);
                if (a00 != a10) crossed.Add(left);
                if (a01 != a11) crossed.Add(right);
                if (crossed.Count == 2) Join(crossed[0], crossed[1]);
            }

        Coordinates Place(int side)
        {
            bool isUpwards = side >= upwards;
            (int row, int column) = Math.DivRem(isUpwards ? side - upwards : side, x.Points);
            double from = surface[row, column], to = isUpwards ? surface[row + 1, column] : surface[row, column + 1], t = (level - from) / (to - from);
            return isUpwards ? new(x[column], y[row] + t * (y[row + 1] - y[row])) : new(x[column] + t * (x[column + 1] - x[column]), y[row]);
        }

        List<ContourPath> paths = [];
        HashSet<int> seen = [];
        // Lines that end on the rim first, each from its end; what is left after them runs in circles.
        foreach (int start in joined.Keys.Order().Where(side => joined[side].Second < 0).Concat(joined.Keys.Order()))
        {
            if (!seen.Add(start)) continue;
            List<Coordinates> points = [Place(start)];
            for (int at = start; ;)
            {
                (int first, int second) = joined[at];
                int next = !seen.Contains(first) ? first : second >= 0 && !seen.Contains(second) ? second : -1;
                if (next < 0) break;
                seen.Add(next);
                points.Add(Place(next));
                at = next;
            }
            paths.Add(new ContourPath(points, joined[start].Second >= 0));
        }
        return new Contour(level, paths);
    }
}
