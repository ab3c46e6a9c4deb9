using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;

namespace ScottPlot.Tests;

public sealed class FigureTests
{
    private static IEnumerable<TestCaseData> Figures() => Gallery.All().Select(f => new TestCaseData(f) { TestName = $"{{m}}({f.Name})" });

    [TestCaseSource(nameof(Figures))]
    public void Every_figure_is_valid_xml_that_says_what_it_shows(Figure figure)
    {
        Svg svg = new(figure.Draw(600, 400));
        svg.Root.Name.NamespaceName.Should().Be("http://www.w3.org/2000/svg");
        svg.Root.Attribute("role")!.Value.Should().Be("img");
        svg.Root.Elements().First().Name.LocalName.Should().Be("title");
        svg.Root.Elements().First().Value.Should().NotBeEmpty();
        svg.Root.Elements().ElementAt(1).Name.LocalName.Should().Be("desc");
        svg.Root.Elements().ElementAt(1).Value.Should().MatchRegex("Bottom axis.*Left axis|Shows ");
        Regex.Replace(figure.Draw(600, 400), "base64,[^\"]*", "").Should().NotContain("NaN").And.NotContain("Infinity").And.NotContain("\r").And.NotContain(" id=");
    }

    [TestCaseSource(nameof(Figures))]
    public void Every_figure_comes_out_the_same_byte_for_byte_in_any_culture(Figure figure)
    {
        string first = figure.Draw(600, 400);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Written by hand because the tests may run without the data of real cultures.
            CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NumberGroupSeparator = ".";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Range(1, 13).Select(i => i == 13 ? "" : $"Monat{i}")];
            CultureInfo.CurrentCulture = odd;
            1.5.ToString().Should().Be("1,5", "otherwise this test could not fail");
            figure.Draw(600, 400).Should().Be(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCaseSource(nameof(Figures))]
    public void Every_figure_is_below_a_quarter_of_a_megabyte(Figure figure) =>
        Encoding.UTF8.GetByteCount(figure.Draw(800, 500)).Should().BeLessThan(250_000);

    [Test]
    public void Title_and_description_are_escaped()
    {
        Plot plot = new();
        plot.Add.Scatter(new[] { 1.0, 2 }, new[] { 1.0, 2 }).LegendText = "a < b & c";
        plot.Title("x > y & \"z\" < \u0001");
        plot.XLabel("p & q");
        string xml = plot.GetSvgHtml(600, 400);
        xml.Should().Contain("a &lt; b &amp; c");
        Svg svg = new(xml);
        svg.All("title").Single().Value.Should().Be("x > y & \"z\" < \uFFFD");
        svg.All("desc").Single().Value.Should().Contain("p & q").And.Contain("a line named a < b & c (2 points)");
        svg.Texts.Should().Contain("a < b & c").And.Contain("p & q");
    }

    [Test]
    public void The_title_of_a_saved_figure_without_a_title_is_its_file_name()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "loss-curve.svg");
        SavedImageInfo saved = new Plot().SaveSvg(path, 600, 400);
        saved.Path.Should().Be(Path.GetFullPath(path));
        saved.FileSize.Should().Be((int)new FileInfo(path).Length);
        new Svg(File.ReadAllText(path)).All("title").Single().Value.Should().Be("loss-curve");
        Directory.GetFiles(folder.Path).Should().ContainSingle("no temporary file stays behind");
    }

    [Test]
    public void What_is_not_svg_is_refused_with_the_way_out()
    {
        Plot plot = new();
        Action[] attempts =
        [
            () => plot.SavePng("figure.png", 600, 400), () => plot.Save("figure.png", 600, 400),
            () => plot.SaveJpeg("figure.jpg", 600, 400), () => plot.GetImageBytes(600, 400, ImageFormat.Png),
        ];
        foreach (Action attempt in attempts)
            attempt.Should().Throw<NotSupportedException>().WithMessage("*SVG only*-p:CurriculumLibraries=nuget*");
        File.Exists("figure.png").Should().BeFalse();
    }

    [Test]
    public void An_empty_plot_shows_minus_ten_to_ten()
    {
        Plot plot = new();
        Svg svg = Svg.Of(plot);
        plot.Axes.GetLimits().Should().Be(new AxisLimits(-10, 10, -10, 10));
        svg.Texts.Should().Contain("\u221210").And.Contain("10");
    }

    [Test]
    public void The_legend_shows_names_and_nothing_else()
    {
        Plot plot = new();
        plot.Add.Scatter(new[] { 1.0, 2 }, new[] { 1.0, 2 });
        Svg.Of(plot).All("g").Should().NotContain(g => g.Attribute("class")!.Value == "legend");
        plot.Add.Scatter(new[] { 1.0, 2 }, new[] { 2.0, 1 }).LegendText = "second";
        plot.ShowLegend(Alignment.UpperLeft);
        Svg.Of(plot).All("g").Single(g => g.Attribute("class")?.Value == "legend").Value.Trim().Should().Be("second");
        plot.HideLegend();
        Svg.Of(plot).Texts.Should().NotContain("second");
    }

    [TestCase(Alignment.UpperLeft, 0.0, 0.0)]
    [TestCase(Alignment.LowerRight, 1.0, 1.0)]
    [TestCase(Alignment.UpperCenter, 0.5, 0.0)]
    public void The_legend_lies_within_the_data_area_where_it_was_asked_for(Alignment alignment, double across, double down)
    {
        Plot plot = new();
        plot.Add.Scatter(new[] { 1.0, 2 }, new[] { 1.0, 2 }).LegendText = "a name of some length";
        plot.ShowLegend(alignment);
        Svg svg = Svg.Of(plot);
        var frame = svg.All("g").Single(g => g.Attribute("class")?.Value == "legend").Elements().First();
        double roomX = svg.Area.Width - Svg.Number(frame, "width"), roomY = svg.Area.Height - Svg.Number(frame, "height");
        (Svg.Number(frame, "x") - svg.Area.X).Should().BeInRange(0, roomX).And.BeApproximately(across * roomX, 10);
        (Svg.Number(frame, "y") - svg.Area.Y).Should().BeInRange(0, roomY).And.BeApproximately(down * roomY, 10);
    }

    [Test]
    public void A_larger_scale_draws_everything_larger_in_a_figure_of_the_same_size()
    {
        Plot plot = new() { ScaleFactor = 2 };
        Svg svg = Svg.Of(plot, 1200, 800);
        svg.Root.Attribute("width")!.Value.Should().Be("1200");
        svg.Root.Attribute("viewBox")!.Value.Should().Be("0 0 600 400");
    }

    [Test]
    public void A_long_label_at_the_end_of_an_axis_gets_room()
    {
        Plot plot = new();
        plot.Axes.SetLimits(0, 10, 0, 10);
        plot.Axes.Bottom.SetTicks([0, 10], ["the very beginning of it all", "the very end of the long story"]);
        foreach (var text in Svg.Of(plot).All("text").Where(t => t.Value.StartsWith("the very")))
            Svg.Corners(text).Should().OnlyContain(c => c.X >= 0 && c.X <= 600);
    }

    [Test]
    public void A_figure_without_size_is_refused()
    {
        ((Action)(() => new Plot().GetSvgHtml(0, 400))).Should().Throw<ArgumentException>().WithMessage("*0*");
        ((Action)(() => new Plot().GetSvgHtml(600, -1))).Should().Throw<ArgumentException>().WithMessage("*-1*");
    }
}
