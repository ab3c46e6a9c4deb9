namespace TorchSharp;

/// <summary>
/// The numbers of a tensor and of all its views: a block of bytes with a count of those who use it. When the last one lets go, the block
/// goes back to the <see cref="BufferPool"/>. Who never lets go leaves it to the garbage collector.
/// </summary>
internal sealed class Storage
{
    private byte[]? bytes;
    private int references = 1;

    private Storage(byte[] bytes) => this.bytes = bytes;

    /// <summary>A block of at least so many bytes, with anything in it.</summary>
    public static Storage Allocate(long size) => new(BufferPool.Rent(size));

    public byte[] Bytes => bytes ?? throw new InvalidOperationException("This memory was given back already: a count of references is wrong.");

    /// <summary>How often the numbers were changed in place. The graph compares it with what it was when a tensor was saved.</summary>
    public int Version { get; private set; }

    public bool IsShared => Volatile.Read(ref references) > 1;

    public void Changed() => Version++;

    public void Retain() => Interlocked.Increment(ref references);

    public void Release()
    {
        if (Interlocked.Decrement(ref references) > 0) return;
        BufferPool.Return(Bytes);
        bytes = null;
    }
}
