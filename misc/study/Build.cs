using System.Text.Json;
using System.Text.RegularExpressions;

namespace Curriculum.Study;

/// <summary>
/// Builds a project only when something has changed since the tool built it last. What an MSBuild that finds nothing to do
/// needs three seconds for, a look at the time stamps does in a few milliseconds.
/// </summary>
internal static partial class Build
{
    /// <summary>The project's dll, up to date; null when it does not compile, and then the compiler's errors are printed.</summary>
    public static string? Dll(Clone clone, string project)
    {
        BuildStamp? last = BuildStamp.Read(clone, project);
        (string Own, string Others) now = last is null ? ("", "") : BuildInputs.Fingerprint(clone.Root, project, last.Projects, last.Dll);
        bool onlyOwn = last is not null && last.Others == now.Others;
        if (onlyOwn && last!.Own == now.Own) return last.Dll;

        string name = Path.GetFileNameWithoutExtension(project);
        DateTime begun = DateTime.UtcNow;
        // When nothing but the project's own files changed, what it stands on need not be looked at again: half the time.
        string[] shortcut = onlyOwn ? ["--no-restore", "--no-dependencies", "-m:1"] : [];
        Child build = clone.Working($"building {name}", () =>
            Child.Dotnet(clone.Root, TimeSpan.FromMinutes(10), ["build", project, "--nologo", "-v", "q", "-nodeReuse:false", .. shortcut]));
        if (build.ExitCode != 0)
        {
            clone.Out.WriteLine(build.TimedOut ? "The build did not end within ten minutes." : "It does not compile yet:");
            foreach (string error in CompilerErrors(build.Output, clone.Root)) clone.Say(error, 2);
            return null;
        }
        if (onlyOwn)
        {
            Remember(clone, project, last!.Dll, last.Projects, begun);
            return last.Dll;
        }
        Child asked = Child.Dotnet(clone.Root, TimeSpan.FromMinutes(1), "msbuild", project, "-nologo", "-getProperty:TargetPath", "-getProperty:ProjectAssetsFile");
        if (asked.ExitCode != 0) throw new StudyException($"MSBuild does not say where {name} was built:\n{asked.Output}");
        using JsonDocument answer = JsonDocument.Parse(asked.Output);
        string Property(string property) => answer.RootElement.GetProperty("Properties").GetProperty(property).GetString()!;
        string dll = Property("TargetPath");
        if (!File.Exists(dll)) throw new StudyException($"The build of {name} left no program behind.");
        Remember(clone, project, dll, BuildInputs.ReferencedProjects(project, Property("ProjectAssetsFile")), begun);
        return dll;
    }

    private static void Remember(Clone clone, string project, string dll, IReadOnlyList<string> projects, DateTime begun)
    {
        (string own, string others) = BuildInputs.Fingerprint(clone.Root, project, projects, dll);
        // What was saved while the compiler ran may have been too late for it.
        if (BuildInputs.NewestChange(clone.Root, project, projects) < begun)
            new BuildStamp(dll, projects, own, others).Write(clone, project);
    }

    /// <summary>Each error once, with paths from the clone's root; the project is named only where no file is.</summary>
    public static IReadOnlyList<string> CompilerErrors(string output, string root)
    {
        List<string> errors = [.. output.Split('\n').Where(line => ErrorLine().IsMatch(line))
            .Select(line => ProjectAtEnd().Replace(NoFile().Replace(line.Trim(), "$2$1"), "").Replace(root + Path.DirectorySeparatorChar, "")).Distinct()];
        if (errors.Count > 0) return errors;
        return [.. output.Split('\n').Where(line => line.Trim().Length > 0).TakeLast(10)];
    }

    [GeneratedRegex(@"\berror\b( [A-Z]+[0-9]+)?\s*:")]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^CSC( : error .*?)\s*\[([^\[\]]*proj)\]$")]
    private static partial Regex NoFile();

    [GeneratedRegex(@"\s*\[[^\[\]]*proj\]$")]
    private static partial Regex ProjectAtEnd();
}
