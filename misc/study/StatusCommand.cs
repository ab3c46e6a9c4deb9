using System.CommandLine;
using Curriculum.Toolkit.Repository;
using Spectre.Console;

namespace Curriculum.Study;

/// <summary><c>status</c>: where the learner stands.</summary>
internal static class StatusCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("status", "where you stand: a bar per phase and domain, the week, the next topic; also without any command");
        command.SetAction(_ => Status(open()));
        return command;
    }

    private static readonly (string Name, int From, int To)[] Phases =
        [("Phase I, core", 1, 16), ("Phase II, advanced", 17, 40), ("Phase III, deep learning", 41, 48)];

    public static int Status(Clone clone)
    {
        ProgressFile progress = clone.Progress;
        List<ProgressLine> lines = OnePerTopic(progress);
        if (lines.Count == 0)
            throw new StudyException("PROGRESS.md names no topic. A topic's line is a checkbox with its folder, such as\n  - [ ] Linear regression · `ml_algorithms/week01_linear_regression`");
        Bar(clone, "All topics", lines);
        clone.Out.WriteLine();
        foreach ((string name, int from, int to) in Phases)
            Bar(clone, name, [.. lines.Where(line => line.Topic.Week >= from && line.Topic.Week <= to)]);
        clone.Out.WriteLine();
        foreach (string domain in RepositoryFolder.Domains)
            Bar(clone, domain, [.. lines.Where(line => line.Topic.Domain == domain)]);
        clone.Out.WriteLine();
        clone.Out.WriteLine($"Milestones: {progress.Milestones.Count(milestone => milestone.IsTicked)} of {progress.Milestones.Count}");

        if (CurrentWeek(lines) is not { } week)
        {
            clone.Out.WriteLine("All that is not optional is done.");
            return 0;
        }
        clone.Out.WriteLine($"Week {week} of 48:");
        foreach (ProgressLine line in lines.Where(line => line.Topic.Week == week))
            clone.Out.WriteLine($"  [{(line.IsTicked ? 'x' : ' ')}] {Described(clone, line)}");
        clone.Out.WriteLine();
        if (NextOf(clone, lines) is { } next)
        {
            clone.Out.WriteLine($"Next: {Described(clone, next)}");
            clone.Out.WriteLine($"      {Program.Call} next");
        }
        else clone.Out.WriteLine("Next: nothing more is written yet.");
        return 0;
    }

    /// <summary>The first week with a topic that is neither ticked nor optional.</summary>
    public static int? CurrentWeek(IEnumerable<ProgressLine> lines) =>
        lines.Where(line => !line.IsTicked && !line.IsOptional).Select(line => (int?)line.Topic.Week).Min();

    /// <summary>The first written topic that is open; optional ones only when nothing else is left.</summary>
    public static ProgressLine? NextOf(Clone clone, IReadOnlyList<ProgressLine> lines) =>
        lines.Where(line => !line.IsTicked && clone.IsWritten(line.Topic)).OrderBy(line => line.IsOptional).ThenBy(line => line.Topic.Week).FirstOrDefault();

    // A learner may have copied a line: the topic still counts once, and is ticked when one of its lines is.
    public static List<ProgressLine> OnePerTopic(ProgressFile progress) =>
        [.. progress.Topics.DistinctBy(line => line.Path).Select(line => line with { IsTicked = progress.IsTicked(line.Path) })];

    public static string Described(Clone clone, ProgressLine line) =>
        $"{line.Topic.Title}, week {line.Topic.Week}" + (line.Minutes is { } minutes ? $", {Text.Duration(minutes)}" : "") +
        (line.IsOptional ? ", optional" : "") + (clone.IsWritten(line.Topic) ? "" : " (not written yet)");

    private static void Bar(Clone clone, string name, IReadOnlyCollection<ProgressLine> lines)
    {
        const int width = 40;
        int done = lines.Count(line => line.IsTicked);
        // Full only when all is done, empty only when nothing is.
        int filled = done == 0 ? 0 : done == lines.Count ? width : Math.Clamp((int)Math.Round((double)width * done / lines.Count), 1, width - 1);
        clone.Out.Write($"{name,-26} ");
        clone.Coloured(new string('█', filled), Color.Green);
        clone.Out.WriteLine($"{new string('░', width - filled)} {done,3} of {lines.Count,3}");
    }
}
