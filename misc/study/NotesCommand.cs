using System.CommandLine;
using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>notes</c>: runs a topic and puts what it printed and drew into its notes.</summary>
internal static class NotesCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Command Of(Func<Clone> open)
    {
        Command command = new("notes", "for authors: runs a topic and puts what it prints and draws into its NOTES.md");
        Argument<string[]> topic = TopicFinder.Asked(command);
        Option<bool> all = new("--all") { Description = "every topic that is written" };
        TopicFinder.OrAll(command, topic, all);
        command.SetAction(line =>
        {
            Clone clone = open();
            return line.GetValue(all) ? NotesOfAll(clone) : Notes(clone, TopicFinder.Find(clone, line.GetValue(topic)!));
        });
        return command;
    }

    public static int Notes(Clone clone, Topic topic)
    {
        clone.NeedsToBeWritten(topic);
        clone.Out.WriteLine(topic.Path);
        if (Build.Dll(clone, clone.ProjectOf(topic)) is not { } program) return 1;
        string drawn = Directory.CreateTempSubdirectory("curriculum-notes-").FullName;
        try
        {
            TopicRun run = clone.Working("running it", () => TopicRun.Start(program, drawn, drawn, Limit));
            if (run.ExitCode == 0) return Update(clone, topic, run.Output, drawn) ? 0 : 1;
            clone.Out.WriteLine($"  the run ended with exit code {run.ExitCode}; nothing was changed");
            clone.Say(string.Join('\n', run.Error.TrimEnd().Split('\n').Take(12)), 2);
            return 1;
        }
        catch (TimeoutException exception)
        {
            clone.Out.WriteLine($"  {exception.Message} Nothing was changed.");
            return 1;
        }
        finally
        {
            Directory.Delete(drawn, recursive: true);
        }
    }

    public static int NotesOfAll(Clone clone)
    {
        int failures = 0;
        foreach (Topic topic in clone.WrittenTopics()) failures += Notes(clone, topic) == 0 ? 0 : 1;
        return failures == 0 ? 0 : 1;
    }

    /// <summary>Writes transcript and figures where they differ; false, with nothing changed, when the notes have no block for it.</summary>
    public static bool Update(Clone clone, Topic topic, string transcript, string drawn)
    {
        string path = clone.NotesOf(topic), figures = Path.Combine(clone.FolderOf(topic), "figures");
        if (!File.Exists(path))
        {
            clone.Out.WriteLine("  there is no NOTES.md; nothing was changed");
            return false;
        }
        NotesFile notes;
        try
        {
            notes = new NotesFile(File.ReadAllText(path), "NOTES.md");
        }
        catch (FormatException exception)
        {
            clone.Out.WriteLine($"  {exception.Message} Nothing was changed.");
            return false;
        }

        List<string> changes = [];
        string updated = notes.WithTranscript(transcript);
        if (updated != notes.Text)
        {
            Files.Replace(path, Encoding.UTF8.GetBytes(updated));
            changes.Add("transcript rewritten");
        }
        Dictionary<string, string> now = Svgs(drawn), committed = Svgs(figures);
        foreach ((string name, string file) in now.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            byte[] content = File.ReadAllBytes(file);
            bool known = committed.TryGetValue(name, out string? old);
            if (known && File.ReadAllBytes(old!).AsSpan().SequenceEqual(content)) continue;
            Directory.CreateDirectory(figures);
            Files.Replace(Path.Combine(figures, name), content);
            changes.Add($"figures/{name} {(known ? "redrawn" : "added")}");
        }
        foreach ((string name, string file) in committed.Where(pair => !now.ContainsKey(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            File.Delete(file);
            changes.Add($"figures/{name} removed: the run no longer draws it");
        }
        foreach (string change in changes.DefaultIfEmpty("nothing changed")) clone.Out.WriteLine($"  {change}");
        return true;
    }

    private static Dictionary<string, string> Svgs(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.svg").ToDictionary(file => Path.GetFileName(file)) : [];
}
