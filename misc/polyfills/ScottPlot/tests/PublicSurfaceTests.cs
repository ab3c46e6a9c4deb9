using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;
using ScottPlot;

namespace ScottPlot.Tests;

/// <summary>Code that compiles with the polyfill compiles with the original: nothing public is of its own invention.</summary>
public sealed class PublicSurfaceTests
{
    /// <summary>What is listed and yet not here, and why.</summary>
    private static readonly (string Pattern, string Why)[] notHere =
    [
        (@"\bSK[A-Z]\w+|\bImage\b", "needs SkiaSharp: its colours, effects and bitmaps"),
        (@"\bIHatch\b|\bFillHatchColor\b|\bBackgroundHatch", "needs SkiaSharp: a hatch is one of its shaders"),
        (@"\bZoom\(Pixel|\bPreRenderActions\b", "belongs to interactive controls: a mouse zooms, a control draws again"),
    ];

    private static readonly SortedDictionary<string, string[]> listed =
        PublicSurface.Read(File.ReadAllText(RepositoryFolder.PathOf("misc/polyfills/ScottPlot/tests/api/ScottPlot-5.1.59.txt")));

    private static readonly SortedDictionary<string, string[]> here = PublicSurface.Of(typeof(Plot).Assembly);

    [Test]
    public void Nothing_is_public_that_the_original_lacks()
    {
#if !POLYFILL
        Assert.Ignore("The original has more than the part that is listed.");
#endif
        if (Environment.GetEnvironmentVariable("SCOTTPLOT_SURFACE") is { Length: > 0 } path)
            File.WriteAllText(path, string.Concat(here.Select(type => type.Key + "\n" + string.Concat(type.Value.Select(member => $"    {member}\n")))));
        here.Keys.Except(listed.Keys).Should().BeEmpty("these types are not in tests/api");
        foreach ((string type, string[] members) in here)
            members.Except(listed[type]).Should().BeEmpty($"these members of {type} are not in tests/api");
    }

    [Test]
    public void What_is_listed_is_here_unless_it_needs_Skia_or_a_control()
    {
        foreach ((string type, string[] members) in listed)
            foreach (string missing in members.Except(here.GetValueOrDefault(type) ?? []))
            {
                string why = notHere.FirstOrDefault(group => Regex.IsMatch(missing, group.Pattern)).Why;
                why.Should().NotBeNull($"{type} lacks {missing}");
                TestContext.Out.WriteLine($"{type}: {missing}  ({why})");
            }
    }

    [Test]
    public void Every_reason_for_an_absence_is_in_use()
    {
        string[] missing = [.. listed.SelectMany(type => type.Value.Except(here.GetValueOrDefault(type.Key) ?? []))];
        foreach ((string pattern, string why) in notHere)
            missing.Should().Contain(member => Regex.IsMatch(member, pattern), why);
    }

    [Test]
    public void An_invention_would_be_noticed()
    {
        PublicSurface.Of(typeof(PublicSurfaceTests).Assembly).Should().ContainKey("class ScottPlot.Tests.PublicSurfaceTests")
            .WhoseValue.Should().Contain("void An_invention_would_be_noticed()").And.Contain("ctor()");
        PublicSurface.Read("# remark\nclass A\n    // remark\n    int B { get; }\n")["class A"].Should().Equal("int B { get; }");
    }
}
