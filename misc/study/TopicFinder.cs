using System.CommandLine;
using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>Finds the topic that a learner means by a path, a folder, a project, a title, or a part of them.</summary>
internal static partial class TopicFinder
{
    /// <summary>Gives a command the argument TOPIC; the words of a title may come as several.</summary>
    public static Argument<string[]> Asked(Command command)
    {
        Argument<string[]> topic = new("TOPIC")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "a folder such as ml_algorithms/week01_linear_regression, or any part of its name that no other topic has",
        };
        topic.Validators.Add(words =>
        {
            if (words.Tokens.FirstOrDefault(word => word.Value.StartsWith('-')) is { } option)
                words.AddError($"{command.Name} has no option {option.Value}." + (command.Name == "run" ? $" What belongs to the topic stands after --: run TOPIC -- {option.Value}" : ""));
        });
        command.Add(topic);
        return topic;
    }

    /// <summary>Lets a command take either TOPIC or --all, and insists on one of them.</summary>
    public static void OrAll(Command command, Argument<string[]> topic, Option<bool> all)
    {
        topic.Arity = ArgumentArity.ZeroOrMore;
        command.Add(all);
        command.Validators.Add(line =>
        {
            bool named = line.GetValue(topic) is { Length: > 0 };
            if (named == line.GetValue(all)) line.AddError(named ? "Either a topic or --all, not both." : "Which topic? Name one, or say --all.");
        });
    }

    /// <summary>Finds a topic among those of PROGRESS.md and those that have a folder.</summary>
    /// <exception cref="StudyException">None, or several; the message names what is near.</exception>
    public static Topic Find(Clone clone, params string[] words) => Find(clone, string.Join(' ', words));

    private static Topic Find(Clone clone, string asked)
    {
        IEnumerable<Topic> planned = File.Exists(clone.ProgressPath) ? clone.Progress.Topics.Select(line => line.Topic) : [];
        return Find([.. planned.Concat(clone.WrittenTopics()).Distinct()], FromPath(clone.Root, asked));
    }

    public static Topic Find(IReadOnlyList<Topic> topics, string asked)
    {
        string words = Words(asked);
        if (words.Length == 0) throw new StudyException("Which topic? Give its folder, or a part of its name.");

        List<Topic> exact = [.. topics.Where(topic => Names(topic).Contains(words))];
        if (exact.Count == 1) return exact[0];
        List<Topic> holding = exact.Count > 1 ? exact : [.. topics.Where(topic => Names(topic).Any(name => name.Contains(words, StringComparison.Ordinal)))];
        if (holding.Count == 1) return holding[0];
        if (holding.Count > 1)
            throw new StudyException($"\"{asked}\" may mean {holding.Count} topics:\n{List(holding.Take(10))}{(holding.Count > 10 ? "\n  ..." : "")}");
        if (topics.Count == 0) throw new StudyException($"There is no topic \"{asked}\", nor any other: neither PROGRESS.md nor the folders name one.");
        throw new StudyException($"There is no topic \"{asked}\". Did you mean one of these?\n{List(Nearest(topics, words).Take(3))}");
    }

    /// <summary>All topics, the nearest first: by words in common, then by the edits that separate the names.</summary>
    public static IEnumerable<Topic> Nearest(IReadOnlyList<Topic> topics, string words)
    {
        string[] asked = words.Split(' ');
        return topics.OrderBy(topic => Names(topic).Min(name => Text.EditDistance(words, name)) - 3 * asked.Count(word => word.Length > 3 && Names(topic).Any(name => name.Contains(word, StringComparison.Ordinal))));
    }

    // "week01 linear regression", "linear regression", "ml algorithms week01 linear regression", and the title and the project
    // come to the same words, except where a title has letters of its own, as A/B testing.
    private static string[] Names(Topic topic) =>
    [
        Words(topic.Name[7..]), Words(topic.Name), Words(topic.Path), Words(topic.Title), Words(topic.ProjectName), Words(topic.ProjectName.Split('.')[1]),
    ];

    internal static string Words(string text) =>
        string.Join(' ', NotAWord().Split(CamelCase().Replace(text.Trim(), " ").ToLowerInvariant()).Where(word => word.Length > 0));

    /// <summary>A path of this machine, such as "." or one to the topic's notes, becomes the topic's own; other text stays.</summary>
    private static string FromPath(string root, string asked)
    {
        if (asked.Trim().Length == 0) return asked;
        string path = asked.Trim().Replace('\\', '/');
        if ((File.Exists(path) || Directory.Exists(path)) && Path.GetRelativePath(root, Path.GetFullPath(path)) is { } relative && !relative.StartsWith(".."))
            path = relative.Replace('\\', '/');
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int name = Array.FindIndex(parts, part => Topic.IsTopicName(part.ToLowerInvariant()));
        return name < 0 ? asked : string.Join('/', parts[Math.Max(0, name - 1)..(name + 1)].Where(part => part is not ("." or "..")));
    }

    private static string List(IEnumerable<Topic> topics) => string.Join('\n', topics.Select(topic => $"  {topic.Path}"));

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex NotAWord();
}
