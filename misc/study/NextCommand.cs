using System.CommandLine;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>next</c>: the next topic and how to begin it.</summary>
internal static class NextCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("next", "the next topic: its notes, how to run it, its exercises");
        command.SetAction(_ => Next(open()));
        return command;
    }

    public static int Next(Clone clone)
    {
        List<ProgressLine> lines = StatusCommand.OnePerTopic(clone.Progress);
        if (StatusCommand.NextOf(clone, lines) is not { } next)
        {
            clone.Out.WriteLine("Every topic that is written is ticked.");
            return 0;
        }
        Topic topic = next.Topic;
        clone.Out.WriteLine(StatusCommand.Described(clone, next));
        clone.Out.WriteLine();
        string name = topic.Name[7..];
        clone.Out.WriteLine($"  its notes  {topic.Path}/NOTES.md");
        clone.Out.WriteLine($"  run it     {Program.Call} run {name}");
        IReadOnlyList<Exercise> exercises = Exercises.Of(clone.FolderOf(topic));
        if (exercises.Count > 0)
        {
            clone.Out.WriteLine($"  exercises  {topic.Path}/exercises");
            foreach (Exercise exercise in exercises) clone.Out.WriteLine($"             {exercise.Name}{(exercise.Minutes > 0 ? $", {exercise.Minutes} min" : "")}");
            clone.Out.WriteLine($"  while you  {Program.Call} watch {name}");
            clone.Out.WriteLine($"  then       {Program.Call} check {name}");
        }
        return 0;
    }
}
