using System.Numerics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Curriculum.Toolkit.Repository;
using ScottPlot;
using ScottPlot.Plottables;

namespace ScottPlot.Tests;

/// <summary>Contours, fields of arrows, pies, radar plots, swarms, and several plots in one figure.</summary>
public sealed class SurfaceAndRoundTests
{
    private static readonly CoordinateRect square = new(-2, 2, -2, 2);

    [Test]
    public void Contours_of_a_paraboloid_are_circles()
    {
        Plot plot = new();
        ContourLines lines = plot.Add.ContourLines(Gallery.Grid(81, 81, square, (x, y) => x * x + y * y), 3);
        lines.ContourLineLevels = [0.25, 1, 2.25];
        lines.Update(Gallery.Grid(81, 81, square, (x, y) => x * x + y * y));
        lines.Lines.Select(line => line.Z).Should().Equal(0.25, 1, 2.25);
        foreach (ContourLine line in lines.Lines)
        {
            line.Path.Close.Should().BeTrue();
            line.Path.Points.Should().OnlyContain(p => Math.Abs(Math.Sqrt(p.X * p.X + p.Y * p.Y) - Math.Sqrt(line.Z)) < 0.002);
        }
        (lines.MinZ, lines.MaxZ).Should().Be((0, 8));
    }

    [Test]
    public void Contours_between_scattered_points_interpolate_a_plane_exactly()
    {
        double[] xs = Gallery.Normal(150, 1), ys = Gallery.Normal(150, 2);
        Plot plot = new();
        ContourLines lines = plot.Add.ContourLines([.. xs.Select((x, i) => new Coordinates3d(x, ys[i], 2 * x - ys[i]))], 6);
        lines.Lines.Select(line => line.Z).Distinct().Should().HaveCount(6);
        foreach (ContourLine line in lines.Lines)
            line.Path.Points.Should().OnlyContain(p => Math.Abs(2 * p.X - p.Y - line.Z) < 1e-9);
        lines.Lines.GroupBy(line => line.Z).Should().OnlyContain(level => level.Count() == 1, "a plane has one line at each height within a convex hull");
    }

    [Test]
    public void A_saddle_has_two_branches_and_a_hole_in_the_grid_breaks_lines()
    {
        Plot plot = new();
        ContourLines saddle = plot.Add.ContourLines(Gallery.Grid(40, 40, square, (x, y) => x * y));
        saddle.ContourLineLevels = [0.5];
        saddle.Update(Gallery.Grid(40, 40, square, (x, y) => x * y));
        saddle.Lines.Should().HaveCount(2);
        saddle.Lines.Should().OnlyContain(line => !line.Path.Close);
        saddle.Update(Gallery.Grid(40, 40, square, (x, y) => x > 0 && Math.Abs(x - y) < 0.2 ? double.NaN : x * y));
        saddle.Lines.Count.Should().Be(3);
    }

    [Test]
    public void The_longest_arrow_of_a_field_has_25_pixels_and_points_where_it_should()
    {
        Plot plot = new();
        plot.Add.VectorField([new(new(0, 0), new Vector2(0, 2)), new(new(1, 1), new Vector2(1, 0))]).ArrowAnchor = ArrowAnchor.Tail;
        plot.Axes.SetLimits(-1, 2, -1, 2);
        Svg svg = Svg.Of(plot);
        string[] arrows = [.. svg.Data.Descendants().Single(e => e.Name.LocalName == "path").Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries)];
        arrows.Should().HaveCount(2);
        (double X, double Y)[] up = Svg.Points(arrows[0]), right = Svg.Points(arrows[1]);
        (up.Max(p => p.Y) - up.Min(p => p.Y)).Should().BeApproximately(25, 0.02);
        (right.Max(p => p.X) - right.Min(p => p.X)).Should().BeApproximately(12.5, 0.02);
        up.Min(p => p.Y).Should().BeApproximately(svg.Area.Y + svg.Area.Height * 2 / 3 - 25, 0.02, "upwards in the figure is a smaller number");
    }

    [Test]
    public void Slices_of_a_pie_turn_clockwise_from_the_top_by_their_share()
    {
        Plot plot = new();
        plot.Add.Pie([1.0, 1, 2]);
        Svg svg = Svg.Of(plot);
        XElement[] slices = [.. svg.Data.Descendants().Where(e => e.Name.LocalName == "path" && e.Attribute("fill")!.Value != "none")];
        slices.Should().HaveCount(3);
        double[] numbers = Numbers(slices[0].Attribute("d")!.Value);
        (double centreX, double centreY) = (svg.Area.X + svg.Area.Width / 2, svg.Area.Y + svg.Area.Height / 2);
        numbers[0].Should().BeApproximately(centreX, 0.02, "the first slice begins at the top");
        numbers[1].Should().BeLessThan(centreY);
        double[] end = numbers[^4..^2];
        (end[0] - centreX).Should().BeApproximately(centreY - numbers[1], 0.02, "a quarter ends at the right");
        end[1].Should().BeApproximately(centreY, 0.02);
    }

    private static double[] Numbers(string path) => [.. Regex.Matches(path, @"-?\d+(\.\d+)?").Select(m => Svg.Parse(m.Value))];

    [Test]
    public void A_radar_needs_one_value_per_spoke()
    {
        Plot plot = new();
        Radar radar = plot.Add.Radar([1, 2, 3]);
        radar.PolarAxis.Spokes.Should().HaveCount(3);
        radar.PolarAxis.GetCoordinates(2, 0).Y.Should().BeApproximately(2, 1e-12, "the first spoke points up");
        radar.Series[0].Values = [1, 2];
        ((Action)(() => plot.GetSvgHtml(600, 400))).Should().Throw<InvalidOperationException>().WithMessage("*2 values*3 spokes*");
    }

    [Test]
    public void A_population_is_described_as_statistics_does()
    {
        Population values = new([4, 1, 3, 2]);
        (values.Mean, values.Median, values.Min, values.Max, values.Count).Should().Be((2.5, 2.5, 1, 4, 4));
        values.Variance.Should().BeApproximately(5.0 / 3, 1e-12);
        values.StandardError.Should().BeApproximately(Math.Sqrt(5.0 / 3) / 2, 1e-12);
        values.GetPercentile(25).Should().Be(1.75);
        ((Action)(() => _ = new Population([]))).Should().Throw<ArgumentException>().WithMessage("*at least one*");
    }

    [Test]
    public void A_swarm_shows_every_value_at_its_height_within_its_width()
    {
        Plot plot = new();
        PopulationSymbol symbol = plot.Add.Population(Gallery.Normal(60, 3, 5, 1), 2);
        symbol.Bar.IsVisible = false;
        symbol.MarkerAlignment = HorizontalAlignment.Center;
        symbol.Marker.MarkerShape = MarkerShape.FilledCircle;
        plot.Axes.SetLimits(1, 3, 0, 10);
        Svg svg = Svg.Of(plot);
        double[] numbers = Numbers(svg.Data.Descendants().Single(e => e.Attribute("stroke-linecap") is not null).Attribute("d")!.Value.Replace("h0", ""));
        double[] xs = [.. numbers.Where((_, i) => i % 2 == 0)], heights = [.. numbers.Where((_, i) => i % 2 == 1).Select(y => 10 * (svg.Area.Y + svg.Area.Height - y) / svg.Area.Height)];
        xs.Should().OnlyContain(x => Math.Abs((x - svg.Area.X) / svg.Area.Width * 2 + 1 - 2) <= 0.33);
        heights.Order().Zip(symbol.Population.SortedValues).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 0.001);
    }

    [Test]
    public void Subplots_stand_in_line_and_share_what_they_should()
    {
        Multiplot plots = new() { Layout = new MultiplotLayouts.Grid(2, 2) };
        plots.AddPlots(4);
        for (int i = 0; i < 4; i++)
            plots.GetPlot(i).Add.Scatter(new[] { 0.0, 1 + i }, new[] { 0.0, Math.Pow(100, i) });
        plots.SharedAxes.ShareX(plots.GetPlots());
        Svg svg = new(Gallery.Svg(plots, 800, 600));
        XElement[] subplots = [.. svg.All("svg").Where(e => e.Attribute("class")?.Value == "subplot")];
        subplots.Select(e => (Svg.Number(e, "x"), Svg.Number(e, "y"))).Should().Equal((0, 0), (400, 0), (0, 300), (400, 300));
        XElement[] areas = [.. subplots.Select(e => e.Elements().Single(child => child.Name.LocalName == "svg"))];
        Svg.Number(areas[0], "x").Should().Be(Svg.Number(areas[2], "x"), "the data areas of a column begin at one place");
        Svg.Number(areas[0], "height").Should().Be(Svg.Number(areas[1], "height"));
        plots.GetPlots().Select(plot => plot.Axes.Bottom.Max).Distinct().Should().ContainSingle().Which.Should().BeGreaterThan(4);
        plots.GetPlots().Select(plot => plot.Axes.Left.Max).Distinct().Should().HaveCount(4);
        plots.LastRender.GetLastRenderRectangle(plots.GetPlot(3)).Should().Be(new PixelRect(400, 800, 600, 300));
        svg.All("desc").Single().Value.Should().Contain("Plot 1: ").And.Contain("Plot 4: ");
        ((Action)(() => plots.SavePng("never.png"))).Should().Throw<NotSupportedException>().WithMessage("*SVG only*");
    }

    [Test]
    public void A_hundred_thousand_points_are_a_small_picture_with_each_point_in_it()
    {
        Plot plot = new();
        plot.Add.ScatterPoints(Gallery.Sequence(100_000, i => i % 317), Gallery.Sequence(100_000, i => i / 317));
        string xml = plot.GetSvgHtml(600, 400);
        xml.Length.Should().BeLessThan(150_000);
        Svg svg = new(xml);
        XElement picture = svg.All("image").Single();
        Svg.Number(picture, "x").Should().Be(svg.Area.X);
        picture.Attribute("class")!.Value.Should().Be("markers");
    }

    [Test]
    public void A_multiplier_is_taken_out_of_the_labels_and_written_once()
    {
        Plot plot = new();
        plot.Axes.SetLimits(0, 1, 0, 5_000_000);
        plot.Axes.SetupMultiplierNotation(plot.Axes.Left);
        Svg.Of(plot).Texts.Should().Contain(["\u00D710\u2076", "1", "5"]).And.NotContain("5,000,000");
    }

    [Test]
    public void Another_right_axis_stands_beside_the_first()
    {
        Plot plot = new();
        Scatter second = plot.Add.Scatter(new[] { 0.0, 1 }, new[] { 0.0, 1000 }), third = plot.Add.Scatter(new[] { 0.0, 1 }, new[] { -5.0, 5 });
        second.Axes.YAxis = plot.Axes.Right;
        third.Axes.YAxis = plot.Axes.AddRightAxis();
        plot.Axes.Right.Label.Text = "second";
        third.Axes.YAxis.Label.Text = "third";
        Svg svg = Svg.Of(plot);
        double[] names = [.. svg.All("text").Where(t => t.Value is "second" or "third").Select(t => Svg.Number(t, "x"))];
        (names[1] - names[0]).Should().BeGreaterThan(30);
        plot.Axes.GetAxes(Edge.Right).Should().HaveCount(2);
        third.Axes.YAxis.Max.Should().BeLessThan(10);
    }

    [Test]
    public void A_rule_decides_what_an_axis_shows()
    {
        Plot plot = new();
        plot.Add.Line(0, 0, 1, 1);
        plot.Axes.Rules.Add(new AtLeast(50));
        plot.RenderInMemory();
        plot.Axes.GetLimits().Top.Should().Be(50);
        plot.Axes.Zoom(2, 1);
        plot.Axes.GetLimits().HorizontalSpan.Should().BeApproximately(0.55, 1e-9);
    }

    private sealed class AtLeast(double top) : IAxisRule
    {
        public void Apply(RenderPack rp, bool beforeLayout) => rp.Plot.Axes.Left.Max = Math.Max(rp.Plot.Axes.Left.Max, top);
    }

    [Test]
    public void Colour_maps_are_those_of_matplotlib()
    {
        GoldenFile golden = GoldenFile.ReadFrom(RepositoryFolder.PathOf("misc/polyfills/ScottPlot/tests/golden"), "colormaps");
        foreach (IColormap map in new IColormap[] { new Colormaps.Viridis(), new Colormaps.Magma(), new Colormaps.Inferno(), new Colormaps.Plasma(), new Colormaps.Turbo() })
        {
            double[] table = golden.Values(map.Name);
            table.Should().HaveCount(256);
            for (int i = 0; i < 256; i++)
                (map.GetColor(i / 255.0).ARGB & 0xFFFFFF).Should().Be((uint)table[i], $"{map.Name} at {i}");
            map.Reversed().GetColor(0).Should().Be(map.GetColor(1));
        }
    }
}
