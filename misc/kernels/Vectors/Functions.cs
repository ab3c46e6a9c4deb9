using System.Runtime.CompilerServices;

namespace Curriculum.Kernels;

/// <summary>A function of one number, applied to each lane of a vector.</summary>
internal interface IFunction<T> where T : unmanaged
{
    static abstract V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct;
}

/// <summary>
/// The elementary functions, on as many lanes as there are. No branches: what does not hold for a lane is computed all the same and
/// not selected. Each brings its argument into a short interval, where a polynomial is accurate, and repairs the ends: ±∞, NaN, ±0,
/// denormal numbers. Only exactly rounded operations are used, so every machine gives the same bits.
/// </summary>
internal static class Functions<L, V, T> where L : struct, ILanes<V, T> where V : struct where T : unmanaged
{
    private static V Zero => default;

    private static V One => L.Constant(1, 1);

    private static V Infinity => L.Constant(double.PositiveInfinity, float.PositiveInfinity);

    // ln 2 in two parts. The first ends in so many zero bits that a whole number of them is exact.
    private static V Ln2 => L.Constant(6.93147180369123816490e-01, 0.693359375f);

    private static V Ln2Low => L.Constant(1.90821492927058770002e-10, -2.12194440e-4f);

    // 1.5 × 2^52 (2^23): a number this large has no room for a fraction, so adding it rounds to a whole number, which then stands in
    // the lowest bits of the sum.
    private static V Rounder => L.Constant(6755399441055744, 12582912);

    private static V SignBit => L.Pattern(long.MinValue, int.MinValue);

    private static V NoSignBit => L.Pattern(long.MaxValue, int.MaxValue);

    /// <summary>2^n for a whole n that is an exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Power(V n) => L.AddBits(L.ToExponent(L.Add(n, Rounder)), One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Negative(V x) => L.AddBits(x, SignBit);

    // NaN is less than nothing and passes through.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V AtMost(V x, V most) => L.Select(L.Less(most, x), most, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V AtLeast(V x, V least) => L.Select(L.Less(x, least), least, x);

    // x = n ln 2 + r with |r| ≤ ln 2 / 2; gives n and e^r − 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Reduced(V x, out V n)
    {
        n = L.Subtract(L.MultiplyAdd(x, L.Constant(1.4426950408889634, 1.442695f), Rounder), Rounder);
        V minus = Negative(n);
        V r = L.MultiplyAdd(minus, Ln2Low, L.MultiplyAdd(minus, Ln2, x));
        return L.MultiplyAdd(L.Multiply(r, r), Polynomials.Exponential<L, V, T>(r), r);
    }

    /// <summary>e^x = 2^n e^r. In two factors, since 2^n may lie outside the range where the result does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        x = AtMost(AtLeast(x, L.Constant(-746, -104)), L.Constant(710, 89));
        V e = L.Add(Reduced(x, out V n), One);
        V half = L.Subtract(L.MultiplyAdd(n, L.Constant(0.5, 0.5f), Rounder), Rounder);
        return L.Multiply(L.Multiply(e, Power(half)), Power(L.Subtract(n, half)));
    }

    /// <summary>e^x − 1 = 2 (2^(n−1) (e^r − 1) + (2^(n−1) − 1/2)): nothing cancels, and 2^(n−1) stays in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1(V x)
    {
        V inside = AtMost(AtLeast(x, L.Constant(-40, -20)), L.Constant(710, 89));
        V m = Reduced(inside, out V n);
        V half = Power(L.Subtract(n, One));
        V result = L.MultiplyAdd(half, m, L.Subtract(half, L.Constant(0.5, 0.5f)));
        // Close to 0 it is x, with its sign and its last bit.
        return L.Select(L.Less(L.And(x, NoSignBit), L.Constant(5.6e-17, 3e-8f)), x, L.Add(result, result));
    }

    // ln(u + low) for normal u > 0 and a low far below u. u = 2^k (1 + f) with 1 + f from √½ to √2 and s = f / (2 + f):
    // ln(1 + f) = 2 artanh s = 2s + s R, and 2s is written as f − f²/2 + s f²/2, so that f enters without a rounding error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogOf(V u, V kMore, V low)
    {
        // Counted from the bits of √½, the exponent's bits are k + 1024 (k + 128).
        V exponent = L.FromExponent(L.AddBits(u, L.Pattern(0x4000000000000000 - 0x3FE6A09E667F3BCD, 0x40000000 - 0x3F3504F3)));
        V k = L.Subtract(L.AddBits(exponent, L.Constant(4503599627370496, 8388608)), L.Constant(4503599627370496 + 1024, 8388608 + 128));
        V f = L.Subtract(L.AddBits(u, L.ToExponent(L.Subtract(Rounder, k))), One);
        k = L.Add(k, kMore);

        V s = L.Divide(f, L.Add(f, L.Constant(2, 2))), z = L.Multiply(s, s);
        V half = L.Multiply(L.Multiply(f, f), L.Constant(0.5, 0.5f));
        V r = L.MultiplyAdd(z, Polynomials.Logarithm<L, V, T>(z), half);
        V tail = L.MultiplyAdd(s, r, L.MultiplyAdd(k, Ln2Low, low));
        return L.MultiplyAdd(k, Ln2, L.Subtract(f, L.Subtract(half, tail)));
    }

    /// <summary>ln x; denormal numbers are scaled up first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log(V x)
    {
        V small = L.Less(x, L.Constant(2.2250738585072014e-308, 1.1754944e-38f));
        V u = L.Select(small, L.Multiply(x, L.Constant(18014398509481984, 33554432)), x);
        V result = LogOf(u, L.And(small, L.Constant(-54, -25)), Zero);
        return LogEnds(x, x, result);
    }

    // What no formula gives: ln ∞ = ∞, NaN stays, ln 0 = −∞, below there is none. Where is the argument, counted from that of −∞.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogEnds(V x, V where, V result)
    {
        result = L.Select(L.Less(x, Infinity), result, x);
        V none = L.Select(L.Less(where, Zero), L.Constant(double.NaN, float.NaN), Negative(Infinity));
        return L.Select(L.Less(where, L.Constant(double.Epsilon, float.Epsilon)), none, result);
    }

    /// <summary>ln(1 + x) = ln u + (what rounding took from u) / u with u = 1 + x rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1p(V x)
    {
        V u = L.Add(x, One), back = L.Subtract(u, One);
        V lost = L.Add(L.Subtract(One, L.Subtract(u, back)), L.Subtract(x, back));
        V result = LogEnds(x, u, LogOf(u, Zero, L.Divide(lost, u)));
        return L.Select(L.Less(L.And(x, NoSignBit), L.Constant(5.6e-17, 3e-8f)), x, result);
    }

    /// <summary>tanh |x| = d / (d + 2) with d = e^(2|x|) − 1; the sign is put back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V size = AtMost(L.And(x, NoSignBit), L.Constant(22, 10));
        V d = Expm1(L.Add(size, size));
        V result = L.Divide(d, L.Add(d, L.Constant(2, 2)));
        return L.AddBits(result, L.And(x, SignBit));
    }

    /// <summary>1 / (1 + e^−x), from e^−|x|, which never overflows: for negative x it is e^x / (1 + e^x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        V e = Exp(Negative(L.And(x, NoSignBit)));
        return L.Divide(L.Select(L.Less(x, Zero), e, One), L.Add(e, One));
    }

    /// <summary>erf |x| = |x| (1 + P(x²)) below 1 and 1 − e^(−x²) Q((|x| − 2) / (|x| + 2)) above; the sign is put back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf(V x)
    {
        V size = AtMost(L.And(x, NoSignBit), L.Constant(6, 4)), square = L.Multiply(size, size);
        V near = L.MultiplyAdd(size, Polynomials.ErrorNearZero<L, V, T>(square), size);
        V two = L.Constant(2, 2), t = L.Divide(L.Subtract(size, two), L.Add(size, two));
        V far = L.MultiplyAdd(Negative(Exp(Negative(square))), Polynomials.ErrorFarOut<L, V, T>(t), One);
        return L.AddBits(L.Select(L.Less(size, One), near, far), L.And(x, SignBit));
    }
}

internal readonly struct ExpFunction<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Exp(x);
}

internal readonly struct Expm1Function<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Expm1(x);
}

internal readonly struct LogFunction<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Log(x);
}

internal readonly struct Log1pFunction<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Log1p(x);
}

internal readonly struct TanhFunction<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Tanh(x);
}

internal readonly struct SigmoidFunction<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Sigmoid(x);
}

internal readonly struct ErfFunction<T> : IFunction<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V, T> where V : struct => Functions<L, V, T>.Erf(x);
}
