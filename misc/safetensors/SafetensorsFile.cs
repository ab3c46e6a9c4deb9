using System.Text.Json;
using TorchSharp;

namespace Curriculum.Safetensors;

/// <summary>
/// Files of named tensors, as Hugging Face's hub has them: eight bytes with the length of the header (little-endian), the header (JSON: for
/// each tensor its type, shape, and where its numbers begin and end), and the numbers, row by row and little-endian. Reading runs no code
/// and asks for no more memory than the file is long: every length, offset and shape is checked against it first.
/// Source: the format's page, github.com/huggingface/safetensors, section "Format".
/// </summary>
public static class SafetensorsFile
{
    /// <summary>Reads all tensors of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tensors by name. Numbers of half precision, F16 and BF16, come as float32, which holds them exactly.</returns>
    /// <exception cref="InvalidDataException">The file is not of this format, or holds a type that is not read; the message says what is wrong.</exception>
    public static Dictionary<string, torch.Tensor> Load(string path) => Load(path, out _);

    /// <summary>Reads all tensors of a file, and its remarks.</summary>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Remarks by name; empty if there are none.</param>
    /// <inheritdoc cref="Load(string)"/>
    public static Dictionary<string, torch.Tensor> Load(string path, out Dictionary<string, string> metadata)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, out metadata);
    }

    /// <summary>Reads all tensors of a stream that can say its length, from its beginning to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="metadata">Remarks by name; empty if there are none.</param>
    /// <inheritdoc cref="Load(string)"/>
    public static Dictionary<string, torch.Tensor> Read(Stream stream, out Dictionary<string, string> metadata)
    {
        SafetensorsHeader header = SafetensorsHeader.Read(stream);
        Dictionary<string, torch.Tensor> tensors = [];
        foreach (SafetensorsEntry entry in header.Entries)
        {
            byte[] bytes = new byte[entry.End - entry.Begin];
            stream.ReadExactly(bytes);
            tensors.Add(entry.Name, ElementTypes.ToTensor(entry, bytes));
        }
        metadata = header.Metadata;
        return tensors;
    }

    /// <summary>Writes tensors to a file. It is there completely or not at all: the numbers go to a temporary name first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name, of any shape and layout.</param>
    /// <param name="metadata">Remarks by name, such as where the numbers come from.</param>
    /// <exception cref="ArgumentException">A name is the one kept for remarks, or a type has no place in the format.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, torch.Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        string draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (FileStream stream = File.Create(draft)) Write(stream, tensors, metadata);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Writes tensors to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <inheritdoc cref="Save"/>
    /// <param name="tensors">The tensors by name, of any shape and layout.</param>
    /// <param name="metadata">Remarks by name, such as where the numbers come from.</param>
    public static void Write(Stream stream, IReadOnlyDictionary<string, torch.Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        if (tensors.ContainsKey(SafetensorsHeader.MetadataName)) throw new ArgumentException($"No tensor may be called '{SafetensorsHeader.MetadataName}': that name is kept for remarks.", nameof(tensors));

        // The largest elements first, then by name: so every number lies at a multiple of its size, and the bytes do not depend on the dictionary.
        KeyValuePair<string, torch.Tensor>[] ordered = [.. tensors.OrderByDescending(entry => ElementTypes.Of(entry.Key, entry.Value).Size).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
        using MemoryStream header = new();
        using (Utf8JsonWriter json = new(header))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject(SafetensorsHeader.MetadataName);
                foreach ((string key, string value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal)) json.WriteString(key, value);
                json.WriteEndObject();
            }
            long at = 0;
            foreach ((string name, torch.Tensor tensor) in ordered)
            {
                (string type, int size) = ElementTypes.Of(name, tensor);
                json.WriteStartObject(name);
                json.WriteString("dtype", type);
                WriteArray(json, "shape", tensor.shape);
                WriteArray(json, "data_offsets", [at, at += size * tensor.NumberOfElements]);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        while (header.Length % 8 != 0) header.WriteByte((byte)' ');

        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(header.Length);
        writer.Write(header.GetBuffer().AsSpan(0, (int)header.Length));
        foreach ((_, torch.Tensor tensor) in ordered)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            writer.Write(tensor.detach().cpu().contiguous().bytes);
        }
    }

    private static void WriteArray(Utf8JsonWriter json, string name, long[] values)
    {
        json.WriteStartArray(name);
        foreach (long value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
