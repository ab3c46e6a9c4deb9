namespace Curriculum.Study;

internal static class Files
{
    /// <summary>Writes beside the file and renames: whoever reads it meanwhile sees the old one or the new one, whole.</summary>
    public static void Replace(string path, byte[] content)
    {
        string draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(draft, content);
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);     // nothing there any more unless something went wrong
        }
    }
}
