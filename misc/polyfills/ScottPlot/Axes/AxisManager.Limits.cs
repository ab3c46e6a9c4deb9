namespace ScottPlot;

public partial class AxisManager
{
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

    private static double? Finite(double? value, string name) => value is null || double.IsFinite(value.Value)
        ? value
        : throw new ArgumentException($"An axis limit must be a finite number; {name} is {value}.", name);
}
