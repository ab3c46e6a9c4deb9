using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Curriculum.Kernels;

/// <summary>What the public entry points demand of their arguments, checked once: the kernels behind them use bare pointers.</summary>
internal static class Check
{
    // Far enough from the end of int that a block's length can be added.
    private const int MaxSize = int.MaxValue - 4095;

    public static void Size(int value, string name)
    {
        if (value is < 0 or > MaxSize) throw new ArgumentException($"{name} is {value}; needed is a size, 0 or more and at most {MaxSize}.", name);
    }

    public static void Threads(int value, string name)
    {
        if (value < 1) throw new ArgumentException($"{name} is {value}; needed is 1 or more.", name);
    }

    /// <summary>A member of an enumeration: all of those here have two.</summary>
    public static void Known<E>(E value, string name) where E : struct, Enum
    {
        if (Unsafe.BitCast<E, int>(value) is not (0 or 1)) throw new ArgumentException($"{name} is {value}; needed is {string.Join(" or ", Enum.GetNames<E>())}.", name);
    }

    public static void Matrix<T>(ReadOnlySpan<T> span, int rows, int columns, int ld, string name, string ldName)
    {
        if (ld < columns) throw new ArgumentException($"{ldName} is {ld}; needed is at least {columns}, the number of columns of {name} as it is stored.", ldName);
        long needed = rows == 0 || columns == 0 ? 0 : (rows - 1L) * ld + columns;
        if (span.Length < needed) throw new ArgumentException($"{name} holds {span.Length} numbers; a {rows} × {columns} matrix whose rows are {ld} apart needs {needed}.", name);
    }

    public static void Vector<T>(ReadOnlySpan<T> span, int length, string name)
    {
        if (span.Length != length) throw new ArgumentException($"{name} holds {span.Length} numbers; needed are {length}.", name);
    }

    /// <summary>Memory that is not shared, of two kinds of numbers: counted in bytes, they may be more than an int holds.</summary>
    public static unsafe void Apart<T, U>(ReadOnlySpan<T> target, ReadOnlySpan<U> source, string name, string sourceName) where T : unmanaged where U : unmanaged
    {
        if (target.IsEmpty || source.IsEmpty) return;
        nint behind = Unsafe.ByteOffset(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(target)), ref Unsafe.As<U, byte>(ref MemoryMarshal.GetReference(source)));
        if (behind < (nint)target.Length * sizeof(T) && -behind < (nint)source.Length * sizeof(U))
            throw new ArgumentException($"{name} shares memory with {sourceName}; needed is memory of its own, since {sourceName} is still read while {name} is written.", name);
    }

    public static void SameOrApart<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> source, string name, string sourceName)
    {
        if (target.Overlaps(source, out int offset) && offset != 0) throw new ArgumentException($"{name} begins {Math.Abs(offset)} numbers beside {sourceName}, in the same memory; needed is the same place, or memory of its own.", name);
    }

    public static void Batch<T>(ReadOnlySpan<T> span, int batch, long size, long stride, long least, string name, string strideName)
    {
        if (stride < least) throw new ArgumentException($"{strideName} is {stride}; needed is {least} or more.", strideName);
        decimal needed = batch == 0 || size == 0 ? 0 : (batch - 1m) * stride + size;
        if (span.Length < needed) throw new ArgumentException($"{name} holds {span.Length} numbers; {batch} matrices of {size} numbers that begin {stride} apart need {needed}.", name);
    }
}
