#if POLYFILL
using System.Diagnostics;
using System.Security.Cryptography;

namespace TorchSharp.Tests;

/// <summary>
/// The same bits whatever the machine can do: this assembly runs once more in child processes from which an instruction set is withheld,
/// and there writes down a hash of what every operation and its gradient give, which must be this process's too.
/// </summary>
public sealed class SameBitsTests
{
    private const string ReportTo = "TORCHSHARP_BITS";

    [Test]
    public void A_child_reports_its_bits()
    {
        if (Environment.GetEnvironmentVariable(ReportTo) is { } path) File.WriteAllText(path, Report());
    }

    [TestCase("DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0")]
    [TestCase("DOTNET_EnableAVX2=0")]
    [TestCase("DOTNET_EnableHWIntrinsic=0")]
    public async Task Without_an_instruction_set_the_bits_are_the_same(params string[] switches)
    {
        string path = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(SameBitsTests).Assembly.Location);
            start.ArgumentList.Add("--filter");
            start.ArgumentList.Add($"FullyQualifiedName~{nameof(A_child_reports_its_bits)}");
            start.Environment[ReportTo] = path;
            foreach (string line in switches) start.Environment[line.Split('=')[0]] = line.Split('=')[1];
            using Process child = Process.Start(start)!;
            Task<string> output = child.StandardOutput.ReadToEndAsync(), errors = child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            child.ExitCode.Should().Be(0, await output + await errors);
            string[] theirs = await File.ReadAllLinesAsync(path), ours = Report().Split('\n');
            theirs.Except(ours).Should().BeEmpty();
            theirs.Should().HaveSameCount(ours);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // A line for each operation: a hash of results and gradients of all its cases in both precisions.
    private static string Report() => string.Join('\n', Calls.Everything().GroupBy(data => data.Arguments[0]).Select((group, i) =>
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (TestCaseData data in group)
            foreach (ScalarType type in (ScalarType[])[ScalarType.Float64, ScalarType.Float32])
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor[] inputs = Calls.Inputs((GoldenCase)data.Arguments[1]!, type), leaves = [.. inputs.Where(Calls.IsFloat).Select(input => input.requires_grad_())];
                Operation operation = (Operation)data.Arguments[0]!;
                Tensor[] results = operation.Call(inputs);
                foreach (Tensor result in results) hash.AppendData(result.detach().contiguous().bytes);
                if (operation.Order == 0) continue;
                Calls.Weighed(results).backward();
                foreach (Tensor leaf in leaves) if (leaf.grad is { } gradient) hash.AppendData(gradient.contiguous().bytes);
            }
        return $"{i} {group.Key} {Convert.ToHexString(hash.GetHashAndReset())}";
    }));
}
#endif
