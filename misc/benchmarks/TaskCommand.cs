using System.Diagnostics;
using System.Text.Json;

namespace Curriculum.Benchmarks;

/// <summary><c>task</c>: ours alone, on given files; and <c>tasks</c>, the list.</summary>
internal static class TaskCommand
{
    /// <summary>Prints one line of JSON.</summary>
    public static int Run(BenchmarkTask task, string prefix, int threads, int runs, bool memory, TextWriter output)
    {
        output.WriteLine(Line(task, Inputs.Read(task, prefix), threads, runs, memory));
        return 0;
    }

    public static string Line(BenchmarkTask task, Inputs inputs, int threads, int runs, bool memory = false)
    {
        Trial trial = task.Prepare(inputs, threads);
        Stopclock clock = new(trial);
        Seconds[] seconds = new Seconds[runs];
        for (int run = 0; run < runs; run++) seconds[run] = clock.Run();
        double fit = Stopclock.Median(seconds.Select(run => run.Fit));
        PeerMatrix first = inputs[task.Arrays[0].Name];
        Dictionary<string, object?> line = new()
        {
            ["task"] = task.Name,
            ["n"] = first.Rows,
            ["d"] = first.Columns,
            ["threads"] = threads,
            ["seconds_fit"] = fit,
            ["seconds_predict"] = trial.Predict is null ? null : Stopclock.Median(seconds.Select(run => run.Predict!.Value)),
            ["quality"] = trial.Quality(fit),
        };
        if (memory) line["peak_bytes"] = Process.GetCurrentProcess().PeakWorkingSet64;
        return JsonSerializer.Serialize(line);
    }

    /// <summary>Prints what there is.</summary>
    public static int List(IReadOnlyList<BenchmarkTask> tasks, TextWriter output)
    {
        foreach (BenchmarkTask task in tasks)
        {
            output.WriteLine($"{task.Name}: {task.Settings}");
            foreach (ArraySpec array in task.Arrays) output.WriteLine($"  {array.Name,-4} {array.Shape}, {array.Type.ToString().ToLowerInvariant()} (other types are converted)");
            foreach (QualityFigure figure in task.Quality) output.WriteLine($"  {figure.Name}: {figure.Meaning}");
            foreach (Peer peer in task.Peers) output.WriteLine($"  beside {peer.Label}, peers/{peer.Script}; goal {peer.Goal} at one thread");
            output.WriteLine($"  compared at n = {task.Size.N:N0}, d = {task.Size.D:N0}");
            output.WriteLine();
        }
        return 0;
    }
}
