using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>What a command works on: the clone's folder, where to print, and today's date.</summary>
internal sealed record Clone(string Root, TextWriter Out, DateOnly Today)
{
    public string ProgressPath => Path.Combine(Root, "PROGRESS.md");

    public ProgressFile Progress => File.Exists(ProgressPath)
        ? ProgressFile.Read(ProgressPath)
        : throw new StudyException($"There is no PROGRESS.md in {Root}. `git checkout PROGRESS.md` brings the original back.");

    public string FolderOf(Topic topic) => Path.Combine(Root, topic.Domain, topic.Name);

    public string ProjectOf(Topic topic) => Path.Combine(FolderOf(topic), topic.ProjectName + ".csproj");

    public string TestsProjectOf(Topic topic) => Path.Combine(FolderOf(topic), "tests", topic.ProjectName + ".Tests.csproj");

    public bool IsWritten(Topic topic) => File.Exists(ProjectOf(topic));

    /// <summary>The topics that are written here.</summary>
    public IReadOnlyList<Topic> WrittenTopics() => Topic.All(Root);

    /// <summary>Prints text wrapped at 80 columns, every line after the first by the same indentation.</summary>
    public void Say(string text, int indent = 0)
    {
        foreach (string line in TextLayout.Wrap(text, LessonConsole.PlainWidth, indent)) Out.WriteLine(line);
    }
}

/// <summary>Something that the learner can mend: its message is printed, and the exit code is 2.</summary>
internal sealed class StudyException(string message) : Exception(message);
