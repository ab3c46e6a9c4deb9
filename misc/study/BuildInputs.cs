using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Curriculum.Study;

/// <summary>What the tool remembers of a build: where the dll is, which projects it stands on, and the fingerprints of both.</summary>
internal sealed record BuildStamp(string Dll, IReadOnlyList<string> Projects, string Own, string Others)
{
    public static BuildStamp? Read(Clone clone, string project)
    {
        try { return JsonSerializer.Deserialize<BuildStamp>(File.ReadAllText(PathOf(clone, project))); }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException) { return null; }
    }

    public void Write(Clone clone, string project)
    {
        Directory.CreateDirectory(clone.MemoryFolder);
        Files.Replace(PathOf(clone, project), JsonSerializer.SerializeToUtf8Bytes(this));
    }

    private static string PathOf(Clone clone, string project) => Path.Combine(clone.MemoryFolder, Path.GetFileNameWithoutExtension(project) + ".build.json");
}

/// <summary>The files that a build reads, by name, length and time stamp.</summary>
internal static class BuildInputs
{
    private static readonly string[] NotBuilt = ["exercises", "solutions", "figures", "golden", "artifacts", "bin", "obj"];

    /// <summary>The projects that a project stands on, directly or not, from the file that the restore leaves behind.</summary>
    public static IReadOnlyList<string> ReferencedProjects(string project, string assetsFile)
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Value)
            .Where(library => library.GetProperty("type").GetString() == "project")
            .Select(library => Path.GetFullPath(Path.Combine([Path.GetDirectoryName(project)!, .. library.GetProperty("msbuildProject").GetString()!.Replace('\\', '/').Split('/')])))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Two fingerprints: of the project's own sources, and of all the rest, which is its project file, the projects that it
    /// stands on, the build rules at the root, the choice of libraries, and the output, lest somebody else rebuilt or removed it.
    /// </summary>
    public static (string Own, string Others) Fingerprint(string root, string project, IReadOnlyList<string> projects, string dll)
    {
        ILookup<bool, FileInfo> own = OwnFiles(project).ToLookup(file => file.Extension != ".csproj");
        IEnumerable<FileInfo> output = Directory.Exists(Path.GetDirectoryName(dll))
            ? new FileInfo(dll).Directory!.EnumerateFiles().Where(file => file.Extension is ".dll" or ".json")
            : [];
        string libraries = Environment.GetEnvironmentVariable("CurriculumLibraries") ?? "";
        return (Hash(root, own[true], ""), Hash(root, own[false].Concat(Shared(root, projects)).Concat(output), libraries));
    }

    /// <summary>When anything that the build reads was changed last, in UTC.</summary>
    public static DateTime NewestChange(string root, string project, IReadOnlyList<string> projects) =>
        OwnFiles(project).Concat(Shared(root, projects)).Max(file => file.LastWriteTimeUtc);

    private static IEnumerable<FileInfo> Shared(string root, IReadOnlyList<string> projects) =>
        new DirectoryInfo(root).EnumerateFiles()
            .Where(file => file.Extension is ".props" or ".targets" or ".config" || file.Name is "global.json" or ".editorconfig")
            .Concat(projects.SelectMany(OwnFiles));

    /// <summary>The files of a project's folder; of a topic's tests also the exercises and solutions, which they compile.</summary>
    private static IEnumerable<FileInfo> OwnFiles(string project)
    {
        DirectoryInfo folder = new FileInfo(project).Directory!;
        if (!folder.Exists) return [];
        return folder.Name == "tests"
            ? FilesIn(folder).Concat(new[] { "exercises", "solutions" }.SelectMany(name => FilesIn(new DirectoryInfo(Path.Combine(folder.Parent!.FullName, name)))))
            : FilesIn(folder);
    }

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder)
    {
        if (!folder.Exists) return [];
        return folder.EnumerateFiles().Where(IsSource)
            .Concat(folder.EnumerateDirectories()
                .Where(inner => !inner.Name.StartsWith('.') && !NotBuilt.Contains(inner.Name) && !inner.EnumerateFiles("*.csproj").Any())
                .SelectMany(FilesIn));
    }

    // Notes and figures are not built, nor is what editors put beside a file while they write it.
    private static bool IsSource(FileInfo file) =>
        !file.Name.StartsWith('.') && !file.Name.EndsWith('~') && file.Extension is not ("" or ".md" or ".svg" or ".tmp" or ".swp" or ".bak");

    private static string Hash(string root, IEnumerable<FileInfo> files, string first)
    {
        StringBuilder list = new(first);
        foreach (FileInfo file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
            list.Append(CultureInfo.InvariantCulture, $"\n{Path.GetRelativePath(root, file.FullName)} {(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }
}
