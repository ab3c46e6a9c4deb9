#if POLYFILL
using System.Xml.Linq;
using ScottPlot;

namespace ScottPlot.Tests;

/// <summary>Text never covers other text, an axis or the data, at the size of a page and at twice that size.</summary>
public sealed class TextOverlapTests
{
    private static IEnumerable<TestCaseData> Figures() =>
        from figure in Gallery.All()
        from size in new[] { (600, 400), (1200, 800) }
        select new TestCaseData(figure, size.Item1, size.Item2) { TestName = $"{{m}}({figure.Name}, {size.Item1})" };

    [TestCaseSource(nameof(Figures))]
    public void No_text_leaves_the_figure(Figure figure, int width, int height)
    {
        foreach (TextBox text in TextBox.Of(new(figure.Draw(width, height))))
            foreach ((double x, double y) in text.Corners)
            {
                x.Should().BeInRange(-0.5, width + 0.5, $"{text} belongs into the figure");
                y.Should().BeInRange(-0.5, height + 0.5, $"{text} belongs into the figure");
            }
    }

    [TestCaseSource(nameof(Figures))]
    public void No_two_texts_overlap(Figure figure, int width, int height)
    {
        List<TextBox> texts = TextBox.Of(new(figure.Draw(width, height)));
        for (int i = 0; i < texts.Count; i++)
            for (int j = 0; j < i; j++)
                TextBox.Overlap(texts[i].Corners, texts[j].Corners).Should().BeFalse($"{texts[i]} and {texts[j]} both want to be read");
    }

    [TestCaseSource(nameof(Figures))]
    public void No_text_beside_the_data_area_reaches_into_it(Figure figure, int width, int height)
    {
        Svg svg = new(figure.Draw(width, height));
        (double X, double Y)[][] areas = [.. DataAreas(svg)];
        foreach (TextBox text in TextBox.Of(svg).Where(text => text.Place == "figure"))
            areas.Should().NotContain(area => TextBox.Overlap(text.Corners, area), $"{text} stands beside the data");
    }

    [TestCaseSource(nameof(Figures))]
    public void A_legend_covers_no_text_and_crosses_no_edge_of_the_data_area(Figure figure, int width, int height)
    {
        Svg svg = new(figure.Draw(width, height));
        List<TextBox> texts = TextBox.Of(svg);
        foreach (XElement legend in svg.All("g").Where(g => g.Attribute("class")?.Value == "legend"))
        {
            (double X, double Y)[] frame = Placed(legend.Elements().First());
            texts.Where(text => text.Place != "legend").Should().NotContain(text => TextBox.Overlap(text.Corners, frame), "a legend covers no text");
            foreach ((double X, double Y)[] area in DataAreas(svg))
            {
                bool inside = frame.All(c => c.X >= area[0].X && c.X <= area[2].X && c.Y >= area[0].Y && c.Y <= area[2].Y);
                (inside || !TextBox.Overlap(frame, area)).Should().BeTrue("a legend lies within the data area or beside it");
            }
        }
    }

    [Test]
    public void Overlap_is_found_where_there_is_some()
    {
        (double X, double Y)[] box = TextBox.Rectangle(0, 0, 10, 4), turned = [(12, -2), (15, 1), (12, 4), (9, 1)];
        TextBox.Overlap(box, TextBox.Rectangle(8, 3, 10, 4)).Should().BeTrue();
        TextBox.Overlap(box, TextBox.Rectangle(8, 4, 10, 4)).Should().BeFalse();
        TextBox.Overlap(box, turned).Should().BeTrue();
        TextBox.Overlap(box, [.. turned.Select(c => (c.X + 2, c.Y))]).Should().BeFalse();
        TextBox.Of(new("<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"5\" y=\"20\" font-size=\"10\">mm</text></svg>")).Single().Corners[1].X.Should().BeApproximately(24.48, 0.01);
    }

    private static IEnumerable<(double X, double Y)[]> DataAreas(Svg svg) =>
        svg.All("svg").Where(e => e.Attribute("class")?.Value != "subplot").Select(Placed);

    /// <summary>The corners of an element, moved by the subplots around it.</summary>
    private static (double X, double Y)[] Placed(XElement element)
    {
        XElement[] around = [.. element.Ancestors().Where(e => e.Attribute("class")?.Value == "subplot")];
        return TextBox.Rectangle(Svg.Number(element, "x") + around.Sum(e => Svg.Number(e, "x")), Svg.Number(element, "y") + around.Sum(e => Svg.Number(e, "y")),
            Svg.Number(element, "width"), Svg.Number(element, "height"));
    }
}
#endif
