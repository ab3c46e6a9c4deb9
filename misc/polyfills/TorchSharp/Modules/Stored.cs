using System.Text;

namespace TorchSharp;

/// <summary>Tensors in streams, in the library's format: type, number of dimensions, sizes, numbers. Integers take 7 bits a byte.</summary>
internal static class Stored
{
    public static void Write(Tensor tensor, BinaryWriter writer)
    {
        using IDisposable mode = GradMode.Set(false);
        using Tensor dense = tensor.contiguous();
        writer.Write7BitEncodedInt64((long)tensor.Type);
        writer.Write7BitEncodedInt64(tensor.Dims);
        foreach (long size in tensor.Shape) writer.Write7BitEncodedInt64(size);
        writer.Write(dense.bytes);
    }

    public static Tensor Read(BinaryReader reader)
    {
        ScalarType type = (ScalarType)reader.Read7BitEncodedInt64();
        long[] shape = new long[reader.Read7BitEncodedInt64()];
        for (int d = 0; d < shape.Length; d++) shape[d] = reader.Read7BitEncodedInt64();
        Tensor tensor = Pointwise.Empty(shape, type);
        reader.BaseStream.ReadExactly(tensor.bytes);
        return tensor;
    }

    public static void Write(Tensor tensor, Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        Write(tensor, writer);
    }
}

public static partial class TensorExtensionMethods
{
    /// <summary>Makes a parameter of a tensor, which is invalid afterwards.</summary>
    public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);

    /// <summary>Writes the tensor in the library's own format.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => Stored.Write(tensor, writer);

    /// <summary>Writes the tensor in the library's own format.</summary>
    public static void Save(this Tensor tensor, Stream stream) => Stored.Write(tensor, stream);

    /// <summary>Writes the tensor to a file in the library's own format.</summary>
    public static void Save(this Tensor tensor, string location)
    {
        using FileStream stream = File.Create(location);
        Stored.Write(tensor, stream);
    }

    /// <summary>Reads the numbers of a tensor that was written, of the same shape and type.</summary>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        using Tensor read = Stored.Read(reader);
        if (skip) return;
        if (read.Type != tensor.Type || !read.Shape.AsSpan().SequenceEqual(tensor.Shape)) throw Errors.Shapes("Load", tensor, read, $"types {tensor.Type} and {read.Type} and the shapes must be equal");
        using IDisposable mode = GradMode.Set(false);
        tensor.copy_(read);
    }
}

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Reads a tensor that was written.</summary>
        public static Tensor Load(BinaryReader reader) => Stored.Read(reader);

        /// <summary>Reads a tensor that was written.</summary>
        public static Tensor Load(Stream stream)
        {
            using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
            return Stored.Read(reader);
        }

        /// <summary>Reads a tensor from a file.</summary>
        public static Tensor Load(string location)
        {
            using FileStream stream = File.OpenRead(location);
            return Load(stream);
        }
    }
}
