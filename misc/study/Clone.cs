using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

/// <summary>What a command works on.</summary>
/// <param name="Root">The clone's folder.</param>
/// <param name="Console">The console of the house.</param>
/// <param name="IsRich">Whether it shows colours.</param>
/// <param name="IsTerminal">Whether a person looks on.</param>
/// <param name="Today">Today's date.</param>
internal sealed record Clone(string Root, IAnsiConsole Console, bool IsRich, bool IsTerminal, DateOnly Today)
{
    /// <summary>Where finished lines go, past Spectre.Console, which would wrap and trim them again.</summary>
    public TextWriter Out => Console.Profile.Out.Writer;

    public string ProgressPath => Path.Combine(Root, "PROGRESS.md");

    public ProgressFile Progress => File.Exists(ProgressPath)
        ? ProgressFile.Read(ProgressPath)
        : throw new StudyException($"There is no PROGRESS.md in {Root}. `git checkout PROGRESS.md` brings the original back.");

    /// <summary>What the tool remembers between two runs; git ignores it, and nothing is lost with it.</summary>
    public string MemoryFolder => Path.Combine(Root, "artifacts", "study");

    public string FolderOf(Topic topic) => Path.Combine(Root, topic.Domain, topic.Name);

    public string ProjectOf(Topic topic) => Path.Combine(FolderOf(topic), topic.ProjectName + ".csproj");

    public string TestsProjectOf(Topic topic) => Path.Combine(FolderOf(topic), "tests", topic.ProjectName + ".Tests.csproj");

    public string NotesOf(Topic topic) => Path.Combine(FolderOf(topic), "NOTES.md");

    public bool IsWritten(Topic topic) => File.Exists(ProjectOf(topic));

    /// <summary>The topics that are written here.</summary>
    public IReadOnlyList<Topic> WrittenTopics() => Topic.All(Root);

    /// <summary>Refuses a topic that is only planned.</summary>
    /// <exception cref="StudyException">It is not written.</exception>
    public void NeedsToBeWritten(Topic topic)
    {
        if (!IsWritten(topic)) throw new StudyException($"{topic.Title} is planned, not written: there is no {topic.Path} yet.");
    }

    /// <summary>Prints text wrapped at 80 columns, every line after the first by the same indentation.</summary>
    public void Say(string text, int indent = 0)
    {
        foreach (string line in TextLayout.Wrap(text, LessonConsole.PlainWidth, indent)) Out.WriteLine(line);
    }

    /// <summary>Prints a head, and beside it text wrapped at 80 columns.</summary>
    /// <param name="head">What stands at the left, once; null when it is printed already.</param>
    /// <param name="text">What stands beside it.</param>
    /// <param name="indent">Where that begins.</param>
    public void SayBeside(string? head, string text, int indent)
    {
        bool first = true;
        foreach (string line in TextLayout.Wrap(text, LessonConsole.PlainWidth, indent))
        {
            string own = line[Math.Min(indent, line.Length)..];
            Out.WriteLine(!first ? line : head is null ? own : head.PadRight(indent) + own);
            first = false;
        }
    }

    /// <summary>Prints a few words without a line end, in colour where colours are wanted.</summary>
    public void Coloured(string text, Color colour)
    {
        if (IsRich) Console.Write(new Spectre.Console.Text(text, new Style(colour)));
        else Out.Write(text);
    }

    /// <summary>Does something that takes a while, with a sign of life for whoever sits at a terminal.</summary>
    public T Working<T>(string what, Func<T> work)
    {
        if (IsRich) return Console.Status().Start(Markup.Escape($"{what} ..."), _ => work());
        if (IsTerminal) Out.WriteLine($"{what} ...");
        return work();
    }

    /// <summary>The clone that this program belongs to, on standard output.</summary>
    public static Clone OfThisProgram() =>
        new(RepositoryFolder.Root, LessonConsole.Open(), LessonConsole.IsRich, LessonConsole.IsTerminal, DateOnly.FromDateTime(DateTime.Now));
}

/// <summary>Something that the learner can mend: its message is printed, and the exit code is 2.</summary>
internal sealed class StudyException(string message) : Exception(message);
