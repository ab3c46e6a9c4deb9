using System.Runtime.InteropServices;

namespace Curriculum.Kernels.Tests;

/// <summary>Floating-point numbers as their bits, so that −0 differs from 0; all NaN are one. Integers as they are.</summary>
internal static class Bits
{
    public static long[] Of<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        if (typeof(T) == typeof(double)) return Array.ConvertAll(MemoryMarshal.Cast<T, double>(values).ToArray(), x => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x));
        if (typeof(T) == typeof(int)) return Array.ConvertAll(MemoryMarshal.Cast<T, int>(values).ToArray(), x => (long)x);
        return Array.ConvertAll(MemoryMarshal.Cast<T, float>(values).ToArray(), x => (long)BitConverter.SingleToInt32Bits(float.IsNaN(x) ? float.NaN : x));
    }

    /// <summary>FNV-1a over the bits, as hexadecimal.</summary>
    public static string Hash<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        ulong hash = 14695981039346656037;
        foreach (long bits in Of(values))
            for (int shift = 0; shift < 64; shift += 8) hash = (hash ^ (byte)(bits >> shift)) * 1099511628211;
        return hash.ToString("x16");
    }
}
