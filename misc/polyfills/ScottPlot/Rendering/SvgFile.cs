using System.Text;

namespace ScottPlot;

/// <summary>Writes figures to files.</summary>
internal static class SvgFile
{
    /// <summary>Writes an svg element as a file of its own and says how many bytes that took.</summary>
    internal static int Write(string path, string svg)
    {
        byte[] bytes = Bytes(svg);
        // Written beside its place and then moved there, so that a crash leaves no half figure behind.
        string fullPath = Path.GetFullPath(path), beside = $"{fullPath}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, fullPath, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
        return bytes.Length;
    }

    internal static byte[] Bytes(string svg) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg);
}
