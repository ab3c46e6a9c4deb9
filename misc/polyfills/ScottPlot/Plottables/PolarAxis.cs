namespace ScottPlot.Plottables;

/// <summary>Spokes and circles around the origin, for points given by distance and direction.</summary>
public class PolarAxis : IPlottable, IStandsOnEdge
{
    private const double TipToLabel = 8;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Straight lines outwards.</summary>
    public List<PolarAxisSpoke> Spokes { get; } = [];

    /// <summary>Circles at which a radius can be read off.</summary>
    public List<PolarAxisCircle> Circles { get; } = [];

    /// <summary>By how much everything is turned, counter-clockwise.</summary>
    public Angle Rotation { get; set; }

    /// <summary>Whether circles are drawn as straight lines from spoke to spoke.</summary>
    public bool StraightLines { get; set; }

    /// <summary>Whether units are made as long on both axes, so that circles are round.</summary>
    public bool ManageAxisLimits { get; set; } = true;

    /// <summary>So many circles at equal distances.</summary>
    public void SetCircles(double maximumRadius, int count) => SetCircles([.. Enumerable.Range(1, count).Select(i => maximumRadius * i / count)]);

    /// <summary>Circles of the given radii.</summary>
    public void SetCircles(double[] positions) => SetCircles(positions, new string[positions.Length]);

    /// <summary>Circles of the given radii with labels.</summary>
    public void SetCircles(double[] positions, string[] labels)
    {
        if (positions.Length != labels.Length)
            throw new ArgumentException($"Each circle needs a label: there are {positions.Length} radii and {labels.Length} labels.", nameof(labels));
        Circles.Clear();
        Circles.AddRange(positions.Select((radius, i) => new PolarAxisCircle(radius) { LabelText = labels[i] ?? string.Empty }));
    }

    /// <summary>So many spokes at equal angles, counter-clockwise.</summary>
    public void SetSpokes(int count, double length, bool degreeLabels = true)
    {
        Angle[] angles = [.. Enumerable.Range(0, count).Select(i => Angle.FromDegrees(360.0 * i / count))];
        SetSpokes(angles, length, [.. angles.Select(angle => degreeLabels ? FormattableString.Invariant($"{angle.Degrees:0.##}°") : string.Empty)]);
    }

    /// <summary>Spokes in the given directions.</summary>
    public void SetSpokes(Angle[] angles, double length, string[] labels)
    {
        if (angles.Length != labels.Length)
            throw new ArgumentException($"Each spoke needs a label: there are {angles.Length} angles and {labels.Length} labels.", nameof(labels));
        Spokes.Clear();
        Spokes.AddRange(angles.Select((angle, i) => new PolarAxisSpoke(angle, length) { LabelText = labels[i] }));
    }

    /// <summary>Spokes with the given labels at equal angles.</summary>
    public void SetSpokes(string[] labels, double length, bool clockwise = true) =>
        SetSpokes([.. labels.Select((_, i) => Angle.FromDegrees((clockwise ? -360.0 : 360) * i / labels.Length))], length, labels);

    /// <summary>Where a point lies in the units of the axes.</summary>
    public Coordinates GetCoordinates(double radius, double degrees) => GetCoordinates(radius, Angle.FromDegrees(degrees));

    /// <summary>Where a point lies in the units of the axes.</summary>
    public Coordinates GetCoordinates(double radius, Angle angle) => GetCoordinates(new PolarCoordinates(radius, angle));

    /// <summary>Where a point lies in the units of the axes.</summary>
    public Coordinates GetCoordinates(PolarCoordinates point) => point.WithAngle(point.Angle + Rotation).ToCartesian();

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits()
    {
        double reach = Circles.Select(circle => circle.Radius).Concat(Spokes.Select(spoke => string.IsNullOrEmpty(spoke.LabelText) ? spoke.Length : spoke.LabelLength))
            .DefaultIfEmpty(0).Max();
        return reach == 0 ? AxisLimits.NoLimits : new(-reach, reach, -reach, reach);
    }

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        RenderLines(rp);
        RenderCircleLabels(rp);
    }

    /// <summary>Draws spokes, their labels and circles.</summary>
    internal void RenderLines(RenderPack rp)
    {
        foreach (PolarAxisSpoke spoke in Spokes)
        {
            Coordinates tip = GetCoordinates(spoke.Length, spoke.Angle);
            rp.Canvas.Stroke(Polyline.Path([(Axes.X(0), Axes.Y(0)), (Axes.X(tip.X), Axes.Y(tip.Y))], rp.DataRect), spoke.LineStyle);
            // A label grows away from the centre, so that it never covers its spoke.
            (double sin, double cos) = Math.SinCos((spoke.Angle + Rotation).Radians);
            int across = cos > 0.2 ? 0 : cos < -0.2 ? 2 : 1, down = sin > 0.7 ? 2 : sin < -0.7 ? 0 : 1;
            LabelDrawing.Draw(rp.Canvas, spoke.LabelStyle, spoke.LabelText ?? string.Empty,
                Axes.X(tip.X) + cos * TipToLabel, Axes.Y(tip.Y) - sin * TipToLabel, (Alignment)(3 * down + across), rp.DataRect);
        }
        foreach (PolarAxisCircle circle in Circles)
        {
            IEnumerable<Angle> corners = StraightLines ? Spokes.Select(spoke => spoke.Angle) : Enumerable.Range(0, 120).Select(i => Angle.FromDegrees(3 * i));
            PathData path = new();
            foreach (Coordinates corner in corners.Select(angle => GetCoordinates(circle.Radius, angle)))
                _ = path.IsEmpty ? path.Move(Axes.X(corner.X), Axes.Y(corner.Y)) : path.Line(Axes.X(corner.X), Axes.Y(corner.Y));
            if (!path.IsEmpty)
                rp.Canvas.Stroke(path.Close(), circle.LineStyle);
        }
    }

    /// <summary>Writes the radii at the circles.</summary>
    internal void RenderCircleLabels(RenderPack rp)
    {
        foreach (PolarAxisCircle circle in Circles)
        {
            // A straight line between spokes lies within its circle.
            double step = StraightLines && Spokes.Count > 2 ? 360.0 / Spokes.Count : 0, aside = step == 0 ? 0 : (circle.LabelAngle.Degrees % step + step) % step - step / 2;
            double within = Math.Cos(Angle.FromDegrees(step / 2).Radians) / Math.Cos(Angle.FromDegrees(aside).Radians);
            Coordinates at = GetCoordinates(circle.Radius * within, circle.LabelAngle);
            LabelDrawing.Draw(rp.Canvas, circle.LabelStyle, circle.LabelText, Axes.X(at.X), Axes.Y(at.Y), circle.LabelStyle.Alignment, rp.DataRect);
        }
    }

    AxisLimits IStandsOnEdge.Edges => GetAxisLimits();

    string IPlottable.Describe() => $"a polar axis of {Spokes.Count} spokes";
}
