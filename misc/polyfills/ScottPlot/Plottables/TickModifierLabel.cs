using System.Globalization;

namespace ScottPlot.Plottables;

/// <summary>Takes a power of ten out of the tick labels of an axis and writes it at the axis' end.</summary>
public class TickModifierLabel : IPlottable
{
    private int exponent;

    internal TickModifierLabel(IAxis axis) => Axis = axis;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>The axis whose labels are shortened.</summary>
    public IAxis Axis { get; }

    /// <summary>How the power of ten is written.</summary>
    public LabelStyle LabelStyle { get; } = new() { FontSize = Theme.TickSize, ForeColor = Theme.TickText };

    /// <summary>Writes the power of ten.</summary>
    public Func<int, string> LabelFormatter { get; set; } = exponent => "\u00D710" + TickGenerators.NumberLabels.Superscript(exponent);

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <summary>The axis itself draws the label, since it lies outside the data area.</summary>
    public void Render(RenderPack rp) { }

    internal string Text => IsVisible && exponent != 0 ? LabelFormatter(exponent) : string.Empty;

    /// <summary>Divides the labels of all ticks by a power of ten.</summary>
    internal void Shorten()
    {
        Tick[] ticks = Axis.TickGenerator.Ticks;
        double largest = ticks.Where(t => t.IsMajor).Select(t => Math.Abs(t.Position)).DefaultIfEmpty(0).Max();
        exponent = IsVisible && largest > 0 ? (int)Math.Floor(Math.Log10(largest) + 1e-9) : 0;
        double[] shortened = [.. ticks.Where(t => t.IsMajor).Select(t => exponent >= 0 ? t.Position / Math.Pow(10, exponent) : t.Position * Math.Pow(10, -exponent))];
        int decimals = Enumerable.Range(0, 6).FirstOrDefault(d => shortened.All(v => Math.Abs(v - Math.Round(v, d)) < 1e-9), 6);
        int next = 0;
        Axis.TickGenerator.Ticks = [.. ticks.Select(t => t.IsMajor ? Tick.Major(t.Position, Label(shortened[next++], decimals)) : t)];
    }

    private static string Label(double value, int decimals) =>
        (value == 0 ? 0 : value).ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '\u2212');

    string IPlottable.Describe() => "";
}
