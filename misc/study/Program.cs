using System.ComponentModel;
using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>The learner's tool.</summary>
internal static class Program
{
    private const string Usage = """
        dotnet run --project misc/study -- COMMAND

          status          where you stand: a bar per phase and domain, the week, the next topic
          next            the next topic: how to run it, its notes, its exercises
          check TOPIC     runs the exercises of a topic; when all are done and pass, ticks it
          check --all     runs the exercises of all that is ticked, and says what fails by now
          notes TOPIC     runs a topic and puts what it prints and draws into its NOTES.md
          notes --all     the same for every topic
          readme          for authors: writes the graph of prerequisites into README.md
          --help          this page

        TOPIC is a folder such as ml_algorithms/week01_linear_regression, or any part of
        its name that no other topic has: linear_regression. No command means status.

        """;

    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, () => new Clone(RepositoryFolder.Root, Console.Out, DateOnly.FromDateTime(DateTime.Now)), Console.Out);
    }

    /// <summary>Dispatches a command line; 0 is good, 1 means that something is left to do, 2 that the command made no sense.</summary>
    internal static int Run(string[] args, Func<Clone> open, TextWriter output)
    {
        try
        {
            switch (args)
            {
                case [] or ["status"]: return StatusCommand.Status(open());
                case ["next"]: return StatusCommand.Next(open());
                case ["check", "--all"]: return CheckCommand.CheckAll(open());
                case ["check", _, ..] when NamesATopic(args): { Clone clone = open(); return CheckCommand.Check(clone, TopicFinder.Find(clone, Asked(args))); }
                case ["notes", "--all"]: return NotesCommand.NotesOfAll(open());
                case ["notes", _, ..] when NamesATopic(args): { Clone clone = open(); return NotesCommand.Notes(clone, TopicFinder.Find(clone, Asked(args))); }
                case ["readme"]: return NotesCommand.Readme(open());
                case ["--help" or "-h" or "help", ..]:
                    output.Write(Usage);
                    return 0;
                default:
                    output.WriteLine($"\"{string.Join(' ', args)}\" is not a command.");
                    output.WriteLine();
                    output.Write(Usage);
                    return 2;
            }
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

    // The words of a title may come as several arguments.
    private static bool NamesATopic(string[] args) => args.Skip(1).All(word => !word.StartsWith('-'));

    private static string Asked(string[] args) => string.Join(' ', args.Skip(1));
}
