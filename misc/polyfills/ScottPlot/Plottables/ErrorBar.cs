namespace ScottPlot.Plottables;

/// <summary>Error bars.</summary>
public class ErrorBar : IPlottable, IHasLine, IHasLegendText
{
    internal ErrorBar(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<double> yErrors)
    {
        if (xs.Count != ys.Count || ys.Count != yErrors.Count)
            throw new ArgumentException($"Each point needs x, y and error: there are {xs.Count} xs, {ys.Count} ys and {yErrors.Count} errors.", nameof(yErrors));
        (Xs, Ys, YErrorPositive, YErrorNegative) = (xs, ys, yErrors, yErrors);
    }

    /// <summary>Horizontal positions.</summary>
    public IReadOnlyList<double> Xs { get; set; }

    /// <summary>Vertical positions.</summary>
    public IReadOnlyList<double> Ys { get; set; }

    /// <summary>How far bars reach to the right.</summary>
    public IReadOnlyList<double>? XErrorPositive { get; set; }

    /// <summary>How far bars reach to the left.</summary>
    public IReadOnlyList<double>? XErrorNegative { get; set; }

    /// <summary>How far bars reach upwards.</summary>
    public IReadOnlyList<double>? YErrorPositive { get; set; }

    /// <summary>How far bars reach downwards.</summary>
    public IReadOnlyList<double>? YErrorNegative { get; set; }

    /// <summary>Half the width of the bars' ends, in pixels.</summary>
    public float CapSize { get; set; } = 4;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public string LegendText { get; set; } = string.Empty;

    /// <inheritdoc/>
    public LineStyle LineStyle { get; set; } = new() { Width = 1.5f };

    /// <inheritdoc/>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <inheritdoc/>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <inheritdoc/>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>Colour of the lines.</summary>
    public Color Color { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(Enumerable.Range(0, Xs.Count).SelectMany(i => new Coordinates[]
    {
        new(Xs[i] - At(XErrorNegative, i), Ys[i] - At(YErrorNegative, i)), new(Xs[i] + At(XErrorPositive, i), Ys[i] + At(YErrorPositive, i)),
    }));

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [new() { LabelText = LegendText, LineStyle = LineStyle }];

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        PathData path = new();
        for (int i = 0; i < Xs.Count; i++)
        {
            double x = Axes.X(Xs[i]), y = Axes.Y(Ys[i]);
            double left = Axes.X(Xs[i] - At(XErrorNegative, i)), right = Axes.X(Xs[i] + At(XErrorPositive, i));
            double bottom = Axes.Y(Ys[i] - At(YErrorNegative, i)), top = Axes.Y(Ys[i] + At(YErrorPositive, i));
            if (!double.IsFinite(x + y + left + right + bottom + top))
                continue;
            if (bottom != top)
                path.Move(x - CapSize, top).Horizontal(x + CapSize).Move(x, top).Vertical(bottom).Move(x - CapSize, bottom).Horizontal(x + CapSize);
            if (left != right)
                path.Move(left, y - CapSize).Vertical(y + CapSize).Move(left, y).Horizontal(right).Move(right, y - CapSize).Vertical(y + CapSize);
        }
        rp.Canvas.Stroke(path, LineStyle);
    }

    private static double At(IReadOnlyList<double>? errors, int i) => errors?[i] ?? 0;

    string IPlottable.Describe() => Words.Of("error bars", LegendText, Xs.Count);
}
