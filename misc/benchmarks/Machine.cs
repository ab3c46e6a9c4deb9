using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Benchmarks;

/// <summary>What a time was measured on; without it a time means nothing.</summary>
internal sealed record Machine(string Processor, int Cores, double MemoryGiB, string System, string Runtime, int VectorBits)
{
    public static Machine This { get; } = new(
        ProcessorName(), Environment.ProcessorCount, Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(2, 30), 1),
        RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription,
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64);

    public override string ToString() => $"{Processor}, {Cores} cores, {MemoryGiB} GiB, {VectorBits}-bit vectors, {Runtime}, {System}";

    private static string ProcessorName()
    {
        const string Linux = "/proc/cpuinfo";
        if (File.Exists(Linux) && File.ReadLines(Linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line) return line[(line.IndexOf(':') + 1)..].Trim();
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
