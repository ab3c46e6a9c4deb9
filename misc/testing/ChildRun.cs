using System.Diagnostics;
using System.Reflection;

namespace Curriculum.Testing;

/// <summary>
/// Runs one test of an assembly once more in a process of its own, with other switches of the runtime: without an instruction set, for
/// example. The test finds out by <see cref="ReportPath"/> that it is the child, and writes there what its parent is to compare.
/// </summary>
public static class ChildRun
{
    private const string Variable = "CURRICULUM_CHILD_REPORT";

    /// <summary>In a child: the file to write the report to. Otherwise null.</summary>
    public static string? ReportPath => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Starts the child and waits for it.</summary>
    /// <param name="assembly">The assembly of the test.</param>
    /// <param name="test">The test's name, which no other test of the assembly contains.</param>
    /// <param name="switches">What is set in the child's environment: NAME=VALUE.</param>
    /// <returns>The lines that the child wrote.</returns>
    /// <exception cref="InvalidOperationException">The child failed; the message holds what it printed.</exception>
    public static async Task<string[]> Report(Assembly assembly, string test, params string[] switches)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "report");
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(assembly.Location);
        start.ArgumentList.Add("--filter");
        start.ArgumentList.Add($"FullyQualifiedName~{test}");
        start.Environment[Variable] = path;
        foreach (string line in switches) start.Environment[line.Split('=')[0]] = line.Split('=')[1];
        using Process child = Process.Start(start)!;
        Task<string> output = child.StandardOutput.ReadToEndAsync(), errors = child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0) throw new InvalidOperationException($"The child ended with {child.ExitCode}: {await output}{await errors}");
        return await File.ReadAllLinesAsync(path);
    }
}
