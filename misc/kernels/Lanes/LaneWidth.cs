using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Kernels;

/// <summary>Which of the widths a kernel runs in: a matter of speed alone, since all of them give the same bits.</summary>
internal enum LaneWidth
{
    /// <summary>One number at a time.</summary>
    One = 1,

    /// <summary>128 bits: Arm, and old x86.</summary>
    Bits128 = 128,

    /// <summary>256 bits: AVX2 with FMA.</summary>
    Bits256 = 256,

    /// <summary>512 bits: AVX-512.</summary>
    Bits512 = 512,
}

internal static class LaneWidths
{
    /// <summary>The widest that this machine has in hardware.</summary>
    public static LaneWidth Best =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Bits512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Bits128
        : LaneWidth.One;

    /// <summary>The width for a product with so many columns: no wider than a tile that they fill.</summary>
    public static LaneWidth For<T>(int columns) where T : unmanaged => For<T>(columns, Best);

    /// <summary>The same, and no wider than <paramref name="widest"/>.</summary>
    public static LaneWidth For<T>(int columns, LaneWidth widest) where T : unmanaged
    {
        long bits = 8L * Unsafe.SizeOf<T>() * columns;
        if (widest == LaneWidth.Bits512 && bits <= 512) widest = LaneWidth.Bits256;
        if (widest == LaneWidth.Bits256 && bits <= 256) widest = LaneWidth.Bits128;
        return widest;
    }
}
