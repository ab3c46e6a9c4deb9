using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>
/// Operations on vectors in spans, with the same bits on every machine (NaN apart, of which there are many kinds): reductions have one
/// fixed order of summation, and functions are computed by exactly rounded operations alone.
/// </summary>
public static partial class VectorMath
{
    /// <summary>Σ x y.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers.</param>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Reduce<DotStep<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Dot(ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Reduce<DotStep<float>, float>(LaneWidths.Best, x, y);

    /// <summary>Σ x.</summary>
    /// <param name="x">n numbers.</param>
    public static double Sum(ReadOnlySpan<double> x) => Reduce<SumStep<double>, double>(LaneWidths.Best, x, x);

    /// <inheritdoc cref="Sum(ReadOnlySpan{double})"/>
    public static float Sum(ReadOnlySpan<float> x) => Reduce<SumStep<float>, float>(LaneWidths.Best, x, x);

    /// <summary>Σ (x − y)², the square of the Euclidean distance.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers.</param>
    public static double SquaredDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Reduce<SquaredDistanceStep<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="SquaredDistance(ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static float SquaredDistance(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Reduce<SquaredDistanceStep<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← a x + y, each entry rounded once.</summary>
    /// <param name="a">The factor.</param>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Axpy(double a, ReadOnlySpan<double> x, Span<double> y) => Axpy<double>(LaneWidths.Best, a, x, y);

    /// <inheritdoc cref="Axpy(double, ReadOnlySpan{double}, Span{double})"/>
    public static void Axpy(float a, ReadOnlySpan<float> x, Span<float> y) => Axpy<float>(LaneWidths.Best, a, x, y);

    internal static unsafe T Reduce<R, T>(LaneWidth width, ReadOnlySpan<T> x, ReadOnlySpan<T> y) where R : struct, IReduction<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Vector(y, x.Length, nameof(y));
        fixed (T* px = x, py = y) return Reduction<R, T>.Run(width, px, py, x.Length);
    }

    internal static unsafe void Axpy<T>(LaneWidth width, T a, ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Vector<T>(y, x.Length, nameof(y));
        Check.SameOrApart(y, x, nameof(y), nameof(x));
        fixed (T* px = x, py = y) Axpy(width, a, px, py, x.Length);
    }

    /// <summary>The same for whoever keeps the memory in place and has checked it.</summary>
    internal static unsafe void Axpy<T>(LaneWidth width, T a, T* x, T* y, nint n) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (width == LaneWidth.Bits512) Axpy<Lanes512<T>, Vector512<T>, T>(a, x, y, n);
        else if (width == LaneWidth.Bits256) Axpy<Lanes256<T>, Vector256<T>, T>(a, x, y, n);
        else if (width == LaneWidth.Bits128) Axpy<Lanes128<T>, Vector128<T>, T>(a, x, y, n);
        else Axpy<Lanes1<T>, T, T>(a, x, y, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Axpy<L, V, T>(T a, T* x, T* y, nint n) where L : struct, ILanes<V, T> where V : struct where T : unmanaged, IFloatingPointIeee754<T>
    {
        V factor = L.Fill(a);
        nint i = 0;
        for (; i <= n - L.Count; i += L.Count) L.Store(y + i, L.MultiplyAdd(factor, L.Load(x + i), L.Load(y + i)));
        for (; i < n; i++) y[i] = T.FusedMultiplyAdd(a, x[i], y[i]);
    }
}
