using ScottPlot.TickGenerators;

namespace ScottPlot.AxisPanels;

/// <summary>What all axes share.</summary>
public abstract class AxisBase : LabelStyleProperties, IAxis
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public abstract Edge Edge { get; }

    /// <inheritdoc/>
    public double Min { get; set; } = double.NaN;

    /// <inheritdoc/>
    public double Max { get; set; } = double.NaN;

    CoordinateRange IAxis.Shown { get; set; } = new(-10, 10);

    Plottables.TickModifierLabel? IAxis.Modifier { get; set; }

    /// <inheritdoc/>
    public virtual ITickGenerator TickGenerator { get; set; } = new NumericAutomatic();

    /// <inheritdoc/>
    public override LabelStyle LabelStyle { get; set; } = new() { FontSize = Theme.LabelSize };

    /// <inheritdoc/>
    public LabelStyle Label => LabelStyle;

    /// <inheritdoc/>
    public LineStyle FrameLineStyle { get; } = new() { Width = 1, Color = Theme.Axis };

    /// <inheritdoc/>
    public TickMarkStyle MajorTickStyle { get; set; } = new() { Length = 5, Width = 1, Color = Theme.Axis };

    /// <inheritdoc/>
    public TickMarkStyle MinorTickStyle { get; set; } = new() { Length = 3, Width = 1, Color = Theme.Axis };

    /// <inheritdoc/>
    public LabelStyle TickLabelStyle { get; set; } = new() { FontSize = Theme.TickSize, ForeColor = Theme.TickText };

    /// <summary>Gives label, tick labels, ticks and line of the axis one colour.</summary>
    public void Color(Color color) =>
        LabelStyle.ForeColor = TickLabelStyle.ForeColor = MajorTickStyle.Color = MinorTickStyle.Color = FrameLineStyle.Color = color;

    /// <inheritdoc/>
    public void SetTicks(double[] xs, string[] labels) => TickGenerator = new NumericManual(xs, labels);
}

/// <summary>An axis below the data.</summary>
public class BottomAxis : AxisBase, IXAxis
{
    /// <inheritdoc/>
    public override Edge Edge => Edge.Bottom;
}

/// <summary>The axis above the data.</summary>
public class TopAxis : AxisBase, IXAxis
{
    /// <inheritdoc/>
    public override Edge Edge => Edge.Top;
}

/// <summary>The axis to the left of the data.</summary>
public class LeftAxis : AxisBase, IYAxis
{
    /// <inheritdoc/>
    public override Edge Edge => Edge.Left;
}

/// <summary>The axis to the right of the data.</summary>
public class RightAxis : AxisBase, IYAxis
{
    /// <inheritdoc/>
    public override Edge Edge => Edge.Right;
}

/// <summary>An axis of dates below the data; positions are days as in <see cref="DateTime.ToOADate"/>.</summary>
public class DateTimeXAxis : AxisBase, IXAxis
{
    /// <summary>An axis with ticks on years, months, days or hours.</summary>
    public DateTimeXAxis() => TickGenerator = new DateTimeAutomatic();

    /// <inheritdoc/>
    public override Edge Edge => Edge.Bottom;
}
