using System.Text;

namespace TorchSharp;

/// <summary>Files that are there completely or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a temporary name beside the file and renames it at the end; what was there before stays until then.</summary>
    public static void Write(string location, Action<BinaryWriter> write)
    {
        string draft = $"{location}.{Environment.ProcessId}.tmp";
        try
        {
            using (FileStream stream = File.Create(draft))
            using (BinaryWriter writer = new(stream, Encoding.UTF8)) write(writer);
            File.Move(draft, location, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public static T Read<T>(string location, Func<BinaryReader, T> read)
    {
        if (!File.Exists(location)) throw new FileNotFoundException($"There is no file '{location}'.", location);
        using FileStream stream = File.OpenRead(location);
        using BinaryReader reader = new(stream, Encoding.UTF8);
        return read(reader);
    }
}
