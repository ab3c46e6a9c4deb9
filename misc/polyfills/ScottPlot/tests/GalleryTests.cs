using System.Text;
using Curriculum.Toolkit.Repository;
using ScottPlot;

namespace ScottPlot.Tests;

public sealed class GalleryTests
{
    private static readonly string Folder = RepositoryFolder.PathOf("misc/polyfills/ScottPlot/gallery");

    private static bool IsRefreshed => Environment.GetEnvironmentVariable("SCOTTPLOT_GALLERY") == "refresh";

    private static IEnumerable<TestCaseData> Figures() => Gallery.All().Select(f => new TestCaseData(f) { TestName = $"{{m}}({f.Name})" });

    /// <summary>The committed gallery is what is drawn now. When the new figures are right: SCOTTPLOT_GALLERY=refresh dotnet test.</summary>
    [TestCaseSource(nameof(Figures)), Category("Contract")]
    public void The_gallery_shows_what_is_drawn(Figure figure)
    {
#if !POLYFILL
        Assert.Ignore("The real package has another renderer.");
#endif
        string path = Path.Combine(Folder, figure.Name + ".svg"), drawn = figure.Draw(600, 400);
        if (IsRefreshed)
            File.WriteAllText(path, drawn, new UTF8Encoding(false));
        NumericText.Difference(File.ReadAllText(path), drawn, absolute: 0.5).Should().BeNull("otherwise misc/polyfills/ScottPlot/gallery must be refreshed");
    }

    [Test, Category("Contract")]
    public void The_page_of_the_gallery_shows_every_figure_and_no_other()
    {
        string[] names = [.. Gallery.All().Select(figure => figure.Name)];
        Directory.EnumerateFiles(Folder, "*.svg").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(names);
        string page = Path.Combine(Folder, "README.md");
        string text = "# Gallery\n\nOne of each, drawn by the tests at 600 by 400 pixels; the code is in [tests/Figures](../tests/Figures).\n\n"
            + "| | |\n|---|---|\n" + string.Concat(names.Chunk(2).Select(pair => "| " + string.Join(" | ", pair.Select(name => $"![{name}]({name}.svg)")) + (pair.Length == 1 ? " | " : "") + " |\n"));
        if (IsRefreshed)
            File.WriteAllText(page, text, new UTF8Encoding(false));
        File.ReadAllText(page).Should().Be(text);
    }

    /// <summary>Draws all figures at both sizes into a folder, to be looked at: SCOTTPLOT_GALLERY=/tmp/gallery dotnet test.</summary>
    [Test]
    public void Draws_the_gallery_into_a_folder()
    {
        if (Environment.GetEnvironmentVariable("SCOTTPLOT_GALLERY") is not { Length: > 0 } folder || IsRefreshed)
            Assert.Ignore("Set SCOTTPLOT_GALLERY to a folder to draw the figures into it.");
        else
            foreach (Figure figure in Gallery.All())
                foreach ((int width, int height) in new[] { (600, 400), (1200, 800) })
                    File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{figure.Name}-{width}.svg"), figure.Draw(width, height));
    }
}
