using System.CommandLine;
using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

/// <summary><c>watch</c>: runs the exercises again whenever something is saved.</summary>
internal static class WatchCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("watch", "runs the exercises again at every save, and ticks the topic when all pass; keys: n next, h hint, s solution, q quit");
        Argument<string[]> topic = TopicFinder.Asked(command);
        command.SetAction(line =>
        {
            Clone clone = open();
            Topic found = TopicFinder.Find(clone, line.GetValue(topic)!);
            bool keys = !Console.IsInputRedirected;
            return new Watch(clone, found, keys, () => keys && Console.KeyAvailable ? Console.ReadKey(intercept: true).KeyChar : null, () => Thread.Sleep(250)).UntilTheEnd();
        });
        return command;
    }
}

/// <summary>One session of <c>watch</c>.</summary>
/// <param name="clone">The clone.</param>
/// <param name="topic">The topic.</param>
/// <param name="keys">Whether there is a keyboard.</param>
/// <param name="pressed">The key that was pressed since the last question, or null.</param>
/// <param name="pause">Waits a moment.</param>
internal sealed class Watch(Clone clone, Topic topic, bool keys, Func<char?> pressed, Action pause)
{
    private IReadOnlyList<ExerciseVerdict> verdicts = [];
    private string? current;

    private IReadOnlyList<ExerciseVerdict> Left => [.. verdicts.Where(verdict => verdict.State != ExerciseState.Done)];

    /// <summary>Until q is pressed or, without a keyboard, until all exercises pass; 0 when they do.</summary>
    public int UntilTheEnd()
    {
        while (true)
        {
            string seen = State();
            if (RunOnce() && !keys) return 0;
            while (State() == seen)
            {
                switch (pressed())
                {
                    case 'q' or 'Q' or '\u0003' or '\u001b': return verdicts.Count > 0 && Left.Count == 0 ? 0 : 1;
                    case 'n' or 'N': Next(); break;
                    case 'h' or 'H': Hint(); break;
                    case 's' or 'S': Solution(); break;
                }
                pause();
            }
            // An editor may write in several steps, or to another name first: wait until nothing moves any more.
            for (string now = State(), before = ""; now != before; now = State())
            {
                before = now;
                pause();
            }
        }
    }

    // Asked again and again rather than told by the system: this works with every editor and on every kind of disk.
    private string State() => BuildInputs.Fingerprint(clone.Root, clone.TestsProjectOf(topic), [clone.ProjectOf(topic)], "").ToString();

    private bool RunOnce()
    {
        if (clone.IsRich) clone.Console.Clear();
        else clone.Out.WriteLine();
        clone.Out.WriteLine($"watching {topic.Path}");
        verdicts = ExerciseRun.Of(clone, topic) ?? [];
        if (verdicts.Count == 0)
        {
            ShowKeys();
            return false;
        }
        if (Left.All(verdict => verdict.Exercise != current)) current = Left.FirstOrDefault()?.Exercise;
        ShowVerdicts();
        bool ticked = Left.Count == 0 && CheckCommand.Tick(clone, topic) == 0;
        ShowKeys();
        return ticked;
    }

    private void ShowVerdicts()
    {
        const int width = 40;
        int done = verdicts.Count - Left.Count, filled = width * done / verdicts.Count;
        clone.Coloured(new string('█', filled), Color.Green);
        clone.Out.WriteLine($"{new string('░', width - filled)} {done} of {verdicts.Count} done");
        clone.Out.WriteLine();
        foreach (ExerciseVerdict verdict in verdicts) ExerciseRun.Print(clone, verdict, withMessages: verdict.Exercise == current);
        if (current is null) return;
        clone.Out.WriteLine();
        clone.Out.WriteLine($"now: {current}");
        clone.Out.WriteLine($"  asked   {topic.Path}/exercises/IExercises.cs:{LineOf(current, "IExercises.cs")}");
        clone.Out.WriteLine($"  answer  {topic.Path}/exercises/Exercises.cs:{LineOf(current, "Exercises.cs")}");
    }

    private int LineOf(string exercise, string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(clone.FolderOf(topic), "exercises", file));
        return Array.FindIndex(lines, line => line.Contains($" {exercise}(", StringComparison.Ordinal) || line.Contains($" {exercise}<", StringComparison.Ordinal)) + 1;
    }

    private void ShowKeys()
    {
        if (!keys) return;
        clone.Out.WriteLine();
        clone.Out.WriteLine(verdicts.Count > 0 && Left.Count == 0 ? "s solution   q quit" : "n next   h hint   q quit      waiting for a save");
    }

    private void Next()
    {
        IReadOnlyList<ExerciseVerdict> left = Left;
        if (left.Count == 0) return;
        current = left[(left.ToList().FindIndex(verdict => verdict.Exercise == current) + 1) % left.Count].Exercise;
        if (clone.IsRich) clone.Console.Clear();
        ShowVerdicts();
        ShowKeys();
    }

    private void Hint()
    {
        if (current is null) return;
        clone.Out.WriteLine();
        HintCommand.Show(clone, topic, current);
    }

    private void Solution()
    {
        clone.Out.WriteLine();
        if (verdicts.Count > 0 && Left.Count == 0) SolutionCommand.Show(clone, topic);
        else clone.Say("The solution is shown when all exercises pass. h gives a hint.");
    }
}
