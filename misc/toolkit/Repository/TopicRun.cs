using System.Diagnostics;
using System.Text;

namespace Curriculum.Toolkit.Repository;

/// <summary>What a topic printed when it ran by itself, as a child process.</summary>
/// <param name="ExitCode">The process's exit code.</param>
/// <param name="Output">Its standard output, with LF line ends: the transcript.</param>
/// <param name="Error">Its standard error.</param>
public sealed record TopicRun(int ExitCode, string Output, string Error)
{
    /// <summary>The environment variable that sends a run's figures to another folder than artifacts/figures.</summary>
    public const string FiguresVariable = "CURRICULUM_FIGURES";

    /// <summary>
    /// The environment variable that names the file to which the tests append the verdict on each exercise, a line of JSON
    /// with exercise, fixture, test, outcome (Passed, Failed, NotBegun) and message. The tests write it, the learner's tool reads it.
    /// </summary>
    public const string ExerciseReportVariable = "CURRICULUM_EXERCISE_REPORT";

    /// <summary>Starts a built topic and waits for its end.</summary>
    /// <param name="assembly">The topic's dll.</param>
    /// <param name="figures">The folder that the run draws into.</param>
    /// <param name="workingDirectory">Where the run stands; a topic must not care.</param>
    /// <param name="limit">After this time the run is ended and a <see cref="TimeoutException"/> thrown: it hangs.</param>
    /// <param name="arguments">The topic's command line.</param>
    public static TopicRun Start(string assembly, string figures, string workingDirectory, TimeSpan limit, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(assembly);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment[FiguresVariable] = figures;
        start.Environment["NO_COLOR"] = "1";

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"Could not start dotnet {assembly}.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(assembly)} was still running after {limit.TotalSeconds:0} s.");
        }
        return new TopicRun(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
