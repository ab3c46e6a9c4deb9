using System.Globalization;
using System.Text.RegularExpressions;
using Curriculum.Study;
using Curriculum.Toolkit.Repository;

namespace Curriculum.House.Tests;

/// <summary>Every topic has all its parts, and PROGRESS.md, README.md and the folders agree on what there is.</summary>
public sealed class TopicTests
{
    private static readonly IReadOnlyList<ProgressLine> Plan = ProgressFile.Read(RepositoryFolder.PathOf("PROGRESS.md")).Topics;

    private static IReadOnlyList<Topic> Topics() => Topic.All();

    private static readonly string Readme = File.ReadAllText(RepositoryFolder.PathOf("README.md"));

    [Test]
    public void There_are_topics() => Topics().Should().HaveCountGreaterThanOrEqualTo(2);

    [TestCaseSource(nameof(Topics))]
    public void Has_all_its_parts(Topic topic)
    {
        string[] files = ["Program.cs", "NOTES.md", "exercises/IExercises.cs", "exercises/Exercises.cs", "solutions/Solutions.cs"];
        foreach (string file in files) File.Exists(Path.Combine([topic.Folder, .. file.Split('/')])).Should().BeTrue($"{topic.Path} needs {file}");
        File.Exists(topic.ProjectFile).Should().BeTrue($"the project of {topic.Path} is called {topic.ProjectName}");
        File.Exists(topic.TestsProjectFile).Should().BeTrue($"{topic.Path} needs tests");
        Directory.EnumerateFiles(topic.FiguresFolder, "*.svg").Should().NotBeEmpty();
        File.Exists(RepositoryFolder.PathOf($"{topic.Domain}/LEARNINGS.md")).Should().BeTrue($"{topic.Domain} needs its LEARNINGS.md");
        File.ReadAllText(RepositoryFolder.PathOf($"{topic.Domain}/LEARNINGS.md")).Should().Contain($"{topic.Name}/NOTES.md", "the domain's insights link the topic that shows them");
    }

    [TestCaseSource(nameof(Topics))]
    public void Stands_in_PROGRESS_with_its_title_and_minutes(Topic topic)
    {
        ProgressLine line = Plan.Should().ContainSingle(one => one.Path == topic.Path).Which;
        line.Title.Should().Be(topic.Title);
        line.IsPlanned.Should().BeFalse("it is written");
        string notes = File.ReadAllText(topic.NotesFile);
        notes.Should().StartWith($"# {topic.Title}\n");
        Match head = Regex.Match(notes, @"^\*Week (\d+) · ([a-z_]+) · about (\d+) minutes", RegexOptions.Multiline);
        (head.Groups[1].Value, head.Groups[2].Value, head.Groups[3].Value).Should().Be(($"{topic.Week}", topic.Domain, $"{line.Minutes}"));
    }

    [TestCaseSource(nameof(Topics))]
    public void Names_in_its_notes_what_it_builds_on(Topic topic)
    {
        string head = File.ReadLines(topic.NotesFile).First(line => line.StartsWith("*Week", StringComparison.Ordinal));
        foreach (Topic earlier in topic.References()) head.Should().Contain($"{earlier.Name}/NOTES.md", "it references that topic");
        if (topic.References().Count == 0) head.Should().EndWith("builds on nothing*");
    }

    // For authors: a learner who has begun, and whose clone has no history, has no hints in the file any more.
    [TestCaseSource(nameof(Topics)), Category("Contract")]
    public void Offers_three_hints_and_a_time_for_each_exercise(Topic topic)
    {
        IReadOnlyList<Exercise> exercises = Study.Exercises.Of(topic.Folder);
        string section = Regex.Match(File.ReadAllText(topic.NotesFile), @"^## Exercises\n(.*?)^## ", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        foreach (Exercise exercise in exercises)
        {
            exercise.Minutes.Should().BeInRange(5, 60, $"IExercises.cs says how many minutes {exercise.Name} takes");
            IReadOnlyList<string> hints = ExerciseHints.Of(RepositoryFolder.Root, topic, exercise.Name);
            hints.Should().HaveCount(3, $"{exercise.Name} in {topic.Path}/exercises/Exercises.cs offers a nudge, a plan and nearly the answer");
            hints.Should().OnlyHaveUniqueItems().And.OnlyContain(hint => hint.Length > 10);
            section.Should().Contain($"`{exercise.Name}`", "the notes list every exercise");
        }
        Regex.Matches(section, @"^\d\. .*?\b(\d+) min", RegexOptions.Multiline).Sum(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Should().Be(exercises.Sum(exercise => exercise.Minutes), "notes and IExercises.cs name the same minutes");
    }

    [TestCaseSource(nameof(Topics))]
    public void No_class_bears_the_last_part_of_its_namespace(Topic topic)
    {
        string last = topic.ProjectName.Split('.')[^1];
        foreach (string file in Directory.EnumerateFiles(topic.Folder, "*.cs", SearchOption.AllDirectories))
            Regex.IsMatch(File.ReadAllText(file), $@"\b(class|record|struct|interface|enum)\s+{last}\b").Should().BeFalse(file);
    }

    [Test]
    public void What_is_planned_is_not_linked_and_what_is_linked_is_written()
    {
        HashSet<string> written = Topics().Select(topic => topic.Path).ToHashSet();
        Plan.Where(line => line.IsPlanned).Select(line => line.Path).Should().NotIntersectWith(written);
        Plan.Where(line => !line.IsPlanned).Select(line => line.Path).Should().BeSubsetOf(written);
        string progress = File.ReadAllText(RepositoryFolder.PathOf("PROGRESS.md"));
        foreach (Match link in Regex.Matches(progress, @"\]\(([^)]+)\)")) File.Exists(RepositoryFolder.PathOf(link.Groups[1].Value)).Should().BeTrue(link.Value);
    }

    [Test]
    public void PROGRESS_has_48_weeks_and_a_hundred_topics_in_the_order_of_weeks()
    {
        Plan.Select(line => line.Topic.Week).Distinct().Should().Equal(Enumerable.Range(1, 48));
        Plan.Should().HaveCountGreaterThanOrEqualTo(95);
        Plan.Select(line => line.Path).Should().OnlyHaveUniqueItems();
        Plan.Should().OnlyContain(line => line.Minutes >= 30 && line.Minutes <= 300);
    }

    [Test]
    public void Links_in_README_and_in_the_notes_lead_somewhere()
    {
        string[] pages = [RepositoryFolder.PathOf("README.md"), .. RepositoryFolder.Domains.Append("misc").Select(RepositoryFolder.PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))];
        foreach (string page in pages)
            foreach (Match link in Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)"))
            {
                string target = Path.GetFullPath(Path.Combine([Path.GetDirectoryName(page)!, .. link.Groups[1].Value.Split('/')]));
                (File.Exists(target) || Directory.Exists(target)).Should().BeTrue($"{page} links {link.Groups[1].Value}");
            }
    }

    [Test]
    public void README_shows_the_graph_of_prerequisites_as_it_is() =>
        PrerequisiteGraph.Put(Readme, PrerequisiteGraph.Mermaid(Topics())).Should().Be(Readme, "`dotnet run --project misc/study -- readme` writes it");

    [Test]
    public void The_commands_of_README_are_those_that_the_build_server_runs()
    {
        string ci = File.ReadAllText(RepositoryFolder.PathOf(".ci/run"));
        Match block = Regex.Match(Readme, @"<!-- setup -->\s*```\w*\n(.*?)```", RegexOptions.Singleline);
        string[] commands = block.Groups[1].Value.Split('\n').Select(line => line.Split("  #")[0].Trim()).Where(line => line.Length > 0).ToArray();
        commands.Should().HaveCount(2, "one runs a topic, one passes all tests");
        foreach (string command in commands) ci.Split('\n').Should().Contain(line => line.StartsWith(command, StringComparison.Ordinal), $"'{command}' stands in README");
    }
}
