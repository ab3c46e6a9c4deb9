using System.Text;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Writes the tensor in the library's own format.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFormat.Write(writer, tensor);

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    public static void Save(this Tensor tensor, string location) => WholeFile.Write(location, tensor.Save);

    /// <summary>Reads a tensor that <see cref="Save(Tensor, BinaryWriter)"/> wrote into this one.</summary>
    /// <param name="tensor">A tensor of the same type and shape.</param>
    /// <param name="reader">Where the tensor is.</param>
    /// <param name="skip">Whether its numbers are only passed over.</param>
    /// <exception cref="ArgumentException">It is of another type or shape.</exception>
    /// <exception cref="InvalidDataException">It is not such a tensor.</exception>
    /// <exception cref="EndOfStreamException">It was cut off.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        TensorFormat.Header header = TensorFormat.ReadHeader(reader);
        if (skip)
        {
            TensorFormat.Skip(reader, header);
            return;
        }
        TensorFormat.CheckFits(header, tensor);
        using IDisposable mode = GradMode.Set(false);
        using Tensor read = TensorFormat.ReadNumbers(reader, header);
        tensor.copy_(read);
    }

    /// <summary>Reads a tensor that <see cref="Save(Tensor, BinaryWriter)"/> wrote; with skip, only its shape, full of zeros.</summary>
    /// <inheritdoc cref="Load(Tensor, BinaryReader, bool)"/>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        TensorFormat.Header header = TensorFormat.ReadHeader(reader);
        if (!skip) return TensorFormat.ReadNumbers(reader, header);
        TensorFormat.Skip(reader, header);
        return Filling.Full(header.Shape, 0, header.Type);
    }

    /// <summary>Reads a tensor into this one, or makes one if there is none yet.</summary>
    /// <inheritdoc cref="Load(Tensor, BinaryReader, bool)"/>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null) tensor = Load(reader, skip);
        else tensor.Load(reader, skip);
    }
}

public static partial class torch
{
    /// <summary>
    /// Writes a tensor to a file. The real library writes an archive of libtorch here; the polyfill writes its own format, as
    /// <see cref="TensorExtensionMethods.Save(Tensor, string)"/> does, so such a file stays on one side.
    /// </summary>
    public static void save(Tensor t, string location) => t.save(location);

    /// <summary>Reads a tensor that <see cref="save"/> wrote.</summary>
    public static Tensor load(string location) => Tensor.load(location);

    public partial class Tensor
    {
        /// <inheritdoc cref="torch.save"/>
        public void save(string location) => TensorExtensionMethods.Save(this, location);

        /// <inheritdoc cref="torch.load"/>
        public static Tensor load(string location) => WholeFile.Read(location, reader =>
        {
            // "PK": a zip archive, as libtorch writes it.
            if (reader.BaseStream.ReadByte() == 'P') throw new InvalidDataException($"'{location}' is an archive of libtorch; the polyfill reads only what it wrote itself.");
            reader.BaseStream.Position = 0;
            return Load(reader);
        });

        /// <summary>Reads a tensor in the library's own format.</summary>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        /// <inheritdoc cref="Load(BinaryReader)"/>
        public static Tensor Load(Stream stream)
        {
            using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <inheritdoc cref="Load(BinaryReader)"/>
        public static Tensor Load(string location) => WholeFile.Read(location, Load);
    }
}
