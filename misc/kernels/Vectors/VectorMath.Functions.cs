using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <content>
/// Functions of one number, over spans. The bounds on the error are in units of the last place (ulp) of the true value, for every
/// argument; tests hold them against values of 40 digits.
/// </content>
public static partial class VectorMath
{
    /// <summary>y ← e^x, number by number, within 1.25 ulp. Underflow is gradual.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Exp(ReadOnlySpan<double> x, Span<double> y) => Map<ExpFunction<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Exp(ReadOnlySpan{double}, Span{double})"/>
    public static void Exp(ReadOnlySpan<float> x, Span<float> y) => Map<ExpFunction<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← e^x − 1, number by number, within 2 ulp. Accurate close to 0, where e^x − 1 as written is not.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Expm1(ReadOnlySpan<double> x, Span<double> y) => Map<Expm1Function<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Expm1(ReadOnlySpan{double}, Span{double})"/>
    public static void Expm1(ReadOnlySpan<float> x, Span<float> y) => Map<Expm1Function<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← ln x, number by number, within 1 ulp. ln 0 is −∞, ln of a negative number NaN.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Log(ReadOnlySpan<double> x, Span<double> y) => Map<LogFunction<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Log(ReadOnlySpan{double}, Span{double})"/>
    public static void Log(ReadOnlySpan<float> x, Span<float> y) => Map<LogFunction<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← ln(1 + x), number by number, within 1 ulp. Accurate close to 0. −1 gives −∞, less gives NaN.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Log1p(ReadOnlySpan<double> x, Span<double> y) => Map<Log1pFunction<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Log1p(ReadOnlySpan{double}, Span{double})"/>
    public static void Log1p(ReadOnlySpan<float> x, Span<float> y) => Map<Log1pFunction<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← tanh x, number by number, within 3 ulp.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> y) => Map<TanhFunction<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Tanh(ReadOnlySpan{double}, Span{double})"/>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> y) => Map<TanhFunction<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← 1 / (1 + e^−x), number by number, within 3 ulp. It overflows nowhere.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> y) => Map<SigmoidFunction<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Sigmoid(ReadOnlySpan{double}, Span{double})"/>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> y) => Map<SigmoidFunction<float>, float>(LaneWidths.Best, x, y);

    /// <summary>y ← erf x, number by number, within 1.5 ulp.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="y">n numbers; what it held is overwritten. It may be <paramref name="x"/> itself, but not overlap it otherwise.</param>
    public static void Erf(ReadOnlySpan<double> x, Span<double> y) => Map<ErfFunction<double>, double>(LaneWidths.Best, x, y);

    /// <inheritdoc cref="Erf(ReadOnlySpan{double}, Span{double})"/>
    public static void Erf(ReadOnlySpan<float> x, Span<float> y) => Map<ErfFunction<float>, float>(LaneWidths.Best, x, y);

    internal static unsafe void Map<F, T>(LaneWidth width, ReadOnlySpan<T> x, Span<T> y) where F : struct, IFunction<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check.Vector<T>(y, x.Length, nameof(y));
        Check.SameOrApart(y, x, nameof(y), nameof(x));
        fixed (T* px = x, py = y)
        {
            if (width == LaneWidth.Bits512) Map<F, Lanes512<T>, Vector512<T>, T>(px, py, x.Length);
            else if (width == LaneWidth.Bits256) Map<F, Lanes256<T>, Vector256<T>, T>(px, py, x.Length);
            else if (width == LaneWidth.Bits128) Map<F, Lanes128<T>, Vector128<T>, T>(px, py, x.Length);
            else Map<F, Lanes1<T>, T, T>(px, py, x.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Map<F, L, V, T>(T* x, T* y, nint n) where F : struct, IFunction<T> where L : struct, ILanes<V, T> where V : struct where T : unmanaged
    {
        T* rest = stackalloc T[16];
        for (nint i = 0; i < n; i += L.Count)
        {
            // Numbers that fill no vector are computed in a vector of their own.
            nint left = n - i;
            bool whole = left >= L.Count;
            if (!whole) for (nint j = 0; j < left; j++) rest[j] = x[i + j];
            V value = F.Of<L, V>(L.Load(whole ? x + i : rest));
            L.Store(whole ? y + i : rest, value);
            if (!whole) for (nint j = 0; j < left; j++) y[i + j] = rest[j];
        }
    }
}
