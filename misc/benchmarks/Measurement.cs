using System.Diagnostics;

namespace Curriculum.Benchmarks;

/// <summary>Seconds of one run: of a fit, and of a prediction where there is one.</summary>
internal readonly record struct Seconds(double Fit, double? Predict);

/// <summary>Times a trial. A run of something short is the mean of so many calls that the clock can be trusted.</summary>
internal sealed class Stopclock
{
    // Below this the compiler may still be at work: it takes some calls and about this long until the optimised code is in place.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    private const double ShortestRun = 0.02;

    private readonly Trial trial;
    private readonly int calls, predictions;

    /// <summary>Warms up, and finds how many calls make one run.</summary>
    public Stopclock(Trial trial)
    {
        this.trial = trial;
        long start = Stopwatch.GetTimestamp();
        double fit = double.PositiveInfinity, predict = double.PositiveInfinity;
        do
        {
            fit = Math.Min(fit, Time(trial.Fit, 1));
            if (trial.Predict is not null) predict = Math.Min(predict, Time(trial.Predict, 1));
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        calls = Calls(fit);
        predictions = Calls(predict);
    }

    /// <summary>One run.</summary>
    public Seconds Run()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        double fit = Time(trial.Fit, calls);
        return new Seconds(fit, trial.Predict is null ? null : Time(trial.Predict, predictions));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    private static int Calls(double seconds) => seconds >= ShortestRun ? 1 : (int)Math.Min(1_000_000, Math.Ceiling(ShortestRun / Math.Max(seconds, 1e-9)));

    private static double Time(Action work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
    }
}
