using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

internal enum Health { Ok, Optional, Missing }

/// <summary>What the doctor found about one thing: well, absent but not needed, or needed and absent, and what to do.</summary>
internal sealed record Finding(string Thing, Health Health, string Says);

/// <summary><c>doctor</c>: whether this machine has what the curriculum needs.</summary>
internal static class DoctorCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("doctor", "whether this machine has what is needed, and what to do where it has not");
        command.SetAction(_ =>
        {
            Clone clone = open();
            return Doctor(clone, (program, arguments) => Child.TryRun(program, clone.Root, TimeSpan.FromMinutes(5), arguments));
        });
        return command;
    }

    /// <summary>Starts a program with arguments; null when there is none of that name.</summary>
    public delegate Child? Tool(string program, params string[] arguments);

    public static int Doctor(Clone clone, Tool tool)
    {
        bool needed = true;
        foreach (Func<Finding> examine in Examinations(clone, tool))
        {
            Finding finding = clone.Working("looking", examine);
            (string word, Color colour) = finding.Health switch
            {
                Health.Ok => ("ok", Color.Green),
                Health.Optional => ("optional", Color.Yellow),
                _ => ("missing", Color.Red),
            };
            clone.Coloured($"{word,-9}", colour);
            clone.Out.Write($"{finding.Thing,-13} ");
            clone.SayBeside(null, finding.Says, 23);
            needed &= finding.Health != Health.Missing;
        }
        clone.Out.WriteLine();
        clone.Out.WriteLine(needed ? "All that is needed is there." : "Something that is needed is missing; the lines above say what to do.");
        return needed ? 0 : 1;
    }

    private static IEnumerable<Func<Finding>> Examinations(Clone clone, Tool tool)
    {
        yield return () => Sdk(clone, tool);
        yield return () => tool("git", "rev-parse", "--is-inside-work-tree") switch
        {
            null => new Finding("git", Health.Optional, "not found; hints of begun exercises and updates need it"),
            { ExitCode: 0 } => new Finding("git", Health.Ok, "this folder is a clone"),
            _ => new Finding("git", Health.Optional, "this folder is not a clone: an update cannot be pulled"),
        };
        yield return () => Disk(clone);
        yield return () => Writable(clone);
        yield return () => Packages(clone, tool);
        yield return () => LineEnds(clone);
        yield return () => (1.5).ToString(CultureInfo.CurrentCulture) == "1.5"
            ? new Finding("numbers", Health.Ok, "printed with a point, whatever the system's language")
            : new Finding("numbers", Health.Missing, $"the culture {CultureInfo.CurrentCulture.Name} is in force; unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        yield return () => Terminal(clone);
        yield return () => Installed(tool, "python", ["python3", "python"], "--version", "golden values can be made again");
        yield return () => Installed(tool, "R", ["Rscript"], "--version", "golden values can be made again");
        yield return () => Installed(tool, "rsvg-convert", ["rsvg-convert"], "--version", "a figure can be looked at as PNG");
        yield return () => Installed(tool, "psql", ["psql"], "--version", "topics with a database run against PostgreSQL");
        yield return () => Installed(tool, "docker", ["docker"], "--version", "the topic on containers builds an image");
    }

    private static Finding Sdk(Clone clone, Tool tool)
    {
        string asked = "10.0";
        try
        {
            using JsonDocument global = JsonDocument.Parse(File.ReadAllText(Path.Combine(clone.Root, "global.json")));
            asked = global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        }
        catch (Exception exception) when (exception is IOException or JsonException or KeyNotFoundException)
        {
            return new Finding(".NET SDK", Health.Missing, "global.json cannot be read; `git checkout global.json` brings it back");
        }
        return tool("dotnet", "--version") is { ExitCode: 0 } found
            ? new Finding(".NET SDK", Health.Ok, $"{found.Output.Trim()}; global.json asks for {asked} or later")
            : new Finding(".NET SDK", Health.Missing, $"global.json asks for {asked} or later: https://dotnet.microsoft.com/download");
    }

    private static Finding Disk(Clone clone)
    {
        double free = new DriveInfo(Path.GetFullPath(clone.Root)).AvailableFreeSpace / 1e9;
        string says = free.ToString("0.0", CultureInfo.InvariantCulture) + " GB free";
        return free >= 1 ? new Finding("disk", Health.Ok, says) : new Finding("disk", Health.Missing, $"{says}; a build of everything needs 1 GB");
    }

    private static Finding Writable(Clone clone)
    {
        try
        {
            Directory.CreateDirectory(clone.MemoryFolder);
            Files.Replace(Path.Combine(clone.MemoryFolder, "doctor"), "written"u8.ToArray());
            File.Delete(Path.Combine(clone.MemoryFolder, "doctor"));
            return new Finding("artifacts", Health.Ok, "the folder can be written");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Finding("artifacts", Health.Missing, $"the folder cannot be written: {exception.Message}");
        }
    }

    private static Finding Packages(Clone clone, Tool tool)
    {
        if (clone.WrittenTopics().FirstOrDefault() is not { } topic) return new Finding("packages", Health.Missing, "there is no topic to restore packages for");
        Child? restore = tool("dotnet", "restore", clone.TestsProjectOf(topic), "--nologo", "-v", "q");
        if (restore is { ExitCode: 0 }) return new Finding("packages", Health.Ok, "restored");
        string error = restore is null ? "dotnet cannot be started" : Build.CompilerErrors(restore.Output, clone.Root).FirstOrDefault("no answer");
        return new Finding("packages", Health.Missing, $"not restored; is there a network? {error[..Math.Min(error.Length, 200)]}");
    }

    private static Finding LineEnds(Clone clone)
    {
        string? wrong = clone.WrittenTopics().Select(clone.NotesOf).Append(clone.ProgressPath).Where(File.Exists)
            .FirstOrDefault(file => File.ReadAllBytes(file).Contains((byte)'\r'));
        return wrong is null
            ? new Finding("line ends", Health.Ok, "LF")
            : new Finding("line ends", Health.Optional, $"{Path.GetRelativePath(clone.Root, wrong)} has CRLF; .gitattributes asks for LF: clone again with git 2.10 or later");
    }

    private static Finding Terminal(Clone clone)
    {
        if (!clone.IsTerminal) return new Finding("terminal", Health.Ok, "none: output goes to a file or a pipe, plain and 80 columns wide");
        int width = clone.Console.Profile.Width;
        return width >= 80
            ? new Finding("terminal", Health.Ok, $"{width} columns, {(clone.IsRich ? "in colour" : "without colour: NO_COLOR is set")}")
            : new Finding("terminal", Health.Optional, $"{width} columns; lessons are laid out for 80");
    }

    private static Finding Installed(Tool tool, string thing, string[] names, string argument, string purpose)
    {
        foreach (string name in names)
            if (tool(name, argument) is { ExitCode: 0 } found)
                return new Finding(thing, Health.Ok, found.Output.Split('\n')[0].Trim());
        return new Finding(thing, Health.Optional, $"not found; with it {purpose}");
    }
}
