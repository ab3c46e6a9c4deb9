using System.CommandLine;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>solution</c>: one way to solve the exercises, for afterwards.</summary>
internal static class SolutionCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("solution", "shows one way to solve a topic's exercises, once yours pass");
        Argument<string[]> topic = TopicFinder.Asked(command);
        Option<bool> reveal = new("--reveal") { Description = "show it although yours do not pass yet" };
        command.Add(reveal);
        command.SetAction(line => { Clone clone = open(); return Solution(clone, TopicFinder.Find(clone, line.GetValue(topic)!), line.GetValue(reveal)); });
        return command;
    }

    public static int Solution(Clone clone, Topic topic, bool reveal)
    {
        if (reveal || clone.Progress.IsTicked(topic.Path)) return Show(clone, topic);
        if (ExerciseRun.Of(clone, topic) is not { } verdicts) return 1;
        int left = verdicts.Count(verdict => verdict.State != ExerciseState.Done);
        if (left == 0) return Show(clone, topic);
        clone.Say($"{left} of {verdicts.Count} exercises {(left == 1 ? "does" : "do")} not pass yet. A solution teaches more after an attempt of your own: `hint {topic.Name[7..]}` gives a nudge. With --reveal it is shown all the same.");
        return 1;
    }

    public static int Show(Clone clone, Topic topic)
    {
        string file = Path.Combine(clone.FolderOf(topic), "solutions", "Solutions.cs");
        if (!File.Exists(file)) throw new StudyException($"{topic.Title} has no {topic.Path}/solutions/Solutions.cs.");
        clone.Out.WriteLine($"{topic.Path}/solutions/Solutions.cs");
        clone.Out.WriteLine();
        foreach (string line in File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) clone.Out.WriteLine(line);
        return 0;
    }
}
