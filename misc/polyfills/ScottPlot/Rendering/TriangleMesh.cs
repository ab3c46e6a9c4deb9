namespace ScottPlot;

/// <summary>A surface of triangles, whose lines of equal height can be followed.</summary>
internal sealed class TriangleMesh
{
    private readonly List<Coordinates3d> points;
    private readonly List<(int A, int B, int C)> triangles = [];

    private TriangleMesh(IEnumerable<Coordinates3d> points) => this.points = [.. points];

    /// <summary>The mesh of a grid: each cell is four triangles around the mean of its corners, so that no diagonal is preferred.</summary>
    internal static TriangleMesh OfGrid(Coordinates3d[,] grid)
    {
        int rows = grid.GetLength(0), columns = grid.GetLength(1);
        TriangleMesh mesh = new(grid.Cast<Coordinates3d>());
        for (int row = 0; row + 1 < rows; row++)
            for (int column = 0; column + 1 < columns; column++)
            {
                int a = row * columns + column, b = a + 1, c = b + columns, d = a + columns;
                Coordinates3d[] corners = [mesh.points[a], mesh.points[b], mesh.points[c], mesh.points[d]];
                if (!corners.All(corner => corner.AreReal))
                    continue;
                int middle = mesh.points.Count;
                mesh.points.Add(new(corners.Average(p => p.X), corners.Average(p => p.Y), corners.Average(p => p.Z)));
                mesh.triangles.AddRange([(a, b, middle), (b, c, middle), (c, d, middle), (d, a, middle)]);
            }
        return mesh;
    }

    /// <summary>The triangulation of scattered points in which no point lies within the circle of a triangle (Delaunay 1934),
    /// built point by point (Bowyer 1981, Watson 1981).</summary>
    internal static TriangleMesh OfPoints(IEnumerable<Coordinates3d> scattered)
    {
        TriangleMesh mesh = new(scattered.Where(p => p.AreReal).DistinctBy(p => (p.X, p.Y)));
        int count = mesh.points.Count;
        if (count < 3)
            return mesh;
        double left = mesh.points.Min(p => p.X), bottom = mesh.points.Min(p => p.Y);
        double width = Math.Max(mesh.points.Max(p => p.X) - left, 1e-300), height = Math.Max(mesh.points.Max(p => p.Y) - bottom, 1e-300);
        // In a unit square, so that units of the axes do not decide which triangles are slim; three far points enclose it.
        (double X, double Y)[] at = [.. mesh.points.Select(p => ((p.X - left) / width, (p.Y - bottom) / height)), (-50, -50), (50, -50), (0.5, 80)];
        List<(int A, int B, int C)> open = [(count, count + 1, count + 2)];
        for (int point = 0; point < count; point++)
        {
            List<(int A, int B, int C)> hit = open.FindAll(t => Encloses(at[t.A], at[t.B], at[t.C], at[point]));
            OrderedDictionary<(int, int), int> edges = [];
            foreach ((int a, int b, int c) in hit)
                foreach ((int from, int to) in new[] { (a, b), (b, c), (c, a) })
                    edges[(Math.Min(from, to), Math.Max(from, to))] = edges.GetValueOrDefault((Math.Min(from, to), Math.Max(from, to))) + 1;
            open.RemoveAll(hit.Contains);
            open.AddRange(edges.Where(edge => edge.Value == 1).Select(edge => (edge.Key.Item1, edge.Key.Item2, point)));
        }
        mesh.triangles.AddRange(open.Where(t => t.A < count && t.B < count && t.C < count));
        return mesh;
    }

    private static bool Encloses((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) p)
    {
        double ax = a.X - p.X, ay = a.Y - p.Y, bx = b.X - p.X, by = b.Y - p.Y, cx = c.X - p.X, cy = c.Y - p.Y;
        double inside = (ax * ax + ay * ay) * (bx * cy - cx * by) - (bx * bx + by * by) * (ax * cy - cx * ay) + (cx * cx + cy * cy) * (ax * by - bx * ay);
        bool isCounterClockwise = (b.X - a.X) * (c.Y - a.Y) - (c.X - a.X) * (b.Y - a.Y) > 0;
        return isCounterClockwise ? inside > 0 : inside < 0;
    }

    /// <summary>The lines at a height, each as long as possible.</summary>
    internal IEnumerable<CoordinatePath> Contours(double height)
    {
        OrderedDictionary<(int, int), List<(int, int)>> neighbours = [];
        void Link((int, int) edge, (int, int) other)
        {
            if (!neighbours.TryGetValue(edge, out List<(int, int)>? linked))
                neighbours[edge] = linked = [];
            linked.Add(other);
        }
        foreach ((int a, int b, int c) in triangles)
        {
            (int, int)[] crossed = [.. new[] { (a, b), (b, c), (c, a) }.Where(e => points[e.Item1].Z < height != points[e.Item2].Z < height)
                .Select(e => (Math.Min(e.Item1, e.Item2), Math.Max(e.Item1, e.Item2)))];
            if (crossed.Length != 2)
                continue;
            Link(crossed[0], crossed[1]);
            Link(crossed[1], crossed[0]);
        }
        // First the lines that begin at the border, then those that close.
        HashSet<(int, int)> used = [];
        foreach ((int, int) start in neighbours.Where(n => n.Value.Count == 1).Select(n => n.Key).Concat(neighbours.Keys))
        {
            if (used.Contains(start))
                continue;
            List<(int, int)> line = [];
            for ((int, int)? at = start; at is { } edge; at = neighbours[edge].Where(next => !used.Contains(next)).Select(next => ((int, int)?)next).FirstOrDefault())
            {
                used.Add(edge);
                line.Add(edge);
            }
            bool closes = line.Count > 2 && neighbours[line[^1]].Contains(start);
            yield return new([.. line.Select(edge => Crossing(edge, height))], closes);
        }
    }

    private Coordinates Crossing((int, int) edge, double height)
    {
        (Coordinates3d a, Coordinates3d b) = (points[edge.Item1], points[edge.Item2]);
        double t = (height - a.Z) / (b.Z - a.Z);
        return new(a.X + t * (b.X - a.X), a.Y + t * (b.Y - a.Y));
    }
}
