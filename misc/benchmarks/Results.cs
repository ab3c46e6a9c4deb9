using System.Globalization;
using System.Text;
using System.Text.Json;
using Curriculum.Benchmarks.Tasks;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Benchmarks;

/// <summary>RESULTS.md, made from the JSON files in <c>results/</c>: every pairing, wins and losses alike, a loss with its reason.</summary>
internal static class Results
{
    public const string LoopFile = "loop.json";

    // Why a goal is missed, by "task, peer": written by a person after looking, and asked for by a test.
    private const string ReasonsFile = "reasons.json";

    public static string Folder => Path.Combine(RepositoryFolder.Root, "misc", "benchmarks", "results");

    public static string Page => Path.Combine(RepositoryFolder.Root, "misc", "benchmarks", "RESULTS.md");

    public static void Write() => File.WriteAllText(Page, Render(ReadAll(), ReadLoop(), ReadReasons()));

    /// <summary>What is kept, in the order of the tasks, one thread before two.</summary>
    public static IReadOnlyList<Comparison> ReadAll()
    {
        List<string> order = [.. AllTasks.List.Select(task => task.Name)];
        return [.. Directory.EnumerateFiles(Folder, "*.json")
            .Where(path => Path.GetFileName(path) is not (LoopFile or ReasonsFile))
            .Select(path => Comparison.FromJson(File.ReadAllText(path)))
            .OrderBy(comparison => order.IndexOf(comparison.Task)).ThenBy(comparison => comparison.Threads)];
    }

    public static LoopCommand.Loop? ReadLoop()
    {
        string path = Path.Combine(Folder, LoopFile);
        return File.Exists(path) ? JsonSerializer.Deserialize<LoopCommand.Loop>(File.ReadAllText(path), Comparison.Options) : null;
    }

    public static IReadOnlyDictionary<string, string> ReadReasons() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, ReasonsFile)))!;

    /// <summary>What is missed of the goals of one comparison: the task, or the task's predict, with the peer. Goals are for one thread.</summary>
    public static IEnumerable<string> Missed(Comparison comparison)
    {
        if (comparison.Threads > 1) yield break;
        foreach (Pairing pairing in comparison.Pairings)
        {
            if (pairing.FitRatio is { } fit && fit.Median > pairing.Goal) yield return $"{comparison.Task}, {pairing.Theirs!.Who}";
            if (pairing.PredictRatio is { } predict && predict.Median > pairing.GoalPredict) yield return $"{comparison.Task} predict, {pairing.Theirs!.Who}";
        }
    }

    public static string Render(IReadOnlyList<Comparison> comparisons, LoopCommand.Loop? loop, IReadOnlyDictionary<string, string> reasons)
    {
        StringBuilder page = new();
        page.Append("""
            # Measured side by side

            <!-- written by: dotnet run -c Release --project misc/benchmarks -- results -->

            Ours and theirs, in turn, on the same bytes: how is said in [README.md](README.md), and one command repeats it. A ratio is our time
            over theirs, turn by turn; below 1 we are faster. It is given as median (least–most). The goals are for one thread.


            """);
        foreach (IGrouping<Machine, Comparison> machine in comparisons.GroupBy(comparison => comparison.Machine))
        {
            page.Append($"## {machine.Key}\n\n");
            page.Append("| task | n × d | threads | beside | ours, ms | theirs, ms | ratio | goal | day |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (Comparison comparison in machine)
                foreach (Pairing pairing in comparison.Pairings.Where(pairing => pairing.Theirs is not null))
                {
                    page.Append($"| `{comparison.Task}` | {comparison.N:N0} × {comparison.D:N0} | {comparison.Threads} | {pairing.Theirs!.Who} | {Milliseconds(pairing.Ours!.SecondsFit)} | {Milliseconds(pairing.Theirs.SecondsFit)} | {Ratio(pairing.FitRatio!.Value)} | {Goal(comparison, pairing.Goal, pairing.FitRatio.Value)} | {comparison.Day} |\n");
                    if (pairing.PredictRatio is { } predict)
                        page.Append($"| `{comparison.Task}`, predict | | {comparison.Threads} | {pairing.Theirs.Who} | {Milliseconds(pairing.Ours.SecondsPredict!)} | {Milliseconds(pairing.Theirs.SecondsPredict!)} | {Ratio(predict)} | {Goal(comparison, pairing.GoalPredict, predict)} | {comparison.Day} |\n");
                }
            page.Append('\n');
            string[] missed = [.. machine.SelectMany(Missed)];
            if (missed.Length > 0) page.Append("Where the goal is missed, and why:\n\n");
            foreach (string goal in missed) page.Append($"- {goal}: {reasons.GetValueOrDefault(goal, "not looked into yet")}\n");
            if (missed.Length > 0) page.Append('\n');
            string[] disagreements = [.. from comparison in machine from pairing in comparison.Pairings where pairing.Problem.Length > 0 select $"- `{comparison.Task}`: {pairing.Problem}\n"];
            if (disagreements.Length > 0) page.Append("What was not compared, or does not agree:\n\n").AppendJoin("", disagreements).Append('\n');
            string[] versions = [.. machine.SelectMany(comparison => comparison.Pairings).Where(pairing => pairing.Theirs is not null).SelectMany(pairing => pairing.Theirs!.Versions).Where(version => version.Key != "blas").Select(version => $"{version.Key} {version.Value}").Distinct().Order(StringComparer.Ordinal)];
            if (versions.Length > 0) page.Append($"The peers: {string.Join(", ", versions)}.\n\n");
        }
        if (loop is not null)
        {
            page.Append($"## The learner's loop\n\nIn a fresh clone of {loop.Commit} with {loop.Projects} projects, {loop.Day}, on {loop.Machine}.\n\n");
            page.Append("| what | seconds |\n|---|---|\n");
            page.Append(Invariant($"| clean build | {loop.CleanBuild:f1} |\n| build with nothing to do | {loop.NoOpBuild:f1} |\n| whole test run | {loop.Tests:f1} |\n"));
            foreach ((string topic, double[] runs) in loop.TopicRuns) page.Append(Invariant($"| `dotnet run --project {topic}`, first and second | {runs[0]:f1}, {runs[1]:f1} |\n"));
        }
        return page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Goal(Comparison comparison, double? goal, (double Least, double Median, double Most) ratio) =>
        comparison.Threads > 1 || goal is not { } most ? "–" : ratio.Median > most ? $"**{Number(most)} missed**" : Number(most);

    private static string Milliseconds(double[] seconds) => Number(Math.Round(Stopclock.Median(seconds) * 1e3, 3));

    private static string Ratio((double Least, double Median, double Most) ratio) => Invariant($"{ratio.Median:f2} ({ratio.Least:f2}–{ratio.Most:f2})");

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
