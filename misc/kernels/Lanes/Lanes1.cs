using System.Numerics;
using System.Runtime.CompilerServices;

namespace Curriculum.Kernels;

/// <summary><see cref="ILanes{V, T}"/> for machines without vector registers: one number at a time.</summary>
internal readonly unsafe struct Lanes1<T> : ILanes<T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(T* from) => *from;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* to, T v) => *to = v;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Fill(T x) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T a, T b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T a, T b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T a, T b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T a, T b, T c) => T.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Divide(T a, T b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Constant(double forDouble, float forFloat) =>
        typeof(T) == typeof(double) ? Unsafe.BitCast<double, T>(forDouble) : Unsafe.BitCast<float, T>(forFloat);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pattern(long forDouble, int forFloat) =>
        typeof(T) == typeof(double) ? Unsafe.BitCast<long, T>(forDouble) : Unsafe.BitCast<int, T>(forFloat);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Less(T a, T b) => a < b ? Pattern(-1, -1) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Select(T mask, T a, T b) =>
        typeof(T) == typeof(double)
            ? Unsafe.BitCast<long, T>(Wide(mask) & Wide(a) | ~Wide(mask) & Wide(b))
            : Unsafe.BitCast<int, T>(Narrow(mask) & Narrow(a) | ~Narrow(mask) & Narrow(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T And(T a, T b) =>
        typeof(T) == typeof(double) ? Unsafe.BitCast<long, T>(Wide(a) & Wide(b)) : Unsafe.BitCast<int, T>(Narrow(a) & Narrow(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AddBits(T a, T b) =>
        typeof(T) == typeof(double) ? Unsafe.BitCast<long, T>(Wide(a) + Wide(b)) : Unsafe.BitCast<int, T>(Narrow(a) + Narrow(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ToExponent(T a) =>
        typeof(T) == typeof(double) ? Unsafe.BitCast<long, T>(Wide(a) << 52) : Unsafe.BitCast<int, T>(Narrow(a) << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FromExponent(T a) =>
        typeof(T) == typeof(double) ? Unsafe.BitCast<long, T>(Wide(a) >>> 52) : Unsafe.BitCast<int, T>(Narrow(a) >>> 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Wide(T a) => Unsafe.BitCast<T, long>(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Narrow(T a) => Unsafe.BitCast<T, int>(a);
}
