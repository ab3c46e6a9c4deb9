using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

/// <summary>Builds a topic's tests, runs its exercises, and prints what came of them.</summary>
internal static class ExerciseRun
{
    /// <summary>A verdict on each exercise; null when there was nothing to judge, and then it is said why.</summary>
    public static IReadOnlyList<ExerciseVerdict>? Of(Clone clone, Topic topic)
    {
        string project = clone.TestsProjectOf(topic);
        if (!File.Exists(project)) throw new StudyException($"{topic.Title} is planned, not written: there is no {topic.Path}/tests yet.");
        IReadOnlyList<string> exercises = [.. Exercises.Of(clone.FolderOf(topic)).Select(exercise => exercise.Name)];
        if (exercises.Count == 0) throw new StudyException($"{topic.Title} has no exercises in {topic.Path}/exercises/IExercises.cs. Tick it by hand when you have worked through it.");
        if (Build.Dll(clone, project) is not { } tests) return null;

        string folder = Directory.CreateTempSubdirectory("curriculum-check-").FullName;
        try
        {
            string report = Path.Combine(folder, "report.jsonl");
            Child run = clone.Working("running the exercises", () => Child.Run("dotnet", folder, TimeSpan.FromMinutes(3),
                new Dictionary<string, string> { [TopicRun.ExerciseReportVariable] = report }, "exec", tests, "--filter", "TestCategory=Exercise"));
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

    /// <summary>One line for an exercise, and below it why it does not pass.</summary>
    public static void Print(Clone clone, ExerciseVerdict verdict, bool withMessages = true)
    {
        (string state, Color colour) = verdict.State switch
        {
            ExerciseState.Done => ("done", Color.Green),
            ExerciseState.NotBegun => ("not begun", Color.Yellow),
            ExerciseState.Failed => ("failed", Color.Red),
            _ => ("no result", Color.Red),
        };
        clone.Coloured($"{state,-10}", colour);
        clone.Out.WriteLine($" {verdict.Exercise}");
        // The messages of an exercise that is not begun are its hints, and those are for whoever asks.
        if (withMessages && verdict.State != ExerciseState.NotBegun)
            foreach (string message in verdict.Messages) clone.Say(message, 11);
    }
}
