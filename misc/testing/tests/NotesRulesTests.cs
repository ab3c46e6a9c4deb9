using Curriculum.Toolkit.Repository;

namespace Curriculum.Testing.Tests;

/// <summary>Notes that keep the rules pass, and each broken copy is caught.</summary>
public sealed class NotesRulesTests
{
    private static string Good() =>
        "# A topic\n\n*Week 1 · ml_algorithms · about 90 minutes · builds on nothing*\n\n"
        + string.Join("\n", NotesRules.Spine.Select(heading => heading switch
        {
            "What the run shows" => "## What the run shows\n<!-- run -->\n```text\nslope 0.646\n```\n<!-- /run -->\nThe slope is 0.646.\n![a line](figures/line.svg)",
            "Check yourself" => "## Check yourself\n" + string.Concat(Enumerable.Repeat("<details><summary>Why?</summary>\nSo.</details>\n", 5)),
            "Sources" => "## Sources\nGalton (1886) found 0.66.",
            _ => $"## {heading}\nWords.",
        }));

    private static NotesFile Notes(string text) => new(text, "NOTES.md");

    [Test]
    public void Good_notes_break_no_rule()
    {
        NotesFile notes = Notes(Good());
        NotesRules.BreachesOfTheSpine(notes).Should().BeEmpty();
        NotesRules.LinesThatAreTooWide(notes).Should().BeEmpty();
        NotesRules.NumbersOfUnknownOrigin(notes).Should().BeEmpty();
        NotesRules.FiguresThatDoNotMatch(notes, ["line.svg"]).Should().BeEmpty();
    }

    [TestCase("## The maths", "## Maths")]
    [TestCase("## Story\nWords.\n", "")]
    [TestCase("# A topic", "A topic")]
    [TestCase("about 90 minutes", "about an hour and a half")]
    [TestCase("Check yourself\n<details><summary>", "Check yourself\n<details>")]
    public void A_broken_spine_is_caught(string good, string broken) =>
        NotesRules.BreachesOfTheSpine(Notes(Good().Replace(good, broken, StringComparison.Ordinal))).Should().NotBeEmpty();

    [Test]
    public void Headings_in_another_order_are_caught() =>
        NotesRules.BreachesOfTheSpine(Notes(Good().Replace("## Story", "## X", StringComparison.Ordinal).Replace("## The idea", "## Story", StringComparison.Ordinal)
            .Replace("## X", "## The idea", StringComparison.Ordinal))).Should().NotBeEmpty();

    [TestCase("The slope is 0.746."), TestCase("It takes 3.5 steps."), TestCase("Of 1,234.5 inches."), TestCase("About 2.5e-3 of them.")]
    public void A_number_that_the_run_does_not_print_is_caught(string sentence) =>
        NotesRules.NumbersOfUnknownOrigin(Notes(Good().Replace("The slope is 0.646.", sentence, StringComparison.Ordinal))).Should().ContainSingle();

    [TestCase("Version 1.10.1 of it."), TestCase("He found 0.66 (Galton, 1886)."), TestCase("See [the file](https://example.org) with 0.66."), TestCase("See section3.2 for all 12 of them.")]
    public void A_version_a_source_or_a_whole_number_is_let_through(string sentence) =>
        NotesRules.NumbersOfUnknownOrigin(Notes(Good().Replace("The slope is 0.646.", sentence, StringComparison.Ordinal))).Should().BeEmpty();

    [Test]
    public void A_line_of_81_columns_is_caught() =>
        NotesRules.LinesThatAreTooWide(Notes(Good().Replace("slope 0.646\n", "slope 0.646\n" + new string('x', 81) + "\n", StringComparison.Ordinal))).Should().ContainSingle();

    [Test]
    public void A_figure_that_is_not_shown_or_not_there_is_caught()
    {
        NotesRules.FiguresThatDoNotMatch(Notes(Good()), ["line.svg", "other.svg"]).Should().ContainSingle().Which.Should().Contain("other.svg");
        NotesRules.FiguresThatDoNotMatch(Notes(Good()), []).Should().ContainSingle().Which.Should().Contain("line.svg");
    }

    [Test]
    public void Notes_without_a_block_are_refused() =>
        ((Action)(() => Notes(Good().Replace("<!-- run -->", "", StringComparison.Ordinal)))).Should().Throw<FormatException>();

    [Test]
    public void Writing_the_same_transcript_changes_nothing_and_another_one_only_the_block()
    {
        NotesFile notes = Notes(Good());
        notes.WithTranscript(notes.Transcript).Should().Be(notes.Text);
        notes.WithTranscript("slope 0.700\n").Should().Be(notes.Text.Replace("slope 0.646\n", "slope 0.700\n", StringComparison.Ordinal));
    }

    [Test]
    public void A_tolerance_on_the_marker_is_read_and_kept()
    {
        NotesFile notes = Notes(Good().Replace("<!-- run -->", "<!-- run tolerance=1e-6 -->", StringComparison.Ordinal));
        notes.Tolerance.Should().Be(1e-6);
        notes.WithTranscript("x").Should().Contain("<!-- run tolerance=1e-6 -->\n```text\nx\n```\n<!-- /run -->");
    }
}
