using System.Globalization;

namespace ScottPlot.Plottables;

/// <summary>Lines of equal height over a grid or over scattered points; those over a grid are labelled.</summary>
public class ContourLines : IPlottable, IHasLine
{
    private const double LabelEvery = 110;

    private AxisLimits limits = AxisLimits.NoLimits;
    private bool isGrid;

    internal ContourLines() { }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>The lines, from the lowest to the highest.</summary>
    public List<ContourLine> Lines { get; private set; } = [];

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 1.3f, Color = Theme.Text };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>How heights are written on the lines.</summary>
    public LabelStyle LabelStyle { get; set; } = new() { FontSize = 11 };

    /// <summary>Colours lines by their height; one colour for all if not set.</summary>
    public IColormap? Colormap { get; set; }

    /// <summary>The lowest point.</summary>
    public double MinZ { get; private set; }

    /// <summary>The highest point.</summary>
    public double MaxZ { get; private set; }

    /// <summary>How many lines between the lowest and the highest point; takes effect with the next <see cref="Update(Coordinates3d[,])"/>.</summary>
    public int ContourLineCount = 10;

    /// <summary>The heights of the lines, if not spread evenly; takes effect with the next <see cref="Update(Coordinates3d[,])"/>.</summary>
    public double[]? ContourLineLevels;

    /// <summary>Finds the lines over scattered points.</summary>
    public void Update(IEnumerable<Coordinates3d> coordinates)
    {
        Coordinates3d[] points = [.. coordinates];
        Find(TriangleMesh.OfPoints(points), points, grid: false);
    }

    /// <summary>Finds the lines over a grid.</summary>
    public void Update(Coordinates3d[,] coordinateGrid) =>
        Find(TriangleMesh.OfGrid(coordinateGrid), [.. coordinateGrid.Cast<Coordinates3d>()], grid: true);

    private void Find(TriangleMesh mesh, Coordinates3d[] points, bool grid)
    {
        isGrid = grid;
        limits = AxisLimits.Around(points.Where(p => p.AreReal).Select(p => p.Coordinates2d()));
        double[] heights = [.. points.Where(p => p.AreReal).Select(p => p.Z)];
        (MinZ, MaxZ) = heights.Length == 0 ? (0, 0) : (heights.Min(), heights.Max());
        double[] levels = ContourLineLevels ?? [.. Enumerable.Range(1, Math.Max(ContourLineCount, 0)).Select(i => MinZ + (MaxZ - MinZ) * i / (ContourLineCount + 1))];
        Lines = [.. levels.Order().SelectMany(z => mesh.Contours(z).Select(path => new ContourLine(path, z)))];
    }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => limits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        List<PixelRect> taken = [];
        List<(string Text, double X, double Y, Color Color)> labels = [];
        foreach (IGrouping<double, ContourLine> level in Lines.GroupBy(line => line.Z))
        {
            Color color = Colormap?.GetColor(MaxZ > MinZ ? (level.Key - MinZ) / (MaxZ - MinZ) : 0.5) ?? LineColor;
            PathData path = new();
            foreach (ContourLine line in level)
            {
                (double X, double Y)[] pixels = Thinned(Axes.Pixels(line.Path.Points));
                (double X, double Y)[] joined = line.Path.Close ? [.. pixels, pixels[0]] : pixels;
                path.Append(Polyline.Path(joined, rp.DataRect));
                string text = level.Key.ToString("0.###", CultureInfo.InvariantCulture).Replace('-', '\u2212');
                if (isGrid && LabelStyle.IsVisible && Place(joined, text, rp.DataRect, taken) is { } at)
                    labels.Add((text, at.X, at.Y, Colormap is null ? LabelStyle.ForeColor : color));
            }
            rp.Canvas.Stroke(path, new() { Width = LineWidth, Pattern = LinePattern, Color = color, IsVisible = LineStyle.IsVisible });
        }
        Color paper = rp.Plot.DataBackground.Color.Alpha > 0 ? rp.Plot.DataBackground.Color : rp.Plot.FigureBackground.Color;
        foreach ((string text, double x, double y, Color color) in labels)
        {
            // Lines pause where their height is written.
            (double width, double height) = TextSize.Of(text, LabelStyle);
            rp.Canvas.FillRectangle(x - width / 2 - 1, y - height / 2, width + 2, height, paper, radius: 3);
            rp.Canvas.Text(text, x, y, LabelStyle, Alignment.MiddleCenter, color: color);
        }
    }

    /// <summary>Without the points that lie within a pixel of the one before.</summary>
    private static (double X, double Y)[] Thinned((double X, double Y)[] points)
    {
        List<(double X, double Y)> kept = [points[0]];
        for (int i = 1; i < points.Length; i++)
            if (Distance(kept[^1], points[i]) > 1.2 || i == points.Length - 1)
                kept.Add(points[i]);
        return [.. kept];
    }

    /// <summary>A place on a line for its label that is in sight and free; null on a short line.</summary>
    private (double X, double Y)? Place((double X, double Y)[] line, string text, PixelRect within, List<PixelRect> taken)
    {
        double length = Enumerable.Range(1, Math.Max(0, line.Length - 1)).Sum(i => Distance(line[i - 1], line[i]));
        (double width, double height) = TextSize.Of(text, LabelStyle);
        if (length < LabelEvery)
            return null;
        foreach (double share in new[] { 0.5, 0.3, 0.7, 0.15, 0.85 })
        {
            double rest = share * length;
            int i = 1;
            for (; i < line.Length - 1 && Distance(line[i - 1], line[i]) < rest; i++)
                rest -= Distance(line[i - 1], line[i]);
            (double x, double y) = line[i];
            PixelRect box = new((float)(x - width / 2 - 4), (float)(x + width / 2 + 4), (float)(y + height / 2 + 2), (float)(y - height / 2 - 2));
            bool isSeen = box.Left > within.Left && box.Right < within.Right && box.Top > within.Top && box.Bottom < within.Bottom;
            if (!isSeen || taken.Any(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom))
                continue;
            taken.Add(box);
            return (x, y);
        }
        return null;
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    string IPlottable.Describe() => $"{Lines.Select(line => line.Z).Distinct().Count()} contour levels";
}
