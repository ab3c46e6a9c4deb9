namespace Curriculum.Study.Tests;

/// <summary>The two commands that build and run, on a topic of a few lines in a clone of its own.</summary>
public sealed class CheckAndNotesTests
{
    private const string Topic = SampleTopic.Path;

    [Test]
    public void Check_ticks_when_every_exercise_passes_and_not_before()
    {
        using Sample sample = new();
        sample.WriteExercises();
        sample.WriteResults("Passed", "NotBegun");
        sample.Run("check", "linear_regression").Should().Be(1);
        sample.Output.Should().Contain("done       One\nnot begun  Two\n\n").And.Contain("1 of 2 done");
        sample.ProgressText.Should().Be(Sample.Plan);

        sample.Write("results", "");
        sample.Run("check", "linear_regression").Should().Be(1);
        sample.ProgressText.Should().Be(Sample.Plan);

        sample.WriteResults("Passed", "Passed");
        sample.Write("mathematical_foundations/week01_linear_algebra/Week01.LinearAlgebra.csproj", "");
        sample.Run("check", $"{Topic}/").Should().Be(0);
        sample.Output.Should().EndWith("Next: Linear algebra, week 1, 2 h 30 min\n").And.Contain("Linear regression is ticked in PROGRESS.md.").And.Contain("Milestone: Either").And.Contain("Milestone: Regression");
        sample.ProgressText.Should().Contain("ml_algorithms · 90 min · done 2026-01-31\n").And.Contain("- [ ] Both");

        sample.Run("check", "--all").Should().Be(0);
        sample.WriteResults("Failed", "Passed");
        string ticked = sample.ProgressText;
        sample.Run("check", "--all").Should().Be(1);
        sample.Output.Should().Contain("no longer passing").And.EndWith($"  {Topic}\n");
        sample.ProgressText.Should().Be(ticked);

        sample.Write($"{Topic}/tests/Program.cs", "int x = nothing;");
        sample.Run("check", "linear_regression").Should().Be(1);
        sample.Output.Should().Contain("It does not compile yet:").And.Contain("error CS0103").And.NotContain(sample.Root);
    }

    [Test]
    public void Notes_take_over_what_the_run_prints_and_draws()
    {
        using Sample sample = new();
        sample.Write($"{Topic}/Week01.LinearRegression.csproj", SampleTopic.Project);
        sample.Write($"{Topic}/NOTES.md", "# Notes\n\n<!-- run -->\nold\n<!-- /run -->\n\nAfter.\n");
        sample.Write($"{Topic}/figures/gone.svg", "<svg/>");
        sample.Write($"{Topic}/figures/same.svg", "<svg>same</svg>");
        sample.Write($"{Topic}/figures/other.svg", "<svg>before</svg>");
        sample.Write($"{Topic}/figures/photo.png", "not ours");
        sample.Write($"{Topic}/Program.cs", """
            string folder = System.Environment.GetEnvironmentVariable("CURRICULUM_FIGURES");
            foreach (string name in new[] { "same", "other", "fresh" })
                System.IO.File.WriteAllText(System.IO.Path.Combine(folder, name + ".svg"), $"<svg>{name}</svg>");
            System.Console.WriteLine("slope 0.65");
            """);

        sample.Run("notes", "linear_regression").Should().Be(0);
        sample.Output.Should().Be($"""
            {Topic}
              transcript rewritten
              figures/fresh.svg added
              figures/other.svg redrawn
              figures/gone.svg removed: the run no longer draws it

            """);
        File.ReadAllText(sample.PathOf($"{Topic}/NOTES.md")).Should().Be("# Notes\n\n<!-- run -->\n```text\nslope 0.65\n```\n<!-- /run -->\n\nAfter.\n");
        Directory.EnumerateFiles(sample.PathOf($"{Topic}/figures")).Select(file => Path.GetFileName(file))
            .Should().BeEquivalentTo("same.svg", "other.svg", "fresh.svg", "photo.png");

        sample.Run("notes", "--all").Should().Be(0);
        sample.Output.Should().EndWith("  nothing changed\n");

        sample.Write($"{Topic}/Program.cs", """System.Console.WriteLine("half"); System.Console.Error.WriteLine("no data"); return 3;""");
        sample.Run("notes", "linear_regression").Should().Be(1);
        sample.Output.Should().Contain("exit code 3; nothing was changed").And.Contain("no data");
        File.ReadAllText(sample.PathOf($"{Topic}/NOTES.md")).Should().Contain("slope 0.65");
        File.Exists(sample.PathOf($"{Topic}/figures/fresh.svg")).Should().BeTrue();
    }

    [TestCase("# No block\n")]
    [TestCase("<!-- run -->\na\n<!-- /run -->\n<!-- run -->\nb\n<!-- /run -->\n")]
    public void Notes_without_one_block_are_left_alone(string text)
    {
        using Sample sample = new();
        sample.Write($"{Topic}/NOTES.md", text);
        sample.Write("drawn/new.svg", "<svg/>");
        NotesCommand.Update(sample.Clone, Sample.Regression, "hello", sample.PathOf("drawn")).Should().BeFalse();
        sample.Output.Should().Contain("found");
        File.ReadAllText(sample.PathOf($"{Topic}/NOTES.md")).Should().Be(text);
        Directory.Exists(sample.PathOf($"{Topic}/figures")).Should().BeFalse();
    }
}
