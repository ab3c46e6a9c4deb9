using System.CommandLine;
using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

/// <summary><c>hint</c>: one more hint for the first exercise that does not pass.</summary>
internal static class HintCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("hint", "the next of three hints, from a nudge to nearly the answer, for the first exercise that does not pass");
        Argument<string[]> topic = TopicFinder.Asked(command);
        command.SetAction(line => { Clone clone = open(); return Hint(clone, TopicFinder.Find(clone, line.GetValue(topic)!)); });
        return command;
    }

    public static int Hint(Clone clone, Topic topic)
    {
        if (ExerciseRun.Of(clone, topic) is not { } verdicts) return 1;
        if (verdicts.FirstOrDefault(verdict => verdict.State != ExerciseState.Done) is { } open) return Show(clone, topic, open.Exercise);
        clone.Out.WriteLine("Every exercise passes: there is nothing left to hint at.");
        return 0;
    }

    /// <summary>Shows the hints seen before and the next one.</summary>
    public static int Show(Clone clone, Topic topic, string exercise)
    {
        IReadOnlyList<string> hints = ExerciseHints.Of(clone.Root, topic, exercise);
        if (hints.Count == 0)
        {
            clone.Say($"{exercise} has no hints here: they stood in Exercises.cs before you began, and git has no older version of it.");
            return 1;
        }
        int shown = ExerciseHints.Shown(clone, topic, exercise), now = Math.Min(shown + 1, hints.Count);
        clone.Out.Write("hints for ");
        clone.Coloured(exercise, Color.Blue);
        clone.Out.WriteLine($", {now} of {hints.Count}");
        for (int i = 0; i < now; i++) clone.SayBeside($"  {i + 1}. ", hints[i], 5);
        if (shown >= hints.Count) clone.Say($"That is all of them. The answer: {Program.Call} solution {topic.Name[7..]} --reveal", 2);
        if (now != shown) ExerciseHints.RememberShown(clone, topic, exercise, now);
        return 0;
    }
}
