namespace Curriculum.Kernels;

/// <summary>How work is shared out to threads: each takes its own part of the result and shares nothing, so no sum depends on it.</summary>
internal static class Sharing
{
    // Shares of whole tiles: a multiple of 96 is one of 6 rows and of 8, 16 and 32 columns.
    private const int Grain = 96;

    // A thread is worth its start (some 5 µs) when it has a million multiply-adds to do.
    public static int Parts(int threads, double work, int length) =>
        Math.Max(1, (int)Math.Min(Math.Min(threads, work / 1e6), (length + (Grain - 1L)) / Grain));

    public static (int From, int To) Share(int length, int part, int parts)
    {
        long grains = (length + Grain - 1) / Grain;
        return ((int)Math.Min(length, grains * part / parts * Grain), (int)Math.Min(length, grains * (part + 1) / parts * Grain));
    }

    /// <summary>Does the parts, each on a thread of its own where one is free.</summary>
    public static void Run(int parts, Action<int> work)
    {
        if (parts == 1) work(0);
        else Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, work);
    }
}
