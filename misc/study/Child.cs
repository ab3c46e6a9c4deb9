using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Curriculum.Study;

/// <summary>The run of another program, and what it printed.</summary>
internal sealed record Child(int ExitCode, string Output, bool TimedOut)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static Child Dotnet(string workingDirectory, TimeSpan limit, params string[] arguments) => Run("dotnet", workingDirectory, limit, Nothing, arguments);

    /// <summary>Runs a program that may not be installed; null when it cannot be started.</summary>
    public static Child? TryRun(string program, string workingDirectory, TimeSpan limit, params string[] arguments)
    {
        try { return Run(program, workingDirectory, limit, Nothing, arguments); }
        catch (Win32Exception) { return null; }
    }

    /// <summary>Runs a program to its end, or to the limit, and keeps what it printed.</summary>
    public static Child Run(string program, string workingDirectory, TimeSpan limit, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
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
        ForgetTheBuildAbove(start);
        foreach ((string name, string value) in environment) start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        StringBuilder output = new();
        CountdownEvent bothEnded = new(2);      // not disposed: a line may come late
        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null) bothEnded.Signal();
            else
                lock (output) output.Append(line.Data).Append('\n');
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool timedOut = !process.WaitForExit(limit);
        if (timedOut) process.Kill(entireProcessTree: true);
        // The last lines may still be on their way, but a build server that keeps the pipe open is not waited for.
        bool ended = bothEnded.Wait(TimeSpan.FromSeconds(2));
        if (!ended)
        {
            process.CancelOutputRead();
            process.CancelErrorRead();
        }
        lock (output) return new Child(timedOut ? -1 : process.ExitCode, output.ToString(), timedOut);
    }

    /// <summary>Runs a dll in the learner's own terminal, keys and colours included, and returns its exit code.</summary>
    public static int InTheTerminal(string dll, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", dll, .. arguments]);
        ForgetTheBuildAbove(start);
        // Ctrl+C is for the program that runs; this one waits for its end.
        ConsoleCancelEventHandler wait = (_, key) => key.Cancel = true;
        Console.CancelKeyPress += wait;
        try
        {
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= wait;
        }
    }

    // `dotnet run` tells its child about its own MSBuild; a build that is started from there must find its own.
    private static void ForgetTheBuildAbove(ProcessStartInfo start)
    {
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
    }
}
