using System.Buffers.Binary;
using System.Text.Json;

namespace Curriculum.Safetensors;

/// <summary>What the header says of one tensor: its numbers are the bytes from Begin up to End of what follows the header.</summary>
internal sealed record SafetensorsEntry(string Name, ElementType Type, long[] Shape, long Begin, long End);

/// <summary>The header of a file, read and checked: its entries, in the order of their numbers, fill the rest of the file without gap or overlap.</summary>
internal sealed record SafetensorsHeader(SafetensorsEntry[] Entries, Dictionary<string, string> Metadata)
{
    public const string MetadataName = "__metadata__";

    // The bound of the format's own reader: a header is some kilobytes, and nothing good is longer.
    private const long LongestHeader = 100_000_000;

    /// <summary>Reads the header and leaves the stream at the numbers.</summary>
    public static SafetensorsHeader Read(Stream stream)
    {
        long rest = stream.Length - stream.Position - sizeof(ulong);
        Require(rest >= 0, "The file is shorter than the eight bytes that say how long its header is.");
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        stream.ReadExactly(start);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        Require(length <= LongestHeader, $"The header is said to be {length} bytes long; at most {LongestHeader} are possible.");
        Require(length <= (ulong)rest, $"The header is said to be {length} bytes long, and the file has only {rest} more: it was cut off, or is not a safetensors file.");
        byte[] header = new byte[length];
        stream.ReadExactly(header);
        Require(header.Length > 0 && header[0] == (byte)'{', "The header does not begin with a brace.");
        try
        {
            // A header has three levels. Numbers are read where they are needed, so that nothing is rounded.
            using JsonDocument json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 4 });
            return Parse(json.RootElement, rest - (long)length);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // JsonException: no JSON. InvalidOperationException: a string that is no Unicode.
            throw new InvalidDataException($"The header cannot be read: {error.Message}", error);
        }
    }

    private static SafetensorsHeader Parse(JsonElement root, long data)
    {
        Dictionary<string, string> metadata = [];
        List<SafetensorsEntry> entries = [];
        HashSet<string> names = [];
        foreach (JsonProperty property in root.EnumerateObject())
        {
            Require(names.Add(property.Name), $"'{property.Name}' is in the header twice.");
            if (property.Name == MetadataName) ReadMetadata(property.Value, metadata);
            else entries.Add(ReadEntry(property.Name, property.Value));
        }

        // Tensors without numbers may stand anywhere between the others.
        entries = [.. entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End)];
        long at = 0;
        foreach (SafetensorsEntry entry in entries)
        {
            Require(entry.Begin >= at, $"The numbers of '{entry.Name}' begin at {entry.Begin}, inside of those that end at {at}.");
            Require(entry.Begin == at, $"Bytes {at} to {entry.Begin}, before the numbers of '{entry.Name}', belong to no tensor.");
            Require(entry.End <= data, $"The numbers of '{entry.Name}' end at {entry.End}, and the file has {data} bytes of them: it was cut off, or the header is wrong.");
            at = entry.End;
        }
        Require(at == data, $"Bytes {at} to {data}, the last ones, belong to no tensor.");
        return new SafetensorsHeader([.. entries], metadata);
    }

    private static void ReadMetadata(JsonElement json, Dictionary<string, string> metadata)
    {
        Require(json.ValueKind == JsonValueKind.Object, $"'{MetadataName}' is not an object.");
        foreach (JsonProperty remark in json.EnumerateObject())
        {
            Require(remark.Value.ValueKind == JsonValueKind.String, $"The remark '{remark.Name}' is not text.");
            Require(metadata.TryAdd(remark.Name, remark.Value.GetString()!), $"The remark '{remark.Name}' is in the header twice.");
        }
    }

    private static SafetensorsEntry ReadEntry(string name, JsonElement json)
    {
        Require(json.ValueKind == JsonValueKind.Object, $"'{name}' is not an object.");
        Dictionary<string, JsonElement> fields = [];
        foreach (JsonProperty field in json.EnumerateObject())
        {
            Require(field.Name is "dtype" or "shape" or "data_offsets", $"'{name}' has an unknown field '{field.Name}'.");
            Require(fields.TryAdd(field.Name, field.Value), $"'{name}' has the field '{field.Name}' twice.");
        }
        Require(fields.Count == 3, $"'{name}' needs the fields dtype, shape and data_offsets; it has {string.Join(", ", fields.Keys)}.");
        Require(fields["dtype"].ValueKind == JsonValueKind.String, $"The dtype of '{name}' is not text.");
        ElementType type = ElementTypes.Find(fields["dtype"].GetString()!) ?? throw new InvalidDataException($"'{name}' is of type {fields["dtype"].GetString()}; read are {string.Join(", ", ElementTypes.Names)}.");
        long[] shape = Integers(fields["shape"], $"The shape of '{name}'"), offsets = Integers(fields["data_offsets"], $"The data_offsets of '{name}'");
        Require(offsets.Length == 2, $"'{name}' has {offsets.Length} data_offsets; needed are 2.");
        Require(offsets[0] <= offsets[1], $"The numbers of '{name}' end at {offsets[1]}, before they begin at {offsets[0]}.");

        // Also the sizes beside a 0 must have a product that can be counted: strides are made of them.
        Int128 bytes = type.Size;
        foreach (long size in shape)
        {
            bytes *= Math.Max(1, size);
            Require(bytes <= long.MaxValue, $"The shape of '{name}', [{string.Join(", ", shape)}], has more numbers than can be counted.");
        }
        if (shape.Contains(0)) bytes = 0;
        Require(bytes == offsets[1] - offsets[0], $"'{name}' has shape [{string.Join(", ", shape)}] and type {type.Name}, which are {bytes} bytes, and {offsets[1] - offsets[0]} are given.");
        Require(bytes <= int.MaxValue - 64, $"'{name}' has {bytes} bytes; at most {int.MaxValue - 64} are read into one tensor.");
        return new SafetensorsEntry(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] Integers(JsonElement json, string what)
    {
        Require(json.ValueKind == JsonValueKind.Array, $"{what} is not a list.");
        return [.. json.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out long value) && value >= 0 ? value : throw new InvalidDataException($"{what} holds {item}, which is no size."))];
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidDataException(otherwise);
    }
}
