using System.Globalization;

namespace ScottPlot.TickGenerators;

/// <summary>Ticks on the first of years or months, on days, hours, minutes or seconds, whichever suits the range.</summary>
public class DateTimeAutomatic : ITickGenerator
{
    private enum Unit { Second, Minute, Hour, Day, Month, Year }

    private static readonly (Unit Unit, int Count, double Days)[] steps =
    [
        .. new[] { 1, 5, 15, 30 }.Select(n => (Unit.Second, n, n / 86400.0)),
        .. new[] { 1, 5, 15, 30 }.Select(n => (Unit.Minute, n, n / 1440.0)),
        .. new[] { 1, 3, 6, 12 }.Select(n => (Unit.Hour, n, n / 24.0)),
        .. new[] { 1, 2, 7, 14 }.Select(n => (Unit.Day, n, (double)n)),
        .. new[] { 1, 2, 3, 6 }.Select(n => (Unit.Month, n, n * 30.4)),
        .. new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 }.Select(n => (Unit.Year, n, n * 365.2)),
    ];

    /// <summary>Writes the label of a date; if not set, labels suit the distance between ticks.</summary>
    public Func<DateTime, string>? LabelFormatter { get; set; }

    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 100;

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, double length, LabelStyle labelStyle)
    {
        // DateTime knows the years 100 to 9999 as days in this count.
        double min = Math.Max(range.TrueMin, -657_434), max = Math.Min(range.TrueMax, 2_958_465);
        if (min >= max)
        {
            Ticks = [];
            return;
        }
        foreach ((Unit unit, int count, double days) in steps)
        {
            double spacing = days / (range.TrueMax - range.TrueMin) * length;
            if (spacing < 24)
                continue;
            DateTime[] dates = [.. Dates(DateTime.FromOADate(min), DateTime.FromOADate(max), unit, count)];
            Ticks = [.. dates.Select((date, i) => Tick.Major(date.ToOADate(), Label(date, i == 0 ? null : dates[i - 1], unit)))];
            double widest = Ticks.Length == 0 ? 0 : Ticks.Max(t => TextSize.Of(t.Label, labelStyle).Width);
            double needed = edge.IsHorizontal() ? Math.Max(44, widest + labelStyle.FontSize) : 44;
            if (spacing >= needed && Ticks.Length <= MaxTickCount)
                return;
        }
    }

    private static IEnumerable<DateTime> Dates(DateTime min, DateTime max, Unit unit, int count)
    {
        DateTime date = unit switch
        {
            Unit.Year => new(Math.Max(1, min.Year / count * count), 1, 1),
            Unit.Month => new(min.Year, 1, 1),
            Unit.Day => count < 7 ? new(min.Year, min.Month, 1) : min.Date.AddDays(-(((int)min.DayOfWeek + 6) % 7)),
            _ => min.Date,
        };
        while (date <= max)
        {
            if (date >= min)
                yield return date;
            if (date.Year + count > 9999)
                yield break;
            DateTime next = unit switch
            {
                Unit.Year => new DateTime(date.Year == 1 && count > 1 ? count : date.Year + count, 1, 1),
                Unit.Month => date.AddMonths(count),
                Unit.Day => date.AddDays(count),
                Unit.Hour => date.AddHours(count),
                Unit.Minute => date.AddMinutes(count),
                _ => date.AddSeconds(count),
            };
            // Every second day starts anew each month, and drops a last day that would crowd the first.
            if (unit == Unit.Day && count == 2 && (next.Month != date.Month || next.Day > 29))
                next = new DateTime(date.Year, date.Month, 1).AddMonths(1);
            date = next;
        }
    }

    /// <summary>The date in its own unit, and below it the larger unit where that changes.</summary>
    private string Label(DateTime date, DateTime? before, Unit unit)
    {
        if (LabelFormatter is not null)
            return LabelFormatter(date);
        (string own, string larger) = unit switch
        {
            Unit.Year => ("yyyy", ""),
            Unit.Month => ("MMM", "yyyy"),
            Unit.Day => ("d MMM", "yyyy"),
            Unit.Second => ("HH:mm:ss", "d MMM yyyy"),
            _ => ("HH:mm", "d MMM yyyy"),
        };
        string label = date.ToString(own, CultureInfo.InvariantCulture);
        if (larger == "")
            return label;
        string context = date.ToString(larger, CultureInfo.InvariantCulture);
        return before?.ToString(larger, CultureInfo.InvariantCulture) == context ? label : $"{label}\n{context}";
    }
}
