using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The numbers of a tensor, row by row, to be read and written. Writing escapes the graph.</summary>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly Tensor tensor;

    internal TensorAccessor(Tensor tensor) => this.tensor = tensor;

    /// <summary>How many numbers there are.</summary>
    public long Count => tensor.Core.Count;

    /// <summary>False: they can be written.</summary>
    public bool IsReadOnly => false;

    /// <summary>A number by its indices, or by its place in the whole.</summary>
    public T this[params long[] indices]
    {
        get => All[Place(indices)];
        set
        {
            All[Place(indices)] = value;
            tensor.Core.Storage.Changed();
        }
    }

    private Span<T> All => MemoryMarshal.Cast<byte, T>(tensor.Core.Storage.Bytes.AsSpan());

    private int Place(ReadOnlySpan<long> indices)
    {
        TensorCore core = tensor.Core;
        if (indices.Length == 1 && core.Shape.Length != 1) return At(indices[0]);
        if (indices.Length != core.Shape.Length) throw new ArgumentException($"{indices.Length} indices for a tensor of shape {Errors.Text(core.Shape)}.");
        long place = core.Offset;
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= core.Shape[i]) throw new IndexOutOfRangeException($"Index {indices[i]} is out of range for dimension {i} of a tensor of shape {Errors.Text(core.Shape)}.");
            place += indices[i] * core.Strides[i];
        }
        return (int)place;
    }

    // The i-th number, row by row.
    private int At(long i)
    {
        TensorCore core = tensor.Core;
        if (i < 0 || i >= core.Count) throw new IndexOutOfRangeException($"Number {i} of a tensor of {core.Count}.");
        long place = core.Offset;
        for (int dim = core.Shape.Length - 1; dim >= 0; dim--)
        {
            place += i % core.Shape[dim] * core.Strides[dim];
            i /= core.Shape[dim];
        }
        return (int)place;
    }

    /// <summary>All numbers, row by row.</summary>
    public T[] ToArray()
    {
        using IDisposable mode = GradMode.Set(false);
        if (tensor.Core.IsContiguous) return tensor.Span<T>().ToArray();
        using Tensor whole = Shaping.Clone(tensor);
        return whole.Span<T>().ToArray();
    }

    /// <summary>All numbers, as an array of the tensor's dimensions.</summary>
    public Array ToNDArray()
    {
        T[] flat = ToArray();
        if (tensor.Dims == 0) return flat;
        Array result = Array.CreateInstance(typeof(T), tensor.Shape);
        int size = Unsafe.SizeOf<T>();
        MemoryMarshal.AsBytes(flat.AsSpan()).CopyTo(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(result), flat.Length * size));
        return result;
    }

    /// <summary>Copies numbers from the tensorIndex-th on into an array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyTo(T[], int, long)"/>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        ReadOnlySpan<T> from = ToArray().AsSpan((int)tensorIndex);
        from[..Math.Min(from.Length, array.Length - arrayIndex)].CopyTo(array[arrayIndex..]);
    }

    /// <summary>Copies numbers of an array into the tensor, from the tensorIndex-th place on.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyFrom(T[], int, long)"/>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (int i = arrayIndex; i < array.Length && tensorIndex < Count; i++, tensorIndex++) All[At(tensorIndex)] = array[i];
        tensor.Core.Storage.Changed();
    }

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both hold the same numbers.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && this == other;

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(tensor);

    /// <summary>Whether both hold the same numbers.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.ToArray().AsSpan().SequenceEqual(right.ToArray());

    /// <summary>Whether they hold different numbers.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>Nothing is held: the numbers are the tensor's.</summary>
    public void Dispose() { }
}
