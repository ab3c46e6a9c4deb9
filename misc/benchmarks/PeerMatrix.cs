using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Curriculum.Benchmarks;

/// <summary>The types of number that a file may hold, by their number in it.</summary>
internal enum ElementType
{
    /// <summary>32-bit floating point.</summary>
    Float32 = 1,

    /// <summary>64-bit floating point.</summary>
    Float64 = 2,

    /// <summary>32-bit integer.</summary>
    Int32 = 3,
}

/// <summary>
/// An array that both sides of a comparison read from the same file. Little-endian: 8 bytes <c>PEERMAT1</c>, int32 element type,
/// int32 rows, int32 columns, int32 zero, then the values row by row.
/// </summary>
internal sealed class PeerMatrix
{
    private const int HeaderLength = 24;

    private readonly Array values;

    private PeerMatrix(ElementType type, int rows, int columns, Array values) => (Type, Rows, Columns, this.values) = (type, rows, columns, values);

    public ElementType Type { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int Length => values.Length;

    public static PeerMatrix Of(int rows, int columns, double[] values) => Checked(ElementType.Float64, rows, columns, values);

    public static PeerMatrix Of(int rows, int columns, float[] values) => Checked(ElementType.Float32, rows, columns, values);

    public static PeerMatrix Of(int rows, int columns, int[] values) => Checked(ElementType.Int32, rows, columns, values);

    /// <summary>The values, row by row, converted where the file holds another type.</summary>
    public double[] Doubles() => values switch
    {
        double[] same => same,
        float[] singles => Array.ConvertAll(singles, value => (double)value),
        int[] integers => Array.ConvertAll(integers, value => (double)value),
        _ => throw new InvalidOperationException(),
    };

    /// <inheritdoc cref="Doubles"/>
    public float[] Singles() => values switch
    {
        float[] same => same,
        double[] doubles => Array.ConvertAll(doubles, value => (float)value),
        int[] integers => Array.ConvertAll(integers, value => (float)value),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The values as whole numbers, such as classes.</summary>
    /// <exception cref="InputException">A value is not a whole number.</exception>
    public int[] Integers(string name)
    {
        if (values is int[] same) return same;
        double[] doubles = Doubles();
        int[] integers = new int[doubles.Length];
        for (int i = 0; i < integers.Length; i++)
        {
            if (!(Math.Abs(doubles[i]) <= int.MaxValue) || doubles[i] != Math.Floor(doubles[i]))
                throw new InputException($"{name} holds {doubles[i]} at row {i / Columns}, where a whole number is needed.");
            integers[i] = (int)doubles[i];
        }
        return integers;
    }

    public void Write(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        "PEERMAT1"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], (int)Type);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Rows);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], Columns);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], 0);
        string draft = $"{path}.{Environment.ProcessId}.tmp";
        using (FileStream stream = File.Create(draft))
        {
            stream.Write(header);
            stream.Write(Bytes(values));
        }
        File.Move(draft, path, overwrite: true);
    }

    /// <exception cref="InputException">There is no such file, or it is not what its header says.</exception>
    public static PeerMatrix Read(string path)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path)) throw new InputException($"{path} does not exist.");
        using FileStream stream = File.OpenRead(path);
        byte[] header = new byte[HeaderLength];
        int got = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (got < 8 || !header.AsSpan(0, 8).SequenceEqual("PEERMAT1"u8)) throw new InputException($"{name} does not begin with the bytes PEERMAT1.");
        if (got < HeaderLength) throw new InputException($"{name} ends after {got} bytes, inside the header of {HeaderLength}.");
        int type = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        int rows = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)), columns = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(16));
        if (!Enum.IsDefined((ElementType)type)) throw new InputException($"{name} says element type {type}; there are 1 (float32), 2 (float64) and 3 (int32).");
        if (rows < 0 || columns < 0 || (long)rows * columns > Array.MaxLength) throw new InputException($"{name} says {rows} rows and {columns} columns, which no array can have.");
        int count = rows * columns;
        Array values = (ElementType)type switch
        {
            ElementType.Float32 => Allocate<float>(),
            ElementType.Float64 => Allocate<double>(),
            _ => Allocate<int>(),
        };
        stream.ReadExactly(Bytes(values));
        return new PeerMatrix((ElementType)type, rows, columns, values);

        // The length is looked at before memory is asked for: a header may say anything.
        Array Allocate<T>() where T : unmanaged
        {
            long needed = HeaderLength + (long)count * Marshal.SizeOf<T>();
            if (stream.Length != needed) throw new InputException($"{name} has {stream.Length:N0} bytes; {rows} × {columns} numbers of its type need {needed:N0}.");
            return new T[count];
        }
    }

    private static PeerMatrix Checked(ElementType type, int rows, int columns, Array values) =>
        values.Length == (long)rows * columns
            ? new PeerMatrix(type, rows, columns, values)
            : throw new ArgumentException($"{values.Length} values do not fill {rows} × {columns}.", nameof(values));

    private static Span<byte> Bytes(Array values)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("The format is little-endian, as are all machines that .NET 10 runs on but one.");
        return values switch
        {
            float[] singles => MemoryMarshal.AsBytes(singles.AsSpan()),
            double[] doubles => MemoryMarshal.AsBytes(doubles.AsSpan()),
            int[] integers => MemoryMarshal.AsBytes(integers.AsSpan()),
            _ => throw new InvalidOperationException(),
        };
    }
}

/// <summary>The input of a task is not what it must be; the message names what is wrong.</summary>
internal sealed class InputException(string message) : Exception(message);
