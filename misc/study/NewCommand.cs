using System.CommandLine;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>new</c>: a topic that builds and passes its tests and the tests of the house from the first minute.</summary>
internal static partial class NewCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("new", "for authors: a new topic that builds and passes all tests, with words and code to replace");
        Argument<string> domain = new("DOMAIN") { Description = "the folder above it, such as ml_algorithms" };
        Argument<int> week = new("WEEK") { Description = "from 1 to 48" };
        Argument<string[]> name = new("NAME") { Arity = ArgumentArity.OneOrMore, Description = "its words, as in: k nearest neighbors" };
        Option<int> minutes = new("--minutes") { Description = "how long it takes, when PROGRESS.md does not say", DefaultValueFactory = _ => 60, HelpName = "MINUTES" };
        command.Add(domain);
        command.Add(week);
        command.Add(name);
        command.Add(minutes);
        command.SetAction(line => New(open(), line.GetValue(domain)!, line.GetValue(week), string.Join(' ', line.GetValue(name)!), line.GetValue(minutes)));
        return command;
    }

    public static int New(Clone clone, string domain, int week, string name, int minutes)
    {
        domain = domain.Trim().TrimEnd('/', '\\');
        if (!RepositoryFolder.Domains.Contains(domain))
            throw new StudyException($"There is no domain \"{domain}\". The domains are:\n{string.Join('\n', RepositoryFolder.Domains.Select(known => $"  {known}"))}");
        if (week is < 1 or > 48) throw new StudyException($"There is no week {week}: the plan has weeks 1 to 48.");
        if (minutes is < 30 or > 300) throw new StudyException($"A topic takes 30 to 300 minutes, not {minutes}.");
        string folder = $"week{week:00}_{TopicFinder.Words(name).Replace(' ', '_')}";
        if (!Topic.IsTopicName(folder) || char.IsAsciiDigit(folder[7])) throw new StudyException($"\"{name}\" does not make a name: it needs words of letters and digits, and begins with a letter.");
        Topic topic = new(domain, folder);
        if (Directory.Exists(clone.FolderOf(topic))) throw new StudyException($"There is {topic.Path} already; nothing was changed.");

        ProgressFile plan = clone.Progress;
        minutes = plan.Topics.FirstOrDefault(line => line.Path == topic.Path)?.Minutes ?? minutes;
        ProgressFile planned = plan.WithWritten(topic, minutes);    // refuses before anything is written

        WriteTemplate(clone, topic, minutes);
        planned.Write(clone.ProgressPath);
        AddToLearnings(clone, topic);
        AddToSolution(clone, clone.ProjectOf(topic), topic.Path);
        AddToSolution(clone, clone.TestsProjectOf(topic), topic.Path + "/tests");
        ReadmeCommand.Readme(clone);
        if (NotesCommand.Notes(clone, topic) != 0) return 1;
        clone.Out.WriteLine();
        clone.Out.WriteLine($"{topic.Path} builds and runs. What is to be replaced says so: search it for \"Replace\".");
        clone.Out.WriteLine($"dotnet test --project {topic.Path}/tests/{topic.ProjectName}.Tests.csproj");
        return 0;
    }

    private static void WriteTemplate(Clone clone, Topic topic, int minutes)
    {
        Dictionary<string, string> words = new()
        {
            ["{{Project}}"] = topic.ProjectName,
            ["{{Title}}"] = topic.Title,
            ["{{Domain}}"] = topic.Domain,
            ["{{Week}}"] = $"{topic.Week}",
            ["{{Name}}"] = topic.Name[7..],
            ["{{Minutes}}"] = $"{minutes}",
        };
        string Filled(string text) => words.Aggregate(text, (now, word) => now.Replace(word.Key, word.Value));
        Assembly assembly = typeof(NewCommand).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Where(one => one.StartsWith("template/", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!);
            string path = Path.Combine([clone.FolderOf(topic), .. Filled(resource.Replace('\\', '/')["template/".Length..^".txt".Length]).Replace("PROJECT", topic.ProjectName).Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Files.Replace(path, Encoding.UTF8.GetBytes(Filled(reader.ReadToEnd().ReplaceLineEndings("\n"))));
        }
    }

    private static void AddToLearnings(Clone clone, Topic topic)
    {
        string path = Path.Combine(clone.Root, topic.Domain, "LEARNINGS.md");
        string before = File.Exists(path) ? File.ReadAllText(path) : $"# What {topic.Domain.Replace('_', ' ')} teaches\n\nEach insight in a sentence or two, with the topic that shows it in numbers.\n\n";
        string line = $"- **[Replace: the insight in one sentence.]** [Replace: what shows it.] [{topic.Title}]({topic.Name}/NOTES.md)\n";
        Files.Replace(path, Encoding.UTF8.GetBytes(before.TrimEnd('\n') + (before.EndsWith("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n") + line));
    }

    /// <summary>dotnet sln writes CRLF and platforms that nobody builds; both are taken out again.</summary>
    private static void AddToSolution(Clone clone, string project, string folder)
    {
        string solution = Path.Combine(clone.Root, "Curriculum.sln");
        Child add = clone.Working($"adding {Path.GetFileNameWithoutExtension(project)} to the solution", () =>
            Child.Dotnet(clone.Root, TimeSpan.FromMinutes(1), "sln", solution, "add", "--include-references", "false", "--solution-folder", folder, project));
        if (add.ExitCode != 0) throw new StudyException($"The solution was not changed:\n{add.Output}");
        string[] lines = [.. File.ReadAllText(solution).ReplaceLineEndings("\n").Split('\n').Where(line => !OtherPlatform().IsMatch(line))];
        Files.Replace(solution, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join('\n', lines))]);
    }

    [GeneratedRegex(@"\|x(64|86)\b")]
    private static partial Regex OtherPlatform();
}
