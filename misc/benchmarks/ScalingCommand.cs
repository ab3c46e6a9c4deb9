using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;
using ScottPlot;
using ScottPlot.TickGenerators;
using Week01.LinearRegression;

namespace Curriculum.Benchmarks;

/// <summary>
/// <c>scaling</c>: time against n and against d. What grows like nᵖ is a line of slope p on doubly logarithmic paper, and the slope is
/// fitted with week 1's least squares. Every size runs in a process of its own, so that the most memory held is that size's.
/// </summary>
internal static class ScalingCommand
{
    private sealed record Point(int N, int D, double Seconds, long PeakBytes, long InputBytes);

    private static readonly Color[] Colors = [Ink.Blue, Ink.Orange, Ink.Green];

    private static readonly MarkerShape[] Shapes = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp];

    public static int Run(BenchmarkTask task, int threads, int runs)
    {
        if (task.ScalingN.Count == 0) throw new InputException($"{task.Name} has one size only: there is nothing to scale.");
        Lesson page = Lesson.Begin(LessonConsole.Open(), LessonConsole.IsRich, "misc/benchmarks", $"How {task.Name} grows");
        page.Say(Machine.This.ToString());
        Sweep(page, task, "n", [.. task.ScalingN.Select(n => (n, task.Square ? n : task.Size.D))], threads, runs);
        if (task.ScalingD.Count > 0) Sweep(page, task, "d", [.. task.ScalingD.Select(d => (task.Size.N, d))], threads, runs);
        return 0;
    }

    private static void Sweep(Lesson page, BenchmarkTask task, string symbol, (int N, int D)[] sizes, int threads, int runs)
    {
        page.Section(task.Square ? "Against n, of square matrices" : $"Against {symbol}");
        Dictionary<string, List<Point>> curves = new() { ["ours"] = [] };
        foreach ((int n, int d) in sizes)
        {
            string prefix = PeersCommand.InputFiles(task, n, d);
            long bytes = Inputs.Read(task, prefix).Bytes;
            curves["ours"].Add(Ours(task, prefix, n, d, bytes, threads, runs));
            foreach (Peer peer in task.Peers)
            {
                try
                {
                    Point point = Theirs(peer, prefix, n, d, bytes, threads, runs);
                    if (!curves.TryGetValue(peer.Label, out List<Point>? curve)) curves[peer.Label] = curve = [];
                    curve.Add(point);
                }
                catch (PeerMissingException missing)
                {
                    page.Say(missing.Message);
                }
            }
        }

        page.Table([symbol, .. curves.Keys.SelectMany(who => (string[])[$"{Short(who)}, ms", "MiB"])],
            sizes.Select((size, i) => (string[])[Along(symbol, size).ToString("N0", CultureInfo.InvariantCulture),
                .. curves.Values.SelectMany(curve => (string[])[$"{curve[i].Seconds * 1e3:g4}", $"{curve[i].PeakBytes / 1048576.0:N0}"])]));
        foreach ((string who, List<Point> curve) in curves) page.Value($"exponent, {Short(who)}", $"{Exponent(symbol, curve):f2}", $"time grows like {symbol}^{Exponent(symbol, curve):f2}");
        page.Say($"MiB is the most memory that the whole process held; the input is {curves["ours"][^1].InputBytes / 1048576.0:N0} MiB at the largest size.");
        string path = Path.Combine(RepositoryFolder.Root, "artifacts", "benchmarks", $"scaling-{task.Name}-{symbol}.svg");
        Draw(task, symbol, curves).SaveSvg(path, 800, 500);
        page.Say($"Drawn in {Path.GetRelativePath(RepositoryFolder.Root, path)}.");
    }

    private static Point Ours(BenchmarkTask task, string prefix, int n, int d, long bytes, int threads, int runs)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] arguments = [Assembly.GetExecutingAssembly().Location, "task", task.Name, "--data", prefix, "--threads", $"{threads}", "--runs", $"{runs}", "--memory"];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InputException($"{task.Name} failed at n = {n}, d = {d}.");
        using JsonDocument json = JsonDocument.Parse(line);
        return new Point(n, d, json.RootElement.GetProperty("seconds_fit").GetDouble(), json.RootElement.GetProperty("peak_bytes").GetInt64(), bytes);
    }

    private static Point Theirs(Peer peer, string prefix, int n, int d, long bytes, int threads, int runs)
    {
        using PeerProcess process = PeerProcess.Start(peer, prefix, threads);
        double seconds = Stopclock.Median(Enumerable.Range(0, runs).Select(_ => process.Run().Fit));
        return new Point(n, d, seconds, process.Quality().PeakBytes, bytes);
    }

    private static Plot Draw(BenchmarkTask task, string symbol, Dictionary<string, List<Point>> curves)
    {
        Plot plot = new();
        int i = 0;
        foreach ((string who, List<Point> curve) in curves)
        {
            var line = plot.Add.Scatter(curve.Select(point => Math.Log10(Along(symbol, (point.N, point.D)))).ToArray(), curve.Select(point => Math.Log10(point.Seconds * 1e3)).ToArray(), Colors[i % Colors.Length]);
            (line.MarkerShape, line.MarkerSize, line.LineWidth) = (Shapes[i % Shapes.Length], 9, 2);
            line.LegendText = $"{who}: {symbol}^{Exponent(symbol, curve).ToString("f2", CultureInfo.InvariantCulture)}";
            i++;
        }
        List<Point> ours = curves["ours"];
        NumericManual ticks = new();
        foreach (Point point in ours) ticks.AddMajor(Math.Log10(Along(symbol, (point.N, point.D))), Along(symbol, (point.N, point.D)).ToString("N0", CultureInfo.InvariantCulture));
        plot.Axes.Bottom.TickGenerator = ticks;
        double[] heights = [.. curves.Values.SelectMany(curve => curve).Select(point => Math.Log10(point.Seconds * 1e3))];
        NumericManual decades = new();
        int from = (int)Math.Floor(heights.Min()), to = (int)Math.Ceiling(heights.Max());
        for (int decade = from; decade <= to; decade++) decades.AddMajor(decade, Math.Pow(10, decade).ToString("0.######", CultureInfo.InvariantCulture));
        plot.Axes.Left.TickGenerator = decades;
        plot.Axes.SetLimitsY(from - 0.05, to + 0.05);
        plot.Title($"{task.Name}: our time grows like {symbol}^{Exponent(symbol, ours).ToString("f1", CultureInfo.InvariantCulture)}");
        plot.XLabel(symbol == "n" ? "n, rows" : "d, columns");
        plot.YLabel("time of a fit (ms)");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static double Exponent(string symbol, List<Point> curve)
    {
        Matrix logSize = new(curve.Count, 1, [.. curve.Select(point => Math.Log(Along(symbol, (point.N, point.D))))]);
        Dataset data = new() { X = logSize, Features = [Feature.Numeric($"log {symbol}")], Y = [.. curve.Select(point => Math.Log(point.Seconds))] };
        return new OrdinaryLeastSquares().Fit(data).Coefficients[0];
    }

    private static int Along(string symbol, (int N, int D) size) => symbol == "n" ? size.N : size.D;

    private static string Short(string who) => who.Split(' ')[0];
}
