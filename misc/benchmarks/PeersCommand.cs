using Curriculum.Kernels;
using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Benchmarks;

/// <summary><c>peers</c>: ours and theirs in turn, on the same bytes.</summary>
internal static class PeersCommand
{
    /// <summary>Compares tasks, prints a table for each and keeps the figures as JSON.</summary>
    /// <param name="tasks">Which.</param>
    /// <param name="threads">How many threads each side may use.</param>
    /// <param name="runs">How many turns.</param>
    /// <param name="folder">Where the JSON goes, a file per task and thread count.</param>
    /// <returns>0, or 1 when a task could not be compared or its figures do not agree.</returns>
    public static int Run(IReadOnlyList<BenchmarkTask> tasks, int threads, int runs, string folder)
    {
        Lesson page = Lesson.Begin(LessonConsole.Open(), LessonConsole.IsRich, "misc/benchmarks", "Side by side with the peers");
        page.Say(Machine.This.ToString());
        bool good = true;
        Directory.CreateDirectory(folder);
        foreach (BenchmarkTask task in tasks)
        {
            Comparison comparison = Compare(task, task.Size.N, task.Size.D, threads, runs);
            Print(page, task, comparison);
            File.WriteAllText(Path.Combine(folder, $"{task.Name}-{threads}.json"), comparison.ToJson());
            good &= comparison.Pairings.All(pairing => pairing.Problem.Length == 0);
        }
        page.Say("");
        page.Say($"Kept in {Path.GetRelativePath(RepositoryFolder.Root, folder)}.");
        return good ? 0 : 1;
    }

    public static Comparison Compare(BenchmarkTask task, int n, int d, int threads, int runs)
    {
        string prefix = InputFiles(task, n, d);
        Inputs inputs = Inputs.Read(task, prefix);
        Trial trial = task.Prepare(inputs, threads);
        Stopclock clock = new(trial);
        List<Pairing> pairings = [];
        foreach (Peer peer in task.Peers) pairings.Add(Pair(task, peer, trial, clock, prefix, threads, runs));
        return new Comparison(task.Name, n, d, threads, runs, DateTime.UtcNow.ToString("yyyy-MM-dd"), Machine.This, pairings);
    }

    /// <summary>Makes the input of a task, by the seed, and says the prefix of its files.</summary>
    public static string InputFiles(BenchmarkTask task, int n, int d) => InputFiles(task, n, d, Path.Combine(RepositoryFolder.Root, "artifacts", "benchmarks", "inputs"));

    public static string InputFiles(BenchmarkTask task, int n, int d, string folder)
    {
        Directory.CreateDirectory(folder);
        string prefix = Path.Combine(folder, $"{task.Name}_{n}_{d}");
        task.Generate(n, d, new SeededRandom(1)).Write(prefix);
        return prefix;
    }

    private static Pairing Pair(BenchmarkTask task, Peer peer, Trial trial, Stopclock clock, string prefix, int threads, int runs)
    {
        try
        {
            // Two threads can be slower than one. The peer is taken at its best, so it gets to try both.
            List<(Side Ours, Side Theirs)> tried = [.. Enumerable.Range(1, threads).Where(count => count == threads || count == 1)
                .Select(count => TakeTurns(peer, trial, clock, prefix, threads, count, runs))];
            (Side ours, Side theirs) = tried.MinBy(sides => Stopclock.Median(sides.Theirs.SecondsFit));
            string[] differing = [.. task.Quality.Where(figure => theirs.Quality.ContainsKey(figure.Name) && !figure.Agrees(ours.Quality[figure.Name], theirs.Quality[figure.Name]))
                .Select(figure => $"{figure.Name} is {ours.Quality[figure.Name]:g6} here and {theirs.Quality[figure.Name]:g6} there")];
            return new Pairing(theirs, ours, peer.Goal, string.Join("; ", differing), peer.GoalPredict);
        }
        catch (PeerMissingException missing)
        {
            return new Pairing(null, null, peer.Goal, missing.Message, peer.GoalPredict);
        }
    }

    private static (Side Ours, Side Theirs) TakeTurns(Peer peer, Trial trial, Stopclock clock, string prefix, int threads, int peerThreads, int runs)
    {
        using PeerProcess process = PeerProcess.Start(peer, prefix, peerThreads);
        Seconds[] ours = new Seconds[runs], theirs = new Seconds[runs];
        for (int run = 0; run < runs; run++)
        {
            ours[run] = clock.Run();
            theirs[run] = process.Run();
        }
        return (Summary("ours", threads, ours, trial.Quality(Stopclock.Median(ours.Select(run => run.Fit))), new Dictionary<string, string> { ["runtime"] = Machine.This.Runtime }),
            Summary(peer.Label, peerThreads, theirs, process.Quality().Figures, process.Versions));
    }

    private static Side Summary(string who, int threads, Seconds[] runs, IReadOnlyDictionary<string, double> quality, IReadOnlyDictionary<string, string> versions) =>
        new(who, threads, [.. runs.Select(run => run.Fit)], runs.All(run => run.Predict is not null) ? [.. runs.Select(run => run.Predict!.Value)] : null, quality, versions);

    private static void Print(Lesson page, BenchmarkTask task, Comparison comparison)
    {
        page.Section($"{task.Name}: n = {comparison.N:N0}, d = {comparison.D:N0}, {comparison.Threads} {(comparison.Threads == 1 ? "thread" : "threads")}, {comparison.Runs} turns");
        page.Say(task.Settings + ".");
        foreach (Pairing pairing in comparison.Pairings.Where(pairing => pairing.Problem.Length > 0)) page.Say(pairing.Problem);
        List<string[]> rows = [];
        foreach (Pairing pairing in comparison.Pairings)
        {
            if (pairing is not { Theirs: { } theirs, Ours: { } ours }) continue;
            rows.Add(Row(theirs.Who, ours.SecondsFit, theirs.SecondsFit, pairing.FitRatio!.Value, comparison.Threads == 1 ? pairing.Goal : null));
            if (pairing.PredictRatio is { } predict) rows.Add(Row("  predict", ours.SecondsPredict!, theirs.SecondsPredict!, predict, comparison.Threads == 1 ? pairing.GoalPredict : null));
        }
        if (rows.Count == 0) return;
        page.Table(["beside", "ours, ms", "theirs, ms", "ratio", "from", "to", "goal"], rows);
        foreach (Pairing pairing in comparison.Pairings.Where(pairing => pairing.Theirs is not null))
            page.Say($"{pairing.Theirs!.Who}: {string.Join(", ", pairing.Ours!.Quality.Select(figure => $"{figure.Key} {figure.Value:g8} ({(pairing.Theirs.Quality.TryGetValue(figure.Key, out double value) ? value.ToString("g8") : "–")})"))}; "
                + string.Join(", ", pairing.Theirs.Versions.Select(version => $"{version.Key} {version.Value}")) + $"; {pairing.Theirs.Threads} of its threads.");
    }

    private static string[] Row(string label, double[] ours, double[] theirs, (double Least, double Median, double Most) ratio, double? goal) =>
        [label, $"{Stopclock.Median(ours) * 1e3:g4}", $"{Stopclock.Median(theirs) * 1e3:g4}", $"{ratio.Median:f3}", $"{ratio.Least:f3}", $"{ratio.Most:f3}", goal is { } limit ? $"{limit:0.##}{(ratio.Median <= limit ? "" : " missed")}" : "–"];
}
