using System.CommandLine;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>run</c>: starts a topic, without asking MSBuild when nothing has changed.</summary>
internal static class RunCommand
{
    /// <param name="open">Opens the clone.</param>
    /// <param name="arguments">What stood after <c>--</c>: the topic's own command line.</param>
    public static Command Of(Func<Clone> open, IReadOnlyList<string> arguments)
    {
        Command command = new("run", "runs a topic; what stands after -- goes to the topic: run linear_regression -- --parents 80");
        Argument<string[]> topic = TopicFinder.Asked(command);
        command.SetAction(line => { Clone clone = open(); return Run(clone, TopicFinder.Find(clone, line.GetValue(topic)!), arguments); });
        return command;
    }

    public static int Run(Clone clone, Topic topic, IReadOnlyList<string> arguments)
    {
        clone.NeedsToBeWritten(topic);
        return Build.Dll(clone, clone.ProjectOf(topic)) is { } dll ? Child.InTheTerminal(dll, arguments) : 1;
    }
}
