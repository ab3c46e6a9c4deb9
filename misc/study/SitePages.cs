using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>The pages of the site that are not in a Markdown file, and what all of them share.</summary>
internal static partial class SitePages
{
    /// <summary>A whole page; its path says how far up the style sheet lies.</summary>
    public static string Page(string path, string title, string body)
    {
        string Link(string to, string text) => $"<a href=\"{SiteMarkdown.Relative(path, to)}\">{text}</a>";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <link rel="stylesheet" href="{SiteMarkdown.Relative(path, "site.css")}">
            </head>
            <body>
            <nav>{Link("index.html", "Plan")} {Link("gallery.html", "Figures")} {Link("README.html", "Read me")}</nav>
            <main>
            {body}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The plan week by week, with what is ticked.</summary>
    public static string Plan(Clone clone, IReadOnlyList<Topic> topics)
    {
        ProgressFile progress = clone.Progress;
        List<ProgressLine> lines = StatusCommand.OnePerTopic(progress);
        int done = lines.Count(line => line.IsTicked);
        StringBuilder page = new($"<h1>The plan</h1>\n<p>{done} of {lines.Count} topics ticked.</p>\n<progress max=\"{Math.Max(lines.Count, 1)}\" value=\"{done}\"></progress>\n");
        foreach (IGrouping<int, ProgressLine> week in lines.GroupBy(line => line.Topic.Week).OrderBy(week => week.Key))
        {
            page.Append($"<h2>Week {week.Key}</h2>\n<ul class=\"plan\">\n");
            foreach (ProgressLine line in week)
            {
                string title = WebUtility.HtmlEncode(line.Title);
                string shown = topics.Contains(line.Topic) ? $"<a href=\"{line.Path}/NOTES.html\">{title}</a>" : $"<span class=\"planned\">{title}</span>";
                string remarks = string.Join(" · ", new[] { line.Topic.Domain.Replace('_', ' '), line.Minutes is { } minutes ? Text.Duration(minutes) : "", line.IsOptional ? "optional" : "", topics.Contains(line.Topic) ? "" : "planned" }.Where(part => part.Length > 0));
                page.Append($"<li><span class=\"tick\">{(line.IsTicked ? "✓" : "○")}</span> {shown} <small>{remarks}</small></li>\n");
            }
            page.Append("</ul>\n");
        }
        if (progress.Milestones.Count == 0) return page.ToString();
        page.Append("<h2>Milestones</h2>\n<ul class=\"plan\">\n");
        foreach (Milestone milestone in progress.Milestones)
            page.Append($"<li><span class=\"tick\">{(milestone.IsTicked ? "✓" : "○")}</span> {WebUtility.HtmlEncode(milestone.Title)} <small>{milestone.Topics.Count(progress.IsTicked)} of {milestone.Needed}</small></li>\n");
        return page.Append("</ul>\n").ToString();
    }

    /// <summary>Every figure that the notes show, with its words, linked to the notes.</summary>
    public static string Gallery(Clone clone, IReadOnlyList<Topic> topics)
    {
        StringBuilder page = new("<h1>All figures</h1>\n");
        foreach (Topic topic in topics)
        {
            page.Append($"<h2><a href=\"{topic.Path}/NOTES.html\">{WebUtility.HtmlEncode(topic.Title)}</a> <small>week {topic.Week}</small></h2>\n<div class=\"gallery\">\n");
            foreach (Match figure in Figure().Matches(File.ReadAllText(clone.NotesOf(topic))))
            {
                string words = WebUtility.HtmlEncode(figure.Groups[1].Value);
                page.Append($"<figure><a href=\"{topic.Path}/NOTES.html\"><img loading=\"lazy\" src=\"{topic.Path}/{figure.Groups[2].Value}\" alt=\"{words}\"></a><figcaption>{words}</figcaption></figure>\n");
            }
            page.Append("</div>\n");
        }
        return page.ToString();
    }

    public const string Css = """
        :root { --ink: #1d2430; --paper: #fdfdfb; --soft: #f0f0ea; --faint: #68707c; --link: #0b5cad; --line: #d9d9d0; --done: #1a7f4b; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e4e6ea; --paper: #15181d; --soft: #20252c; --faint: #9aa3af; --link: #79b8ff; --line: #363d47; --done: #56c98a; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: var(--paper); font: 1.05rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: break-word; }
        nav { display: flex; gap: 1.2rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); background: var(--soft); }
        main { max-width: 46rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
        a { color: var(--link); }
        h1, h2, h3 { line-height: 1.25; margin: 1.8em 0 .5em; }
        h1 { margin-top: .6em; }
        small, .planned, figcaption { color: var(--faint); }
        pre { padding: .8rem; overflow-x: auto; background: var(--soft); border-radius: 6px; font-size: .82rem; line-height: 1.4; }
        code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        :not(pre) > code { padding: .1em .3em; background: var(--soft); border-radius: 4px; font-size: .9em; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { padding: .3rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
        img { max-width: 100%; height: auto; background: #fff; border-radius: 6px; }
        details { margin: .6rem 0; padding: .5rem .8rem; background: var(--soft); border-radius: 6px; }
        summary { cursor: pointer; font-weight: 600; }
        progress { width: 100%; accent-color: var(--done); }
        .plan { list-style: none; padding: 0; }
        .tick { display: inline-block; width: 1.3em; color: var(--done); }
        .gallery { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
        figure { margin: 0; }
        figcaption { font-size: .85rem; line-height: 1.4; }

        """;

    [GeneratedRegex(@"!\[([^\]]+)\]\((figures/[\w-]+\.svg)\)")]
    private static partial Regex Figure();
}
