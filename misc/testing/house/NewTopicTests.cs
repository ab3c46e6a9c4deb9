using Curriculum.Study;

namespace Curriculum.House.Tests;

/// <summary><c>study new</c>, tried on a copy of the whole repository.</summary>
public sealed class NewTopicTests
{
    private const string Topic = "statistical_theory/week02_words_of_a_new_topic";

    [Test, Category("Contract")]
    public void A_new_topic_builds_and_passes_its_own_tests_and_those_of_the_house()
    {
        using RepositoryCopy copy = new();
        Dictionary<string, string> there = new() { ["CURRICULUM_ROOT"] = copy.Root };
        string plan = File.ReadAllText(Path.Combine(copy.Root, "PROGRESS.md"));

        (int exit, string said) = DotnetCommand.Run(copy.Root, there, "exec", typeof(ProgressFile).Assembly.Location, "new", "statistical_theory", "2", "Words", "of a new topic");
        exit.Should().Be(0, said);
        said.Should().Contain("transcript rewritten").And.Contain("figures/example.svg added").And.Contain($"{Topic} builds and runs");
        const string line = $"- [ ] [Words of a new topic]({Topic}/NOTES.md) · statistical_theory · 60 min\n";
        File.ReadAllText(Path.Combine(copy.Root, "PROGRESS.md")).Replace(line, "").Should().Be(plan, "one line comes in and nothing else changes");

        (exit, said) = DotnetCommand.Run(copy.Root, there, "test", "--project", $"{Topic}/tests/Week02.WordsOfANewTopic.Tests.csproj");
        exit.Should().Be(0, said);
        said.Should().MatchRegex(@"succeeded: \d\d").And.Contain("skipped: 2", "the two exercises are not begun");

        (exit, said) = DotnetCommand.Run(copy.Root, there, "exec", typeof(NewTopicTests).Assembly.Location, "--filter",
            "FullyQualifiedName~Tests.TopicTests|FullyQualifiedName~Tests.ProjectTests|FullyQualifiedName~Tests.SourceTests");
        exit.Should().Be(0, said);
        said.Should().MatchRegex(@"succeeded: \d\d").And.Contain("failed: 0");

        (exit, said) = DotnetCommand.Run(copy.Root, there, "exec", typeof(ProgressFile).Assembly.Location, "new", "statistical_theory", "2", "words of a new topic");
        exit.Should().Be(2, "it is there already");
    }
}
