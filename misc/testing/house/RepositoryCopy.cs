using Curriculum.Testing;
using Curriculum.Toolkit.Repository;

namespace Curriculum.House.Tests;

/// <summary>A copy of the repository's sources in a folder of its own, so that nothing under test is built while other tests run it.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RepositoryCopy()
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries(RepositoryFolder.Root)) Copy(entry, Path.Combine(Root, Path.GetFileName(entry)));
    }

    public string Root => folder.Path;

    public void Dispose() => folder.Dispose();

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            // The copy is built as anybody's fresh clone would be, whatever this clone prefers.
            if (Path.GetFileName(from) is not (".git" or "Directory.Build.local.props")) File.Copy(from, to);
            return;
        }
        if (Path.GetFileName(from) is "artifacts" or "bin" or "obj" or ".git" or ".vs" or ".idea") return;
        Directory.CreateDirectory(to);
        foreach (string entry in Directory.EnumerateFileSystemEntries(from)) Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}
