namespace ScottPlot
{
    /// <summary>How the grid lines of one axis are drawn.</summary>
    public class GridStyle
    {
        /// <summary>Whether they are drawn.</summary>
        public bool IsVisible { get; set; } = true;

        /// <summary>Lines at major ticks.</summary>
        public LineStyle MajorLineStyle { get; set; } = new() { Width = 1, Color = Theme.Grid };

        /// <summary>Lines at minor ticks, off unless given a width.</summary>
        public LineStyle MinorLineStyle { get; set; } = new() { Width = 0, Color = Theme.MinorGrid };
    }
}

namespace ScottPlot.Grids
{
    /// <summary>The lines behind the data.</summary>
    public class DefaultGrid(IXAxis xAxis, IYAxis yAxis)
    {
        /// <summary>Whether the grid is drawn.</summary>
        public bool IsVisible { get; set; } = true;

        /// <summary>The axis whose ticks the vertical lines stand on.</summary>
        public IXAxis XAxis { get; set; } = xAxis;

        /// <summary>The axis whose ticks the horizontal lines start from.</summary>
        public IYAxis YAxis { get; set; } = yAxis;

        /// <summary>The vertical lines.</summary>
        public GridStyle XAxisStyle { get; set; } = new();

        /// <summary>The horizontal lines.</summary>
        public GridStyle YAxisStyle { get; set; } = new();

        /// <summary>Colour of the lines at major ticks.</summary>
        public Color MajorLineColor { set => XAxisStyle.MajorLineStyle.Color = YAxisStyle.MajorLineStyle.Color = value; }

        /// <summary>Colour of the lines at minor ticks.</summary>
        public Color MinorLineColor { set => XAxisStyle.MinorLineStyle.Color = YAxisStyle.MinorLineStyle.Color = value; }

        /// <summary>Width of the lines at major ticks.</summary>
        public float MajorLineWidth { set => XAxisStyle.MajorLineStyle.Width = YAxisStyle.MajorLineStyle.Width = value; }

        /// <summary>Width of the lines at minor ticks.</summary>
        public float MinorLineWidth { set => XAxisStyle.MinorLineStyle.Width = YAxisStyle.MinorLineStyle.Width = value; }

        internal void Draw(SvgCanvas canvas, PixelRect rect)
        {
            if (!IsVisible)
                return;
            Draw(canvas, rect, XAxis, XAxisStyle.IsVisible, XAxisStyle);
            Draw(canvas, rect, YAxis, YAxisStyle.IsVisible, YAxisStyle);
        }

        private static void Draw(SvgCanvas canvas, PixelRect rect, IAxis axis, bool visible, GridStyle style)
        {
            foreach (bool major in new[] { false, true })
            {
                LineStyle line = major ? style.MajorLineStyle : style.MinorLineStyle;
                if (!visible || !line.IsDrawn)
                    continue;
                PathData path = new();
                foreach (Tick tick in axis.TickGenerator.Ticks.Where(t => t.IsMajor == major))
                {
                    double at = axis.PixelOf(tick.Position, rect);
                    if (axis.Edge.IsHorizontal())
                        path.Move(at, rect.Top).Vertical(rect.Bottom);
                    else
                        path.Move(rect.Left, at).Horizontal(rect.Right);
                }
                canvas.Stroke(path, line, crisp: true);
            }
        }
    }
}
