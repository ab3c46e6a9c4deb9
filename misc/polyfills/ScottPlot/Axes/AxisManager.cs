using ScottPlot.AxisPanels;
using ScottPlot.Grids;
using ScottPlot.Panels;

namespace ScottPlot;

/// <summary>The axes of a plot: what they show, what stands beside them.</summary>
public class AxisManager
{
    private readonly Plot plot;

    /// <summary>The axes of the given plot.</summary>
    public AxisManager(Plot plot)
    {
        this.plot = plot;
        DefaultGrid = new(Bottom, Left);
    }

    /// <summary>The title above the data.</summary>
    public TitlePanel Title { get; } = new();

    /// <summary>The axis below the data.</summary>
    public IXAxis Bottom { get; private set; } = new BottomAxis();

    /// <summary>The axis above the data, shown once something is plotted on it.</summary>
    public IXAxis Top { get; } = new TopAxis();

    /// <summary>The axis to the left of the data.</summary>
    public IYAxis Left { get; } = new LeftAxis();

    /// <summary>The axis to the right of the data, shown once something is plotted on it.</summary>
    public IYAxis Right { get; } = new RightAxis();

    /// <summary>The lines behind the data.</summary>
    public DefaultGrid DefaultGrid { get; set; }

    internal List<IPanel> Panels { get; } = [];
    internal AutoScaler Scaler { get; set; } = new();
    internal bool HasSquareUnits { get; private set; }

    /// <summary>All four axes.</summary>
    public IEnumerable<IAxis> GetAxes() => [Bottom, Top, Left, Right];

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
        Bottom = DefaultGrid.XAxis = axis;
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

    /// <summary>Sets all four limits.</summary>
    public void SetLimits(double left, double right, double bottom, double top) =>
        SetLimits(left, right, bottom, top, Bottom, Left);

    /// <summary>Sets all four limits of a pair of axes.</summary>
    public void SetLimits(double left, double right, double bottom, double top, IXAxis xAxis, IYAxis yAxis)
    {
        SetLimitsX(left, right, xAxis);
        SetLimitsY(bottom, top, yAxis);
    }

    /// <summary>Sets some of the limits; the others stay as they are.</summary>
    public void SetLimits(double? left = null, double? right = null, double? bottom = null, double? top = null)
    {
        Bottom.Min = Finite(left, nameof(left)) ?? Bottom.Min;
        Bottom.Max = Finite(right, nameof(right)) ?? Bottom.Max;
        Left.Min = Finite(bottom, nameof(bottom)) ?? Left.Min;
        Left.Max = Finite(top, nameof(top)) ?? Left.Max;
    }

    /// <summary>Sets all four limits.</summary>
    public void SetLimits(CoordinateRect rect) => SetLimits(rect.Left, rect.Right, rect.Bottom, rect.Top);

    /// <summary>Sets all four limits.</summary>
    public void SetLimits(AxisLimits limits) => SetLimits(limits, Bottom, Left);

    /// <summary>Sets all four limits of a pair of axes.</summary>
    public void SetLimits(AxisLimits limits, IXAxis xAxis, IYAxis yAxis) =>
        SetLimits(limits.Left, limits.Right, limits.Bottom, limits.Top, xAxis, yAxis);

    /// <summary>Sets all four limits.</summary>
    public void SetLimits(CoordinateRange xRange, CoordinateRange yRange) =>
        SetLimits(xRange.Min, xRange.Max, yRange.Min, yRange.Max);

    /// <summary>Sets the limits of a horizontal axis.</summary>
    public void SetLimitsX(double left, double right, IXAxis xAxis)
    {
        xAxis.Min = Finite(left, nameof(left))!.Value;
        xAxis.Max = Finite(right, nameof(right))!.Value;
    }

    /// <summary>Sets the limits of the horizontal axis.</summary>
    public void SetLimitsX(double left, double right) => SetLimitsX(left, right, Bottom);

    /// <summary>Sets the limits of the horizontal axis.</summary>
    public void SetLimitsX(CoordinateRect limits) => SetLimitsX(limits.Left, limits.Right);

    /// <summary>Sets the limits of the horizontal axis.</summary>
    public void SetLimitsX(AxisLimits limits) => SetLimitsX(limits.Left, limits.Right);

    /// <summary>Sets the limits of a horizontal axis.</summary>
    public void SetLimitsX(AxisLimits limits, IXAxis xAxis) => SetLimitsX(limits.Left, limits.Right, xAxis);

    /// <summary>Sets the limits of a vertical axis.</summary>
    public void SetLimitsY(double bottom, double top, IYAxis yAxis)
    {
        yAxis.Min = Finite(bottom, nameof(bottom))!.Value;
        yAxis.Max = Finite(top, nameof(top))!.Value;
    }

    /// <summary>Sets the limits of the vertical axis.</summary>
    public void SetLimitsY(double bottom, double top) => SetLimitsY(bottom, top, Left);

    /// <summary>Sets the limits of the vertical axis.</summary>
    public void SetLimitsY(CoordinateRect limits) => SetLimitsY(limits.Bottom, limits.Top);

    /// <summary>Sets the limits of the vertical axis.</summary>
    public void SetLimitsY(AxisLimits limits) => SetLimitsY(limits.Bottom, limits.Top);

    /// <summary>Sets the limits of a vertical axis.</summary>
    public void SetLimitsY(AxisLimits limits, IYAxis yAxis) => SetLimitsY(limits.Bottom, limits.Top, yAxis);

    /// <summary>Makes a unit as long on the horizontal as on the vertical axis, so that circles are round.</summary>
    public void SquareUnits() => SquareUnits(true);

    /// <summary>Makes units as long on both axes, or no longer.</summary>
    public void SquareUnits(bool enable) => HasSquareUnits = enable;

    private static double? Finite(double? value, string name) => value is null || double.IsFinite(value.Value)
        ? value
        : throw new ArgumentException($"An axis limit must be a finite number; {name} is {value}.", name);
}
