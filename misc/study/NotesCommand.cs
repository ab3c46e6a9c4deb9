using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>notes</c>: runs a topic and puts what it printed and drew into its notes.</summary>
internal static class NotesCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static int Notes(Clone clone, Topic topic)
    {
        if (!clone.IsWritten(topic)) throw new StudyException($"{topic.Title} is planned, not written: there is no {topic.Path} yet.");
        clone.Out.WriteLine(topic.Path);
        if (Child.Build(clone, clone.ProjectOf(topic)) is not { } program) return 1;
        string drawn = Directory.CreateTempSubdirectory("curriculum-notes-").FullName;
        try
        {
            TopicRun run = TopicRun.Start(program, drawn, drawn, Limit);
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
        string path = Path.Combine(clone.FolderOf(topic), "NOTES.md"), figures = Path.Combine(clone.FolderOf(topic), "figures");
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

    /// <summary>Writes the graph of prerequisites into README.md.</summary>
    public static int Readme(Clone clone)
    {
        string path = Path.Combine(clone.Root, "README.md"), before = File.ReadAllText(path);
        string after = PrerequisiteGraph.Put(before, PrerequisiteGraph.Mermaid(clone.WrittenTopics()));
        if (after != before) Files.Replace(path, Encoding.UTF8.GetBytes(after));
        clone.Out.WriteLine(after == before ? "nothing changed" : "README.md: the graph of prerequisites rewritten");
        return 0;
    }
}
