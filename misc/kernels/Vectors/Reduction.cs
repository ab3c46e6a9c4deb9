using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>What a reduction does with one more pair of numbers: sum ← step(x, y, sum).</summary>
internal interface IReduction<T> where T : unmanaged
{
    static abstract V Step<L, V>(V x, V y, V sum) where L : struct, ILanes<V, T> where V : struct;
}

/// <summary>
/// Sums in a fixed order. There are always 256 bytes' worth of partial sums (32 of double, 64 of float), whatever the machine: number
/// i goes to partial sum i mod 32, in increasing i, by fused multiply-add. At the end the upper half of the partial sums is added to the
/// lower half, and so on until one is left. A wide machine holds them in four registers and goes through the data once; a narrower one
/// holds a part of them and goes through each chunk, which is in the first-level cache by then, as often as it takes.
/// <para>Besides speed, many partial sums give accuracy: the error grows with n/32, not with n.</para>
/// </summary>
internal static unsafe class Reduction<R, T> where R : struct, IReduction<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private static int Partial => 256 / sizeof(T);

    // Small enough that two chunks stay in the first-level cache: 8 KiB each.
    private static int Chunk => 32 * Partial;

    public static T Run(LaneWidth width, T* x, T* y, int n) =>
        n <= Few ? Short(x, y, n)
        : width == LaneWidth.Bits512 ? Run<Lanes512<T>, Vector512<T>>(x, y, n)
        : width == LaneWidth.Bits256 ? Run<Lanes256<T>, Vector256<T>>(x, y, n)
        : width == LaneWidth.Bits128 ? Run<Lanes128<T>, Vector128<T>>(x, y, n)
        : Run<Lanes1<T>, T>(x, y, n);

    // So few that the same sums are quicker without the machinery.
    private const int Few = 16;

    [SkipLocalsInit]
    private static T Short(T* x, T* y, int n)
    {
        T* sums = stackalloc T[Few];
        for (int i = 0; i < n; i++) sums[i] = R.Step<Lanes1<T>, T>(x[i], y[i], T.Zero);
        int live = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, n));
        for (int i = n; i < live; i++) sums[i] = T.Zero;
        for (int half = live / 2; half > 0; half /= 2)
            for (int i = 0; i < half; i++) sums[i] += sums[half + i];
        return sums[0];
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Run<L, V>(T* x, T* y, int n) where L : struct, ILanes<V, T> where V : struct
    {
        byte* room = stackalloc byte[256 + 64];
        T* sums = (T*)(((nuint)room + 63) & ~(nuint)63);      // a register that crosses no cache line is quick to store and load
        int live = (int)Math.Min((uint)Partial, BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, n)));
        for (int i = 0; i < live; i += L.Count) L.Store(sums + i, default);

        int whole = n - n % Partial;
        for (long first = 0; first < whole; first += Chunk)
        {
            long end = Math.Min(whole, first + Chunk);
            for (int lane = 0; lane < Partial; lane += 4 * L.Count) Pass<L, V>(x, y, (nint)(first + lane), (nint)end, sums + lane);
        }
        int rest = whole;
        for (; rest + L.Count <= n; rest += L.Count)
        {
            T* sum = sums + (rest - whole);
            L.Store(sum, R.Step<L, V>(L.Load(x + rest), L.Load(y + rest), L.Load(sum)));
        }
        if (L.Count * sizeof(T) == 64 && rest + L.Count / 2 <= n)
        {
            T* sum = sums + (rest - whole);
            Lanes256<T>.Store(sum, R.Step<Lanes256<T>, Vector256<T>>(Lanes256<T>.Load(x + rest), Lanes256<T>.Load(y + rest), Lanes256<T>.Load(sum)));
            rest += L.Count / 2;
        }
        for (; rest < n; rest++) sums[rest - whole] = R.Step<Lanes1<T>, T>(x[rest], y[rest], sums[rest - whole]);

        for (int half = live / 2; half > 0; half /= 2)
        {
            if (half >= L.Count) for (int i = 0; i < half; i += L.Count) L.Store(sums + i, L.Add(L.Load(sums + i), L.Load(sums + half + i)));
            else if (half * sizeof(T) == 32) (Vector256.Load(sums) + Vector256.Load(sums + half)).Store(sums);
            else if (half * sizeof(T) == 16) (Vector128.Load(sums) + Vector128.Load(sums + half)).Store(sums);
            else for (int i = 0; i < half; i++) sums[i] += sums[half + i];
        }
        return sums[0];
    }

    // Four registers of partial sums through one chunk.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass<L, V>(T* x, T* y, nint from, nint end, T* sums) where L : struct, ILanes<V, T> where V : struct
    {
        V s0 = L.Load(sums), s1 = L.Load(sums + L.Count), s2 = L.Load(sums + 2 * L.Count), s3 = L.Load(sums + 3 * L.Count);
        for (nint i = from; i < end; i += Partial)
        {
            s0 = R.Step<L, V>(L.Load(x + i), L.Load(y + i), s0);
            s1 = R.Step<L, V>(L.Load(x + i + L.Count), L.Load(y + i + L.Count), s1);
            s2 = R.Step<L, V>(L.Load(x + i + 2 * L.Count), L.Load(y + i + 2 * L.Count), s2);
            s3 = R.Step<L, V>(L.Load(x + i + 3 * L.Count), L.Load(y + i + 3 * L.Count), s3);
        }
        L.Store(sums, s0);
        L.Store(sums + L.Count, s1);
        L.Store(sums + 2 * L.Count, s2);
        L.Store(sums + 3 * L.Count, s3);
    }
}

/// <summary>Σ x y.</summary>
internal readonly struct DotStep<T> : IReduction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Step<L, V>(V x, V y, V sum) where L : struct, ILanes<V, T> where V : struct => L.MultiplyAdd(x, y, sum);
}

/// <summary>Σ x; y is not looked at.</summary>
internal readonly struct SumStep<T> : IReduction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Step<L, V>(V x, V y, V sum) where L : struct, ILanes<V, T> where V : struct => L.Add(sum, x);
}

/// <summary>Σ (x − y)².</summary>
internal readonly struct SquaredDistanceStep<T> : IReduction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Step<L, V>(V x, V y, V sum) where L : struct, ILanes<V, T> where V : struct
    {
        V difference = L.Subtract(x, y);
        return L.MultiplyAdd(difference, difference, sum);
    }
}
