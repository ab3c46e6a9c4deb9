using System.Reflection;
using Curriculum.Toolkit.Repository;
using NUnit.Framework;

namespace Curriculum.Testing;

/// <summary>
/// What every topic promises: its run prints what the notes show and draws the figures that they show, from any working
/// directory; the notes have their spine; the exercises are tested. The fixture that calls this is compiled into the
/// tests of every topic (misc/testing/contract), so that none can forget it.
/// </summary>
public sealed class TopicContract
{
    /// <summary>Half a pixel: two renderings that agree to this look the same.</summary>
    private const double PixelTolerance = 0.5;

    private static readonly TimeSpan HangsAfter = TimeSpan.FromMinutes(3);

    private readonly string name, folder;
    private readonly Runner run;
    private readonly IReadOnlyList<Type> types;
    private readonly Lazy<(TopicRun Run, Dictionary<string, string> Figures)> lazyRun;

    /// <summary>The contract of the topic that an assembly tests.</summary>
    /// <param name="tests">The topic's tests assembly.</param>
    public TopicContract(Assembly tests)
    {
        Topic topic = TopicOf(tests);
        (name, folder, types) = (topic.Path, topic.Folder, tests.GetTypes());
        run = (figures, workingDirectory, arguments) => TopicRun.Start(Assembly(topic), figures, workingDirectory, HangsAfter, arguments);
        lazyRun = new(RunIt);
    }

    /// <summary>The contract of a topic that the tests of this class make up.</summary>
    internal TopicContract(string name, string folder, Runner run, IReadOnlyList<Type> types)
    {
        (this.name, this.folder, this.run, this.types) = (name, folder, run, types);
        lazyRun = new(RunIt);
    }

    /// <summary>Runs a topic: where it draws, where it stands, and its command line.</summary>
    internal delegate TopicRun Runner(string figures, string workingDirectory, params string[] arguments);

    private NotesFile Notes => NotesFile.Read(Path.Combine(folder, "NOTES.md"));

    /// <summary>The run ends with exit code 0 and prints the transcript of the notes.</summary>
    public void Run_prints_what_the_notes_show()
    {
        TopicRun now = lazyRun.Value.Run;
        Assert.That(now.ExitCode, Is.Zero, $"{name} failed:\n{now.Error}");
        NotesFile notes = Notes;
        if (NumericText.Difference(notes.Transcript, now.Output, notes.Tolerance) is { } difference)
            Assert.Fail($"{name}/NOTES.md shows another run than this one. {difference}\nWhen the new run is right: dotnet run --project misc/study -- notes {name}");
    }

    /// <summary>The run draws exactly the committed figures.</summary>
    public void Run_draws_what_the_notes_show()
    {
        Dictionary<string, string> drawn = lazyRun.Value.Figures;
        Dictionary<string, string> committed = Directory.EnumerateFiles(Path.Combine(folder, "figures"), "*.svg").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Assert.That(drawn.Keys, Is.EquivalentTo(committed.Keys), $"{name}/figures and the figures that the run draws");
        foreach ((string figure, string svg) in committed)
            if (NumericText.Difference(svg, drawn[figure], absolute: PixelTolerance) is { } difference)
                Assert.Fail($"{name}/figures/{figure} is not what the run draws. {difference}\nWhen the new one is right: dotnet run --project misc/study -- notes {name}");
        Assert.That(NotesRules.FiguresThatDoNotMatch(Notes, committed.Keys), Is.Empty);
    }

    /// <summary>The headings, the head line and the five questions.</summary>
    public void Notes_have_their_spine() => Assert.That(NotesRules.BreachesOfTheSpine(Notes), Is.Empty);

    /// <summary>No transcript line is wider than 80 columns.</summary>
    public void Transcript_fits_into_80_columns() => Assert.That(NotesRules.LinesThatAreTooWide(Notes), Is.Empty);

    /// <summary>Decimal numbers in the prose come from the run or cite a source.</summary>
    public void Numbers_in_the_notes_come_from_the_run() => Assert.That(NotesRules.NumbersOfUnknownOrigin(Notes), Is.Empty);

    /// <summary>A command line that makes no sense prints the usage and exits with 2.</summary>
    public void Nonsense_on_the_command_line_exits_with_2()
    {
        using TemporaryFolder elsewhere = new();
        TopicRun refused = run(elsewhere.Path, elsewhere.Path, "--no-such-knob");
        Assert.That(refused.ExitCode, Is.EqualTo(2), "exit code");
        Assert.That(refused.Error, Does.Contain("no-such-knob").And.Contain("Usage"));
    }

    /// <summary>Two to four exercises, one of them a bug to find, each with a test and a solution.</summary>
    public void Every_exercise_is_tested()
    {
        Type interfaceType = types.Single(type => type.IsInterface && type.Name == "IExercises");
        string[] exercises = interfaceType.GetMethods().Select(method => method.Name).ToArray();
        Assert.That(exercises, Has.Length.InRange(2, 4), "exercises in IExercises");
        string[] tested = types.SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<ExerciseAttribute>())
            .Select(attribute => attribute.Exercise).Distinct().ToArray();
        Assert.That(tested, Is.EquivalentTo(exercises), "exercises with a test marked [Exercise]");
        foreach (string side in (string[])["Exercises", "Solutions"])
            Assert.That(types.Count(type => type.Name == side && type.IsAssignableTo(interfaceType)), Is.EqualTo(1), $"{side} : IExercises");
        Assert.That(File.ReadAllText(Path.Combine(folder, "exercises", "IExercises.cs")), Does.Contain("Find the bug"), "one exercise is to find a bug");
    }

    private static Topic TopicOf(Assembly tests)
    {
        string path = tests.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TopicFolder").Value!;
        string[] parts = path.Split('/');
        return new Topic(parts[0], parts[1]);
    }

    /// <summary>The topic's own output beside that of its tests: artifacts/bin/PROJECT/CONFIGURATION/PROJECT.dll.</summary>
    private static string Assembly(Topic topic)
    {
        DirectoryInfo configuration = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(configuration.Parent!.Parent!.FullName, topic.ProjectName, configuration.Name, topic.ProjectName + ".dll");
    }

    private (TopicRun, Dictionary<string, string>) RunIt()
    {
        using TemporaryFolder figures = new();
        using TemporaryFolder elsewhere = new();
        TopicRun now = run(figures.Path, elsewhere.Path);
        Assert.That(Directory.EnumerateFileSystemEntries(elsewhere.Path), Is.Empty, "the run left files in its working directory");
        return (now, Directory.EnumerateFiles(figures.Path, "*.svg").ToDictionary(path => Path.GetFileName(path), File.ReadAllText));
    }
}
