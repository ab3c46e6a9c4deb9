using System.CommandLine;
using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

/// <summary><c>check</c>: runs the exercises of a topic and, when all of them are done, ticks it.</summary>
internal static class CheckCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("check", "runs the exercises of a topic and, when all are done and pass, ticks it in PROGRESS.md");
        Argument<string[]> topic = TopicFinder.Asked(command);
        Option<bool> all = new("--all") { Description = "run the exercises of all that is ticked instead, and say what no longer passes" };
        TopicFinder.OrAll(command, topic, all);
        command.SetAction(line =>
        {
            Clone clone = open();
            return line.GetValue(all) ? CheckAll(clone) : Check(clone, TopicFinder.Find(clone, line.GetValue(topic)!));
        });
        return command;
    }

    public static int Check(Clone clone, Topic topic)
    {
        _ = clone.Progress;     // no long build when there is nothing to tick
        IReadOnlyList<ExerciseVerdict>? verdicts = ExerciseRun.Of(clone, topic);
        if (verdicts is null) return 1;
        foreach (ExerciseVerdict verdict in verdicts) ExerciseRun.Print(clone, verdict);
        int left = verdicts.Count(verdict => verdict.State != ExerciseState.Done);
        if (left > 0)
        {
            clone.Out.WriteLine();
            clone.Say($"{verdicts.Count - left} of {verdicts.Count} done. They are in {topic.Path}/exercises/Exercises.cs");
            clone.Out.WriteLine($"Stuck? {Program.Call} hint {topic.Name[7..]}");
            return 1;
        }
        return Tick(clone, topic);
    }

    public static int CheckAll(Clone clone)
    {
        List<Topic> ticked = [.. clone.Progress.Topics.Where(line => line.IsTicked).Select(line => line.Topic).Distinct()];
        List<Topic> broken = [];
        if (ticked.Count == 0) clone.Out.WriteLine("Nothing is ticked yet.");
        foreach (Topic topic in ticked)
        {
            clone.Out.WriteLine(topic.Path);
            if (!clone.IsWritten(topic) || Exercises.Of(clone.FolderOf(topic)).Count == 0)
            {
                clone.Out.WriteLine("  ticked by hand: there are no exercises to run");
                continue;
            }
            if (ExerciseRun.Of(clone, topic) is { } verdicts && verdicts.All(verdict => verdict.State == ExerciseState.Done))
                clone.Out.WriteLine("  passes");
            else
                broken.Add(topic);
        }
        if (broken.Count == 0) return 0;
        clone.Out.WriteLine();
        clone.Out.WriteLine("Ticked, and no longer passing (the ticks are left as they are):");
        foreach (Topic topic in broken) clone.Out.WriteLine($"  {topic.Path}");
        return 1;
    }

    public static int Tick(Clone clone, Topic topic)
    {
        clone.Out.WriteLine();
        ProgressFile before = clone.Progress;
        if (before.Topics.All(line => line.Path != topic.Path))
        {
            clone.Out.WriteLine("All done, but PROGRESS.md has no line to tick. Add this one, and check again:");
            clone.Out.WriteLine($"- [ ] [{topic.Title}]({topic.Path}/NOTES.md)");
            return 1;
        }
        ProgressFile after = before.Tick(topic.Path, clone.Today);
        bool was = before.IsTicked(topic.Path);
        if (!after.ToBytes().AsSpan().SequenceEqual(before.ToBytes())) after.Write(clone.ProgressPath);
        clone.Coloured("All done.", Color.Green);
        clone.Out.WriteLine(was ? $" {topic.Title} was ticked already." : $" {topic.Title} is ticked in PROGRESS.md.");
        foreach ((Milestone now, Milestone then) in after.Milestones.Zip(before.Milestones))
            if (now.IsTicked && !then.IsTicked) clone.Say($"Milestone: {now.Title}");
        if (StatusCommand.NextOf(clone, StatusCommand.OnePerTopic(after)) is { } next) clone.Out.WriteLine($"Next: {StatusCommand.Described(clone, next)}");
        return 0;
    }
}
