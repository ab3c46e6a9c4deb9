namespace ScottPlot.Plottables;

/// <summary>A pie: slices clockwise from the top, round whatever the axes are.</summary>
public class Pie : PieBase
{
    internal Pie(IList<PieSlice> slices) => Slices = slices;

    /// <summary>By how much slices are pulled out, as a share of the radius.</summary>
    public double ExplodeFraction { get; set; }

    /// <summary>Size of the hole, as a share of the radius.</summary>
    public double DonutFraction { get; set; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits()
    {
        double reach = ShowSliceLabels ? SliceLabelDistance + Padding : 1 + ExplodeFraction + Padding;
        return new(-reach, reach, -reach, reach);
    }

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        double total = Slices.Sum(slice => slice.Value), angle = -Math.PI / 2;
        if (!(total > 0))
            return;
        (double x, double y) = (Axes.X(0), Axes.Y(0));
        double radius = Math.Min(Math.Abs(Axes.X(1) - x), Math.Abs(Axes.Y(1) - y));
        rp.Canvas.Open("g", ("class", "pie"));
        foreach (PieSlice slice in Slices)
        {
            double sweep = slice.Value / total * 2 * Math.PI;
            (double sin, double cos) = Math.SinCos(angle + sweep / 2);
            PathData path = Outline(x + cos * ExplodeFraction * radius, y + sin * ExplodeFraction * radius, radius, angle, sweep);
            rp.Canvas.Fill(path, slice.FillColor, evenOdd: sweep > 6.283);
            rp.Canvas.Stroke(path, LineStyle);
            angle += sweep;
        }
        rp.Canvas.Close();
        if (!ShowSliceLabels)
            return;
        foreach (PieSlice slice in Slices)
        {
            double sweep = slice.Value / total * 2 * Math.PI;
            (double sin, double cos) = Math.SinCos(angle + sweep / 2);
            double at = radius * SliceLabelDistance;
            LabelDrawing.Draw(rp.Canvas, slice.LabelStyle, slice.LabelText, x + cos * at, y + sin * at, slice.LabelAlignment, rp.DataRect);
            angle += sweep;
        }
    }

    private PathData Outline(double x, double y, double radius, double angle, double sweep)
    {
        double hole = radius * Math.Clamp(DonutFraction, 0, 0.99);
        (double X, double Y) At(double r, double a) => (x + r * Math.Cos(a), y + r * Math.Sin(a));
        PathData path = new();
        // An arc of SVG cannot go all the way round: a whole circle is two halves.
        bool whole = sweep > 6.283;
        (double X, double Y) outer = At(radius, angle), middle = At(radius, angle + sweep / 2), end = At(radius, angle + sweep);
        path.Move(outer.X, outer.Y).Arc(radius, middle.X, middle.Y, clockwise: true).Arc(radius, end.X, end.Y, clockwise: true);
        if (whole)
            path.Close();
        if (hole == 0)
            return whole ? path : path.Line(x, y).Close();
        (double X, double Y) inner = At(hole, angle + sweep), half = At(hole, angle + sweep / 2), begin = At(hole, angle);
        _ = whole ? path.Move(inner.X, inner.Y) : path.Line(inner.X, inner.Y);
        return path.Arc(hole, half.X, half.Y, clockwise: false).Arc(hole, begin.X, begin.Y, clockwise: false).Close();
    }
}
