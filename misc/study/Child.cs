using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Curriculum.Study;

/// <summary>A run of the dotnet command.</summary>
internal sealed partial record Child(int ExitCode, string Output, bool TimedOut)
{
    public static Child Dotnet(string workingDirectory, TimeSpan limit, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // `dotnet run` tells its child about its own MSBuild; a build that is started from there must find its own.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        foreach ((string name, string value) in environment) start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        StringBuilder output = new();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null)
                lock (output) output.Append(line.Data).Append('\n');
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool timedOut = !process.WaitForExit(limit);
        if (timedOut) process.Kill(entireProcessTree: true);
        // Gives the last lines time to arrive, but does not wait for a build server that keeps the pipe open.
        process.WaitForExit(TimeSpan.FromSeconds(2));
        lock (output) return new Child(timedOut ? -1 : process.ExitCode, output.ToString(), timedOut);
    }

    /// <summary>Builds a project and says where its dll is, or null with the compiler's errors printed.</summary>
    public static string? Build(Clone clone, string project)
    {
        Dictionary<string, string> none = [];
        Child build = Dotnet(clone.Root, TimeSpan.FromMinutes(10), none, "build", project, "--nologo", "-v", "q", "-nodeReuse:false");
        if (build.ExitCode != 0)
        {
            clone.Out.WriteLine(build.TimedOut ? "The build did not end within ten minutes." : "It does not compile yet:");
            foreach (string error in CompilerErrors(build.Output, clone.Root)) clone.Say(error, 2);
            return null;
        }
        Child path = Dotnet(clone.Root, TimeSpan.FromMinutes(1), none, "msbuild", project, "-nologo", "-getProperty:TargetPath");
        string dll = path.Output.Trim();
        return path.ExitCode == 0 && File.Exists(dll) ? dll : throw new StudyException($"The build of {Path.GetFileName(project)} left no program behind.");
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
