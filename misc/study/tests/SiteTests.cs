using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study.Tests;

public sealed partial class SiteTests
{
    private const string Notes = """
        # Linear regression

        Uses [linear algebra](../../mathematical_foundations/week01_linear_algebra/NOTES.md#the-maths), not [this](../nowhere.md).
        See [the code](Line.cs), [the folder](.), [the domain](..), [Galton](https://example.org/galton), [the plan](../../PROGRESS.md).
        Costs $5 and $6; `a_b` and a_b_c; x² < y & z.

        ![A line & points](figures/line.svg)

        | a | b |
        |---|---|
        | 1 | 2 |

        <details><summary>Why?</summary>
        Because.</details>

        """;

    [Test]
    public void Pages_lie_where_their_files_lie_and_their_links_lead_somewhere()
    {
        using Sample sample = Written();
        sample.Run("site").Should().Be(0);
        string site = sample.PathOf("artifacts/site"), page = File.ReadAllText(Path.Combine(site, "ml_algorithms", "week01_linear_regression", "NOTES.html"));
        page.Should().Contain("href=\"../../mathematical_foundations/week01_linear_algebra/NOTES.html#the-maths\"")
            .And.Contain("href=\"Line.cs\"").And.Contain("href=\"NOTES.html\"").And.Contain("href=\"../../index.html\"").And.Contain("href=\"https://example.org/galton\"")
            .And.Contain("not this.").And.Contain("the domain").And.Contain("Costs $5 and $6;").And.Contain("a_b_c; x² &lt; y &amp; z.")
            .And.Contain("src=\"figures/line.svg\"").And.Contain("<details><summary>Why?</summary>").And.Contain("<table>");
        File.ReadAllText(Path.Combine(site, "mathematical_foundations", "week01_linear_algebra", "NOTES.html")).Should().Contain("id=\"the-maths\"");
        Check(site);
    }

    [Test]
    public void The_plan_shows_what_is_ticked_and_the_gallery_every_figure()
    {
        using Sample sample = Written(Sample.Plan.Replace("- [ ] [Linear regression]", "- [x] [Linear regression]"));
        sample.Run("site").Should().Be(0);
        string plan = File.ReadAllText(sample.PathOf("artifacts/site/index.html")), gallery = File.ReadAllText(sample.PathOf("artifacts/site/gallery.html"));
        plan.Should().Contain("1 of 3 topics ticked").And.Contain("✓</span> <a href=\"ml_algorithms/week01_linear_regression/NOTES.html\">Linear regression</a>")
            .And.Contain("○</span> <span class=\"planned\">Dropout</span>").And.Contain("Milestones");
        gallery.Should().Contain("src=\"ml_algorithms/week01_linear_regression/figures/line.svg\" alt=\"A line &amp; points\"");
    }

    [Test]
    public void A_second_site_takes_the_place_of_the_first()
    {
        using Sample sample = Written();
        sample.Run("site").Should().Be(0);
        sample.Write("artifacts/site/stale.html", "");
        sample.Run("site").Should().Be(0);
        File.Exists(sample.PathOf("artifacts/site/stale.html")).Should().BeFalse();
        Directory.EnumerateDirectories(sample.PathOf("artifacts")).Select(folder => Path.GetFileName(folder)).Should().Equal("site");
    }

    [Test]
    public void The_site_of_this_repository_is_whole()
    {
        using Sample copy = new();
        string[] files = [.. Directory.EnumerateFiles(RepositoryFolder.Root, "*.md"), .. RepositoryFolder.Domains.Append("misc").Select(RepositoryFolder.PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(file => new FileInfo(file).Length < 300_000)];
        foreach (string file in files.Where(file => Path.GetExtension(file) is ".md" or ".svg" or ".cs" or ".csproj" or ".txt" or ".py"))
        {
            string target = Path.Combine(copy.Root, Path.GetRelativePath(RepositoryFolder.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
        copy.Run("site").Should().Be(0);
        Check(copy.PathOf("artifacts/site"));
    }

    /// <summary>No page needs a network or a missing file, and each can be read on a phone, in the dark and in the light.</summary>
    private static void Check(string site)
    {
        string[] pages = [.. Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories)];
        pages.Should().HaveCountGreaterThan(3);
        foreach (string page in pages)
        {
            string html = File.ReadAllText(page);
            html.Should().Contain("name=\"viewport\"").And.Contain("charset=\"utf-8\"");
            foreach (Match resource in Resource().Matches(html)) resource.Groups[1].Value.Should().NotContain("//", $"{page} loads it");
            foreach (Match link in Link().Matches(html).Where(link => !link.Groups[1].Value.Contains("://", StringComparison.Ordinal) && !link.Groups[1].Value.StartsWith('#')))
                File.Exists(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(link.Groups[1].Value.Split('#')[0]))).Should().BeTrue($"{page} links {link.Groups[1].Value}");
        }
        string css = File.ReadAllText(Path.Combine(site, "site.css"));
        css.Should().Contain("prefers-color-scheme: dark").And.NotContain("url(").And.NotContain("@import");
    }

    private static Sample Written(string plan = Sample.Plan)
    {
        Sample sample = new(plan);
        sample.WriteTopic("");
        sample.Write($"{SampleTopic.Path}/NOTES.md", Notes);
        sample.Write($"{SampleTopic.Path}/Line.cs", "// a line\n");
        sample.Write($"{SampleTopic.Path}/figures/line.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        sample.Write("mathematical_foundations/week01_linear_algebra/Week01.LinearAlgebra.csproj", "");
        sample.Write("mathematical_foundations/week01_linear_algebra/NOTES.md", "# Linear algebra\n\n## The maths\nx\n");
        sample.Write("README.md", "# All\n\n[notes](ml_algorithms/week01_linear_regression/NOTES.md)\n");
        return sample;
    }

    [GeneratedRegex("(?:<link[^>]* href|<img[^>]* src|<script[^>]* src)=\"([^\"]*)\"")]
    private static partial Regex Resource();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();
}
