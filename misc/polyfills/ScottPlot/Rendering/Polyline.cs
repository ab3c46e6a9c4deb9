namespace ScottPlot;

/// <summary>Draws a line through many points: broken at points that are not numbers, cut off outside the data area, and
/// thinned where more points share a column of pixels than can be told apart.</summary>
internal static class Polyline
{
    private const double Beyond = 50;

    internal static PathData Path(IEnumerable<(double X, double Y)> points, PixelRect rect)
    {
        PathData path = new();
        List<(double X, double Y)> run = [];
        foreach ((double X, double Y) point in points)
        {
            if (double.IsFinite(point.X) && double.IsFinite(point.Y))
            {
                run.Add(point);
                continue;
            }
            Draw(path, Thinned(run), rect);
            run.Clear();
        }
        Draw(path, Thinned(run), rect);
        return path;
    }

    private static void Draw(PathData path, List<(double X, double Y)> points, PixelRect rect)
    {
        (double X, double Y)? end = null;
        for (int i = 1; i < points.Count; i++)
        {
            if (Clipped(points[i - 1], points[i], rect) is not { } segment)
                continue;
            if (end != segment.From)
                path.Move(segment.From.X, segment.From.Y);
            path.Line(segment.To.X, segment.To.Y);
            end = segment.To;
        }
    }

    /// <summary>Of the points in one column of pixels keeps the first, the lowest, the highest and the last.</summary>
    private static List<(double X, double Y)> Thinned(List<(double X, double Y)> points)
    {
        if (points.Count < 2000)
            return points;
        List<(double X, double Y)> kept = [];
        for (int start = 0, next; start < points.Count; start = next)
        {
            int lowest = start, highest = start;
            for (next = start; next < points.Count && Math.Floor(points[next].X) == Math.Floor(points[start].X); next++)
            {
                lowest = points[next].Y < points[lowest].Y ? next : lowest;
                highest = points[next].Y > points[highest].Y ? next : highest;
            }
            kept.AddRange(new SortedSet<int> { start, lowest, highest, next - 1 }.Select(i => points[i]));
        }
        return kept;
    }

    /// <summary>The part of a segment near the data area (Liang and Barsky), null if there is none.</summary>
    private static ((double X, double Y) From, (double X, double Y) To)? Clipped((double X, double Y) a, (double X, double Y) b, PixelRect rect)
    {
        double enter = 0, leave = 1, dx = b.X - a.X, dy = b.Y - a.Y;
        bool Cut(double step, double distance)
        {
            if (step == 0)
                return distance >= 0;
            double at = distance / step;
            if (step < 0)
                enter = Math.Max(enter, at);
            else
                leave = Math.Min(leave, at);
            return enter <= leave;
        }
        bool isSeen = Cut(-dx, a.X - (rect.Left - Beyond)) && Cut(dx, rect.Right + Beyond - a.X)
            && Cut(-dy, a.Y - (rect.Top - Beyond)) && Cut(dy, rect.Bottom + Beyond - a.Y);
        if (!isSeen)
            return null;
        return (enter == 0 ? a : (a.X + enter * dx, a.Y + enter * dy), leave == 1 ? b : (a.X + leave * dx, a.Y + leave * dy));
    }
}
