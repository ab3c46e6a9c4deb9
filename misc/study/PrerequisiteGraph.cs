using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>Which topic builds on which, from the project files, as a Mermaid graph that README shows.</summary>
public static class PrerequisiteGraph
{
    /// <summary>The line before the graph in README.md.</summary>
    public const string Start = "<!-- graph: written by `study readme` -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- /graph -->";

    /// <summary>The graph of the given topics; arrows point from what comes first to what builds on it.</summary>
    public static string Mermaid(IEnumerable<Topic> topics)
    {
        StringBuilder graph = new("```mermaid\ngraph LR\n");
        foreach (Topic topic in topics)
        {
            graph.Append($"  {topic.Name}[\"{topic.Week} · {topic.Title}\"]\n");
            foreach (Topic prerequisite in topic.References()) graph.Append($"  {prerequisite.Name} --> {topic.Name}\n");
        }
        return graph.Append("```\n").ToString();
    }

    /// <summary>The text with the graph put between its two lines.</summary>
    /// <exception cref="FormatException">The lines are not there.</exception>
    public static string Put(string text, string graph)
    {
        int start = text.IndexOf(Start, StringComparison.Ordinal), end = text.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new FormatException($"README.md lacks the lines '{Start}' and '{End}'.");
        return text[..(start + Start.Length)] + "\n" + graph + text[end..];
    }
}
