using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;

namespace Curriculum.Study;

/// <summary><c>libraries</c>: whether this clone builds with the polyfills or with the real ScottPlot and TorchSharp.</summary>
internal static partial class LibrariesCommand
{
    private const string FileName = "Directory.Build.local.props";

    public static Command Of(Func<Clone> open)
    {
        Command command = new("libraries", "shows, or sets for this clone, where ScottPlot and TorchSharp come from: polyfill or nuget");
        Argument<string?> choice = new("CHOICE") { Arity = ArgumentArity.ZeroOrOne, Description = "polyfill: from misc/polyfills, the default; nuget: the real packages" };
        choice.AcceptOnlyFromAmong("polyfill", "nuget");
        command.Add(choice);
        command.SetAction(line => line.GetValue(choice) is { } chosen ? Choose(open(), chosen) : Show(open()));
        return command;
    }

    public static int Show(Clone clone)
    {
        string? variable = Environment.GetEnvironmentVariable("CurriculumLibraries");
        string? local = Chosen(clone);
        clone.Out.WriteLine(variable is { Length: > 0 } ? $"{variable}, by the environment variable CurriculumLibraries"
            : local is not null ? $"{local}, by {FileName}"
            : "polyfill, the default");
        return 0;
    }

    public static int Choose(Clone clone, string choice)
    {
        string path = Path.Combine(clone.Root, FileName);
        string before = File.Exists(path) ? File.ReadAllText(path) : "<Project>\n</Project>\n";
        // The environment variable and -p:CurriculumLibraries=... still have the last word.
        string property = $"<CurriculumLibraries Condition=\"'$(CurriculumLibraries)' == ''\">{choice}</CurriculumLibraries>";
        string after = Property().IsMatch(before)
            ? Property().Replace(before, property)
            : before.Insert(before.LastIndexOf("</Project>", StringComparison.Ordinal) is > 0 and int end ? end : throw new StudyException($"{FileName} does not end with </Project>; nothing was changed."),
                $"  <PropertyGroup>\n    {property}\n  </PropertyGroup>\n");
        if (after != before) Files.Replace(path, Encoding.UTF8.GetBytes(after));
        clone.Out.WriteLine($"{choice}, by {FileName}, which git ignores");
        if (choice == "nuget") clone.Say("The next build restores ScottPlot and TorchSharp-cpu, hundreds of megabytes, and builds into artifacts/nuget. Transcripts and figures are not compared there. Back: libraries polyfill");
        if (Environment.GetEnvironmentVariable("CurriculumLibraries") is { Length: > 0 } variable && variable != choice)
            clone.Say($"The environment variable CurriculumLibraries says {variable}, and it wins.");
        return 0;
    }

    private static string? Chosen(Clone clone)
    {
        string path = Path.Combine(clone.Root, FileName);
        return File.Exists(path) && Property().Match(File.ReadAllText(path)) is { Success: true } found ? found.Groups[1].Value.Trim() : null;
    }

    [GeneratedRegex(@"<CurriculumLibraries(?:\s[^>]*)?>([^<]*)</CurriculumLibraries>")]
    private static partial Regex Property();
}
