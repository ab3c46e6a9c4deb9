using System.CommandLine;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study;

/// <summary><c>list</c>: all topics, or those of a week, a domain, or with a word in their name.</summary>
internal static class ListCommand
{
    public static Command Of(Func<Clone> open)
    {
        Command command = new("list", "all topics with week, minutes and tick, or only some: list --week 3, list --domain ml, list trees");
        Option<int?> week = new("--week", "-w") { Description = "only this week, from 1 to 48", HelpName = "WEEK" };
        Option<string?> domain = new("--domain", "-d") { Description = "only this domain; a part of its name is enough", HelpName = "DOMAIN" };
        Argument<string[]> words = new("WORD") { Arity = ArgumentArity.ZeroOrMore, Description = "only topics with these words in their names" };
        command.Add(week);
        command.Add(domain);
        command.Add(words);
        command.SetAction(line => List(open(), line.GetValue(week), line.GetValue(domain), line.GetValue(words)!));
        return command;
    }

    public static int List(Clone clone, int? week, string? domain, IReadOnlyList<string> words)
    {
        if (week is < 1 or > 48) throw new StudyException($"There is no week {week}: the plan has weeks 1 to 48.");
        string? domainWord = domain?.Trim().TrimEnd('/').ToLowerInvariant();
        if (domainWord is not null && !RepositoryFolder.Domains.Any(name => name.Contains(domainWord, StringComparison.Ordinal)))
            throw new StudyException($"There is no domain \"{domain}\". The domains are:\n{string.Join('\n', RepositoryFolder.Domains.Select(name => $"  {name}"))}");

        List<ProgressLine> all = StatusCommand.OnePerTopic(clone.Progress);
        List<ProgressLine> asked = [.. all.Where(line =>
            (week is null || line.Topic.Week == week) && (domainWord is null || line.Topic.Domain.Contains(domainWord, StringComparison.Ordinal))
            && words.All(word => TopicFinder.Words(line.Topic.Name + " " + line.Title).Contains(TopicFinder.Words(word), StringComparison.Ordinal)))];
        foreach (ProgressLine line in asked)
        {
            string remark = clone.IsWritten(line.Topic) ? line.IsOptional ? "optional" : "" : line.IsOptional ? "optional, planned" : "planned";
            clone.Out.WriteLine($"[{(line.IsTicked ? 'x' : ' ')}] {line.Topic.Week,2}  {line.Minutes,3} min  {line.Topic.Path[..Math.Min(line.Topic.Path.Length, 60)]}{(remark.Length > 0 ? $"  {remark}" : "")}".TrimEnd());
        }
        if (asked.Count > 0) clone.Out.WriteLine();
        int minutes = asked.Where(line => !line.IsTicked).Sum(line => line.Minutes ?? 0);
        clone.Out.WriteLine($"{asked.Count} of {all.Count} topics, {asked.Count(line => line.IsTicked)} ticked, {Text.Duration(minutes)} to go");
        return asked.Count > 0 ? 0 : 1;
    }
}
