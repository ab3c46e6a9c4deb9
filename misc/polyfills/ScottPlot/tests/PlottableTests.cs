using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScottPlot;
using ScottPlot.Statistics;

namespace ScottPlot.Tests;

public sealed class PlottableTests
{
    private static Plot Unit()
    {
        Plot plot = new();
        plot.Axes.SetLimits(0, 10, 0, 10);
        return plot;
    }

    [Test]
    public void A_line_goes_through_its_points()
    {
        Plot plot = Unit();
        plot.Add.ScatterLine(new[] { 0.0, 5, 10 }, new[] { 0.0, 10, 2 });
        Svg svg = Svg.Of(plot);
        (double x, double y, double width, double height) = svg.Area;
        (double X, double Y)[] points = Svg.Points(svg.Lines.Single());
        (double, double)[] expected = [(x, y + height), (x + width / 2, y), (x + width, y + 0.8 * height)];
        for (int i = 0; i < 3; i++)
        {
            points[i].X.Should().BeApproximately(expected[i].Item1, 0.01);
            points[i].Y.Should().BeApproximately(expected[i].Item2, 0.01);
        }
    }

    [Test]
    public void A_line_breaks_where_a_point_is_no_number_and_markers_skip_it()
    {
        Plot plot = Unit();
        plot.Add.Scatter(new[] { 1.0, 2, 3, 4, 5, 6, 7 }, new[] { 1.0, 2, double.NaN, 4, 5, double.PositiveInfinity, 7 });
        Svg svg = Svg.Of(plot);
        svg.Lines.Single().Count(c => c == 'M').Should().Be(2, "the line has two pieces of two points, and the last point is alone");
        svg.Data.Descendants().Single(e => e.Attribute("stroke-linecap") is not null).Attribute("d")!.Value.Count(c => c == 'M').Should().Be(5);
    }

    [Test]
    public void No_data_are_no_error()
    {
        Plot plot = new();
        plot.Add.Scatter(Array.Empty<double>(), Array.Empty<double>());
        plot.Add.Bars(Array.Empty<double>());
        plot.Add.Heatmap(new double[0, 0]);
        plot.Add.Markers(Array.Empty<double>(), Array.Empty<double>());
        plot.Add.FillY([], [], []);
        plot.Add.ErrorBar([], [], []);
        Svg.Of(plot).Texts.Should().Contain("\u221210");
    }

    [Test]
    public void Arrays_of_different_length_are_refused_with_both_lengths()
    {
        Plot plot = new();
        Action[] attempts =
        [
            () => plot.Add.Scatter(new double[3], new double[4]), () => plot.Add.ScatterLine(new int[3], new float[4]),
            () => plot.Add.Markers(new double[3], new double[4]), () => plot.Add.FillY(new double[3], new double[3], new double[4]),
            () => plot.Add.Bars(new double[3], new double[4]), () => plot.Add.ErrorBar(new double[3], new double[3], new double[4]),
        ];
        foreach (Action attempt in attempts)
            attempt.Should().Throw<ArgumentException>().WithMessage("*3*4*");
        plot.PlottableList.Should().BeEmpty();
    }

    [Test]
    public void What_lies_far_beyond_the_axes_stays_out_of_the_file()
    {
        Plot plot = Unit();
        plot.Add.ScatterLine(new[] { -1e9, 5, 1e9 }, new[] { -1e12, 5, 1e12 });
        Svg svg = Svg.Of(plot);
        (double X, double Y)[] points = Svg.Points(svg.Lines.Single());
        points.Should().OnlyContain(p => p.X > -100 && p.X < 700 && p.Y > -100 && p.Y < 500);
        points.Should().Contain(p => Math.Abs(p.X - svg.Area.X - svg.Area.Width / 2) < 0.01, "the point in the middle is seen");
    }

    [Test]
    public void A_scatter_plot_of_five_thousand_points_is_small()
    {
        foreach (double opacity in new[] { 1, 0.4 })
        {
            Plot plot = new();
            var points = plot.Add.ScatterPoints(Gallery.Normal(5000, 1), Gallery.Normal(5000, 2));
            points.MarkerColor = points.MarkerColor.WithAlpha(opacity);
            string svg = plot.GetSvgHtml(800, 500);
            svg.Length.Should().BeLessThan(200_000);
            Regex.Count(svg, "h0").Should().Be(5000, "every point is there");
        }
    }

    [Test]
    public void A_long_line_is_thinned_without_losing_its_peaks()
    {
        double[] xs = Gallery.Sequence(100_000, i => i), ys = Gallery.Sequence(100_000, i => i == 70_007 ? 9 : Math.Sin(i * 0.37));
        Plot plot = new();
        plot.Add.ScatterLine(xs, ys);
        plot.Axes.SetLimits(0, 100_000, -10, 10);
        Svg svg = Svg.Of(plot);
        string line = svg.Lines.Single();
        line.Length.Should().BeLessThan(60_000);
        Svg.Points(line).Min(p => p.Y).Should().BeApproximately(svg.Area.Y + svg.Area.Height / 20, 0.1);
    }

    [Test]
    public void Dates_count_as_days()
    {
        Plot plot = new();
        DateTime day = new(2020, 2, 29);
        plot.Add.Scatter(new[] { day, day.AddDays(2) }, new[] { 1, 2 });
        plot.Axes.Margins(0, 0);
        plot.Axes.GetLimits().Left.Should().Be(day.ToOADate());
        plot.Axes.GetLimits().HorizontalSpan.Should().Be(2);
    }

    [Test]
    public void Bars_reach_from_their_base_to_their_value()
    {
        Plot plot = Unit();
        var bars = plot.Add.Bars([5, 8]);
        bars.Bars[1].ValueBase = 2;
        Svg svg = Svg.Of(plot);
        XElement[] boxes = [.. svg.Data.Descendants().Where(e => e.Name.LocalName == "rect")];
        boxes.Should().HaveCount(2);
        Svg.Number(boxes[0], "height").Should().BeApproximately(0.5 * svg.Area.Height, 0.02);
        Svg.Number(boxes[1], "height").Should().BeApproximately(0.6 * svg.Area.Height, 0.02);
        Svg.Number(boxes[1], "width").Should().BeApproximately(0.08 * svg.Area.Width, 0.02);
    }

    [Test]
    public void A_histogram_counts_the_right_edge_in_its_last_bin()
    {
        Histogram histogram = Histogram.WithBinCount(4, [0, 0.5, 1, 2, 3, 3.99, 4]);
        histogram.Counts.Should().Equal(2, 1, 1, 3);
        histogram.Edges.Should().Equal(0, 1, 2, 3, 4);
        histogram.Bins.Should().Equal(0, 1, 2, 3);
        histogram.GetCumulativeCounts().Should().Equal(2, 3, 4, 7);
        histogram.GetProbability().Sum().Should().BeApproximately(1, 1e-12);
        histogram.GetNormalized(6).Should().Equal(4, 2, 2, 6);
        histogram.Add(5);
        histogram.Counts.Sum().Should().Be(7, "values beyond the edges are left out");
        histogram.IncludeOutliers = true;
        histogram.AddRange([5, -1]);
        histogram.Counts.Should().Equal(3, 1, 1, 4);
        histogram.Clear();
        histogram.Counts.Should().OnlyContain(c => c == 0);
        ((Action)(() => Histogram.WithBinCount(3, 1, 1))).Should().Throw<ArgumentException>();
    }

    [Test]
    public void A_histogram_is_drawn_with_a_bar_for_each_bin_that_is_not_empty()
    {
        Plot plot = new();
        plot.Add.Histogram(Histogram.WithBinCount(3, [0, 0.1, 0.2, 3]));
        Svg svg = Svg.Of(plot);
        double[] heights = [.. svg.Data.Descendants().Where(e => e.Name.LocalName == "rect").Select(e => Svg.Number(e, "height"))];
        heights.Should().HaveCount(2);
        (heights[0] / heights[1]).Should().BeApproximately(3, 0.01);
    }

    [Test]
    public void Row_zero_of_a_heat_map_is_at_the_top()
    {
        double[,] values = { { 0, 1 }, { 2, 3 }, { 4, 5 } };
        Plot plot = new();
        var heatmap = plot.Add.Heatmap(values);
        (string Color, double X, double Y)[] cells = Cells(plot);
        cells.Should().HaveCount(6);
        IColormap colors = new Colormaps.Viridis();
        cells.OrderBy(c => c.Y).ThenBy(c => c.X).Select(c => c.Color)
            .Should().Equal(Enumerable.Range(0, 6).Select(i => colors.GetColor(Math.Round(i / 5.0 * 254) / 254).ToHex().ToLowerInvariant()));
        plot.Axes.GetLimits().Should().Be(new AxisLimits(-0.5, 1.5, -0.5, 2.5), "cells lie around whole numbers");

        heatmap.FlipVertically = true;
        Cells(plot).OrderBy(c => c.Y).ThenBy(c => c.X).First().Color.Should().Be(colors.GetColor(Math.Round(0.8 * 254) / 254).ToHex().ToLowerInvariant());
    }

    private static (string Color, double X, double Y)[] Cells(Plot plot) =>
    [.. Svg.Of(plot).Data.Descendants().Where(e => e.Name.LocalName == "path").SelectMany(e => Regex.Matches(e.Attribute("d")!.Value, @"M([\d.]+) ([\d.]+)H")
        .Select(m => (e.Attribute("fill")!.Value, Svg.Parse(m.Groups[1].Value), Svg.Parse(m.Groups[2].Value))))];

    [Test]
    public void Equal_neighbours_in_a_heat_map_are_one_rectangle()
    {
        Plot plot = new();
        plot.Add.Heatmap(new double[,] { { 1, 1, 1 }, { 1, 2, 2 } });
        Cells(plot).Should().HaveCount(3);
    }

    [Test]
    public void A_large_heat_map_is_a_picture_of_the_right_size()
    {
        double[,] values = new double[120, 90];
        for (int i = 0; i < values.Length; i++)
            values[i / 90, i % 90] = i * 7919 % 10_007;
        Plot plot = new();
        plot.Add.Heatmap(values);
        string svg = plot.GetSvgHtml(600, 400);
        svg.Length.Should().BeLessThan(30_000);
        byte[] png = Convert.FromBase64String(Regex.Match(svg, "base64,([^\"]+)").Groups[1].Value);
        png[..4].Should().Equal(0x89, (byte)'P', (byte)'N', (byte)'G');
        (png[19], png[23]).Should().Be((90, 120), "the header says width and height");
        int data = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using System.IO.Compression.ZLibStream pixels = new(new MemoryStream(png[data..]), System.IO.Compression.CompressionMode.Decompress);
        MemoryStream unpacked = new();
        pixels.CopyTo(unpacked);
        unpacked.Length.Should().Be(120 * 91);
    }

    [Test]
    public void A_colour_bar_is_labelled_with_the_values_of_its_heat_map()
    {
        Plot plot = new();
        var heatmap = plot.Add.Heatmap(new double[,] { { 0, 100 } });
        Svg without = Svg.Of(plot);
        plot.Add.ColorBar(heatmap).Label = "Density";
        Svg with = Svg.Of(plot);
        with.Texts.Should().Contain(["Density", "0", "100"]);
        with.Area.Width.Should().BeLessThan(without.Area.Width);
        string[] colors = [.. with.All("rect").Select(r => r.Attribute("fill")!.Value)];
        colors.Should().Contain(c => c.StartsWith("#440") || c.StartsWith("#450"), "the bar begins dark").And.Contain(c => c.StartsWith("#f"), "and ends in yellow");
    }

    [Test]
    public void Colour_maps_begin_and_end_where_they_should()
    {
        IColormap viridis = new Colormaps.Viridis();
        viridis.GetColor(0).ToHex().Should().Be("#440154");
        viridis.GetColor(1).ToHex().Should().Be("#FDE725");
        viridis.GetColor(-5).Should().Be(viridis.GetColor(0));
        viridis.GetColor(double.NaN).Alpha.Should().Be(0);
        Color middle = viridis.GetColor(0.5);
        ((int)middle.Red, (int)middle.Green, (int)middle.Blue).Should().Match<(int R, int G, int B)>(c => Math.Abs(c.R - 0x21) < 4 && Math.Abs(c.G - 0x91) < 4 && Math.Abs(c.B - 0x8C) < 4);
        new Colormaps.Grayscale().GetColor(0.5).Should().Match<Color>(c => c.Red == c.Green && c.Green == c.Blue && c.Red > 125 && c.Red < 130);
        Color centre = new Colormaps.Balance().GetColor(0.5);
        centre.Red.Should().BeGreaterThan(220, "a diverging map is palest in the middle");
    }

    [Test]
    public void Series_get_the_colours_of_the_palette_in_turn()
    {
        Plot plot = new();
        plot.Add.Palette = new Palettes.Category10();
        plot.Add.Scatter(new[] { 1.0 }, new[] { 1.0 }).Color.Should().Be(Colors.C0);
        plot.Add.Scatter(new[] { 1.0 }, new[] { 1.0 }).Color.Should().Be(Colors.C1);
        plot.Add.Scatter(new[] { 1.0 }, new[] { 1.0 }, Colors.Red).Color.Should().Be(Colors.Red);
    }

    [Test]
    public void Colours_survive_the_way_to_text_and_back()
    {
        Color.FromHex("#1f77b4").Should().Be(new Color(0x1f, 0x77, 0xb4));
        Color.FromHex("#1f77b480").Alpha.Should().Be(0x80);
        Color.FromHex("#1F77B4").ToHex().Should().Be("#1F77B4");
        ((Action)(() => Color.FromHex("blue"))).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Error_bars_reach_as_far_as_the_error()
    {
        Plot plot = Unit();
        plot.Add.ErrorBar([5], [5], [2]);
        Svg svg = Svg.Of(plot);
        string path = svg.Lines.Single();
        double top = Svg.Parse(Regex.Match(path, @"^M[\d.]+ ([\d.]+)").Groups[1].Value), bottom = Svg.Parse(Regex.Match(path, @"V([\d.]+)").Groups[1].Value);
        (bottom - top).Should().BeApproximately(0.4 * svg.Area.Height, 0.02);
    }

    [Test]
    public void A_function_is_drawn_across_the_axes_and_sets_their_height_if_nothing_else_does()
    {
        Plot plot = new();
        plot.Add.Function(x => x * x);
        Svg svg = Svg.Of(plot);
        AxisLimits limits = plot.Axes.GetLimits();
        (limits.Left, limits.Right).Should().Be((-10, 10));
        limits.Top.Should().BeInRange(100, 115);
        (double X, double Y)[] points = Svg.Points(svg.Lines.Single());
        points.Min(p => p.X).Should().BeApproximately(svg.Area.X, 0.1);
        points.Max(p => p.X).Should().BeApproximately(svg.Area.X + svg.Area.Width, 0.1);
    }

    [Test]
    public void A_plottable_that_is_not_visible_is_neither_drawn_nor_fitted_nor_named()
    {
        Plot plot = new();
        plot.Add.Scatter(new[] { 0.0, 1 }, new[] { 0.0, 1 });
        var hidden = plot.Add.Scatter(new[] { 0.0, 100 }, new[] { 0.0, 100 });
        hidden.LegendText = "hidden";
        hidden.IsVisible = false;
        Svg svg = Svg.Of(plot);
        svg.Lines.Should().HaveCount(1);
        svg.Texts.Should().NotContain("hidden");
        plot.Axes.GetLimits().Right.Should().BeLessThan(2);
    }

    [Test]
    public void A_circle_is_round_where_units_are_square()
    {
        Plot plot = new();
        plot.Add.Circle(3, 4, 2);
        plot.Axes.SquareUnits();
        (double X, double Y)[] points = Svg.Points(Svg.Of(plot, 900, 400).Lines.Single());
        (double width, double height) = (points.Max(p => p.X) - points.Min(p => p.X), points.Max(p => p.Y) - points.Min(p => p.Y));
        width.Should().BeApproximately(height, 0.05).And.BeGreaterThan(200);
    }

    [Test]
    public void An_ellipse_turns_counter_clockwise()
    {
        Plot plot = Unit();
        plot.Add.Ellipse(5, 5, 4, 1, Angle.FromDegrees(45));
        (double X, double Y)[] points = Svg.Points(Svg.Of(plot).Lines.Single());
        points.MaxBy(p => p.X).Y.Should().BeLessThan(points.MinBy(p => p.X).Y, "its right end is up");
    }

    [Test]
    public void A_box_reaches_from_quartile_to_quartile()
    {
        Plot plot = Unit();
        plot.Add.Box(new Box { Position = 5, BoxMin = 2, BoxMiddle = 5, BoxMax = 6, WhiskerMin = 1, WhiskerMax = 9 });
        Svg svg = Svg.Of(plot);
        (double X, double Y)[] box = Svg.Points(svg.Lines.First());
        (box.Max(p => p.Y) - box.Min(p => p.Y)).Should().BeApproximately(0.4 * svg.Area.Height, 0.02);
        (double X, double Y)[] median = Svg.Points(svg.Lines.Last());
        median.Should().OnlyContain(p => Math.Abs(p.Y - svg.Area.Y - svg.Area.Height / 2) < 0.02);
    }

    [Test]
    public void Text_at_the_edge_of_the_data_area_is_moved_into_it()
    {
        Plot plot = Unit();
        plot.Add.Text("a remark that is long", 9.9, 9.9);
        Svg svg = Svg.Of(plot);
        XElement text = svg.All("text").Single(t => t.Value.StartsWith("a remark"));
        Svg.Corners(text).Max(c => c.X).Should().BeLessThan(svg.Area.X + svg.Area.Width);
    }
}
