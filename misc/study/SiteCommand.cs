using System.CommandLine;
using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>site</c>: plan, progress, notes and figures as pages that a browser shows without a network.</summary>
internal static class SiteCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("site", "writes plan, progress, notes and a gallery of all figures as web pages into artifacts/site");
        command.SetAction(_ => Site(open()));
        return command;
    }

    public static int Site(Clone clone)
    {
        string site = Path.Combine(clone.Root, "artifacts", "site"), draft = $"{site}.{Environment.ProcessId}.tmp";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        try
        {
            int pages = clone.Working("writing the pages", () => Write(clone, draft));
            if (Directory.Exists(site)) Directory.Delete(site, recursive: true);
            Directory.Move(draft, site);
            clone.Out.WriteLine($"{pages} pages. Open this one in a browser:");
            clone.Out.WriteLine(Path.Combine(site, "index.html"));
            return 0;
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private static int Write(Clone clone, string draft)
    {
        List<string> sources = [.. Sources(clone.Root)];
        SiteMarkdown markdown = new(clone.Root, sources);
        foreach (string source in sources)
        {
            string text = File.ReadAllText(Path.Combine(clone.Root, source)), title = text.Split('\n')[0].TrimStart('#', ' ').Trim();
            Put(SiteMarkdown.PageOf(source), title, markdown.Html(source, text));
        }
        List<Topic> topics = [.. clone.WrittenTopics().Where(topic => File.Exists(clone.NotesOf(topic)))];
        Put("index.html", "The plan", SitePages.Plan(clone, topics));
        Put("gallery.html", "All figures", SitePages.Gallery(clone, topics));
        File.WriteAllText(Path.Combine(draft, "site.css"), SitePages.Css);
        foreach (string file in markdown.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(draft, file))!);
            File.Copy(Path.Combine(clone.Root, file), Path.Combine(draft, file), overwrite: true);
        }
        return sources.Count + 2;

        void Put(string page, string title, string body)
        {
            string path = Path.Combine([draft, .. page.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, SitePages.Page(page, title, body), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    /// <summary>The Markdown files of the clone, with forward slashes; PROGRESS.md is shown as the plan.</summary>
    private static IEnumerable<string> Sources(string root) =>
        new[] { "README.md" }.Where(name => File.Exists(Path.Combine(root, name)))
            .Concat(RepositoryFolder.Domains.Append("misc").Select(folder => Path.Combine(root, folder)).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part is "artifacts" or "bin" or "obj" or "template" || part.StartsWith('.')))
                .Order(StringComparer.Ordinal));
}
