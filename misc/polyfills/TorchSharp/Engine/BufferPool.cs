namespace TorchSharp;

/// <summary>
/// Blocks of memory that were given back, by size, so that a training step takes the blocks of the step before. Sizes go up in quarters
/// of a power of two, so at most a fifth of a block is unused.
/// </summary>
internal static class BufferPool
{
    private const int Smallest = 64;

    // More than this is left to the garbage collector.
    private const long MostBytesKept = 1L << 30;

    private static readonly Stack<byte[]>?[] Free = new Stack<byte[]>?[128];
    private static readonly Lock Gate = new();
    private static long kept;

    /// <summary>Whether blocks are filled with nonsense when they come back, so that a use afterwards is seen: TORCHSHARP_POISON=1.</summary>
    public static bool Poisons { get; set; } = Environment.GetEnvironmentVariable("TORCHSHARP_POISON") == "1";

    /// <summary>How many bytes were newly allocated since the start: constant once a training loop has reached its steady state.</summary>
    public static long Allocated { get; private set; }

    public static byte[] Rent(long size)
    {
        if (size > int.MaxValue - 64) throw Errors.External($"A tensor of {size} bytes is more than a polyfill's tensor holds ({int.MaxValue}).");
        (int index, int length) = ClassOf((int)size);
        lock (Gate)
        {
            if (Free[index] is { Count: > 0 } stack)
            {
                kept -= length;
                return stack.Pop();
            }
            Allocated += length;
        }
        return GC.AllocateUninitializedArray<byte>(length);
    }

    public static void Return(byte[] block)
    {
        if (Poisons) Array.Fill(block, (byte)0xFF);     // NaN as a floating-point number, −1 as an integer
        (int index, int length) = ClassOf(block.Length);
        lock (Gate)
        {
            if (kept + length > MostBytesKept) return;
            kept += length;
            (Free[index] ??= new Stack<byte[]>()).Push(block);
        }
    }

    // Four classes per power of two: 64, 80, 96, 112, 128, 160, …
    private static (int Index, int Length) ClassOf(int size)
    {
        if (size <= Smallest) return (0, Smallest);
        int exponent = BitOperations.Log2((uint)size - 1), quarter = 1 << (exponent - 2);
        int quarters = (int)(((uint)size - 1) / (uint)quarter) - 3;             // 1 to 4 above 2^exponent
        long length = (1L << exponent) + (long)quarters * quarter;
        return ((exponent - 6) * 4 + quarters, (int)Math.Min(length, Array.MaxLength));
    }
}
