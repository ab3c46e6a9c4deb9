using ScottPlot;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>A small chart inside a figure: a unit square at a place of the figure, with limits of its own.</summary>
internal sealed record Panel(Plot Plot, double Left, double Bottom, double XMin, double XMax, double YMin, double YMax)
{
    private static readonly Color Edge = Color.FromHex("#BBBBBB");

    /// <summary>Where a value lies in the figure, from left to right.</summary>
    public double X(double x) => Left + (x - XMin) / (XMax - XMin);

    /// <summary>Where a value lies in the figure, from bottom to top.</summary>
    public double Y(double y) => Bottom + (y - YMin) / (YMax - YMin);

    /// <summary>Draws the frame.</summary>
    public void Frame()
    {
        var frame = Plot.Add.Rectangle(Left, Left + 1, Bottom, Bottom + 1);
        frame.FillColor = Colors.Transparent;
        frame.LineColor = Edge;
    }

    /// <summary>Draws points.</summary>
    public void Points(double[] x, double[] y, Color color, float size)
    {
        var points = Plot.Add.ScatterPoints(x.Select(X).ToArray(), y.Select(Y).ToArray());
        points.Color = color;
        points.MarkerSize = size;
    }

    /// <summary>Draws a histogram that fills the panel's height.</summary>
    public void Bars(HistogramBins bins, double largest, Color color)
    {
        for (int bin = 0; bin < bins.Counts.Length; bin++)
        {
            double left = bins.Start + bin * bins.Width;
            var bar = Plot.Add.Rectangle(X(left), X(left + bins.Width), Bottom, Bottom + 0.95 * bins.Counts[bin] / largest);
            bar.FillColor = color;
            bar.LineWidth = 0;
        }
    }

    /// <summary>Writes text at a place given in shares of the panel.</summary>
    public void Write(string text, double x, double y, Alignment alignment, float size, Color? color = null, bool bold = false)
    {
        var label = Plot.Add.Text(text, Left + x, Bottom + y);
        label.LabelAlignment = alignment;
        label.LabelFontSize = size;
        label.LabelFontColor = color ?? Color.FromHex("#333333");
        label.LabelBold = bold;
    }

    /// <summary>Writes a few values below the panel, and to its left.</summary>
    public void Ticks(double[] xs, double[] ys, float size)
    {
        foreach (double x in xs) Write($"{x:N0}", X(x) - Left, -0.02, Alignment.UpperCenter, size);
        foreach (double y in ys) Write($"{y:N0}", -0.02, Y(y) - Bottom, Alignment.MiddleRight, size);
    }
}
