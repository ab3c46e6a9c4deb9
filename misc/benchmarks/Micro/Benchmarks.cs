using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Benchmarks.Micro;

/// <summary><c>micro</c>: BenchmarkDotNet's timings of single kernels.</summary>
internal static class Benchmarks
{
    public static int Run(string[] args)
    {
        // In this process: BenchmarkDotNet would otherwise write and build a project of its own, which knows nothing of the build rules here.
        ManualConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(RepositoryFolder.Root, "artifacts", "benchmarks", "micro"));
        BenchmarkSwitcher.FromTypes([typeof(ProductSteps), typeof(VectorFunctions), typeof(Sorts)]).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return 0;
    }
}
