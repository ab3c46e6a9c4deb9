using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>check</c>: runs the exercises of a topic and, when all of them are done, ticks it.</summary>
internal static class CheckCommand
{
    public static int Check(Clone clone, Topic topic)
    {
        _ = clone.Progress;     // no long build when there is nothing to tick
        IReadOnlyList<ExerciseVerdict>? verdicts = Run(clone, topic);
        if (verdicts is null) return 1;
        Print(clone, verdicts);
        int left = verdicts.Count(verdict => verdict.State != ExerciseState.Done);
        if (left > 0)
        {
            clone.Out.WriteLine();
            clone.Out.WriteLine($"{verdicts.Count - left} of {verdicts.Count} done. They are in {topic.Path}/exercises/Exercises.cs.");
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
            if (Run(clone, topic) is { } verdicts && verdicts.All(verdict => verdict.State == ExerciseState.Done))
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

    /// <summary>Builds and runs the exercises; null when there was nothing to judge, and then it is said why.</summary>
    private static IReadOnlyList<ExerciseVerdict>? Run(Clone clone, Topic topic)
    {
        string project = clone.TestsProjectOf(topic);
        if (!File.Exists(project)) throw new StudyException($"{topic.Title} is planned, not written: there is no {topic.Path}/tests yet.");
        IReadOnlyList<string> exercises = Exercises.Of(clone.FolderOf(topic));
        if (exercises.Count == 0) throw new StudyException($"{topic.Title} has no exercises in {topic.Path}/exercises/IExercises.cs. Tick it by hand when you have worked through it.");
        if (Child.Build(clone, project) is not { } tests) return null;

        string folder = Directory.CreateTempSubdirectory("curriculum-check-").FullName;
        try
        {
            string report = Path.Combine(folder, "report.jsonl");
            Child run = Child.Dotnet(folder, TimeSpan.FromMinutes(3), new Dictionary<string, string> { [TopicRun.ExerciseReportVariable] = report },
                tests, "--filter", "TestCategory=Exercise");
            if (run.TimedOut) clone.Out.WriteLine("The exercises were still running after three minutes and were stopped: a loop without end?");
            IReadOnlyList<ExerciseVerdict> verdicts = Exercises.Judge(exercises, Exercises.ReadReport(File.Exists(report) ? File.ReadAllLines(report) : []));
            if (!run.TimedOut && verdicts.Any(verdict => verdict.State == ExerciseState.Missing))
            {
                clone.Out.WriteLine("Not every exercise was reported: did the run break off? Its last lines:");
                clone.Say(string.Join('\n', run.Output.TrimEnd().Split('\n').TakeLast(15)), 2);
            }
            return verdicts;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static void Print(Clone clone, IReadOnlyList<ExerciseVerdict> verdicts)
    {
        foreach (ExerciseVerdict verdict in verdicts)
        {
            string state = verdict.State switch
            {
                ExerciseState.Done => "done",
                ExerciseState.NotBegun => "not begun",
                ExerciseState.Failed => "failed",
                _ => "no result",
            };
            clone.Out.WriteLine($"{state,-10} {verdict.Exercise}");
            foreach (string message in verdict.Messages) clone.Say(verdict.State == ExerciseState.NotBegun ? $"hint: {message}" : message, 11);
        }
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
        clone.Out.WriteLine(was ? $"All done. {topic.Title} was ticked already." : $"All done. {topic.Title} is ticked in PROGRESS.md.");
        foreach ((Milestone now, Milestone then) in after.Milestones.Zip(before.Milestones))
            if (now.IsTicked && !then.IsTicked) clone.Say($"Milestone: {now.Title}");
        return 0;
    }
}
