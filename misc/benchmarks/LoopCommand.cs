using System.Diagnostics;
using System.Text.Json;
using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Benchmarks;

/// <summary>
/// <c>loop</c>: how long a learner waits. In a fresh clone of what is committed: a clean build, a build with nothing to do, the whole test
/// run, and each topic's <c>dotnet run</c>, first and second.
/// </summary>
internal static class LoopCommand
{
    internal sealed record Loop(string Day, string Commit, Machine Machine, int Projects, double CleanBuild, double NoOpBuild, double Tests, IReadOnlyDictionary<string, double[]> TopicRuns);

    public static int Run(bool keep)
    {
        Lesson page = Lesson.Begin(LessonConsole.Open(), LessonConsole.IsRich, "misc/benchmarks", "The learner's loop");
        page.Say(Machine.This.ToString());
        string clone = Path.Combine(Path.GetTempPath(), $"curriculum-loop-{Environment.ProcessId}");
        try
        {
            Time(RepositoryFolder.Root, "git", "clone", "--quiet", RepositoryFolder.Root, clone);
            string solution = Path.Combine(clone, "Curriculum.sln");
            double clean = Time(clone, "dotnet", "build", solution, "-nodeReuse:false");
            double again = Time(clone, "dotnet", "build", solution, "-nodeReuse:false");
            double tests = Time(clone, "dotnet", "test", "--solution", solution, "--no-build");
            Dictionary<string, double[]> runs = [];
            foreach (Topic topic in Topic.All(clone))
            {
                // Of a topic's run, the first also makes sure that nothing is left to build.
                string project = Path.Combine(clone, topic.Domain, topic.Name);
                runs[topic.Path] = [Time(clone, "dotnet", "run", "--project", project), Time(clone, "dotnet", "run", "--project", project)];
            }
            string commit = Output(clone, "git", "rev-parse", "--short", "HEAD").Trim();
            int projects = Directory.EnumerateFiles(clone, "*.csproj", SearchOption.AllDirectories).Count(path => !path.Contains("artifacts"));
            Loop loop = new(DateTime.UtcNow.ToString("yyyy-MM-dd"), commit, Machine.This, projects, clean, again, tests, runs);

            page.Table(["what", "seconds"], [["clean build", $"{clean:f1}"], ["build with nothing to do", $"{again:f1}"], ["whole test run", $"{tests:f1}"],
                .. runs.SelectMany(run => (string[][])[[$"{run.Key}, first", $"{run.Value[0]:f1}"], [$"{run.Key}, second", $"{run.Value[1]:f1}"]])]);
            string folder = keep ? Results.Folder : Path.Combine(RepositoryFolder.Root, "artifacts", "benchmarks");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, Results.LoopFile), JsonSerializer.Serialize(loop, Comparison.Options) + "\n");
            if (keep) Results.Write();
            return 0;
        }
        finally
        {
            if (Directory.Exists(clone)) Delete(clone);
        }
    }

    private static double Time(string folder, string program, params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        Output(folder, program, arguments);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Output(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // `dotnet run` tells its child about its own MSBuild; a build that is started from there must find its own.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        start.Environment.Remove("CURRICULUM_ROOT");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InputException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{Tail(output)}\n{Tail(errors.Result)}");
        return output;
    }

    private static string Tail(string text) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(15));

    // Git makes its objects read-only, and Windows does not delete what is read-only.
    private static void Delete(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }
}
