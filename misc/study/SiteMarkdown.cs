using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Curriculum.Study;

/// <summary>
/// Turns the Markdown files of the clone into pages that lie in the same folders below the site, so that a link between two
/// of them stays what it is but for its ending. Other files that are linked or shown are to be copied to the same places.
/// </summary>
internal sealed class SiteMarkdown(string root, IEnumerable<string> sources)
{
    private const long LargestFile = 2_000_000;

    private readonly HashSet<string> pages = [.. sources];
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);

    // Mathematics is written in plain Unicode: no extension may read meaning into its signs.
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>The files that the pages link or show, with forward slashes from the clone's folder.</summary>
    public IReadOnlyCollection<string> Files => files;

    /// <summary>Where the page of a Markdown file lies.</summary>
    public static string PageOf(string source) => source == "PROGRESS.md" ? "index.html" : Path.ChangeExtension(source, ".html");

    /// <summary>The body of a page.</summary>
    public string Html(string source, string text)
    {
        MarkdownDocument document = Markdown.Parse(text, pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>().ToList())
        {
            if (Target(source, link.Url ?? "") is { } target) link.Url = target;
            // What is not in the clone, or a folder without a page, is named but not linked.
            else link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }
        using StringWriter writer = new() { NewLine = "\n" };
        HtmlRenderer renderer = new(writer);
        pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString().Replace("<table>", "<div class=\"wide\"><table>").Replace("</table>", "</table></div>");
    }

    /// <summary>A link as the page has it, or null where it would lead nowhere.</summary>
    private string? Target(string source, string url)
    {
        if (url.StartsWith('#') || url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal))
            return url;
        string[] parts = url.Split('#', 2);
        string fragment = parts.Length > 1 ? "#" + parts[1] : "";
        string folder = Path.GetDirectoryName(Path.Combine(root, source))!;
        string target = Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])))).Replace('\\', '/');
        if (target.StartsWith("..", StringComparison.Ordinal)) return null;
        if (Directory.Exists(Path.Combine(root, target)))
            target = new[] { "NOTES.md", "README.md", "LEARNINGS.md" }.Select(name => $"{target}/{name}").FirstOrDefault(pages.Contains) ?? target;
        if (pages.Contains(target) || target == "PROGRESS.md") return Relative(source, PageOf(target)) + fragment;
        FileInfo file = new(Path.Combine(root, target));
        if (!file.Exists || file.Length > LargestFile) return null;
        files.Add(target);
        return Relative(source, target) + fragment;
    }

    /// <summary>The way from one page or file of the site to another, as a link.</summary>
    public static string Relative(string from, string to)
    {
        string[] start = from.Split('/')[..^1], end = to.Split('/');
        int common = 0;
        while (common < start.Length && common < end.Length - 1 && start[common] == end[common]) common++;
        return string.Concat(Enumerable.Repeat("../", start.Length - common)) + string.Join('/', end[common..].Select(Uri.EscapeDataString));
    }
}
