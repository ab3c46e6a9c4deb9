namespace TorchSharp;

/// <summary>
/// The library's own format of tensors and of states. A tensor: its type, its number of dimensions and their lengths, each as a whole
/// number in groups of seven bits with the lowest first (LEB128), and then its numbers as they lie in memory, little-endian and row by
/// row. A state: how many tensors, then for each its name (its length in bytes likewise, then UTF-8) and the tensor.
/// Everything read is checked before memory is asked for, so that a broken or hostile file costs no more than its own size.
/// </summary>
internal static class TensorFormat
{
    private const int MostDimensions = 64, Piece = 1 << 20;

    // A name of a parameter is a path of fields; nobody writes a longer one.
    private const int LongestName = 1 << 16;

    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        using IDisposable mode = GradMode.Set(false);
        using Tensor dense = Shaping.Contiguous(tensor).alias();
        writer.Write7BitEncodedInt64((long)tensor.Type);
        writer.Write7BitEncodedInt64(tensor.Dims);
        foreach (long size in tensor.Shape) writer.Write7BitEncodedInt64(size);
        writer.Write(dense.bytes);
    }

    /// <summary>What a tensor is, before its numbers.</summary>
    public readonly record struct Header(ScalarType Type, long[] Shape, long Bytes);

    public static Header ReadHeader(BinaryReader reader, string what = "the tensor")
    {
        long type = Number(reader, what);
        if (type is not (>= 0 and <= (long)ScalarType.Int64 or (long)ScalarType.Float32 or (long)ScalarType.Float64 or (long)ScalarType.Bool))
            throw new InvalidDataException($"The type of {what} is number {type}, which the polyfill does not know.");
        long dims = Number(reader, what);
        if (dims > MostDimensions) throw new InvalidDataException($"{what} is said to have {dims} dimensions; at most {MostDimensions} are possible.");
        long[] shape = new long[dims];
        Int128 bytes = DataTypes.SizeOf((ScalarType)type);
        bool empty = false;
        for (int i = 0; i < dims; i++)
        {
            shape[i] = Number(reader, what);
            empty |= shape[i] == 0;
            bytes *= Math.Max(1, shape[i]);
            if (bytes > int.MaxValue) throw new InvalidDataException($"{what} is said to have the shape {Errors.Text(shape.AsSpan(0, i + 1))} at least, which is more than a tensor of the polyfill holds.");
        }
        if (empty) bytes = 0;
        if (reader.BaseStream is { CanSeek: true } stream && stream.Length - stream.Position < bytes) throw Ended(what);
        return new Header((ScalarType)type, shape, (long)bytes);
    }

    /// <summary>The numbers after a header, as a new tensor.</summary>
    public static Tensor ReadNumbers(BinaryReader reader, Header header, string what = "the tensor")
    {
        // Piece by piece: a stream that cannot say its length may promise more than it holds.
        using MemoryStream numbers = new();
        byte[] piece = new byte[(int)Math.Min(Piece, header.Bytes)];
        while (numbers.Length < header.Bytes)
        {
            int count = (int)Math.Min(piece.Length, header.Bytes - numbers.Length);
            Exactly(reader, piece.AsSpan(0, count), what);
            numbers.Write(piece, 0, count);
        }
        Tensor tensor = Pointwise.Empty(header.Shape, header.Type);
        numbers.GetBuffer().AsSpan(0, (int)header.Bytes).CopyTo(tensor.bytes);
        if (header.Type == ScalarType.Bool && tensor.bytes.ContainsAnyExceptInRange((byte)0, (byte)1)) throw new InvalidDataException($"{what} holds truth values other than 0 and 1.");
        return tensor;
    }

    public static void Skip(BinaryReader reader, Header header, string what = "the tensor")
    {
        byte[] piece = new byte[(int)Math.Min(Piece, header.Bytes)];
        for (long left = header.Bytes; left > 0; left -= piece.Length) Exactly(reader, piece.AsSpan(0, (int)Math.Min(piece.Length, left)), what);
    }

    public static void WriteState(BinaryWriter writer, Dictionary<string, Tensor> state, IList<string>? skip)
    {
        KeyValuePair<string, Tensor>[] entries = [.. state.Where(entry => skip is null || !skip.Contains(entry.Key))];
        writer.Write7BitEncodedInt64(entries.Length);
        foreach ((string name, Tensor tensor) in entries)
        {
            writer.Write(name);
            Write(writer, tensor);
        }
    }

    /// <summary>Reads those tensors of a state that are wanted, which must have the types and shapes of the targets; no target is changed yet.</summary>
    /// <param name="reader">Where the state is.</param>
    /// <param name="targets">The tensors of the module by name.</param>
    /// <param name="strict">Whether the names must be exactly those of the module.</param>
    /// <param name="skip">Names whose numbers are passed over.</param>
    /// <returns>All names that were there; with a tensor for those that were read.</returns>
    public static Dictionary<string, Tensor?> ReadState(BinaryReader reader, Dictionary<string, Tensor> targets, bool strict, IList<string>? skip)
    {
        long count = Number(reader, "the state");
        if (strict && count != targets.Count) throw new ArgumentException($"Mismatched state_dict sizes: expected {targets.Count}, but found {count} entries.");
        Dictionary<string, Tensor?> found = [];
        for (long i = 0; i < count; i++)
        {
            string name = Name(reader);
            if (!found.TryAdd(name, null)) throw new InvalidDataException($"'{name}' is in the state twice.");
            if (!targets.TryGetValue(name, out Tensor? target) && strict) throw new ArgumentException($"Mismatched module state names: the module has no parameter or buffer named '{name}'.");
            Header header = ReadHeader(reader, $"'{name}'");
            if (target is null || skip?.Contains(name) == true)
            {
                Skip(reader, header, $"'{name}'");
                continue;
            }
            CheckFits(header, target, $"'{name}'");
            found[name] = ReadNumbers(reader, header, $"'{name}'");
        }
        return found;
    }

    public static void CheckFits(Header header, Tensor target, string what = "the tensor")
    {
        if (header.Type != target.Type) throw new ArgumentException($"Mismatched tensor data types while loading: {what} is of type {header.Type} in the file and {target.Type} here.");
        if (!header.Shape.AsSpan().SequenceEqual(target.Shape)) throw new ArgumentException($"Mismatched tensor shape while loading: {what} has shape {Errors.Text(header.Shape)} in the file and {Errors.Text(target.Shape)} here.");
    }

    private static string Name(BinaryReader reader)
    {
        long length = Number(reader, "a name");
        if (length > LongestName) throw new InvalidDataException($"A name of {length} bytes; at most {LongestName} are possible.");
        byte[] bytes = new byte[length];
        Exactly(reader, bytes, "a name");
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    private static long Number(BinaryReader reader, string what)
    {
        try
        {
            long number = reader.Read7BitEncodedInt64();
            return number >= 0 ? number : throw new InvalidDataException($"A length of {what} is negative.");
        }
        catch (FormatException error)
        {
            throw new InvalidDataException($"A length of {what} is longer than ten bytes.", error);
        }
        catch (EndOfStreamException)
        {
            throw Ended(what);
        }
    }

    private static void Exactly(BinaryReader reader, Span<byte> buffer, string what)
    {
        while (buffer.Length > 0)
        {
            int count = reader.Read(buffer);
            if (count == 0) throw Ended(what);
            buffer = buffer[count..];
        }
    }

    private static EndOfStreamException Ended(string what) => new($"The file ends in the middle of {what}: it was cut off, or is not one of these files.");
}
