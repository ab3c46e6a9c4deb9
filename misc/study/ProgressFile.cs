using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary>A line of PROGRESS.md that is the checkbox of a topic.</summary>
/// <param name="Number">The line's number in the file, from 1.</param>
/// <param name="Topic">The topic, from the path that the line holds.</param>
/// <param name="Title">The words after the checkbox, up to the first dot in the middle.</param>
/// <param name="IsTicked">Whether the box holds an x.</param>
/// <param name="IsPlanned">Whether the line says that the topic is not written yet.</param>
/// <param name="IsOptional">Whether the line says that the topic may be left out.</param>
/// <param name="Minutes">The minutes that the line names, or null.</param>
public sealed record ProgressLine(int Number, Topic Topic, string Title, bool IsTicked, bool IsPlanned, bool IsOptional, int? Minutes)
{
    /// <summary>The topic's path, such as ml_algorithms/week01_linear_regression.</summary>
    public string Path => Topic.Path;
}

/// <summary>A checkbox below the heading "Milestones".</summary>
/// <param name="Number">The line's number in the file, from 1.</param>
/// <param name="Title">The words after the checkbox, up to the first dot in the middle.</param>
/// <param name="IsTicked">Whether the box holds an x.</param>
/// <param name="Needed">How many of the topics it takes.</param>
/// <param name="Topics">The paths of the topics that make it up.</param>
public sealed record Milestone(int Number, string Title, bool IsTicked, int Needed, IReadOnlyList<string> Topics);

/// <summary>
/// PROGRESS.md: read leniently, because people edit it by hand, and never rewritten: ticking puts an x and a date into the
/// bytes of a line and leaves every other byte, line ends and byte-order mark included, as it was.
/// </summary>
public sealed partial class ProgressFile
{
    private readonly byte[] bytes;
    private readonly List<Box> boxes = [];

    // Where a checkbox lies in the bytes: what stands between its brackets, and the end of the line without white space.
    private sealed record Box(int Line, int Mark, int MarkLength, int Start, int End);

    /// <summary>Takes the bytes of a file apart; lines that mean nothing here are passed over.</summary>
    public ProgressFile(ReadOnlySpan<byte> file)
    {
        bytes = file.ToArray();
        List<ProgressLine> topics = [];
        List<Milestone> milestones = [];
        bool inMilestones = false, inFence = false;
        int start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        for (int number = 1; start < bytes.Length; number++)
        {
            int next = Array.FindIndex(bytes, start, b => b is (byte)'\n' or (byte)'\r');
            int end = next < 0 ? bytes.Length : next;
            Read(number, start, end);
            start = next < 0 ? bytes.Length : bytes[next] == '\r' && next + 1 < bytes.Length && bytes[next + 1] == '\n' ? next + 2 : next + 1;
        }
        Topics = topics;
        Milestones = milestones;

        void Read(int number, int from, int to)
        {
            while (to > from && bytes[to - 1] is (byte)' ' or (byte)'\t') to--;
            string line = Encoding.UTF8.GetString(bytes, from, to - from);
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) inFence = !inFence;
            if (inFence) return;
            if (Heading().Match(line) is { Success: true } heading)
            {
                if (heading.Groups["text"].Value.Contains("milestone", StringComparison.OrdinalIgnoreCase)) inMilestones = true;
                else if (heading.Groups["level"].Length <= 2) inMilestones = false;
                return;
            }
            Match box = Checkbox().Match(line);
            List<Topic> named = [.. TopicPath().Matches(line).Select(path => new Topic(path.Groups[1].Value, path.Groups[2].Value)).Distinct()];
            if (!box.Success || named.Count == 0) return;

            // Everything up to the mark is ASCII, so characters and bytes count alike there.
            Group mark = box.Groups["mark"];
            boxes.Add(new Box(number, from + mark.Index, mark.Length, from, to));
            string[] parts = [.. line[box.Length..].Split('·').Select(part => part.Trim())];
            string title = LinkedText().Replace(parts[0], "$1");
            bool ticked = mark.Value is "x" or "X";
            if (inMilestones)
            {
                int needed = CountNeeded().Match(line) is { Success: true } count
                    ? int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                    : named.Count;
                milestones.Add(new Milestone(number, title, ticked, Math.Clamp(needed, 1, named.Count), [.. named.Select(topic => topic.Path)]));
                return;
            }
            string? minutes = parts.Select(part => MinutesPart().Match(part)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
            bool Says(string word) => parts.Skip(1).Any(part => part.Trim('*', '_', '(', ')').StartsWith(word, StringComparison.OrdinalIgnoreCase));
            topics.Add(new ProgressLine(number, named[0], title, ticked, Says("planned"), Says("optional"),
                minutes is null ? null : int.Parse(minutes, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The checkboxes of topics, in the order of the file.</summary>
    public IReadOnlyList<ProgressLine> Topics { get; }

    /// <summary>The checkboxes of milestones, in the order of the file.</summary>
    public IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>Whether a topic is ticked, on any of its lines.</summary>
    public bool IsTicked(string topicPath) => Topics.Any(line => line.IsTicked && line.Path == topicPath);

    /// <summary>The open milestones that the ticked topics complete.</summary>
    public IReadOnlyList<Milestone> ReachedMilestones() =>
        [.. Milestones.Where(milestone => !milestone.IsTicked && milestone.Topics.Count(IsTicked) >= milestone.Needed)];

    /// <summary>The same file with a topic ticked and dated, and with it the milestones that it completes.</summary>
    public ProgressFile Tick(string topicPath, DateOnly date)
    {
        ProgressFile ticked = WithMarks([.. Topics.Where(line => line.Path == topicPath && !line.IsTicked).Select(line => line.Number)], date);
        return ticked.WithMarks([.. ticked.ReachedMilestones().Select(milestone => milestone.Number)], date);
    }

    /// <summary>
    /// The same file with a topic marked as written: its line links the notes and no longer says "planned". A topic without a
    /// line gets one below the last of its week.
    /// </summary>
    /// <exception cref="StudyException">The file has neither a line of the topic nor one of its week.</exception>
    internal ProgressFile WithWritten(Topic topic, int minutes)
    {
        ProgressLine? own = Topics.FirstOrDefault(line => line.Path == topic.Path);
        ProgressLine last = own ?? Topics.LastOrDefault(line => line.Topic.Week == topic.Week)
            ?? throw new StudyException($"PROGRESS.md has no topic of week {topic.Week}, so there is no place for a new one. Write the week and a line by hand.");
        Box box = boxes.First(box => box.Line == last.Number);
        string text = $"[{topic.Title}]({topic.Path}/NOTES.md) · {topic.Domain} · {minutes} min";
        if (own is not null)
        {
            int from = box.Mark + box.MarkLength + 2;       // behind "] "
            return new ProgressFile([.. bytes[..from], .. Encoding.UTF8.GetBytes(text + (own.IsOptional ? " · optional" : "")), .. bytes[box.End..]]);
        }
        int next = Array.FindIndex(bytes, box.End, b => b is (byte)'\n');
        int at = next < 0 ? bytes.Length : next + 1;
        string end = next > 0 && bytes[next - 1] == '\r' ? "\r\n" : "\n";
        return new ProgressFile([.. bytes[..at], .. Encoding.UTF8.GetBytes($"{(next < 0 ? end : "")}- [ ] {text}{end}"), .. bytes[at..]]);
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => [.. bytes];

    /// <summary>Reads a file.</summary>
    public static ProgressFile Read(string path) => new(File.ReadAllBytes(path));

    /// <summary>Writes the file under a temporary name and renames it, so that a crash leaves either the old or the new one.</summary>
    public void Write(string path)
    {
        string target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        Files.Replace(target, bytes);
    }

    private ProgressFile WithMarks(HashSet<int> lines, DateOnly date)
    {
        if (lines.Count == 0) return this;
        byte[] day = Encoding.ASCII.GetBytes(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        List<byte> result = [];
        int copied = 0;
        foreach (Box box in boxes.Where(box => lines.Contains(box.Line)))
        {
            result.AddRange(bytes[copied..box.Mark]);
            result.Add((byte)'x');
            copied = box.Mark + box.MarkLength;
            // A line that was ticked before and opened again keeps one date: the new one.
            Match old = DoneDate().Match(Encoding.Latin1.GetString(bytes, copied, box.End - copied));
            int dateAt = old.Success ? copied + old.Groups["date"].Index : box.End;
            result.AddRange(bytes[copied..dateAt]);
            if (!old.Success) result.AddRange(" · done "u8);
            result.AddRange(day);
            copied = old.Success ? dateAt + 10 : dateAt;
        }
        result.AddRange(bytes[copied..]);
        return new ProgressFile(result.ToArray());
    }

    [GeneratedRegex(@"^[ \t]{0,3}(?<level>#{1,6})[ \t]+(?<text>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t>]*(?:[-*+]|[0-9]+[.)])[ \t]+\[(?<mark>[ \t]*|[xX])\]")]
    private static partial Regex Checkbox();

    [GeneratedRegex(@"\b(mathematical_foundations|statistical_theory|ml_algorithms|deep_learning|mlops_pipeline|projects|research_summaries)/(week[0-9]{2}_[a-z0-9]+(?:_[a-z0-9]+)*)")]
    private static partial Regex TopicPath();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkedText();

    [GeneratedRegex(@"\b([0-9]{1,2}) of\b[^·]*$")]
    private static partial Regex CountNeeded();

    [GeneratedRegex(@"^([0-9]{1,4}) ?min")]
    private static partial Regex MinutesPart();

    [GeneratedRegex(@"\bdone (?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\b")]
    private static partial Regex DoneDate();
}
