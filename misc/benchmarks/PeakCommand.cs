using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Curriculum.Benchmarks;

/// <summary>
/// <c>peak</c>: what the machine could do at most, and how much of it the product reaches. The peak is that of multiply-adds which wait
/// neither for memory nor for one another; it is measured in turns with the product, since both share the weather.
/// </summary>
internal static class PeakCommand
{
    // A core has up to two units, each with a result after four steps: twelve sums in flight keep them busy.
    private const int Sums = 12;

    private const int Rounds = 2_000_000;

    public static int Run(int n, int runs)
    {
        Lesson page = Lesson.Begin(LessonConsole.Open(), LessonConsole.IsRich, "misc/benchmarks", "How near to the peak");
        page.Say(Machine.This.ToString());
        List<string[]> rows = [];
        foreach (int threads in Environment.ProcessorCount > 1 ? (int[])[1, 2] : [1])
        {
            rows.Add(Row("double", threads, n, runs, Products<double>(n, threads)));
            rows.Add(Row("float", threads, n, runs, Products<float>(n, threads)));
        }
        page.Section($"Products of {n} × {n}, GFLOP/s");
        page.Table(["type", "threads", "peak", "product", "part", "from", "to"], rows);
        return 0;
    }

    private static string[] Row(string type, int threads, int n, int runs, Action product)
    {
        Func<double> peak = type == "double" ? () => Peak<double>(threads) : () => Peak<float>(threads);
        peak();
        Stopclock clock = new(new Trial(product, _ => new Dictionary<string, double>()));
        double[] peaks = new double[runs], products = new double[runs];
        for (int run = 0; run < runs; run++)
        {
            peaks[run] = peak();
            products[run] = 2.0 * n * n * n / clock.Run().Fit * 1e-9;
        }
        double[] parts = [.. products.Zip(peaks, (reached, possible) => reached / possible).Order()];
        return [type, $"{threads}", $"{Stopclock.Median(peaks):f1}", $"{Stopclock.Median(products):f1}", $"{Stopclock.Median(parts):P0}", $"{parts[0]:P0}", $"{parts[^1]:P0}"];
    }

    private static Action Products<T>(int n, int threads) where T : unmanaged, INumber<T>
    {
        T[] a = Array.ConvertAll(Tasks.Synthetic.Normals(new SeededRandom(1), n * n), T.CreateChecked), b = Array.ConvertAll(Tasks.Synthetic.Normals(new SeededRandom(2), n * n), T.CreateChecked), c = new T[n * n];
        return (a, b, c) switch
        {
            (double[] x, double[] y, double[] z) => () => Kernels.Products.Gemm(n, n, n, x, y, z, threads),
            (float[] x, float[] y, float[] z) => () => Kernels.Products.Gemm(n, n, n, x, y, z, threads),
            _ => throw new NotSupportedException(typeof(T).Name),
        };
    }

    private static double Peak<T>(int threads) where T : unmanaged, IFloatingPointIeee754<T>
    {
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            if (Vector512.IsHardwareAccelerated) Busy<Lanes512<T>, Vector512<T>, T>();
            else if (Vector256.IsHardwareAccelerated) Busy<Lanes256<T>, Vector256<T>, T>();
            else Busy<Lanes128<T>, Vector128<T>, T>();
        });
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        int lanes = Machine.This.VectorBits / 8 / Unsafe.SizeOf<T>();
        return 2.0 * Sums * Rounds * lanes * threads / seconds * 1e-9;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Busy<L, V, T>() where L : struct, ILanes<V, T> where V : struct where T : unmanaged, IFloatingPointIeee754<T>
    {
        V x = L.Fill(T.CreateChecked(0.5)), y = L.Fill(T.CreateChecked(0.25));
        V s0 = x, s1 = x, s2 = x, s3 = x, s4 = x, s5 = x, s6 = x, s7 = x, s8 = x, s9 = x, s10 = x, s11 = x;
        for (int i = 0; i < Rounds; i++)
        {
            s0 = L.MultiplyAdd(s0, x, y);
            s1 = L.MultiplyAdd(s1, x, y);
            s2 = L.MultiplyAdd(s2, x, y);
            s3 = L.MultiplyAdd(s3, x, y);
            s4 = L.MultiplyAdd(s4, x, y);
            s5 = L.MultiplyAdd(s5, x, y);
            s6 = L.MultiplyAdd(s6, x, y);
            s7 = L.MultiplyAdd(s7, x, y);
            s8 = L.MultiplyAdd(s8, x, y);
            s9 = L.MultiplyAdd(s9, x, y);
            s10 = L.MultiplyAdd(s10, x, y);
            s11 = L.MultiplyAdd(s11, x, y);
        }
        // The sums go somewhere, or the compiler could leave them out.
        T* place = stackalloc T[64];
        L.Store(place, L.Add(L.Add(L.Add(L.Add(s0, s1), L.Add(s2, s3)), L.Add(L.Add(s4, s5), L.Add(s6, s7))), L.Add(L.Add(s8, s9), L.Add(s10, s11))));
        if (place[0] == T.Zero) throw new InvalidOperationException("Sums of positive numbers are positive.");
    }
}
