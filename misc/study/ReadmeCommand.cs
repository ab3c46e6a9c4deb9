using System.CommandLine;
using System.Text;

namespace Curriculum.Study;

/// <summary><c>readme</c>: the part of README.md that follows from the project files.</summary>
internal static class ReadmeCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("readme", "for authors: writes the graph of prerequisites into README.md");
        command.SetAction(_ => Readme(open()));
        return command;
    }

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
