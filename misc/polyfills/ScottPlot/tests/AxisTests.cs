using System.Globalization;
using Curriculum.Kernels;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace ScottPlot.Tests;

public sealed class AxisTests
{
    private static Plot Between(double left, double right, double bottom, double top)
    {
        Plot plot = new();
        plot.Axes.SetLimits(left, right, bottom, top);
        return plot;
    }

    private static Tick[] Major(IAxis axis) => [.. axis.TickGenerator.Ticks.Where(t => t.IsMajor)];

    private static Tick[] Minor(IAxis axis) => [.. axis.TickGenerator.Ticks.Where(t => !t.IsMajor)];

    [Test]
    public void Ticks_are_those_that_a_person_would_choose()
    {
        SeededRandom random = new(1);
        for (int trial = 0; trial < 400; trial++)
        {
            double scale = Math.Pow(10, random.NextInt(-12, 13)), centre = (random.NextDouble() - 0.5) * scale * (trial % 3 == 0 ? 100 : 1);
            double half = scale * (0.05 + random.NextDouble());
            Plot plot = Between(centre - half, centre + half, centre - half, centre + half);
            plot.RenderInMemory(600, 400);
            foreach (IAxis axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
            {
                Tick[] ticks = Major(axis);
                string what = string.Create(CultureInfo.InvariantCulture, $"for {centre - half} to {centre + half}: {string.Join(" | ", ticks.Select(t => t.Label))}");
                ticks.Length.Should().BeInRange(3, 12, what);
                ticks.All(t => Math.Abs(t.Position - centre) <= half * 1.0001).Should().BeTrue(what);
                ticks.Select(t => t.Label).Should().OnlyHaveUniqueItems(what);
                double[] steps = [.. Enumerable.Range(1, ticks.Length - 1).Select(i => ticks[i].Position - ticks[i - 1].Position)];
                double factor = steps[0] / Math.Pow(10, Math.Floor(Math.Log10(steps[0]) + 1e-6));
                new[] { 1, 2, 2.5, 5 }.Any(nice => Math.Abs(nice - factor) < 1e-4).Should().BeTrue(what);
                steps.All(s => Math.Abs(s - steps[0]) < 1e-6 * steps[0]).Should().BeTrue(what);
                ticks.All(t => t.Label.Length <= 16 && !t.Label.Contains('-') && !t.Label.Contains('E')).Should().BeTrue(what);
            }
        }
    }

    [TestCase(0, 1, new[] { "0.0", "0.2", "0.4", "0.6", "0.8", "1.0" })]
    [TestCase(-100, 100, new[] { "\u2212100", "\u221250", "0", "50", "100" })]
    [TestCase(1990, 2020, new[] { "1990", "1995", "2000", "2005", "2010", "2015", "2020" })]
    [TestCase(0, 100000, new[] { "0", "20,000", "40,000", "60,000", "80,000", "100,000" })]
    [TestCase(0, 4e9, new[] { "0", "1\u00D710\u2079", "2\u00D710\u2079", "3\u00D710\u2079", "4\u00D710\u2079" })]
    public void Numbers_are_written_plainly(double left, double right, string[] labels)
    {
        Plot plot = Between(left, right, 0, 1);
        plot.RenderInMemory(600, 400);
        Major(plot.Axes.Bottom).Select(t => t.Label).Should().Equal(labels);
    }

    [Test]
    public void Whole_numbers_alone_where_only_they_make_sense()
    {
        Plot plot = Between(0, 3, 0, 1);
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true };
        plot.RenderInMemory(600, 400);
        Major(plot.Axes.Bottom).Select(t => t.Label).Should().Equal("0", "1", "2", "3");
    }

    [Test]
    public void A_logarithmic_axis_has_powers_of_ten_and_minor_ticks_that_crowd_towards_the_next()
    {
        Plot plot = Between(0, 1, 0, 2);
        plot.Axes.Left.TickGenerator = new NumericAutomatic
        {
            IntegerTicksOnly = true,
            MinorTickGenerator = new LogMinorTickGenerator(),
            LabelFormatter = y => Math.Pow(10, y).ToString("0", CultureInfo.InvariantCulture),
        };
        plot.RenderInMemory(600, 400);
        Major(plot.Axes.Left).Select(t => t.Label).Should().Equal("1", "10", "100");
        double[] minor = [.. Minor(plot.Axes.Left).Select(t => t.Position).Where(p => p is > 0 and < 2).Order()];
        double[] expected = [.. new[] { 2.0, 4, 6, 8, 20, 40, 60, 80 }.Select(Math.Log10)];
        minor.Should().HaveSameCount(expected);
        for (int i = 0; i < expected.Length; i++)
            minor[i].Should().BeApproximately(expected[i], 1e-9);
    }

    [Test]
    public void Ticks_go_where_they_are_put()
    {
        Plot plot = Between(0, 10, 0, 10);
        NumericManual manual = new();
        manual.AddMajor(2, "two");
        manual.AddMinor(3);
        manual.AddMajor(99, "out of sight");
        plot.Axes.Bottom.TickGenerator = manual;
        plot.Axes.Left.SetTicks([1, 5], ["one", "five"]);
        Svg svg = Svg.Of(plot);
        svg.Texts.Should().BeEquivalentTo("two", "one", "five");
        var two = svg.All("text").Single(t => t.Value == "two");
        Svg.Number(two, "x").Should().BeApproximately(svg.Area.X + 0.2 * svg.Area.Width, 0.02);
        ((Action)(() => plot.Axes.Left.SetTicks([1, 2], ["one"]))).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Ticks_at_a_fixed_interval_hit_its_multiples()
    {
        Plot plot = Between(-0.35, 0.75, 0, 1);
        plot.Axes.Bottom.TickGenerator = new NumericFixedInterval { Interval = 0.25 };
        plot.RenderInMemory(600, 400);
        Major(plot.Axes.Bottom).Select(t => t.Position).Should().Equal(-0.25, 0, 0.25, 0.5, 0.75);
    }

    [TestCase(1950, 75 * 365, "years")]
    [TestCase(2019, 800, "months")]
    [TestCase(2019, 20, "days")]
    [TestCase(2019, 1, "hours")]
    public void Dates_are_marked_where_a_unit_begins(int year, int days, string unit)
    {
        DateTime first = new DateTime(year, 3, 17, 5, 0, 0);
        Plot plot = new();
        plot.Add.Scatter(new[] { first, first.AddDays(days) }, new[] { 1.0, 2 });
        plot.Axes.DateTimeTicksBottom();
        plot.RenderInMemory(600, 400);
        DateTime[] ticks = [.. Major(plot.Axes.Bottom).Select(t => DateTime.FromOADate(t.Position))];
        ticks.Length.Should().BeInRange(3, 12);
        Func<DateTime, bool> begins = unit switch
        {
            "years" => t => t.DayOfYear == 1 && t.TimeOfDay == TimeSpan.Zero,
            "months" => t => t.Day == 1 && t.TimeOfDay == TimeSpan.Zero,
            "days" => t => t.TimeOfDay == TimeSpan.Zero,
            _ => t => Math.Abs(t.TimeOfDay.TotalHours - Math.Round(t.TimeOfDay.TotalHours)) < 1e-6,
        };
        ticks.Should().OnlyContain(t => begins(t));
        Major(plot.Axes.Bottom)[0].Label.Should().Contain(ticks[0].Year.ToString(CultureInfo.InvariantCulture));
    }

    [Test]
    public void Data_that_are_all_the_same_get_an_axis_around_them()
    {
        foreach (double value in new[] { 0, 5, -3e9, 1e-9 })
        {
            Plot plot = new();
            plot.Add.Scatter(new[] { value, value }, new[] { value, value });
            Svg svg = Svg.Of(plot);
            plot.Axes.GetLimits().Left.Should().BeLessThan(value);
            plot.Axes.GetLimits().Right.Should().BeGreaterThan(value);
            Major(plot.Axes.Bottom).Length.Should().BeInRange(3, 12);
        }
        Svg.Of(Between(3, 3, 4, 4)).Texts.Should().NotBeEmpty();
    }

    [Test]
    public void Axes_fit_the_data_with_a_small_margin_and_keep_limits_that_were_set()
    {
        Plot plot = new();
        plot.Add.Scatter(new[] { 0.0, 100 }, new[] { 0.0, 10 });
        plot.Axes.SetLimits(bottom: -1);
        plot.RenderInMemory(600, 400);
        AxisLimits limits = plot.Axes.GetLimits();
        limits.Left.Should().BeInRange(-15, -1);
        limits.Right.Should().BeInRange(101, 115);
        limits.Bottom.Should().Be(-1);
        limits.Top.Should().BeInRange(10.1, 11.5);
        plot.Axes.Margins(0, 0);
        plot.Axes.GetLimits().Should().Be(new AxisLimits(0, 100, 0, 10));
    }

    [Test]
    public void Bars_stand_on_the_edge_of_the_data_area()
    {
        Plot plot = new();
        plot.Add.Bars([3, 7]);
        plot.RenderInMemory(600, 400);
        plot.Axes.GetLimits().Bottom.Should().Be(0);
        plot.Axes.GetLimits().Top.Should().BeGreaterThan(7);
    }

    [Test]
    public void Square_units_are_square()
    {
        Plot plot = Between(0, 1, 0, 1);
        plot.Add.Line(0, 0, 1, 0);
        plot.Add.Line(0, 0, 0, 1);
        plot.Axes.SquareUnits();
        string[] lines = [.. Svg.Of(plot, 800, 400).Lines];
        lines.Should().HaveCount(2);
        Length(lines[0]).Should().BeApproximately(Length(lines[1]), 0.05).And.BeGreaterThan(100);

        static double Length(string path)
        {
            (double X, double Y)[] ends = Svg.Points(path);
            return Math.Sqrt(Math.Pow(ends[1].X - ends[0].X, 2) + Math.Pow(ends[1].Y - ends[0].Y, 2));
        }
    }

    [Test]
    public void An_inverted_axis_runs_the_other_way()
    {
        Plot plot = new();
        plot.Add.Line(0, 0, 1, 1);
        double upright = Svg.Points(Svg.Of(plot).Lines.Single())[1].Y;
        plot.Axes.InvertY();
        Svg.Points(Svg.Of(plot).Lines.Single())[1].Y.Should().BeGreaterThan(upright);
    }

    [Test]
    public void Limits_that_are_no_numbers_are_refused()
    {
        Plot plot = new();
        ((Action)(() => plot.Axes.SetLimitsX(double.NaN, 1))).Should().Throw<ArgumentException>().WithMessage("*left*NaN*");
        ((Action)(() => plot.Axes.SetLimits(0, 1, 0, double.PositiveInfinity))).Should().Throw<ArgumentException>().WithMessage("*top*");
    }
}
