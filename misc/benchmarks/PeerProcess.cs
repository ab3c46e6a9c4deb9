using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Benchmarks;

/// <summary>
/// A peer's script at work: it reads the input, warms up, and then waits for its turns. Its lines of JSON are described in
/// <c>peers/peer.py</c>.
/// </summary>
internal sealed class PeerProcess : IDisposable
{
    // Long enough for the largest task; a script that hangs must not hang us.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private PeerProcess(Process process, int threads)
    {
        (this.process, Threads) = (process, threads);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors) errors.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
    }

    public int Threads { get; }

    /// <summary>Versions by name, and the BLAS in use.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; private set; } = new Dictionary<string, string>();

    /// <summary>Starts a peer and waits until it is warm.</summary>
    /// <exception cref="PeerMissingException">Its package is not installed; the message says which command installs it.</exception>
    public static PeerProcess Start(Peer peer, string prefix, int threads)
    {
        string python = Python(peer);
        ProcessStartInfo start = new(python, [Path.Combine(ScriptFolder, peer.Script), peer.Variant, prefix, threads.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string variable in (string[])["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]) start.Environment[variable] = threads.ToString();
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        // Debian keeps its builds of OpenBLAS side by side. PyTorch brings threads of OpenMP, and an OpenBLAS with threads of its own
        // fights them for the cores; so the peers get the one that shares OpenMP's, where it is installed.
        if (OpenBlas is { } folder) start.Environment["LD_LIBRARY_PATH"] = folder;
        PeerProcess started = new(Process.Start(start)!, threads);
        using JsonDocument hello = started.Answer();
        Dictionary<string, string> versions = hello.RootElement.GetProperty("versions").EnumerateObject().ToDictionary(version => version.Name, version => version.Value.GetString()!);
        if (hello.RootElement.GetProperty("blas").GetString() is { } blas) versions["blas"] = blas;
        started.Versions = versions;
        return started;
    }

    /// <summary>One run.</summary>
    public Seconds Run()
    {
        using JsonDocument answer = Ask("run");
        JsonElement predict = answer.RootElement.GetProperty("seconds_predict");
        return new Seconds(answer.RootElement.GetProperty("seconds_fit").GetDouble(), predict.ValueKind == JsonValueKind.Null ? null : predict.GetDouble());
    }

    /// <summary>The figures of its last fit, and the most memory that it held.</summary>
    public (IReadOnlyDictionary<string, double> Figures, long PeakBytes) Quality()
    {
        using JsonDocument answer = Ask("quality");
        return (answer.RootElement.GetProperty("quality").EnumerateObject().ToDictionary(figure => figure.Name, figure => figure.Value.GetDouble()), answer.RootElement.GetProperty("peak_bytes").GetInt64());
    }

    public void Dispose()
    {
        try
        {
            process.StandardInput.WriteLine("quit");
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(5))) process.Kill(entireProcessTree: true);
        }
        catch (IOException)
        {
            // It has ended already.
        }
        process.Dispose();
    }

    private JsonDocument Ask(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
        return Answer();
    }

    private JsonDocument Answer()
    {
        Task<string?> line = process.StandardOutput.ReadLineAsync();
        if (!line.Wait(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InputException($"The peer did not answer within {Patience.TotalMinutes} minutes.");
        }
        if (line.Result is { } json) return JsonDocument.Parse(json);
        process.WaitForExit();
        lock (errors) throw new InputException($"The peer ended with {process.ExitCode}:\n{errors.ToString().TrimEnd()}");
    }

    private static string ScriptFolder => Path.Combine(RepositoryFolder.Root, "misc", "benchmarks", "peers");

    private static string? OpenBlas { get; } =
        OperatingSystem.IsLinux() && Directory.Exists("/usr/lib") ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*").Select(folder => Path.Combine(folder, "openblas-openmp")).FirstOrDefault(Directory.Exists) : null;

    // The Python that has the peer's module: the one that CURRICULUM_PYTHON names, the one on the PATH, or the system's.
    private static string Python(Peer peer)
    {
        string? named = Environment.GetEnvironmentVariable("CURRICULUM_PYTHON");
        string[] candidates = string.IsNullOrEmpty(named) ? ["python3", "/usr/bin/python3", "python"] : [named];
        return candidates.FirstOrDefault(python => Has(python, peer.Module)) ?? throw new PeerMissingException(peer);
    }

    private static bool Has(string python, string module)
    {
        try
        {
            ProcessStartInfo start = new(python, ["-c", $"import numpy, {module}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using Process probe = Process.Start(start)!;
            probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A peer is not installed.</summary>
internal sealed class PeerMissingException(Peer peer) : Exception($"{peer.Label} is not installed: sudo apt install {peer.Package} libopenblas0-openmp, or name a Python that has {peer.Module} in CURRICULUM_PYTHON.");
