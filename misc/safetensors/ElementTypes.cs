using System.Runtime.InteropServices;
using TorchSharp;

namespace Curriculum.Safetensors;

/// <summary>A type of numbers in a file.</summary>
internal sealed record ElementType(string Name, int Size, torch.ScalarType Type);

/// <summary>The types of numbers that are read and written.</summary>
internal static class ElementTypes
{
    private static readonly ElementType[] All =
    [
        new("BOOL", 1, torch.ScalarType.Bool),
        new("U8", 1, torch.ScalarType.Byte),
        new("I8", 1, torch.ScalarType.Int8),
        new("I16", 2, torch.ScalarType.Int16),
        new("I32", 4, torch.ScalarType.Int32),
        new("I64", 8, torch.ScalarType.Int64),
        new("F16", 2, torch.ScalarType.Float16),
        new("BF16", 2, torch.ScalarType.BFloat16),
        new("F32", 4, torch.ScalarType.Float32),
        new("F64", 8, torch.ScalarType.Float64),
    ];

    public static IEnumerable<string> Names => All.Select(type => type.Name);

    public static ElementType? Find(string name) => Array.Find(All, type => type.Name == name);

    /// <summary>The name and size of a tensor's elements.</summary>
    public static (string Name, int Size) Of(string name, torch.Tensor tensor) =>
        Array.Find(All, type => type.Type == tensor.dtype) is { } found ? (found.Name, found.Size) : throw new ArgumentException($"'{name}' is of type {tensor.dtype}, which a safetensors file cannot hold.", "tensors");

    /// <summary>The bytes of a file as a tensor.</summary>
    public static torch.Tensor ToTensor(SafetensorsEntry entry, byte[] bytes)
    {
        long[] shape = entry.Shape;
        if (bytes.Length == 0) return torch.zeros(shape, entry.Type.Name is "F16" or "BF16" ? torch.ScalarType.Float32 : entry.Type.Type);
        switch (entry.Type.Name)
        {
            case "BOOL":
                if (bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)1)) throw new InvalidDataException($"'{entry.Name}' holds truth values other than 0 and 1.");
                return torch.tensor(Array.ConvertAll(bytes, value => value == 1), shape);
            case "U8": return torch.tensor(bytes, shape);
            case "I8": return torch.tensor(Numbers<sbyte>(bytes), shape);
            case "I16": return torch.tensor(Numbers<short>(bytes), shape);
            case "I32": return torch.tensor(Numbers<int>(bytes), shape);
            case "I64": return torch.tensor(Numbers<long>(bytes), shape);
            case "F16": return torch.tensor(Array.ConvertAll(Numbers<Half>(bytes), value => (float)value), shape);

            // A BF16 number is the upper half of the float32 number.
            case "BF16": return torch.tensor(Array.ConvertAll(Numbers<ushort>(bytes), value => BitConverter.Int32BitsToSingle(value << 16)), shape);
            case "F32": return torch.tensor(Numbers<float>(bytes), shape);
            default: return torch.tensor(Numbers<double>(bytes), shape);
        }
    }

    // Both the file and every machine that .NET 10 runs on are little-endian.
    private static T[] Numbers<T>(byte[] bytes) where T : struct => MemoryMarshal.Cast<byte, T>(bytes).ToArray();
}
