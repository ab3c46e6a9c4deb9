using ScottPlot.AxisPanels;
using ScottPlot.AxisRules;
using ScottPlot.Grids;
using ScottPlot.Panels;
using ScottPlot.Plottables;

namespace ScottPlot;

/// <summary>The axes of a plot: what they show, what stands beside them.</summary>
public partial class AxisManager
{
    private readonly Plot plot;
    private readonly List<IAxis> axes = [new BottomAxis(), new TopAxis(), new LeftAxis(), new RightAxis()];

    /// <summary>The axes of the given plot.</summary>
    public AxisManager(Plot plot)
    {
        this.plot = plot;
        DefaultGrid = new(Bottom, Left);
    }

    /// <summary>The title above the data.</summary>
    public TitlePanel Title { get; } = new();

    /// <summary>The axis below the data.</summary>
    public IXAxis Bottom => (IXAxis)axes.First(axis => axis.Edge == Edge.Bottom);

    /// <summary>The axis above the data, shown once something is plotted on it.</summary>
    public IXAxis Top => (IXAxis)axes.First(axis => axis.Edge == Edge.Top);

    /// <summary>The axis to the left of the data.</summary>
    public IYAxis Left => (IYAxis)axes.First(axis => axis.Edge == Edge.Left);

    /// <summary>The axis to the right of the data, shown once something is plotted on it.</summary>
    public IYAxis Right => (IYAxis)axes.First(axis => axis.Edge == Edge.Right);

    /// <summary>The lines behind the data.</summary>
    public DefaultGrid DefaultGrid { get; set; }

    internal List<IPanel> Panels { get; } = [];
    internal AutoScaler Scaler { get; set; } = new();

    /// <summary>What decides the limits of axes before a figure is drawn.</summary>
    public List<IAxisRule> Rules { get; } = [];

    /// <summary>Whether a unit is as long on both axes: asked for, or needed by something round.</summary>
    internal SquareZoomOut? SquareRule => Rules.OfType<SquareZoomOut>().FirstOrDefault()
        ?? (plot.PlottableList.Any(p => p.IsVisible && p is PolarAxis { ManageAxisLimits: true } or Radar { PolarAxis.ManageAxisLimits: true }) ? new(Bottom, Left) : null);

    /// <summary>Whether lines are drawn at the top and the right although no axis is in use there.</summary>
    internal bool HasFrame { get; private set; }

    /// <summary>All axes.</summary>
    public IEnumerable<IAxis> GetAxes() => axes;

    /// <summary>All axes at a side of the data area, from the inside out.</summary>
    public IEnumerable<IAxis> GetAxes(Edge edge) => axes.Where(axis => axis.Edge == edge);

    /// <summary>Adds another axis to the left; what is plotted on it names it as its own.</summary>
    public LeftAxis AddLeftAxis() => Added(new LeftAxis());

    /// <summary>Adds another axis to the right; what is plotted on it names it as its own.</summary>
    public RightAxis AddRightAxis() => Added(new RightAxis());

    /// <summary>Adds another axis below; what is plotted on it names it as its own.</summary>
    public BottomAxis AddBottomAxis() => Added(new BottomAxis());

    /// <summary>Adds another axis above; what is plotted on it names it as its own.</summary>
    public TopAxis AddTopAxis() => Added(new TopAxis());

    private T Added<T>(T axis) where T : IAxis
    {
        axes.Add(axis);
        return axis;
    }

    /// <summary>Gives all axes and the title one colour.</summary>
    public void Color(Color color)
    {
        foreach (AxisBase axis in GetAxes().OfType<AxisBase>())
            axis.Color(color);
        Title.Label.ForeColor = color;
    }

    /// <summary>Shows or hides the lines along all four axes.</summary>
    public void Frame(bool enable)
    {
        HasFrame = enable;
        foreach (IAxis axis in GetAxes())
            axis.FrameLineStyle.IsVisible = enable;
    }

    /// <summary>Hides axes and title, so that the data fill the figure.</summary>
    public void Frameless()
    {
        foreach (IAxis axis in GetAxes())
            axis.IsVisible = false;
        Title.IsVisible = false;
    }

    /// <summary>Fits the axes to the data that are in the plot by now.</summary>
    public void AutoScale(bool? invertX = null, bool? invertY = null)
    {
        plot.UseDefaultAxes();
        Scaler.InvertX = invertX ?? Scaler.InvertX;
        Scaler.InvertY = invertY ?? Scaler.InvertY;
        foreach (IAxis axis in GetAxes())
            Scaler.Fit(plot, axis);
    }

    /// <summary>Fits one pair of axes to the data that are in the plot by now.</summary>
    public void AutoScale(IXAxis xAxis, IYAxis yAxis, bool horizontal = true, bool vertical = true)
    {
        plot.UseDefaultAxes();
        if (horizontal)
            Scaler.Fit(plot, xAxis);
        if (vertical)
            Scaler.Fit(plot, yAxis);
    }

    /// <summary>Fits the axes to some of the data that are in the plot, without a margin.</summary>
    public void AutoScale(IEnumerable<IPlottable> plottables)
    {
        AxisLimits limits = plottables.Where(plot.PlottableList.Contains).Aggregate(AxisLimits.NoLimits, (all, plottable) => all.Including(plottable.GetAxisLimits()));
        if (double.IsFinite(limits.HorizontalSpan))
            SetLimitsX(limits);
        if (double.IsFinite(limits.VerticalSpan))
            SetLimitsY(limits);
    }

    /// <summary>Fits the horizontal axis to the data.</summary>
    public void AutoScaleX() => AutoScale(Bottom, Left, vertical: false);

    /// <summary>Fits the vertical axis to the data.</summary>
    public void AutoScaleY() => AutoScale(Bottom, Left, horizontal: false);

    /// <summary>Adds an axis of dates below the data in place of the numeric one.</summary>
    public DateTimeXAxis DateTimeTicksBottom()
    {
        DateTimeXAxis axis = new();
        ReplaceBottom(axis);
        return axis;
    }

    /// <summary>Adds a numeric axis below the data in place of the one that is there.</summary>
    public BottomAxis NumericTicksBottom()
    {
        BottomAxis axis = new();
        ReplaceBottom(axis);
        return axis;
    }

    private void ReplaceBottom(IXAxis axis)
    {
        IXAxis old = Bottom;
        axis.Label.Text = old.Label.Text;
        axes.RemoveAll(other => other.Edge == Edge.Bottom);
        axes.Insert(0, axis);
        DefaultGrid.XAxis = axis;
        foreach (IPlottable plottable in plot.PlottableList.Where(p => p.Axes.XAxis == old))
            plottable.Axes.XAxis = axis;
        AutoScale();
    }

    /// <summary>What the default axes show; NaN where that is still open.</summary>
    public AxisLimits GetLimits() => GetLimits(Bottom, Left);

    /// <summary>What a pair of axes shows.</summary>
    public AxisLimits GetLimits(IXAxis xAxis, IYAxis yAxis) => new(xAxis.Min, xAxis.Max, yAxis.Min, yAxis.Max);

    /// <summary>What a pair of axes shows.</summary>
    public AxisLimits GetLimits(IAxes axes) => GetLimits(axes.XAxis, axes.YAxis);

    /// <summary>Lets x grow to the left.</summary>
    public void InvertX()
    {
        if (double.IsNaN(Bottom.Min + Bottom.Max))
            AutoScale(Bottom, Left, vertical: false);
        SetLimitsX(Math.Max(Bottom.Min, Bottom.Max), Math.Min(Bottom.Min, Bottom.Max));
    }

    /// <summary>Lets y grow downwards.</summary>
    public void InvertY()
    {
        if (double.IsNaN(Left.Min + Left.Max))
            AutoScale(Bottom, Left, horizontal: false);
        SetLimitsY(Math.Max(Left.Min, Left.Max), Math.Min(Left.Min, Left.Max));
    }

    /// <summary>Default margins around the data.</summary>
    public void Margins()
    {
        Scaler = new();
        AutoScale();
    }

    /// <summary>Margins around the data, both sides together, as fractions of the data's extent.</summary>
    public void Margins(double horizontal = 0.1, double vertical = 0.15) =>
        Margins(horizontal / 2, horizontal / 2, vertical / 2, vertical / 2);

    /// <summary>Margins around the data, as fractions of the data's extent.</summary>
    public void Margins(double left = 0.05, double right = 0.05, double bottom = 0.07, double top = 0.07)
    {
        Scaler = new(left, right, bottom, top);
        AutoScale();
    }

    /// <summary>Makes a unit as long on the horizontal as on the vertical axis, so that circles are round.</summary>
    public void SquareUnits() => SquareUnits(true);

    /// <summary>Makes units as long on both axes, or no longer.</summary>
    public void SquareUnits(bool enable)
    {
        Rules.RemoveAll(rule => rule is SquareZoomOut);
        if (enable)
            Rules.Add(new SquareZoomOut(Bottom, Left));
    }

    /// <summary>Takes a power of ten out of the tick labels of an axis and writes it at the axis' end.</summary>
    public TickModifierLabel SetupMultiplierNotation(IAxis axis)
    {
        TickModifierLabel label = new(axis);
        axis.Modifier = label;
        plot.PlottableList.Add(label);
        return label;
    }

    /// <summary>Shows less of all axes around their middle: half as much for 2, twice as much for 0.5.</summary>
    public void Zoom(double fracX = 1, double fracY = 1)
    {
        if (!(fracX > 0 && fracY > 0))
            throw new ArgumentException($"A zoom is positive; got {fracX} and {fracY}.", fracX > 0 ? nameof(fracY) : nameof(fracX));
        if (double.IsNaN(Bottom.Min + Bottom.Max + Left.Min + Left.Max))
            AutoScale();
        foreach (IAxis axis in axes)
        {
            double center = (axis.Min + axis.Max) / 2, half = (axis.Max - axis.Min) / 2 / (axis.Edge.IsHorizontal() ? fracX : fracY);
            (axis.Min, axis.Max) = (center - half, center + half);
        }
    }
}
