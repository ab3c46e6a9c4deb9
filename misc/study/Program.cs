using System.CommandLine;
using System.CommandLine.Help;
using System.ComponentModel;
using System.Text;
using Curriculum.Toolkit;

namespace Curriculum.Study;

/// <summary>The learner's tool.</summary>
internal static class Program
{
    /// <summary>How the learner called the tool, and may call it again.</summary>
    public static string Call { get; } = Environment.GetEnvironmentVariable("CURRICULUM_STUDY_CALL") is { Length: > 0 } launcher ? launcher : "dotnet run --project misc/study --";

    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // Whoever breaks off while something is being built gets the cursor back.
        if (LessonConsole.IsRich) Console.CancelKeyPress += (_, _) => Console.CursorVisible = true;
        return Run(args, OpenThisClone, Console.Out);
    }

    /// <summary>Does what a command line says; 0 is good, 1 means that something is left to do, 2 that the command made no sense.</summary>
    internal static int Run(string[] args, Func<Clone> open, TextWriter output)
    {
        // What stands after the dashes belongs to the topic that runs, and is not looked at here.
        int dashes = args is ["run", ..] ? Array.IndexOf(args, "--") : -1;
        Command study = new("study", $"The learner's tool. Without a command it shows where you stand. From the clone's folder: {Call} COMMAND")
        {
            StatusCommand.Of(open), NextCommand.Of(open), ListCommand.Of(open), RunCommand.Of(open, dashes < 0 ? [] : args[(dashes + 1)..]),
            CheckCommand.Of(open), WatchCommand.Of(open), HintCommand.Of(open), SolutionCommand.Of(open), SiteCommand.Of(open),
            LibrariesCommand.Of(open), DoctorCommand.Of(open), NotesCommand.Of(open), ReadmeCommand.Of(open), NewCommand.Of(open),
            new HelpOption { Recursive = true, Description = "what there is, or what a command takes", Action = new HelpAction { MaxWidth = LessonConsole.PlainWidth } },
        };
        study.SetAction(_ => StatusCommand.Status(open()));
        try
        {
            ParseResult line = study.Parse(args is ["help", .. string[] about] ? [.. about, "--help"] : dashes < 0 ? args : args[..dashes]);
            if (line.Errors.Count > 0 && line.Action is not HelpAction) return Refuse(study, line, args, output);
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = output });
        }
        catch (StudyException exception)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
        catch (Win32Exception)
        {
            output.WriteLine("The dotnet command could not be started. Is the .NET SDK on the PATH?");
            return 2;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or TimeoutException)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
        catch (Exception exception)
        {
            // A mistake of ours: a learner is not to be met with a stack trace.
            output.WriteLine($"The tool itself failed, with {exception.GetType().Name}: {exception.Message}");
            return 2;
        }
    }

    private static int Refuse(Command study, ParseResult line, string[] args, TextWriter output)
    {
        Command command = line.CommandResult.Command;
        if (command == study)
        {
            string nearest = study.Subcommands.Select(known => known.Name).MinBy(name => Text.EditDistance(args[0], name))!;
            output.WriteLine($"\"{args[0]}\" is not a command." + (Text.EditDistance(args[0], nearest) <= 2 ? $" Did you mean {nearest}?" : ""));
        }
        else
            foreach (string error in line.Errors.Select(error => error.Message).Distinct()) output.WriteLine(error);
        output.WriteLine($"{Call} {(command == study ? "" : command.Name + " ")}--help says what there is.");
        return 2;
    }

    private static Clone OpenThisClone()
    {
        Clone clone = Clone.OfThisProgram();
        string project = Path.Combine(clone.Root, "misc", "study", "Curriculum.Study.csproj");
        if (File.Exists(project) && BuildInputs.NewestChange(clone.Root, project, []) > File.GetLastWriteTimeUtc(typeof(Program).Assembly.Location) && Call.EndsWith("study", StringComparison.Ordinal))
            clone.Out.WriteLine("This tool was built before its code changed last: dotnet build misc/study");
        return clone;
    }
}
