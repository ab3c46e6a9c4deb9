using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Testing;

/// <summary>What every NOTES.md has. Each rule returns what breaks it; an empty list means that it is kept.</summary>
public static partial class NotesRules
{
    /// <summary>The spine: the headings of every NOTES.md, in their order.</summary>
    public static IReadOnlyList<string> Spine { get; } =
    [
        "Story", "Before you run", "The idea", "The maths", "From scratch", "With the library", "What the run shows",
        "Where it breaks", "In production", "Exercises", "Check yourself", "Sources",
    ];

    /// <summary>A title, the line with week, domain, minutes and what it builds on, and the headings of the spine in order.</summary>
    public static IReadOnlyList<string> BreachesOfTheSpine(NotesFile notes)
    {
        List<string> breaches = [];
        string[] lines = notes.Text.Split('\n');
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal)) breaches.Add("the first line is not a title (# ...)");
        if (!HeadLine().IsMatch(notes.Text)) breaches.Add("below the title, a line like '*Week 1 · ml_algorithms · about 90 minutes · builds on ...*' is missing");
        string[] headings = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Trim()).ToArray();
        if (!headings.SequenceEqual(Spine)) breaches.Add($"the headings are [{string.Join(" · ", headings)}], the spine is [{string.Join(" · ", Spine)}]");
        int questions = Regex.Count(notes.Text, "<details><summary>");
        if (questions != 5) breaches.Add($"'Check yourself' has {questions} folded questions, needed are 5");
        return breaches;
    }

    /// <summary>Every transcript line fits into 80 columns.</summary>
    public static IReadOnlyList<string> LinesThatAreTooWide(NotesFile notes) =>
        notes.Transcript.Split('\n').Where(line => line.Length > 80).Select(line => $"{line.Length} columns: {line}").ToList();

    /// <summary>
    /// A decimal number in the prose must stand in the transcript too, or in a line that cites its source: a year from 1600
    /// on, or a link. Otherwise nobody would notice when the run no longer says it.
    /// </summary>
    public static IReadOnlyList<string> NumbersOfUnknownOrigin(NotesFile notes)
    {
        HashSet<string> printed = Decimal().Matches(notes.Transcript).Select(match => match.Value).ToHashSet();
        return (from line in notes.Prose.Split('\n')
                where !Citation().IsMatch(line)
                from Match number in Decimal().Matches(line)
                where !printed.Contains(number.Value)
                select $"{number.Value} in '{line.Trim()}'").ToList();
    }

    /// <summary>Every committed figure is shown by the notes, and every figure that they show is there.</summary>
    public static IReadOnlyList<string> FiguresThatDoNotMatch(NotesFile notes, IEnumerable<string> committed)
    {
        HashSet<string> shown = Figure().Matches(notes.Text).Select(match => match.Groups[1].Value).ToHashSet();
        HashSet<string> there = committed.ToHashSet();
        return [.. there.Except(shown).Order().Select(name => $"{name} is committed but not shown"),
                .. shown.Except(there).Order().Select(name => $"{name} is shown but not committed")];
    }

    [GeneratedRegex(@"^\*Week \d+ · [a-z_]+ · about \d+ minutes · builds on .+\*$", RegexOptions.Multiline)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*\.\d+(?:[eE][-+]?\d+)?(?![\w]|\.\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\b1[6-9]\d\d\b|\b20\d\d\b|\]\(")]
    private static partial Regex Citation();

    [GeneratedRegex(@"!\[[^\]]+\]\(figures/([\w-]+\.svg)\)")]
    private static partial Regex Figure();
}
