namespace ScottPlot.Plottables;

/// <summary>A grid of values shown as colours.</summary>
public class Heatmap(double[,] intensities) : IPlottable, IHasColorAxis, IStandsOnEdge
{
    private const int MostRectangles = 2500;

    /// <summary>The values; row 0 is drawn at the top.</summary>
    public double[,] Intensities { get; set; } = intensities;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public IColormap Colormap { get; set; } = new Colormaps.Viridis();

    /// <summary>The values at both ends of the colour map, if not the smallest and the largest of the grid.</summary>
    public Range? ManualRange { get; set; }

    /// <summary>Which part of a cell lies at its coordinates.</summary>
    public Alignment CellAlignment { get; set; } = Alignment.MiddleCenter;

    /// <summary>Where the corner cells lie; columns and rows count from 0 if not set.</summary>
    public CoordinateRect? Position { get; set; }

    /// <summary>Where the corner cells lie; columns and rows count from 0 if not set.</summary>
    public CoordinateRect? Extent { get => Position; set => Position = value; }

    /// <summary>Whether row 0 is drawn at the bottom.</summary>
    public bool FlipVertically { get; set; }

    /// <summary>Whether column 0 is drawn at the right.</summary>
    public bool FlipHorizontally { get; set; }

    /// <summary>Whether colours run into each other rather than end at the edges of cells.</summary>
    public bool Smooth { get; set; }

    /// <summary>From 0, invisible, to 1.</summary>
    public double Opacity { get; set; } = 1;

    /// <summary>Colour of cells whose value is NaN.</summary>
    public Color NaNCellColor { get; set; } = Colors.Transparent;

    private int Rows => Intensities.GetLength(0);

    private int Columns => Intensities.GetLength(1);

    /// <summary>Takes up changes of the values; here they are read anew for every figure.</summary>
    public void Update() { }

    /// <inheritdoc/>
    public Range GetRange()
    {
        if (ManualRange is { } range)
            return range;
        (double min, double max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double value in Intensities)
            if (double.IsFinite(value))
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
        return max < min ? new(0, 1) : new(min, max);
    }

    private CoordinateRect Area
    {
        get
        {
            CoordinateRect at = Position ?? new(0, Columns - 1, 0, Rows - 1);
            double cellWidth = Columns > 1 ? at.Width / (Columns - 1) : 1, cellHeight = Rows > 1 ? at.Height / (Rows - 1) : 1;
            double left = at.Left - cellWidth * CellAlignment.Across(), bottom = at.Bottom - cellHeight * (1 - CellAlignment.Down());
            return new(left, left + cellWidth * Columns, bottom, bottom + cellHeight * Rows);
        }
    }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => Rows * Columns == 0 ? AxisLimits.NoLimits
        : new(Math.Min(Area.Left, Area.Right), Math.Max(Area.Left, Area.Right), Math.Min(Area.Bottom, Area.Top), Math.Max(Area.Bottom, Area.Top));

    AxisLimits IStandsOnEdge.Edges => GetAxisLimits();

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        if (Rows * Columns == 0)
            return;
        (byte[,] steps, Color[] colors) = Steps();
        (double left, double right) = (Axes.X(Area.Left), Axes.X(Area.Right));
        (double top, double bottom) = (Axes.Y(Area.Top), Axes.Y(Area.Bottom));
        List<(int Row, int From, int To)> runs = Smooth || steps.Length > 40 * MostRectangles ? [] : Runs(steps);
        if (runs.Count is > 0 and <= MostRectangles)
            DrawRectangles(rp.Canvas, steps, colors, runs, left, right, top, bottom);
        else
            rp.Canvas.Picture("heatmap", Mirrored(steps, right < left, bottom < top), colors, left, right, top, bottom, Smooth, isSurface: true);
    }

    /// <summary>Each cell as one of 255 steps along the colour map, which is more than the eye tells apart; step 255 is NaN.</summary>
    private (byte[,] Steps, Color[] Colors) Steps()
    {
        Color[] colors = [.. Enumerable.Range(0, 255).Select(step => Colormap.GetColor(step / 254.0)), NaNCellColor];
        if (Opacity < 1)
            colors = [.. colors.Select(color => color.WithAlpha(color.Alpha / 255.0 * Opacity))];
        byte[,] steps = new byte[Rows, Columns];
        Range range = GetRange();
        for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
            {
                double value = Intensities[FlipVertically ? Rows - 1 - row : row, FlipHorizontally ? Columns - 1 - column : column];
                steps[row, column] = double.IsNaN(value) ? (byte)255 : (byte)Math.Round(range.Normalize(value, clamp: true) * 254);
            }
        return (steps, colors);
    }

    /// <summary>Neighbours of one colour in a row, as one rectangle each.</summary>
    private List<(int Row, int From, int To)> Runs(byte[,] steps)
    {
        List<(int, int, int)> runs = [];
        for (int row = 0; row < Rows; row++)
            for (int from = 0, to; from < Columns; from = to)
            {
                for (to = from + 1; to < Columns && steps[row, to] == steps[row, from];)
                    to++;
                runs.Add((row, from, to));
            }
        return runs;
    }

    private void DrawRectangles(SvgCanvas canvas, byte[,] steps, Color[] colors, List<(int Row, int From, int To)> runs, double left, double right, double top, double bottom)
    {
        double X(int column) => Math.Round(left + (right - left) * column / Columns, 2);
        double Y(int row) => Math.Round(top + (bottom - top) * row / Rows, 2);
        canvas.Open("g", ("class", "heatmap"), ("shape-rendering", "crispEdges"));
        foreach (IGrouping<byte, (int Row, int From, int To)> step in runs.GroupBy(run => steps[run.Row, run.From]))
        {
            PathData path = new();
            foreach ((int row, int from, int to) in step)
                path.Move(X(from), Y(row)).Horizontal(X(to)).Vertical(Y(row + 1)).Horizontal(X(from)).Close();
            canvas.Fill(path, colors[step.Key]);
        }
        canvas.Close();
    }

    private byte[,] Mirrored(byte[,] steps, bool sideways, bool upsideDown)
    {
        if (!sideways && !upsideDown)
            return steps;
        byte[,] mirrored = new byte[Rows, Columns];
        for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
                mirrored[row, column] = steps[upsideDown ? Rows - 1 - row : row, sideways ? Columns - 1 - column : column];
        return mirrored;
    }

    string IPlottable.Describe() => $"a heat map of {Rows} rows and {Columns} columns";
}
